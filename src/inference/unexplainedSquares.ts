import type { Engine } from '../estimate/engine'
import { constrainedInverse } from './constrainedInverse'
import { quadratic } from './delta'

/**
 * The close of a residual-based test: the weighted squares r'W r of the residuals less what moving the parameters could still explain, slope'
 * metric^-1 slope under the equalities, times the effective cases. `sum`, `slope` = D'W r and `metric` = D'W D are per case.
 */
export function unexplainedSquares(
  { table, estimator, total, samples }: Engine,
  equalities: Float64Array,
  sum: number,
  slope: Float64Array,
  metric: Float64Array,
): number {
  const inverse = constrainedInverse(metric, table.freeCount, equalities)
  const explained = inverse ? quadratic(slope, inverse, table.freeCount) : 0
  return estimator.effectiveCases(total, samples.length) * (sum - explained)
}
