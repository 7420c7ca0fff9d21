import type { ConditionalForm } from '../estimate/conditionalForm'
import type { Engine } from '../estimate/engine'
import { scaledMoments } from '../estimate/scaledMoments'
import { criticalN, ecvi, type Gfi, gfi, mfi } from '../inference/absoluteMeasures'
import { activeConstraints } from '../inference/activeConstraints'
import { conditionalForm, isConditional } from '../inference/conditionalForm'
import { conditionalResidualStatistic, conditionalWeightedResiduals } from '../inference/conditionalResidualTest'
import { firstStageResidualStatistic } from '../inference/firstStageResidualTest'
import { incompleteWeightedResiduals } from '../inference/incompleteResidualTest'
import { type BlockMoments, residualMeasures } from '../inference/residualMeasures'
import { normalResidualStatistic, weightedResiduals } from '../inference/residualTest'
import type { Test } from '../inference/test'
import { nearest } from '../issue/nearest'
import { type OptionValue, oneOf } from '../issue/optionValue'
import { badOption } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { baselineTest } from './baseline'
import { engineAt } from './engineAt'
import type { Fit } from './fit'
import { incompleteStatistics } from './incompleteStatistics'
import { incrementalVersions } from './incrementalVersions'
import { likelihoodMeasures } from './likelihoodMeasures'
import { list } from './list'
import { measureNames } from './measureNames'
import { type ReportedTests, reportedTests } from './reportedTests'
import { requireFit } from './requireFit'
import { rmseaMeasures } from './rmseaMeasures'
import { type RobustStatistics, robustStatistics } from './robustStatistics'

/**
 * Measures of fit by lavaan's names ('chisq', 'cfi', 'rmsea.ci.lower', ...), in lavaan's order; all of them, or those in `names`.
 * A measure that does not exist for this fit (a p-value without degrees of freedom) is NaN. Without tests (`test: 'none'`) there are only the
 * measures that need none. Throws a SemError for a name that is no measure.
 */
export function fitMeasures(fit: Fit, names?: string | readonly string[]): Record<string, number> {
  requireFit(fit)
  const wanted = list(names)
  const unknown = wanted.filter((name) => !measureNames.includes(name))
  if (unknown.length > 0) throw new SemError(unknown.map((name) => badOption('names', name, suggestion(name))))
  const all = computeMeasures(fit)
  if (names === undefined) return all
  return Object.fromEntries(wanted.map((name) => [name, all[name] ?? Number.NaN]))
}

/** The nearest measures, or all of them. */
function suggestion(name: unknown): OptionValue {
  const near = nearest(String(name), measureNames)
  return oneOf(...(near.length > 0 ? near : measureNames))
}

function computeMeasures(fit: Fit): Record<string, number> {
  const { estimate, inference, sample, table } = fit
  const engine = engineAt(fit)
  const { estimator, total, states } = engine
  const setting = { cases: estimator.effectiveCases(total, sample.length), groups: sample.length }
  const reported = reportedTests(inference.tests, estimator.chiSquare, fit.options.standardTest)
  const measures: Record<string, number> = { npar: inference.npar, fmin: estimate.objective }
  let robust: RobustStatistics | undefined
  if (reported) {
    const { main, scaled } = reported
    const baseline = baselineTest(fit, main.name)
    const scaledBaseline = scaled && baselineTest(fit, scaled.name)
    Object.assign(measures, chiSquares('', main, scaled))
    if (baseline) {
      robust = estimator.incomplete
        ? incompleteStatistics(fit, scaled !== undefined, baseline.df)
        : robustStatistics(reported, baseline, scaledBaseline)
      Object.assign(
        measures,
        chiSquares('baseline.', baseline, scaledBaseline),
        incrementalVersions(reported, robust, baseline, scaledBaseline),
      )
    }
  }
  if (estimator.likelihood) Object.assign(measures, likelihoodMeasures(fit, reported?.scaled))
  if (reported) Object.assign(measures, rmseaMeasures(reported, robust, setting))
  const shares = sample.map(({ n }) => n / total)
  if (isConditional(engine)) {
    const forms = sample.map((_, block) => conditionalForm(engine, block))
    Object.assign(measures, residualMeasures(forms.map(asBlock('sample')), forms.map(asBlock('implied')), shares, true))
  } else {
    const seen = sample.map((moments) => scaledMoments(moments, estimator.divisor))
    Object.assign(measures, residualMeasures(seen, states, shares, table.meanStructure))
  }
  if (reported) Object.assign(measures, absoluteMeasures(fit, reported, robust, setting.cases, shares))
  return measures
}

