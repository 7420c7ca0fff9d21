import { activeConstraints } from '../inference/activeConstraints'
import { runTests } from '../inference/infer'
import type { Test } from '../inference/test'
import { either, text, texts } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { baselineTestsOf } from './baseline'
import { engineAt } from './engineAt'
import type { Fit } from './fit'
import { list } from './list'
import { resolveMethod } from './method'
import { testAliases } from './methodNames'
import { requireFit } from './requireFit'

/** A test of fit as lavaan reports it. */
export interface TestResult {
  readonly stat: number
  /** Contributions of the groups, where the statistic is a sum over them. */
  readonly statGroup?: readonly number[]
  /** May be fractional for mean- and variance-adjusted statistics. */
  readonly df: number
  /** NaN when df is 0. */
  readonly pvalue: number
  readonly scalingFactor?: number
  readonly shiftParameter?: number
  readonly scalingFactorH0?: number
  readonly scalingFactorH1?: number
  /** The statistic that was scaled. */
  readonly scaledTestStat?: number
  /** Trace of U Gamma and of its square, behind scaled statistics. */
  readonly traceUGamma?: number
  readonly traceUGamma2?: number
}

export interface FitTestsOptions {
  /** Tests to compute now, by lavaan's names; default those that the fit was asked for. */
  readonly test?: string | readonly string[]
}

const rules: OptionRules<FitTestsOptions> = { test: either(text, texts) }

/**
 * Tests of the model against the saturated one, by lavaan's names ('standard', 'satorra.bentler', 'browne.residual.adf', ...).
 * Throws a SemError for names that are no tests or that these data cannot give.
 */
export function fitTests(fit: Fit, options: FitTestsOptions = {}): Record<string, TestResult> {
  requireOptions(options, rules)
  requireFit(fit)
  const { test } = options
  if (test === undefined) return byName(fit.inference.tests)
  const asked = list(test)
  const { estimator, missing, likelihood, auxiliary, cluster, samplingWeights } = fit.options
  const { method, issues } = resolveMethod(
    // by the estimator's own name, without the tests that a robust one brings along; all is continuous that could be fitted
    { estimator, likelihood, missing, cluster, samplingWeights, test: [...asked], ordered: false },
    { cases: fit.sample.every(({ columns }) => columns !== undefined), missing, auxiliary: auxiliary.length > 0 },
  )
  if (fit.options.table.conditionalX && method.tests.includes('browne.residual.adf.model')) {
    const what = `conditionalX: true, test: 'browne.residual.adf.model'`
    issues.push({ code: 'unsupportedCombination', what, supported: `test: 'browne.residual.adf'` })
  }
  if (issues.length > 0) throw new SemError(issues)
  const wanted = new Set(['standard', ...asked.map((name) => testAliases[name.toLowerCase()] ?? name.toLowerCase())])
  const engine = engineAt(fit)
  const active = activeConstraints(fit.table, fit.estimate)
  const tests = runTests({
    engine,
    estimate: fit.estimate,
    active,
    options: { ...fit.options, tests: method.tests.filter((name) => wanted.has(name)) },
    df: fit.inference.df,
  })
  return byName(tests)
}

/** The same tests of the baseline (independence) model, fitted by the same estimator. */
export function baselineTests(fit: Fit): Record<string, TestResult> {
  return byName(baselineTestsOf(fit))
}

function byName(tests: readonly Test[]): Record<string, TestResult> {
  return Object.fromEntries(tests.map((test) => [test.name, resultOf(test)]))
}

function resultOf(test: Test): TestResult {
  const optional = {
    statGroup: test.byGroup,
    scalingFactor: test.scalingFactor,
    shiftParameter: test.shiftParameter,
    scalingFactorH0: test.scalingFactorH0,
    scalingFactorH1: test.scalingFactorH1,
    scaledTestStat: test.scaledStatistic,
    traceUGamma: test.trace,
    traceUGamma2: test.traceSquared,
  }
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
  return { stat: test.statistic, df: test.df, pvalue: test.pvalue, ...present }
}
