import type { BootstrapEffects } from '../effects/bootstrapEffects'
import type { Effects } from '../effects/effects'
import type { FitComparison } from '../fit/compareFits'
import type { Fit } from '../fit/fit'
import { aFit } from '../fit/requireFit'
import {
  betweenZeroAndOne,
  digits,
  either,
  flag,
  language,
  type OptionValue,
  oneOf,
  resultOf,
  text,
  texts,
  width,
} from '../issue/optionValue'
import { badOption, type OptionRules, requireArgument, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { Language } from '../issue/words'
import type { Htmt } from '../postfit/htmt'
import type { ModificationIndex } from '../postfit/modificationIndices'
import type { MeasurementInvariance } from '../study/measurementInvariance'
import type { TableBlock } from './block'
import { paperDescriptives, paperFactorCorrelations, paperHtmt } from './paperCorrelations'
import { paperEffects } from './paperEffects'
import { paperEstimates } from './paperEstimates'
import { paperComparison, paperFits } from './paperFits'
import { paperInvariance } from './paperInvariance'
import { paperMeasurement } from './paperMeasurement'
import { paperModifications } from './paperModifications'
import { type PaperStyle, paperStyle } from './paperStyle'
import { type Format, render } from './render'
import { estimateSections } from './shownEstimates'
import type { EstimateSection } from './words/summaryWords'

/** The tables of papers, and what each is made from. */
export interface PaperTables {
  /** Estimates with standard errors, intervals, tests and standardized values. */
  readonly estimates: Fit
  /** Chi-square and fit indices of one model or several. */
  readonly fit: Fit | readonly Fit[]
  /** `compareFits`: nested models. */
  readonly comparison: FitComparison
  /** `effects`, `bootstrapEffects`, or several of them. */
  readonly effects: Effects | BootstrapEffects | readonly (Effects | BootstrapEffects)[]
  /** Standardized loadings, alpha, omega, composite reliability, average variance extracted. */
  readonly measurement: Fit
  /** Factor correlations with the square roots of the average variances extracted on the diagonal (Fornell and Larcker). */
  readonly correlations: Fit
  /** A fit, or what `htmt` gave. */
  readonly htmt: Fit | readonly Htmt[]
  /** `measurementInvariance`: the ladder. */
  readonly invariance: MeasurementInvariance
  /** Means, standard deviations and correlations of the observed variables. */
  readonly descriptives: Fit
  /** What `modificationIndices` gave. */
  readonly modifications: readonly ModificationIndex[]
}

/** How a table is printed. All optional. */
export interface PaperTableOptions {
  /** 'apa' (default): APA 7. 'thesis': the three-line table of Chinese theses. */
  readonly style?: 'apa' | 'thesis'
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
  /** 'text' (default), 'markdown', 'html', 'latex' (booktabs) or 'csv'. */
  readonly format?: Format
  /** Default 1; '' for a table without a number (LaTeX numbers its tables itself). */
  readonly number?: number | string
  /** In place of the table's own title. */
  readonly title?: string
  /** Decimals, default 2 in APA style and 3 in a thesis; p-values have three. */
  readonly digits?: number
  /** Asterisks for p < .05, .01, .001. Default: in tables without a column of p-values, in a thesis in the others too. */
  readonly stars?: boolean
  /** Confidence level of intervals of estimates, default 0.95; of effects, the level at which they were computed. */
  readonly level?: number
  /** Names to print instead of those of the model. */
  readonly labels?: Readonly<Record<string, string>>
  /** Names of the models in a table of fits, in order. */
  readonly names?: readonly string[]
  /** Kinds of parameters in a table of estimates; default loadings, weights, regressions, covariances, defined parameters. */
  readonly parameters?: readonly EstimateSection[]
  /** Columns of a page of text for the notes, default 80. */
  readonly width?: number
}

const rules: OptionRules<PaperTableOptions> = {
  style: oneOf('apa', 'thesis'),
  language,
  format: oneOf('text', 'markdown', 'html', 'latex', 'csv'),
  number: either(text, { kind: 'wholeNumber', least: 0 }),
  title: text,
  digits,
  stars: flag,
  level: betweenZeroAndOne,
  labels: { kind: 'textsByName' },
  names: texts,
  parameters: { kind: 'list', of: oneOf(...estimateSections) },
  width,
}

const makers: {
  readonly [Kind in keyof PaperTables]: (source: PaperTables[Kind], style: PaperStyle, options: PaperTableOptions) => TableBlock
} = {
  estimates: paperEstimates,
  fit: paperFits,
  comparison: paperComparison,
  effects: paperEffects,
  measurement: paperMeasurement,
  correlations: paperFactorCorrelations,
  htmt: paperHtmt,
  invariance: paperInvariance,
  descriptives: paperDescriptives,
  modifications: paperModifications,
}

const listOf = (of: OptionValue): OptionValue => ({ kind: 'list', of })
const someEffects = resultOf('effects(fit, { from, to })', 'direct', 'indirect', 'total')

/** What each table can be made from. */
const sources: Readonly<Record<keyof PaperTables, OptionValue>> = {
  estimates: aFit,
  fit: either(aFit, listOf(aFit)),
  comparison: resultOf('compareFits(fits)', 'method', 'rows'),
  effects: either(someEffects, listOf(someEffects)),
  measurement: aFit,
  correlations: aFit,
  htmt: either(aFit, listOf(resultOf('htmt(fit)', 'htmt', 'pairs'))),
  invariance: resultOf('measurementInvariance(model, data, { group })', 'steps', 'reached'),
  descriptives: aFit,
  modifications: listOf(resultOf('modificationIndices(fit)', 'mi', 'epc')),
}

/**
 * A table for a paper, in APA 7 form or as the three-line table of Chinese theses, with number, title, and notes that define what it
 * shows: `paperTable('estimates', fit, { style: 'thesis', language: 'zh', format: 'latex' })`. Throws a SemError for unknown kinds and options.
 */
export function paperTable<Kind extends keyof PaperTables>(kind: Kind, source: PaperTables[Kind], options: PaperTableOptions = {}): string {
  return render([paperTableBlock(kind, source, options)], options)
}

/** The same as a block, for `wordDocument` and longer reports. */
export function paperTableBlock<Kind extends keyof PaperTables>(
  kind: Kind,
  source: PaperTables[Kind],
  options: PaperTableOptions = {},
): TableBlock {
  requireOptions({ kind }, { kind: oneOf(...Object.keys(makers)) })
  requireOptions(options, rules)
  requireArgument('source', source, sources[kind])
  if (kind !== 'modifications' && Array.isArray(source) && source.length === 0)
    throw new SemError([badOption('source', source, sources[kind])])
  const style = paperStyle(options)
  const block = makers[kind](source, style, options)
  const { number = 1, title = block.title } = options
  return { ...block, title, ...(number !== '' && { number: style.words.tableNumber(String(number)) }) }
}
