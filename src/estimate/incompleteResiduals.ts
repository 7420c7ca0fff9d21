/**
 * Residuals of incomplete cases, weighted by what the observed values say about the moments. r = available-case moments - implied ones
 * (`availableSample`). With W the inverse covariance of a pattern, zero where missing, e = W d, d the deviation of its mean, T its second moments about mu and
 * (A, a) a direction of (Sigma, mu), the information of n cases of the pattern sends (A, a) to
 *
 *     expected   1/2 W A W,   W a
 *     observed   sym(W A W T W + W a e') - 1/2 W A W,   W (A e + a).
 */
import { availableSample } from '../data/availableSample'
import { patternRows } from '../data/patternRows'
import type { SampleMoments } from '../data/sampleMoments'
import type { ImpliedState } from '../implied/state'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { crossProduct, multiply, multiplyVector, sandwich } from '../numeric/products'

/** A direction of, or slopes along, the covariances (p x p, symmetric) and the means of a block. */
export interface MomentVector {
  readonly covariance: Float64Array
  readonly mean: Float64Array
}

/** Available-case moments less the implied ones, 0 among the fixed exogenous variables; and these moments themselves. */
export function availableResiduals(
  sample: SampleMoments,
  state: ImpliedState,
  fixed: readonly number[],
): { residual: MomentVector; total: MomentVector } {
  const p = sample.names.length
  const { mean, covariance } = availableSample(sample)
  const isFixed = new Set(fixed)
  for (let i = 0; i < p; i++) {
    if (isFixed.has(i)) mean[i] = 0
    for (let j = 0; j < p; j++) {
      if (isFixed.has(i) && isFixed.has(j)) covariance[i * p + j] = 0
    }
  }
  const residual = {
    mean: mean.map((value, i) => (isFixed.has(i) ? 0 : value - state.mean[i])),
    covariance: covariance.map((value, k) => (isFixed.has(Math.floor(k / p)) && isFixed.has(k % p) ? 0 : value - state.covariance[k])),
  }
  return { residual, total: { mean, covariance } }
}

/** The information of one case at the implied moments times a direction. */
export function weighDirection(
  sample: SampleMoments,
  state: ImpliedState,
  direction: MomentVector,
  kind: 'expected' | 'observed',
): MomentVector {
  const { columns, incomplete, weights, n: cases } = sample
  const p = sample.names.length
  const { covariance: sigma, mean: mu } = state
  const out = { covariance: new Float64Array(p * p), mean: new Float64Array(p) }
  const [W, A, C, first, work] = Array.from({ length: 5 }, () => new Float64Array(p * p))
  const [a, d, e, z, y] = Array.from({ length: 5 }, () => new Float64Array(p))
  for (const pattern of incomplete!.patterns) {
    const { observed, n } = pattern
    const o = observed.length
    const part = (from: Float64Array, to: Float64Array): void => {
      for (let i = 0; i < o; i++) for (let j = 0; j < o; j++) to[i * o + j] = from[observed[i] * p + observed[j]]
    }
    part(sigma, W)
    if (!cholesky(W, o)) throw new Error('a part of a positive definite matrix is not positive definite')
    choleskyInverse(W, o, W)
    part(direction.covariance, A)
    for (let i = 0; i < o; i++) a[i] = direction.mean[observed[i]]
    // C = W A W
    sandwich(W, A, C, o, o, work)
    if (kind === 'expected') {
      multiplyVector(W, a, y, o, o)
      for (let k = 0; k < o * o; k++) C[k] *= 0.5
    } else {
      for (let i = 0; i < o; i++) d[i] = pattern.mean[i] - mu[observed[i]]
      multiplyVector(W, d, e, o, o)
      multiplyVector(A, e, z, o, o)
      for (let i = 0; i < o; i++) z[i] += a[i]
      multiplyVector(W, z, y, o, o)
      // W A W T W = W A e e' + (W A W) S W, S the pattern's covariance; W (A e + a) e' is y e'
      first.fill(0, 0, o * o)
      const { r, rows } = patternRows(columns!, pattern, weights)
      if (r > 0) {
        crossProduct(rows, A, o, r)
        multiply(C, A, work, o, o, o)
        multiply(work, W, first, o, o, o)
        for (let k = 0; k < o * o; k++) first[k] /= n
      }
      for (let i = 0; i < o; i++) for (let j = 0; j < o; j++) first[i * o + j] += y[i] * e[j]
      for (let i = 0; i < o; i++) {
        for (let j = 0; j <= i; j++) {
          const value = 0.5 * (first[i * o + j] + first[j * o + i]) - 0.5 * C[i * o + j]
          C[i * o + j] = C[j * o + i] = value
        }
      }
    }
    const share = n / cases
    for (let i = 0; i < o; i++) {
      out.mean[observed[i]] += share * y[i]
      for (let j = 0; j < o; j++) out.covariance[observed[i] * p + observed[j]] += share * C[i * o + j]
    }
  }
  return out
}

/** a'b over means and covariances. */
export function momentProduct(a: MomentVector, b: MomentVector): number {
  let sum = 0
  for (let k = 0; k < a.covariance.length; k++) sum += a.covariance[k] * b.covariance[k]
  for (let i = 0; i < a.mean.length; i++) sum += a.mean[i] * b.mean[i]
  return sum
}
