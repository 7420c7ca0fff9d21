import type { Engine } from '../estimate/engine'
import { chiSquarePvalue } from './rmsea'
import type { Test } from './test'

/**
 * The likelihood-ratio (or minimum discrepancy) chi-square at the point to which the engine was moved last: the sum over groups of
 * the estimator's weight times the discrepancy. Rounding below zero counts as zero; so does a saturated model.
 * Where the statistic is not chi-square distributed the p-value is NaN.
 */
export function standardTest(engine: Engine, df: number): Test {
  let statistic = 0
  engine.discrepancies.forEach((discrepancy, block) => {
    statistic += engine.estimator.statisticWeight(engine.samples[block].n) * discrepancy.value()
  })
  if (df === 0 || statistic < 0) statistic = 0
  return { name: 'standard', statistic, df, pvalue: engine.estimator.chiSquare ? chiSquarePvalue(statistic, df) : Number.NaN }
}
