import { standardTest } from '../inference/normalTest'
import type { Issue } from '../issue/issue'
import { SemError } from '../issue/semError'
import { type Bootstrap, type BootstrapOptions, bootstrap } from './bootstrap'
import { engineAt } from './engineAt'
import type { Fit } from './fit'
import { requireBootstrap } from './requireFit'

/** The Bollen-Stine bootstrap test of fit. */
export interface BollenStineTest {
  /** The standard test statistic of the fit. */
  readonly statistic: number
  readonly df: number
  /** Share of the replicates with a larger statistic; NaN for a saturated model. */
  readonly pvalue: number
  /** Replicates behind it. */
  readonly replicates: number
  readonly failed: number
  readonly seed: number
  readonly issues: readonly Issue[]
}

/**
 * p value of the test of fit without assuming normality: how often the statistic is larger when the model holds (Bollen & Stine 1992).
 * `replicates`: default 1000. Throws a SemError for fits without cases or with missing values.
 */
export function bollenStine(fit: Fit, options: Omit<BootstrapOptions, 'type'> = {}): BollenStineTest {
  return bollenStineTest(bootstrap(fit, { replicates: 1000, ...options, type: 'bollen.stine' }))
}

/** The test from a bootstrap of type 'bollen.stine' that has been run. Throws a SemError for other types. */
export function bollenStineTest(boot: Bootstrap): BollenStineTest {
  requireBootstrap(boot)
  const { fit, type, statistics, failed, seed, issues } = boot
  if (type !== 'bollen.stine') throw new SemError([{ code: 'badOption', option: 'type', found: `'${type}'`, expected: `'bollen.stine'` }])
  const { statistic, df } = standardTest(engineAt(fit), fit.inference.df)
  const drawn = statistics.filter((value) => !Number.isNaN(value))
  const larger = drawn.reduce((count, value) => count + (value > statistic ? 1 : 0), 0)
  return { statistic, df, pvalue: df === 0 ? Number.NaN : larger / drawn.length, replicates: drawn.length, failed, seed, issues }
}
