import type { Fit } from '../fit/fit'
import type { Language } from '../issue/words'
import { fixed } from './number'
import type { PaperTableOptions } from './paperTable'
import type { RichText } from './richText'
import type { PaperWords } from './words/paperWords'
import { paperWordsOf } from './words/paperWordsOf'

/** Decisions that every table of a paper shares. */
export interface PaperStyle {
  readonly look: 'apa' | 'thesis'
  readonly language: Language
  readonly words: PaperWords
  readonly level: number
  /** A number with the decimals asked for, or with `decimals`; '' where there is none. */
  readonly number: (value: number | undefined, decimals?: number) => string
  /** A quantity that cannot pass 1, or by custom is treated so (fit indices): APA leaves its leading zero out. */
  readonly bounded: (value: number | undefined, decimals?: number) => string
  readonly p: (value: number | undefined) => string
  /** What stands in a cell that the model fixes or that has no value. */
  readonly dash: (printed: string) => string
  /** Asterisks of a p-value; none when `stars` is off. */
  readonly stars: (pvalue: number | undefined) => string
  readonly starsNote: RichText
  /** Stars are wanted in tables with a column of p-values, and in those without. */
  readonly starred: { readonly besideP: boolean; readonly alone: boolean }
  readonly name: (variable: string) => string
  /** The confidence level in percent. */
  readonly percent: string
}

const limits = [0.05, 0.01, 0.001] as const

/** The style that the options call for. */
export function paperStyle({ style = 'apa', language = 'en', level = 0.95, ...options }: PaperTableOptions): PaperStyle {
  const { digits = style === 'apa' ? 2 : 3, labels = {}, stars } = options
  const number = (value: number | undefined, decimals = digits) => fixed(value, decimals)
  const bare = (printed: string) => (style === 'apa' ? printed.replace(/^(-?)0\./, '$1.') : printed)
  const bounded = (value: number | undefined, decimals = digits) => bare(number(value, decimals))
  const words = paperWordsOf(language)
  return {
    look: style,
    language,
    words,
    level,
    number,
    bounded,
    p: (value) => (value === undefined || Number.isNaN(value) ? '' : value < 0.001 ? `< ${bare('0.001')}` : bare(fixed(value, 3))),
    dash: (printed) => (printed === '' ? '—' : printed),
    stars: (pvalue) => (pvalue === undefined ? '' : '*'.repeat(limits.filter((limit) => pvalue < limit).length)),
    starsNote: words.says.stars([bare('0.05'), bare('0.01'), bare('0.001')]),
    starred: { besideP: stars ?? style === 'thesis', alone: stars ?? true },
    name: (variable) => (Object.hasOwn(labels, variable) ? labels[variable] : variable),
    percent: String(Number((100 * level).toPrecision(4))),
  }
}

/** Numbers with their stars, filled up so that the decimals of a column stand under one another. */
export function withStars(cells: readonly { readonly printed: string; readonly stars: string }[]): string[] {
  const most = cells.reduce((max, { stars }) => Math.max(max, stars.length), 0)
  return cells.map(({ printed, stars }) => (printed === '' ? '' : printed + stars + '\u2007'.repeat(most - stars.length)))
}

/** 'ML', 'ML (MLR)' where another name stood for it. */
export function estimatorName({ options }: Fit): string {
  return options.estimatorName === options.estimator ? options.estimator : `${options.estimator} (${options.estimatorName})`
}
