import { betweenZeroAndOne, digits, either, language, type OptionValue, oneOf, text } from '../issue/optionValue'
import type { OptionRules } from '../issue/requireOptions'
import type { Language } from '../issue/words'
import type { DescribedGroup } from './descriptionSummary'
import type { ResultsOptions } from './results'

/** What a full report says and how. All optional. */
export interface ReportOptions {
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
  /** Heading of the report. */
  readonly title?: string
  /** Tables and numbers in the form of APA 7 (default in English) or of a Chinese thesis (default in Chinese). */
  readonly style?: 'apa' | 'thesis'
  /** Decimals of the tables, default 2 in APA style and 3 in a thesis. */
  readonly digits?: number
  /** Confidence level, default 0.95. */
  readonly level?: number
  /** Names to print instead of those of the model. */
  readonly labels?: Readonly<Record<string, string>>
  /** The data that were fitted: when they say of themselves that they are simulated, the report says so. */
  readonly data?: ResultsOptions['data']
  /** Effects to show. Default: from every first cause to every last outcome that it reaches through others. */
  readonly effects?: ResultsOptions['effects']
  /** What `describe(data)` gave, to be added to the section on the data. */
  readonly description?: readonly DescribedGroup[]
}

const record: OptionValue = { kind: 'record' }

export const reportRules: OptionRules<ReportOptions> = {
  language,
  title: text,
  style: oneOf('apa', 'thesis'),
  digits,
  level: betweenZeroAndOne,
  labels: { kind: 'textsByName' },
  data: either(record, { kind: 'list', of: record }),
  effects: either(record, { kind: 'list', of: record }),
  description: { kind: 'list', of: record },
}