/** Conditional moments as the residual measures want them: residual covariances, intercepts for means, and slopes. */
const asBlock =
  (side: 'sample' | 'implied') =>
  (form: ConditionalForm): BlockMoments => ({
    covariance: form[side].residualCovariance,
    mean: form[side].intercepts,
    slopes: form[side].slopes,
    designDeviations: form.deviations,
  })

function chiSquares(prefix: string, main: Test, scaled: Test | undefined): Record<string, number> {
  return {
    [`${prefix}chisq`]: main.statistic,
    [`${prefix}df`]: main.df,
    [`${prefix}pvalue`]: main.pvalue,
    ...(scaled && {
      [`${prefix}chisq.scaled`]: scaled.statistic,
      [`${prefix}df.scaled`]: scaled.df,
      [`${prefix}pvalue.scaled`]: scaled.pvalue,
      [`${prefix}chisq.scaling.factor`]: scaled.scalingFactor ?? Number.NaN,
    }),
  }
}

/** Browne's normal-theory statistic of the kind of moments that were fitted. */
function residualStatisticOf(engine: Engine, equalities: Float64Array): number {
  if (isConditional(engine)) return conditionalResidualStatistic(engine, equalities, 'model')
  const twoStage = engine.samples.some(({ firstStage }) => firstStage !== undefined)
  return (twoStage ? firstStageResidualStatistic : normalResidualStatistic)(engine, equalities)
}

/** Weighted squares of residuals and of the moments themselves; EM moments are weighed where they are, others where the model has them. */
function weighResiduals(
  engine: Engine,
  block: number,
  h1: Fit['options']['h1Information'],
): { readonly residual: number; readonly total: number } {
  if (engine.estimator.incomplete) return incompleteWeightedResiduals(engine, block)
  if (isConditional(engine)) return conditionalWeightedResiduals(engine, block, h1)
  return weightedResiduals(engine, block, engine.samples[block].firstStage === undefined)
}

/** GFI and its like, critical N, MFI and ECVI. */
function absoluteMeasures(
  fit: Fit,
  { main }: ReportedTests,
  robust: RobustStatistics | undefined,
  cases: number,
  shares: readonly number[],
): Record<string, number> {
  const engine = engineAt(fit)
  const { table, estimate, inference, sample } = fit
  const { df, npar } = inference
  const chisq = main.statistic
  const conditional = isConditional(engine)
  const k = conditional ? engine.fixed[0].length : 0
  const p = table.variables[0].observed.length - k
  const active = activeConstraints(table, estimate)
  // Browne's statistic does not exist under nonlinear equality constraints, and is not meant for moments of available cases or for correlations; the standard one takes its place there.
  const { incomplete } = engine.estimator
  const misfit =
    active.hasNonlinearEquality || incomplete || fit.options.missing === 'pairwise' || table.correlations
      ? chisq
      : residualStatisticOf(engine, active.equalities)
  const statistic = df === 0 ? 0 : misfit
  const second = robust && gfi(incomplete && df > 0 ? robust.statistic : statistic, df, cases, p, robust)
  let lisrel = 0
  sample.forEach((_, block) => {
    const { residual, total } = weighResiduals(engine, block, fit.options.h1InformationTests)
    lisrel += shares[block] * (1 - residual / total)
  })
  const moments = sample.length * ((p * (table.correlations ? p - 1 : p + 1)) / 2 + (table.meanStructure ? p : 0) + p * k)
  const gfiLisrel = df === 0 ? 1 : lisrel
  return {
    ...gfiMeasures(gfi(statistic, df, cases, p), ''),
    'gfi.ci.level': 0.9,
    ...(second && gfiMeasures(second, '.robust')),
    cn_05: criticalN(chisq, df, cases, 0.05),
    cn_01: criticalN(chisq, df, cases, 0.01),
    gfi_lisrel: gfiLisrel,
    agfi_lisrel: df === 0 ? 1 : 1 - (moments / df) * (1 - gfiLisrel),
    pgfi: (df / moments) * gfiLisrel,
    mfi: mfi(chisq, df, cases),
    ecvi: ecvi(chisq, npar, cases),
  }
}

function gfiMeasures({ estimate, lower, upper }: Gfi, suffix: string): Record<string, number> {
  return { [`gfi${suffix}`]: estimate, [`gfi.ci.lower${suffix}`]: lower, [`gfi.ci.upper${suffix}`]: upper }
}
