import type { Engine } from '../estimate/engine'
import { chiSquarePvalue } from './rmsea'
import type { Test } from './test'

/**
 * The likelihood-ratio (or minimum discrepancy) chi-square at the point to which the engine was moved last: the sum over groups of
 * the estimator's weight times the discrepancy. Rounding below zero counts as zero; so does a saturated model.
 * Where the statistic is not chi-square distributed the p-value is NaN.
 */
export function standardTest(engine: Engine, df: number): Test {
  const parts = engine.discrepancies.map(
    (discrepancy, block) => engine.estimator.statisticWeight(engine.samples[block].n) * discrepancy.value(),
  )
  const sum = parts.reduce((total, part) => total + part, 0)
  const isZero = df === 0 || sum < 0
  const statistic = isZero ? 0 : sum
  const byGroup = isZero ? parts.map(() => 0) : parts
  return { name: 'standard', statistic, df, byGroup, pvalue: engine.estimator.chiSquare ? chiSquarePvalue(statistic, df) : Number.NaN }
}
