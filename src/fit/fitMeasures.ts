import { scaledMoments } from '../estimate/normalTheory'
import { activeConstraints } from '../inference/activeConstraints'
import { criticalN, ecvi, gfi, mfi } from '../inference/absoluteMeasures'
import { mlBaseline } from '../inference/baseline'
import { incrementalMeasures } from '../inference/incrementalMeasures'
import { saturatedLogLikelihood } from '../inference/logLikelihood'
import { residualMeasures } from '../inference/residualMeasures'
import { incompleteWeightedResiduals } from '../inference/incompleteResidualTest'
import { normalResidualStatistic, weightedResiduals } from '../inference/residualTest'
import { rmsea } from '../inference/rmsea'
import { engineAt } from './engineAt'
import type { Fit } from './fit'

/**
 * Measures of fit by lavaan's names ('chisq', 'cfi', 'rmsea.ci.lower', ...), in lavaan's order; all of them, or those in `names`.
 * A measure that does not exist for this fit (a p-value without degrees of freedom) is NaN; a name that relata does not know is undefined.
 */
export function fitMeasures(fit: Fit, names?: readonly string[]): Record<string, number> {
  const all = computeMeasures(fit)
  if (!names) return all
  return Object.fromEntries(names.map((name) => [name, all[name]]))
}

function computeMeasures(fit: Fit): Record<string, number> {
  const engine = engineAt(fit)
  const { estimate, inference, sample, table } = fit
  const { df, npar } = inference
  const groups = sample.length
  const total = engine.total
  const cases = engine.estimator.effectiveCases(total, groups)
  const test = inference.tests.find(({ name }) => name === 'standard')!
  const chisq = test.statistic
  const measures: Record<string, number> = { npar, fmin: estimate.objective, chisq, df, pvalue: test.pvalue }

  const baseline = mlBaseline(table, sample, (moments) => engine.estimator.statisticWeight(moments.n) / 2)
  measures['baseline.chisq'] = baseline.statistic
  measures['baseline.df'] = baseline.df
  measures['baseline.pvalue'] = baseline.pvalue
  Object.assign(measures, incrementalMeasures(chisq, df, baseline.statistic, baseline.df))

  const seen = sample.map((moments) => scaledMoments(moments, engine.estimator.divisor))
  const unrestricted = saturatedLogLikelihood(
    table,
    sample,
    seen.map(({ covariance }) => covariance),
  )
  const logl = unrestricted - total * estimate.objective
  measures.logl = logl
  measures['unrestricted.logl'] = unrestricted
  measures.aic = -2 * logl + 2 * npar
  measures.bic = -2 * logl + npar * Math.log(total)
  measures.ntotal = total
  measures.bic2 = -2 * logl + npar * Math.log((total + 2) / 24)

  const approximation = rmsea({ statistic: chisq, df, cases, groups })
  measures.rmsea = approximation.estimate
  measures['rmsea.ci.lower'] = approximation.lower
  measures['rmsea.ci.upper'] = approximation.upper
  measures['rmsea.ci.level'] = 0.9
  measures['rmsea.pvalue'] = approximation.closePvalue
  measures['rmsea.close.h0'] = 0.05
  measures['rmsea.notclose.pvalue'] = approximation.notClosePvalue
  measures['rmsea.notclose.h0'] = 0.08

  const shares = sample.map(({ n }) => n / total)
  Object.assign(
    measures,
    residualMeasures(seen, engine.states, shares, table.meanStructure),
  )

  const p = table.variables[0].observed.length
  const active = activeConstraints(table, estimate)
  // Browne's statistic does not exist under nonlinear equality constraints, and weighs other moments with missing values; the standard one takes its place there.
  const { incomplete } = engine.estimator
  const misfit = active.hasNonlinearEquality || incomplete ? chisq : normalResidualStatistic(engine, active.equalities)
  const goodness = gfi(df === 0 ? 0 : misfit, df, cases, p)
  measures.gfi = goodness.estimate
  measures['gfi.ci.lower'] = goodness.lower
  measures['gfi.ci.upper'] = goodness.upper
  measures['gfi.ci.level'] = 0.9
  measures.cn_05 = criticalN(chisq, df, cases, 0.05)
  measures.cn_01 = criticalN(chisq, df, cases, 0.01)
  let lisrel = 0
  sample.forEach((_, block) => {
    const { residual, total: weighted } = (incomplete ? incompleteWeightedResiduals : weightedResiduals)(engine, block)
    lisrel += shares[block] * (1 - residual / weighted)
  })
  const moments = groups * ((p * (p + 1)) / 2 + (table.meanStructure ? p : 0))
  measures.gfi_lisrel = df === 0 ? 1 : lisrel
  measures.agfi_lisrel = df === 0 ? 1 : 1 - (moments / df) * (1 - measures.gfi_lisrel)
  measures.pgfi = (df / moments) * measures.gfi_lisrel
  measures.mfi = mfi(chisq, df, cases)
  measures.ecvi = ecvi(chisq, npar, cases)
  return measures
}
