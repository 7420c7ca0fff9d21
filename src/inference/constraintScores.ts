/**
 * Score statistics of releasing any of the constraints that hold, from one factorization. With s the slopes of the log-likelihood of a
 * case, I the unit information and R the Jacobian of the constraints (r x q, of full rank), multipliers and their unit covariance are
 *
 *     lambda = G^-1 R W^-1 s,   M = G^-1 - t Id,   W = I + t R'R,   G = R W^-1 R',
 *
 * for any t > 0 (I itself may be singular: the constraints identify the model), and releasing the set A gives
 *
 *     statistic = N lambda_A' M_AA^-1 lambda_A,   expected value of R_A x: M_AA^-1 lambda_A
 *
 * (Aitchison & Silvey 1958, Annals of Mathematical Statistics 29, 813-828).
 */
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { choleskySolve } from '../numeric/choleskySolve'
import { dot, multiply, multiplyTransposedLeft, multiplyVector } from '../numeric/products'

/** Statistic and expected values of the constraints at these positions once they are released; undefined where that identifies no model. */
export type ReleaseScore = (positions: readonly number[]) => { readonly statistic: number; readonly expected: Float64Array } | undefined

/** Share of G^-1 below which the rest, M, is rounding. */
const negligible = 1e-9

/** Undefined when the constraints repeat each other, or do not identify the model. */
export function constraintScores(
  score: Float64Array,
  information: Float64Array,
  jacobian: Float64Array,
  cases: number,
): ReleaseScore | undefined {
  const q = score.length
  const r = jacobian.length / q
  if (r === 0) return undefined
  const t = weightOf(information, jacobian, q)
  const W = new Float64Array(q * q)
  multiplyTransposedLeft(jacobian, jacobian, W, q, r, q)
  for (let k = 0; k < q * q; k++) W[k] = information[k] + t * W[k]
  const whole = W.slice()
  if (!cholesky(W, q) || isNearlySingular(W, whole, q)) return undefined
  const reached = new Float64Array(q * r)
  const row = new Float64Array(q)
  for (let k = 0; k < r; k++) {
    row.set(jacobian.subarray(k * q, (k + 1) * q))
    choleskySolve(W, q, row)
    for (let a = 0; a < q; a++) reached[a * r + k] = row[a]
  }
  const G = new Float64Array(r * r)
  multiply(jacobian, reached, G, r, q, r)
  const diagonal = G.slice()
  if (!cholesky(G, r) || isNearlySingular(G, diagonal, r)) return undefined
  const inverse = new Float64Array(r * r)
  choleskyInverse(G, r, inverse)
  const slopes = new Float64Array(r)
  for (let k = 0; k < r; k++) for (let a = 0; a < q; a++) slopes[k] += reached[a * r + k] * score[a]
  const lambda = new Float64Array(r)
  multiplyVector(inverse, slopes, lambda, r, r)
  return (positions) => {
    const size = positions.length
    const M = new Float64Array(size * size)
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) M[i * size + j] = inverse[positions[i] * r + positions[j]] - (i === j ? t : 0)
      if (!(M[i * size + i] > negligible * inverse[positions[i] * r + positions[i]])) return undefined
    }
    const own = M.slice()
    if (!cholesky(M, size) || isNearlySingular(M, own, size)) return undefined
    const multipliers = Float64Array.from(positions, (position) => lambda[position])
    const expected = multipliers.slice()
    choleskySolve(M, size, expected)
    return { statistic: cases * dot(multipliers, expected), expected }
  }
}

/** t that makes both parts of W of about the same size. */
function weightOf(information: Float64Array, jacobian: Float64Array, q: number): number {
  let trace = 0
  for (let i = 0; i < q; i++) trace += information[i * q + i]
  return trace / Math.max(dot(jacobian, jacobian), Number.MIN_VALUE)
}

/** True when a pivot of the factor is rounding beside its diagonal. */
function isNearlySingular(factor: Float64Array, matrix: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) if (factor[i * n + i] ** 2 < 1e-11 * Math.abs(matrix[i * n + i])) return true
  return false
}
