/**
 * Browne's residual test of EM moments (Browne 1984, BJMSP 37, 62-83, eq. 2.20), T = n sum of shares times r'A r - b'E^-1 b, b = sum D'A r,
 * E = sum D'A D, with r = EM - implied moments and A^-1 the covariance of the EM moments as it would be at the implied ones: M^-1, or
 * M^-1 J M^-1 without normality (`incompleteGamma`, always with observed information here).
 */

import type { Engine } from '../estimate/engine'
import { incompleteGamma } from '../estimate/incompleteGamma'
import { inverseWeight } from '../estimate/sampleGamma'
import { multiplyVector, multiplyVectorTransposed } from '../numeric/products'
import { vech } from '../numeric/vech'
import { momentJacobian } from './momentJacobian'
import { sandwichOfMoments } from './sandwichOfMoments'
import { unexplainedSquares } from './unexplainedSquares'

/** The statistic where the engine stands; NaN when the covariance of the EM moments is singular. `jacobian` as in `constrainedInverse`. */
export function firstStageResidualStatistic(engine: Engine, jacobian: Float64Array): number {
  const q = engine.table.freeCount
  const slope = new Float64Array(q)
  const metric = new Float64Array(q * q)
  let sum = 0
  for (const [block, sample] of engine.samples.entries()) {
    const state = engine.states[block]
    const share = sample.n / engine.total
    const p = sample.names.length
    const A = inverseWeight(
      incompleteGamma(sample, engine.fixed[block], { mean: state.mean, covariance: state.covariance, information: 'observed' }),
    )
    if (!A) return Number.NaN
    const size = p + (p * (p + 1)) / 2
    const r = new Float64Array(size)
    for (let i = 0; i < p; i++) r[i] = sample.mean![i] - state.mean[i]
    vech(
      sample.covariance.map((value, k) => value - state.covariance[k]),
      p,
      r,
      p,
    )
    const Ar = new Float64Array(size)
    multiplyVector(A, r, Ar, size, size)
    for (let i = 0; i < size; i++) sum += share * r[i] * Ar[i]
    const D = momentJacobian(engine, block)
    const b = new Float64Array(q)
    multiplyVectorTransposed(D, Ar, b, size, q)
    for (let j = 0; j < q; j++) slope[j] += share * b[j]
    sandwichOfMoments(D, A, q, share, metric)
  }
  return unexplainedSquares(engine, jacobian, sum, slope, metric)
}
