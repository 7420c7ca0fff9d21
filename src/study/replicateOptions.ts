import type { FitOptions } from '../fit/options'
import { betweenZeroAndOne, oneOf, text } from '../issue/optionValue'
import type { OptionRules } from '../issue/requireOptions'
import type { DataDescription } from './studyReport'

/** How a study is held against data. All optional. */
export interface ReplicateOptions {
  /** Judge by this main model alone; default: every main model that the data allow. */
  readonly model?: string
  /** Significance level of verdicts, default 0.05. */
  readonly alpha?: number
  /** 'two' (default): two-sided p-values; 'one': the claimed direction is the only alternative, as a directed claim allows. */
  readonly sided?: 'two' | 'one'
  /** Confidence level of intervals, default 0.95. */
  readonly level?: number
  /** Column that tells groups apart, for claims about differences between groups. Default: the study's own, where the data have it. */
  readonly group?: string
  /** What the data are; simulated data are said to be simulated. */
  readonly description?: DataDescription
  /** Passed on to every fit (estimator, missing, ...). */
  readonly fit?: Omit<FitOptions, 'group'>
}

/** What they may be; the options of fits are checked by these. */
export const replicateRules: OptionRules<ReplicateOptions> = {
  model: text,
  alpha: betweenZeroAndOne,
  sided: oneOf('two', 'one'),
  level: betweenZeroAndOne,
  group: text,
  description: { kind: 'record' },
  fit: { kind: 'record' },
}

/** Significance level, sidedness and confidence level, decided. */
export interface VerdictRule {
  readonly alpha: number
  readonly sided: 'two' | 'one'
  readonly level: number
}
