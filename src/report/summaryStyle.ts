import type { Fit } from '../fit/fit'
import { requireFit } from '../fit/requireFit'
import type { Language } from '../issue/words'
import { fixed, pvalue } from './number'
import type { SummaryOptions } from './summary'
import type { SummaryWords } from './words/summaryWords'
import { summaryWordsOf } from './words/summaryWordsOf'

/** Decisions that every part of a summary shares. */
export interface SummaryStyle {
  readonly language: Language
  readonly words: SummaryWords
  /** A number with the decimals asked for. */
  readonly number: (value: number | undefined) => string
  readonly pvalue: (value: number | undefined) => string
  /** Name of a variable as it is printed. */
  readonly name: (variable: string) => string
  /** A test is corrected for non-normality: measures have a second column. */
  readonly scaled: boolean
  /** The lists of numbers have two columns: standard and scaled, or cases used and all cases. */
  readonly wide: boolean
}

/** The style that options and fit call for. */
export function summaryStyle(fit: Fit, { language = 'en', digits = 3, pvalues = 'plain', labels = {} }: SummaryOptions): SummaryStyle {
  requireFit(fit)
  const scaled = fit.inference.tests.some(({ scalingFactor }) => scalingFactor !== undefined)
  return {
    language,
    words: summaryWordsOf(language),
    number: (value) => fixed(value, digits),
    pvalue: pvalues === 'apa' ? pvalue : (value) => fixed(value, digits),
    name: (variable) => (Object.hasOwn(labels, variable) ? labels[variable] : variable),
    scaled,
    wide: scaled || fit.sample.some(({ n, nOriginal }) => n !== nOriginal),
  }
}
