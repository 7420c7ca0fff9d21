import type { Fit } from '../fit/fit'
import { rSquared } from '../postfit/rSquared'
import type { Block, TableBlock } from './block'
import { endogenousNames } from './endogenousNames'
import { estimateSections, isPaired, type ShownEstimate, sectionOf, shownEstimates } from './shownEstimates'
import type { SummaryOptions } from './summary'
import type { SummaryStyle } from './summaryStyle'

/** How standard errors were computed, then the estimates by kind, with R-squared, one group after the other. */
export function summaryEstimates(fit: Fit, style: SummaryStyle, options: SummaryOptions): Block[] {
  const { words } = style
  const { table } = fit
  const rows = shownEstimates(fit, options)
  const columns = columnsOf(rows, style, options)
  const explained = (options.rSquared ?? true) ? rSquared(fit) : []
  const parts = table.variables.flatMap((_, block): Block[] => {
    const group = Math.floor(block / table.levels)
    const level = block % table.levels
    const own = rows.filter((row) => row.op !== ':=' && row.group === group && row.level === level)
    return [
      ...(table.groupLabels.length > 1 && level === 0 ? [heading(words.group(group + 1, table.groupLabels[group]))] : []),
      ...(table.levels > 1 ? [heading(words.level(level + 1))] : []),
      ...sections(own, columns, style),
      ...rSquaredTable(explained[block], columns, style),
    ]
  })
  return [
    errorsListing(fit, style),
    ...parts,
    ...sections(
      rows.filter(({ op }) => op === ':='),
      columns,
      style,
    ),
  ]
}

interface Column {
  readonly head: string
  readonly cell: (estimate: ShownEstimate) => string
}

/** The columns after the name. */
function columnsOf(
  rows: readonly ShownEstimate[],
  { words, number, pvalue }: SummaryStyle,
  { standardized = true, ci = false }: SummaryOptions,
): Column[] {
  const { column } = words
  const whenTested = (print: (estimate: ShownEstimate) => string) => (estimate: ShownEstimate) => (estimate.se > 0 ? print(estimate) : '')
  const isLabelled = rows.some(({ op, shownLabel }) => op !== ':=' && shownLabel !== '')
  return [
    ...(isLabelled
      ? [{ head: '', cell: ({ op, shownLabel }: ShownEstimate) => (op === ':=' || shownLabel === '' ? '' : `(${shownLabel})`) }]
      : []),
    { head: column.est, cell: ({ est }) => number(est) },
    { head: column.se, cell: whenTested(({ se }) => number(se)) },
    { head: column.z, cell: whenTested(({ z }) => number(z)) },
    { head: column.pvalue, cell: whenTested((estimate) => pvalue(estimate.pvalue)) },
    ...(ci
      ? [
          { head: column.ciLower, cell: ({ ciLower }: ShownEstimate) => number(ciLower) },
          { head: column.ciUpper, cell: ({ ciUpper }: ShownEstimate) => number(ciUpper) },
        ]
      : []),
    ...(standardized
      ? [
          { head: column.stdLv, cell: ({ stdLv }: ShownEstimate) => number(stdLv) },
          { head: column.stdAll, cell: ({ stdAll }: ShownEstimate) => number(stdAll) },
        ]
      : []),
  ]
}

/** One table for each kind of row that occurs. */
function sections(rows: readonly ShownEstimate[], columns: readonly Column[], style: SummaryStyle): Block[] {
  const endogenous = endogenousNames(rows)
  const name = (variable: string, isResidual: boolean) => `${isResidual && endogenous.has(variable) ? '.' : ''}${style.name(variable)}`
  return estimateSections.flatMap((section) => {
    const own = rows.filter((row) => sectionOf(row) === section)
    if (own.length === 0) return []
    return [
      estimateTable(style.words.section[section], isPaired(section) ? paired(own, columns, name) : single(own, columns, name), columns),
    ]
  })
}

type Name = (variable: string, isResidual: boolean) => string

function paired(rows: readonly ShownEstimate[], columns: readonly Column[], name: Name): string[][] {
  const empty = columns.map(() => '')
  return rows.flatMap((row, i) => {
    const isResidual = row.op === '~~'
    const head = i === 0 || rows[i - 1].lhs !== row.lhs ? [[`  ${name(row.lhs, isResidual)} ${row.op}`, ...empty]] : []
    return [...head, [entry(name(row.rhs, isResidual)), ...columns.map(({ cell }) => cell(row))]]
  })
}

function single(rows: readonly ShownEstimate[], columns: readonly Column[], name: Name): string[][] {
  return rows.map((row) => [entry(row.op === ':=' ? row.lhs : name(row.lhs, true)), ...columns.map(({ cell }) => cell(row))])
}

/** The dot of a residual stands to the left of the names. */
function entry(name: string): string {
  return name.startsWith('.') ? `   ${name}` : `    ${name}`
}

function estimateTable(title: string, rows: string[][], columns: readonly Column[]): TableBlock {
  return {
    kind: 'table',
    look: 'listing',
    set: 'estimates',
    title,
    head: ['', ...columns.map(({ head }) => head)],
    align: ['left', ...columns.map(() => 'right' as const)],
    rows,
  }
}

function rSquaredTable(
  explained: Readonly<Record<string, number>> | undefined,
  columns: readonly Column[],
  { words, number, name }: SummaryStyle,
): Block[] {
  const values = Object.entries(explained ?? {})
  if (values.length === 0) return []
  const hasLabels = columns[0].head === ''
  const blank = hasLabels ? [''] : []
  const rows = values.map(([variable, value]) => [`    ${name(variable)}`, ...blank, number(value)])
  return [
    {
      kind: 'table',
      look: 'listing',
      set: 'estimates',
      title: words.rSquared,
      head: ['', ...blank, words.column.est],
      align: ['left', ...blank.map(() => 'right' as const), 'right'],
      rows,
    },
  ]
}

function heading(text: string): Block {
  return { kind: 'heading', level: 3, text }
}

function errorsListing({ options }: Fit, { words, wide }: SummaryStyle): TableBlock {
  const { se, information }: { readonly se: string; readonly information: string } = options
  const line = (name: string, value: string) => [`  ${name}`, ...(wide ? [''] : []), value]
  return {
    kind: 'table',
    look: 'listing',
    set: 'fit',
    title: words.estimates,
    head: wide ? ['', '', ''] : ['', ''],
    align: ['left', 'right', 'right'],
    rows: [
      line(words.standardErrors, words.se[se] ?? se),
      ...(se === 'none' ? [] : [line(words.informationKind, words.informationKinds[information] ?? information)]),
    ],
  }
}
