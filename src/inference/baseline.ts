import type { SampleMoments } from '../data/sampleMoments'
import { conditionalMoments } from '../estimate/conditionalMoments'
import type { ParameterTable } from '../model/parameterTable'
import { chiSquareUpper } from '../numeric/chiSquare'
import { independenceLikelihood } from './incompleteLikelihood'
import { indexOf, logDeterminantOf } from './logLikelihood'
import type { Test } from './test'

/**
 * The independence model in closed form for maximum likelihood: variances free, covariances 0 except among exogenous
 * observed variables. Chi-square is the sum over groups of n_g (sum log s_ii + log|S_xx| - log|S|).
 * Under conditionalX the slopes on exogenous variables are free: n_g (sum log of the residual variances - log|residual covariance|).
 * With missing values, where cases are independent over variables, it is twice the difference of the log-likelihoods.
 * `casesOf` gives the factor of a group (n, or n - 1 for Wishart).
 */
export function mlBaseline(table: ParameterTable, samples: readonly SampleMoments[], casesOf: (sample: SampleMoments) => number): Test {
  let statistic = 0
  let df = 0
  samples.forEach((sample, block) => {
    const { names, covariance } = sample
    const p = names.length
    const x = indexOf(names, table.variables[block].exogenous)
    const isX = new Set(x)
    df += (p * (p - 1)) / 2 - (x.length * (x.length - 1)) / 2
    if (table.conditionalX) {
      const m = p - x.length
      df -= m * x.length
      const { residualCovariance } = conditionalMoments(covariance, undefined, p, x)
      const outcomes = Array.from({ length: m }, (_, i) => i)
      const variances = outcomes.reduce((sum, i) => sum + Math.log(residualCovariance[i * m + i]), 0)
      statistic += casesOf(sample) * (variances - logDeterminantOf(residualCovariance, m, outcomes))
      return
    }
    if (sample.incomplete) {
      statistic +=
        2 * (sample.incomplete.logLikelihood - independenceLikelihood(sample, x, table.variables[block].fixedExogenous.length > 0))
      return
    }
    let logDeterminant = x.length > 0 ? logDeterminantOf(covariance, p, x) : 0
    for (let i = 0; i < p; i++) if (!isX.has(i)) logDeterminant += Math.log(covariance[i * p + i])
    const all = names.map((_, i) => i)
    statistic += casesOf(sample) * (logDeterminant - logDeterminantOf(covariance, p, all))
  })
  statistic = Math.max(statistic, 0)
  return { name: 'standard', statistic, df, pvalue: df > 0 ? chiSquareUpper(statistic, df) : Number.NaN }
}
