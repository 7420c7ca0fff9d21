import type { Test } from '../inference/test'
import { baselineTestsOf } from './baseline'
import type { Fit } from './fit'

/** A test of fit as lavaan reports it. */
export interface TestResult {
  readonly stat: number
  /** May be fractional for mean- and variance-adjusted statistics. */
  readonly df: number
  /** NaN when df is 0. */
  readonly pvalue: number
  readonly scalingFactor?: number
  readonly shiftParameter?: number
  readonly scalingFactorH0?: number
  readonly scalingFactorH1?: number
}

/** Every test of the model against the saturated one, by lavaan's names ('standard', 'satorra.bentler', ...). */
export function fitTests(fit: Fit): Record<string, TestResult> {
  return byName(fit.inference.tests)
}

/** The same tests of the baseline (independence) model, fitted by the same estimator. */
export function baselineTests(fit: Fit): Record<string, TestResult> {
  return byName(baselineTestsOf(fit))
}

function byName(tests: readonly Test[]): Record<string, TestResult> {
  return Object.fromEntries(
    tests.map(({ name, statistic, df, pvalue, scalingFactor, shiftParameter, scalingFactorH0, scalingFactorH1 }) => [
      name,
      {
        stat: statistic,
        df,
        pvalue,
        ...(scalingFactor !== undefined && { scalingFactor }),
        ...(shiftParameter !== undefined && { shiftParameter }),
        ...(scalingFactorH0 !== undefined && { scalingFactorH0 }),
        ...(scalingFactorH1 !== undefined && { scalingFactorH1 }),
      },
    ]),
  )
}
