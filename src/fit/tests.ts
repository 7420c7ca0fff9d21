import { activeConstraints } from '../inference/activeConstraints'
import { runTests } from '../inference/infer'
import type { Test } from '../inference/test'
import { SemError } from '../issue/semError'
import { baselineTestsOf } from './baseline'
import { engineAt } from './engineAt'
import type { Fit } from './fit'
import { resolveMethod } from './method'

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

/**
 * Tests of the model against the saturated one, by lavaan's names ('standard', 'satorra.bentler', 'browne.residual.adf', ...).
 * Throws a SemError for names that are no tests or that these data cannot give.
 */
export function fitTests(fit: Fit, { test }: FitTestsOptions = {}): Record<string, TestResult> {
  if (test === undefined) return byName(fit.inference.tests)
  const asked = typeof test === 'string' ? [test] : [...test]
  const cases = fit.sample.every(({ columns }) => columns !== undefined)
  const { method, issues } = resolveMethod({ estimator: fit.options.estimator, test: asked }, { cases, missing: fit.options.missing })
  if (issues.length > 0) throw new SemError(issues)
  const engine = engineAt(fit)
  const active = activeConstraints(fit.table, fit.estimate)
  const tests = runTests({ engine, estimate: fit.estimate, active, options: { ...fit.options, tests: method.tests }, df: fit.inference.df })
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
