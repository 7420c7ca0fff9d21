import { digits as digitsOption, language as languageOption, resultOf } from '../issue/optionValue'
import { type OptionRules, requireArgument, requireOptions } from '../issue/requireOptions'
import type { Language } from '../issue/words'
import type { Block } from './block'
import { fixed, pvalue } from './number'
import { type Format, format, render } from './render'
import type { DescriptionWords } from './words/descriptionWords'
import { descriptionWordsOf } from './words/descriptionWordsOf'

/** What is printed of a description of data, as `describe` returns it. */
export interface DescribedGroup {
  readonly groupLabel: string
  readonly n: number
  readonly variables: readonly (Readonly<Record<'n' | 'missing' | 'mean' | 'sd' | 'min' | 'max' | 'skewness' | 'kurtosis', number>> & {
    readonly name: string
  })[]
  readonly correlation: readonly (readonly number[])[]
  readonly mardia?: {
    readonly n: number
    readonly skewness: Readonly<Record<'est' | 'stat' | 'df' | 'pvalue', number>>
    readonly kurtosis: Readonly<Record<'est' | 'expected' | 'z' | 'pvalue', number>>
  }
}

/** How a description is printed. All optional. */
export interface DescriptionSummaryOptions {
  /** 'en' (default) or 'zh'. */
  readonly language?: Language
  /** 'text' (default), 'markdown', 'html', 'latex' or 'csv'. */
  readonly format?: Format
  /** Decimals, default 2. */
  readonly digits?: number
  /** Names to print instead of those of the columns. */
  readonly labels?: Readonly<Record<string, string>>
}

const rules: OptionRules<DescriptionSummaryOptions> = {
  language: languageOption,
  format,
  digits: digitsOption,
  labels: { kind: 'textsByName' },
}

/** Correlations that stand side by side in one table. */
const columnsOfATable = 12

/** Variables, Mardia's tests and correlations as tables, group by group. Throws a SemError for options that are none. */
export function descriptionSummary(groups: readonly DescribedGroup[], options: DescriptionSummaryOptions = {}): string {
  requireArgument('groups', groups, { kind: 'list', of: resultOf('describe(data)', 'variables') })
  requireOptions(options, rules)
  return render(descriptionBlocks(groups, options), options)
}

/** The same as blocks. */
export function descriptionBlocks(
  groups: readonly DescribedGroup[],
  { language = 'en', digits = 2, labels = {} }: DescriptionSummaryOptions = {},
): Block[] {
  const words = descriptionWordsOf(language)
  const name = (variable: string) => (Object.hasOwn(labels, variable) ? labels[variable] : variable)
  return [
    ...groups.flatMap((group) => {
      const names = group.variables.map((variable) => name(variable.name))
      return [
        variableTable(group, names, words, digits),
        ...normalityTable(group, words, digits),
        ...correlationTables(group, names, words, digits),
      ]
    }),
    ...(groups.length > 0 ? [{ kind: 'paragraph', text: words.shapeNote } as const] : []),
  ]
}

function variableTable(
  { groupLabel, n, variables }: DescribedGroup,
  names: readonly string[],
  words: DescriptionWords,
  digits: number,
): Block {
  const { column } = words
  const numbers = ['mean', 'sd', 'min', 'max', 'skewness', 'kurtosis'] as const
  return {
    kind: 'table',
    title: words.title(n, groupLabel),
    head: [column.variable, column.n, column.missing, ...numbers.map((key) => column[key])],
    align: ['left', ...Array.from({ length: 8 }, () => 'right' as const)],
    rows: variables.map((variable, j) => [
      names[j],
      String(variable.n),
      String(variable.missing),
      ...numbers.map((key) => fixed(variable[key], digits)),
    ]),
  }
}

function normalityTable({ mardia }: DescribedGroup, words: DescriptionWords, digits: number): Block[] {
  if (!mardia) return []
  const { skewness, kurtosis } = mardia
  const { est, expected, statistic, df, pvalue: p } = words.testColumn
  return [
    {
      kind: 'table',
      title: words.normality(mardia.n),
      head: ['', est, expected, statistic, df, p],
      align: ['left', ...Array.from({ length: 5 }, () => 'right' as const)],
      rows: [
        [
          words.test.skewness,
          fixed(skewness.est, digits),
          '0',
          `χ² ${fixed(skewness.stat, digits)}`,
          String(skewness.df),
          pvalue(skewness.pvalue),
        ],
        [
          words.test.kurtosis,
          fixed(kurtosis.est, digits),
          String(kurtosis.expected),
          `z ${fixed(kurtosis.z, digits)}`,
          '',
          pvalue(kurtosis.pvalue),
        ],
      ],
    },
  ]
}

/** The lower triangle, its columns numbered; a wide one in several tables. */
function correlationTables(
  { variables, correlation }: DescribedGroup,
  names: readonly string[],
  words: DescriptionWords,
  digits: number,
): Block[] {
  const tables: Block[] = []
  for (let first = 0; first < names.length - 1; first += columnsOfATable) {
    const columns = names.slice(first, Math.min(first + columnsOfATable, names.length - 1)).map((_, k) => first + k)
    tables.push({
      kind: 'table',
      ...(first === 0 && { title: words.correlations(variables.some(({ missing }) => missing > 0)) }),
      head: ['', ...columns.map((k) => String(k + 1))],
      align: ['left', ...columns.map(() => 'right' as const)],
      rows: names
        .slice(first)
        .map((name, j) => [
          `${first + j + 1}. ${name}`,
          ...columns.map((k) => (k > first + j ? '' : k === first + j ? '—' : fixed(correlation[first + j][k], digits))),
        ]),
    })
  }
  return tables
}
