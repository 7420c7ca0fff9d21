import type { BootstrapEffects } from '../effects/bootstrapEffects'
import type { Effects } from '../effects/effects'
import { effectsByGroup } from '../effects/effects'
import { mediatedPairs } from '../effects/mediatedPairs'
import type { Fit } from '../fit/fit'
import { requireFit } from '../fit/requireFit'
import { betweenZeroAndOne, digits, either, language as languages, type OptionValue, oneOf, width } from '../issue/optionValue'
import { requireOptions } from '../issue/requireOptions'
import type { Language } from '../issue/words'
import { describeData } from '../study/prepareData'
import type { Block } from './block'
import { paperStyle } from './paperStyle'
import { type Format, render } from './render'
import { resultsEffects } from './resultsEffects'
import { resultsEstimates } from './resultsEstimates'
import { resultsFit } from './resultsFit'
import { resultsMethod } from './resultsMethod'
import { listed } from './richText'
import { resultsWordsOf } from './words/resultsWordsOf'
import { summaryWordsOf } from './words/summaryWordsOf'

/** How results are told. All optional. */
export interface ResultsOptions {
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
  /** How numbers are written: 'apa' (default in English) or 'thesis' (default in Chinese: leading zeros stay). */
  readonly style?: 'apa' | 'thesis'
  /** 'text' (default), 'markdown', 'html', 'latex' or 'csv'. */
  readonly format?: Format
  /** The data that were fitted: when they say of themselves that they are simulated, the paragraph says so first. */
  readonly data?: Parameters<typeof describeData>[0]
  /** What to say of indirect effects. Default: `effects` from every first cause to every last outcome that it reaches through others. */
  readonly effects?: Effects | BootstrapEffects | readonly (Effects | BootstrapEffects)[]
  /** Confidence level of intervals, default 0.95; tests are significant at 1 - level. Give that of `effects` when it is another. */
  readonly level?: number
  /** Decimals, default 2. */
  readonly digits?: number
  /** Names to say instead of those of the model. */
  readonly labels?: Readonly<Record<string, string>>
  /** Columns of a page of text, default 80. */
  readonly width?: number
}

const record: OptionValue = { kind: 'record' }

/**
 * Method and results in words, from the numbers of the fit: estimator, cases, missing values, fit against Hu and Bentler's (1999) cut-offs,
 * what is significant and what is not, indirect effects with intervals. Says what speaks against the results: poor fit, a model without
 * degrees of freedom, no solution, simulated data (see `data`). Throws a SemError for unknown options.
 */
export function resultsParagraph(fit: Fit, options: ResultsOptions = {}): string {
  return render(resultsBlocks(fit, options), options)
}

/** The same as blocks: a paragraph on the method, one on the fit, one on the estimates, one on the effects. */
export function resultsBlocks(fit: Fit, options: ResultsOptions = {}): Block[] {
  requireOptions(options, {
    language: languages,
    style: oneOf('apa', 'thesis'),
    format: oneOf('text', 'markdown', 'html', 'latex', 'csv'),
    data: either(record, { kind: 'list', of: record }),
    effects: either(record, { kind: 'list', of: record }),
    level: betweenZeroAndOne,
    digits,
    labels: { kind: 'textsByName' },
    width,
  })
  requireFit(fit)
  const { language = 'en', style: look = language === 'zh' ? 'thesis' : 'apa', digits: decimals = 2, level, labels } = options
  const style = paperStyle({ style: look, language, digits: decimals, level, labels })
  const words = resultsWordsOf(language)
  const isSimulated = options.data !== undefined && describeData(options.data)?.kind === 'simulated'
  const method = [...(isSimulated ? [words.simulated] : []), ...resultsMethod(fit, style, words)]
  const { status } = fit.estimate
  const paragraphs =
    status === 'converged'
      ? [
          method,
          resultsFit(fit, style, words),
          resultsEstimates(fit, style, words),
          resultsEffects(effectsToSay(fit, options), style, words),
        ]
      : [[...method, words.notConverged(summaryWordsOf(language).stopped[status])]]
  return paragraphs.filter((one) => one.length > 0).map((one): Block => ({ kind: 'paragraph', text: listed(one, words.sentenceGap) }))
}

/** The effects that were given, or those between first causes and last outcomes. */
export function effectsToSay(
  fit: Fit,
  { effects, level }: Pick<ResultsOptions, 'effects' | 'level'>,
): readonly (Effects | BootstrapEffects)[] {
  if (effects !== undefined) return 'totalIndirect' in effects ? [effects] : effects
  return mediatedPairs(fit).flatMap((pair) => effectsByGroup(fit, { ...pair, level }))
}
