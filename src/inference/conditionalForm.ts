/**
 * One block in the form of outcomes y given exogenous variables x. Its moments are the coefficients P = [intercepts, slopes], m x (1 + k),
 * by column, then vech of the residual covariance. With V the inverse of the residual covariance, C = [1, m_x'; m_x, S_xx + m_x m_x'] and
 * Delta the residual coefficients,
 *
 *     1/2 F = 1/2 log|Sigma| + 1/2 tr(V T),   T = S + Delta C Delta',
 *     expected weights   C (x) V for coefficients, 1/2 (V (x) V) for covariances
 *     observed weights   the same for coefficients, (K (x) V) - 1/2 (V (x) V) for covariances with K = V T V, and V (x) V Delta C across.
 *
 * The moments of x are given: only those of y and with y move.
 */

import { type ConditionalMoments, conditionalMoments } from '../estimate/conditionalMoments'
import type { Engine } from '../estimate/engine'
import { scaledMoments } from '../estimate/scaledMoments'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { multiply, sandwich } from '../numeric/products'
import { vech, vechLength } from '../numeric/vech'
import { momentJacobian } from './momentJacobian'

export interface ConditionalForm {
  /** Outcomes. */
  readonly m: number
  /** Coefficients of each: 1 + k. */
  readonly width: number
  /** m (1 + k) + m (m + 1) / 2. */
  readonly size: number
  readonly sample: ConditionalMoments
  readonly implied: ConditionalMoments
  /** Second moments of (1, x), width x width. */
  readonly design: Float64Array
  /** Standard deviations of x. */
  readonly deviations: Float64Array
  readonly sampleVector: Float64Array
  /** Sample less implied. */
  readonly residuals: Float64Array
}

/** True when the model is read as conditional on exogenous variables. */
export function isConditional({ table, fixed }: Engine): boolean {
  return table.conditionalX && fixed.some((positions) => positions.length > 0)
}

/** Sample and implied moments of a block in conditional form, where the engine stands. */
export function conditionalForm(engine: Engine, block: number): ConditionalForm {
  const state = engine.states[block]
  const p = state.placement.observed.length
  const x = engine.fixed[block]
  const joint = scaledMoments(engine.samples[block], engine.estimator.divisor)
  const sample = conditionalMoments(joint.covariance, joint.mean, p, x)
  const implied = conditionalMoments(state.covariance, state.mean, p, x)
  const m = sample.y.length
  const width = 1 + x.length
  const means = [1, ...x.map((i) => joint.mean![i])]
  const design = Float64Array.from({ length: width * width }, (_, at) => {
    const [a, b] = [Math.floor(at / width), at % width]
    return means[a] * means[b] + (a > 0 && b > 0 ? joint.covariance[x[a - 1] * p + x[b - 1]] : 0)
  })
  const deviations = Float64Array.from(x, (i) => Math.sqrt(joint.covariance[i * p + i]))
  const sampleVector = vectorOf(sample, m, width)
  const impliedVector = vectorOf(implied, m, width)
  return {
    m,
    width,
    size: sampleVector.length,
    sample,
    implied,
    design,
    deviations,
    sampleVector,
    residuals: sampleVector.map((value, i) => value - impliedVector[i]),
  }
}

function vectorOf({ intercepts, slopes, residualCovariance }: ConditionalMoments, m: number, width: number): Float64Array {
  const out = new Float64Array(m * width + vechLength(m))
  for (let i = 0; i < m; i++) {
    out[i] = intercepts![i]
    for (let b = 1; b < width; b++) out[b * m + i] = slopes[i * (width - 1) + b - 1]
  }
  vech(residualCovariance, m, out, m * width)
  return out
}

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

/** Covariance of the conditional sample moments from that of the joint ones. */
export function conditionalCovariance(engine: Engine, block: number, { sample, size }: ConditionalForm, joint: Float64Array): Float64Array {
  const columns = Math.round(Math.sqrt(joint.length))
  const out = new Float64Array(size * size)
  sandwich(transformation(engine, block, sample), joint, out, size, columns, new Float64Array(size * columns))
  return out
}

/** Derivatives of the conditional moments with respect to the parameters, size x q. */
export function conditionalJacobian(engine: Engine, block: number, { implied, size }: ConditionalForm): Float64Array {
  const joint = momentJacobian(engine, block)
  const q = engine.table.freeCount
  const out = new Float64Array(size * q)
  const J = transformation(engine, block, implied)
  multiply(J, joint, out, size, joint.length / q, q)
  return out
}

/** Derivatives of conditional with respect to joint moments (means, vech), those of x given. */
function transformation({ states, fixed, samples, estimator }: Engine, block: number, { y, x, slopes }: ConditionalMoments): Float64Array {
  const p = states[block].placement.observed.length
  const { covariance, mean } = scaledMoments(samples[block], estimator.divisor)
  const m = y.length
  const k = x.length
  const width = 1 + k
  const columns = p + vechLength(p)
  const size = m * width + vechLength(m)
  const J = new Float64Array(size * columns)
  const at = (i: number, j: number): number => {
    const [row, column] = i > j ? [i, j] : [j, i]
    return p + column * p - (column * (column - 1)) / 2 + (row - column)
  }
  const xx = Float64Array.from({ length: k * k }, (_, l) => covariance[fixed[block][Math.floor(l / k)] * p + fixed[block][l % k]])
  if (cholesky(xx, k)) choleskyInverse(xx, k, xx)
  for (let i = 0; i < m; i++) {
    J[i * columns + y[i]] = 1
    for (let b = 0; b < k; b++) {
      for (let a = 0; a < k; a++) {
        J[((b + 1) * m + i) * columns + at(y[i], x[a])] += xx[a * k + b]
        J[i * columns + at(y[i], x[a])] -= xx[a * k + b] * mean![x[b]]
      }
    }
  }
  let row = m * width
  for (let j = 0; j < m; j++) {
    for (let i = j; i < m; i++) {
      const start = row++ * columns
      J[start + at(y[i], y[j])] += 1
      for (let b = 0; b < k; b++) {
        J[start + at(y[i], x[b])] -= slopes[j * k + b]
        J[start + at(y[j], x[b])] -= slopes[i * k + b]
      }
    }
  }
  return J
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
