import type { Fit } from '../fit/fit'
import { fitMeasures } from '../fit/fitMeasures'
import { betweenZeroAndOne, digits, flag, language, oneOf, width } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import type { Language } from '../issue/words'
import type { Block } from './block'
import { type Format, format, render } from './render'
import { summaryEstimates } from './summaryEstimates'
import { summaryHead } from './summaryHead'
import { summaryMeasures } from './summaryMeasures'
import { summaryStyle } from './summaryStyle'
import { summaryTests } from './summaryTests'

/** What a summary shows and how. All optional. */
export interface SummaryOptions {
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
  /** 'text' (default), 'markdown', 'html', 'latex' or 'csv'. */
  readonly format?: Format
  /** Decimals, default 3. */
  readonly digits?: number
  /** Baseline test and fit measures, default true. */
  readonly fitMeasures?: boolean
  /** Columns Std.lv and Std.all, default true. */
  readonly standardized?: boolean
  /** Default true. */
  readonly rSquared?: boolean
  /** Columns with confidence intervals, default false. */
  readonly ci?: boolean
  /** Confidence level of `ci`, default 0.95. */
  readonly level?: number
  /** 'plain' (default): 0.000 as lavaan prints it; 'apa': '< .001', without the leading zero. */
  readonly pvalues?: 'plain' | 'apa'
  /** Names to print instead of those of the model: `{ sat: 'cumulative satisfaction' }`. */
  readonly labels?: Readonly<Record<string, string>>
  /** Columns of a page of text, default 80; tables take the width they need. */
  readonly width?: number
}

const rules: OptionRules<SummaryOptions> = {
  language,
  format,
  digits,
  fitMeasures: flag,
  standardized: flag,
  rSquared: flag,
  ci: flag,
  level: betweenZeroAndOne,
  pvalues: oneOf('plain', 'apa'),
  labels: { kind: 'textsByName' },
  width,
}

/**
 * A fit as lavaan's `summary()` prints it: how it ended and what is wrong first, then tests, fit measures, estimates by kind and
 * explained variance, a group after the other. Throws a SemError for options that cannot be.
 */
export function summary(fit: Fit, options: SummaryOptions = {}): string {
  requireOptions(options, rules)
  return render(summaryBlocks(fit, options), options)
}

/** The same as blocks, to be put into a longer report. */
export function summaryBlocks(fit: Fit, options: SummaryOptions = {}): Block[] {
  const style = summaryStyle(fit, options)
  const wantsMeasures = (options.fitMeasures ?? true) && fit.inference.tests.length > 0
  return [
    ...summaryHead(fit, style),
    ...summaryTests(fit, style),
    ...(wantsMeasures ? summaryMeasures(fitMeasures(fit), style) : []),
    ...summaryEstimates(fit, style, options),
  ]
}
