/**
 * Normal-theory information about the moments of y given x (`conditionalForm.ts`). With V the inverse of the residual covariance,
 * C = [1, m_x'; m_x, S_xx + m_x m_x'] and Delta the residual coefficients,
 *
 *     1/2 F = 1/2 log|Sigma| + 1/2 tr(V T),   T = S + Delta C Delta',
 *     expected weights   C (x) V for coefficients, 1/2 (V (x) V) for covariances
 *     observed weights   the same for coefficients, (K (x) V) - 1/2 (V (x) V) for covariances with K = V T V, and V (x) V Delta C across.
 */
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { multiply, sandwich } from '../numeric/products'
import type { ConditionalForm } from './conditionalForm'

/** Weight of the conditional moments, size x size: normal theory at the implied moments, or at the sample's. */
export function conditionalWeight(form: ConditionalForm, kind: 'expected' | 'observed' | 'sample'): Float64Array {
  const { m, width, design, residuals, sample, implied } = form
  const V = (kind === 'sample' ? sample : implied).residualCovariance.slice()
  if (cholesky(V, m)) choleskyInverse(V, m, V)
  else V.fill(Number.NaN)
  const half = (i: number, j: number): number => (i === j ? 0.5 : 1)
  const pair = (A: Float64Array, B: Float64Array, i: number, j: number, k: number, l: number): number =>
    A[i * m + k] * B[j * m + l] + A[i * m + l] * B[j * m + k]
  let covariances = (i: number, j: number, k: number, l: number): number => half(i, j) * half(k, l) * pair(V, V, i, j, k, l)
  let cross: ((b: number, o: number, i: number, j: number) => number) | undefined
  if (kind === 'observed') {
    const DC = new Float64Array(m * width)
    for (let i = 0; i < m; i++) {
      for (let b = 0; b < width; b++) for (let a = 0; a < width; a++) DC[i * width + b] += residuals[a * m + i] * design[a * width + b]
    }
    const T = sample.residualCovariance.slice()
    for (let i = 0; i < m; i++)
      for (let j = 0; j < m; j++) for (let b = 0; b < width; b++) T[i * m + j] += DC[i * width + b] * residuals[b * m + j]
    const K = new Float64Array(m * m)
    sandwich(V, T, K, m, m, new Float64Array(m * m))
    const R = new Float64Array(m * width)
    multiply(V, DC, R, m, m, width)
    covariances = (i, j, k, l) => half(i, j) * half(k, l) * (pair(V, K, i, j, k, l) + pair(K, V, i, j, k, l) - pair(V, V, i, j, k, l))
    cross = (b, o, i, j) => half(i, j) * (V[o * m + i] * R[j * width + b] + V[o * m + j] * R[i * width + b])
  }
  return fillMoments(form, { coefficients: (a, i, b, k) => design[a * width + b] * V[i * m + k], covariances, cross })
}

interface Entries {
  /** Coefficient a of outcome i with coefficient b of outcome k. */
  coefficients(a: number, i: number, b: number, k: number): number
  covariances(i: number, j: number, k: number, l: number): number
  /** Coefficient b of outcome o with covariance (i, j). */
  readonly cross?: (b: number, o: number, i: number, j: number) => number
}

function fillMoments(
  { m, width, size }: Pick<ConditionalForm, 'm' | 'width' | 'size'>,
  { coefficients, covariances, cross }: Entries,
): Float64Array {
  const out = new Float64Array(size * size)
  const first = m * width
  for (let r = 0; r < first; r++) {
    for (let c = 0; c < first; c++) out[r * size + c] = coefficients(Math.floor(r / m), r % m, Math.floor(c / m), c % m)
  }
  let r = first
  for (let j = 0; j < m; j++) {
    for (let i = j; i < m; i++, r++) {
      let c = first
      for (let l = 0; l < m; l++) for (let k = l; k < m; k++) out[r * size + c++] = covariances(i, j, k, l)
      for (let s = 0; cross && s < first; s++) out[r * size + s] = out[s * size + r] = cross(Math.floor(s / m), s % m, i, j)
    }
  }
  return out
}
