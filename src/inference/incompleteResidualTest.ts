/**
 * Browne's residual test of incomplete cases (Browne 1984, BJMSP 37, 62-83, eq. 2.20): T = n sum of shares times r'A r - b'E^-1 b,
 * b = sum D'A r, E = sum D'A D, with r the residuals of the available-case moments and A the observed information about the moments at
 * the implied ones, as lavaan takes it. Far from the data A need not be positive definite, nor T positive.
 */

import type { Engine } from '../estimate/engine'
import { availableResiduals, momentProduct, weighDirection } from '../estimate/incompleteResiduals'
import { mirror } from '../implied/metric'
import { createPullbackSpace, pullback } from '../implied/pullback'
import { unexplainedSquares } from './unexplainedSquares'

/** The statistic where the engine stands, for an estimator of incomplete cases. `jacobian` as in `constrainedInverse`. */
export function incompleteResidualStatistic(engine: Engine, jacobian: Float64Array): number {
  const q = engine.table.freeCount
  const slope = new Float64Array(q)
  const metric = new Float64Array(q * q)
  let sum = 0
  engine.samples.forEach((sample, block) => {
    const state = engine.states[block]
    const share = sample.n / engine.total
    const { residual } = availableResiduals(sample, state, engine.fixed[block])
    const weighted = weighDirection(sample, state, residual, 'observed')
    sum += share * momentProduct(residual, weighted)
    const { observed, core } = state.placement
    pullback(state, weighted.covariance, weighted.mean, share, slope, createPullbackSpace(observed.length, core.length))
    engine.discrepancies[block].addMomentHessian!(share, metric)
  })
  mirror(metric, q)
  return unexplainedSquares(engine, jacobian, sum, slope, metric)
}

/** r'V r and s'V s of one block, r residuals and s moments of available cases, V the expected information at the implied moments. */
export function incompleteWeightedResiduals(engine: Engine, block: number): { readonly residual: number; readonly total: number } {
  const sample = engine.samples[block]
  const state = engine.states[block]
  const { residual, total } = availableResiduals(sample, state, engine.fixed[block])
  return {
    residual: momentProduct(residual, weighDirection(sample, state, residual, 'expected')),
    total: momentProduct(total, weighDirection(sample, state, total, 'expected')),
  }
}
