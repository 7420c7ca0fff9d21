import type { Fit } from '../fit/fit'
import { type DiscriminantValidity, discriminantValidity } from '../postfit/discriminantValidity'
import { type Htmt, htmt } from '../postfit/htmt'
import { type SampleDescription, sampleDescription } from '../postfit/sampleDescription'
import type { Cell, TableBlock } from './block'
import { casesSentence, paperNotes } from './paperNotes'
import { type PaperStyle, withStars } from './paperStyle'
import { bold, type RichText } from './richText'

/** Factor correlations with the square roots of the average variances extracted on the diagonal: Fornell and Larcker's table. */
export function paperFactorCorrelations(fit: Fit, style: PaperStyle): TableBlock {
  const { words, bounded, stars, starred } = style
  const groups = discriminantValidity(fit)
  const pvalue = ({ pairs, factors }: DiscriminantValidity, i: number, j: number) =>
    pairs.find((pair) => pair.factors.includes(factors[i]) && pair.factors.includes(factors[j]))?.zero.pvalue
  const hasAve = groups.some(({ table, factors }) => factors.some((_, i) => Number.isFinite(table[i][i])))
  return triangle({
    style,
    title: words.title.correlations,
    groups: groups.map((group) => ({
      name: groupName(group.groupLabel, style),
      names: group.factors,
      cell: (i, j) => ({ printed: bounded(group.table[i][j]), stars: starred.alone ? stars(pvalue(group, i, j)) : '' }),
      diagonal: (i) => style.dash(bounded(group.table[i][i])),
    })),
    columns: [],
    notes: paperNotes(
      style,
      [
        casesSentence(fit, style),
        words.says.fornellLarcker,
        groups.some(({ table, factors }) => factors.some((_, i) => !Number.isFinite(table[i][i]))) && hasAve
          ? words.says.singleIndicator
          : undefined,
      ],
      starred.alone,
    ),
  })
}

/** Heterotrait-monotrait ratios below the diagonal. */
export function paperHtmt(input: Fit | readonly Htmt[], style: PaperStyle): TableBlock {
  const { words, bounded } = style
  const groups = 'estimate' in input ? htmt(input) : input
  return triangle({
    style,
    title: words.title.htmt,
    groups: groups.map((group) => ({
      name: groupName(group.groupLabel, style),
      names: group.blocks,
      cell: (i, j) => ({ printed: style.dash(bounded(group.htmt[i][j])), stars: '' }),
      diagonal: () => '—',
    })),
    columns: [],
    notes: paperNotes(style, [words.says.htmt(bounded(0.85, 2), bounded(0.9, 2))]),
  })
}

/** Means, standard deviations, skewness, kurtosis and correlations of the observed variables. */
export function paperDescriptives(fit: Fit, style: PaperStyle): TableBlock {
  const { words, number, bounded, stars, starred, dash } = style
  const groups = sampleDescription(fit)
  const hasShape = groups.some(({ variables }) => variables.some(({ skewness }) => Number.isFinite(skewness)))
  const hasMissing = groups.some(({ variables }) => variables.some(({ missing }) => missing > 0))
  const isStarred = starred.alone && groups.some(({ pvalue }) => pvalue.flat().some(Number.isFinite))
  const value = (group: SampleDescription, i: number) => {
    const { n, mean, sd, skewness, kurtosis } = group.variables[i]
    return [
      ...(hasMissing ? [String(n)] : []),
      dash(number(mean)),
      dash(number(sd)),
      ...(hasShape ? [dash(number(skewness)), dash(number(kurtosis))] : []),
    ]
  }
  return triangle({
    style,
    title: words.title.descriptives,
    groups: groups.map((group) => ({
      name: groupName(group.groupLabel, style),
      names: group.variables.map(({ name }) => name),
      cell: (i, j) => ({ printed: bounded(group.correlation[i][j]), stars: isStarred ? stars(group.pvalue[i][j]) : '' }),
      diagonal: () => '—',
      more: (i) => value(group, i),
    })),
    columns: [
      ...(hasMissing ? [words.column.n] : []),
      words.column.mean,
      words.column.sd,
      ...(hasShape ? [words.column.skewness, words.column.kurtosis] : []),
    ],
    notes: paperNotes(
      style,
      [casesSentence(fit, style), words.says.sd, groups.some(({ incomplete }) => incomplete) ? words.says.incomplete : undefined],
      isStarred,
    ),
  })
}

function groupName(label: string, { words }: PaperStyle): string | undefined {
  return label === '' ? undefined : words.group(label)
}

interface Triangle {
  readonly style: PaperStyle
  readonly title: string
  readonly groups: readonly {
    readonly name?: string
    readonly names: readonly string[]
    readonly cell: (i: number, j: number) => { readonly printed: string; readonly stars: string }
    readonly diagonal: (i: number) => string
    /** Cells between the name and the triangle. */
    readonly more?: (i: number) => readonly string[]
  }[]
  /** Heads of these cells. */
  readonly columns: readonly RichText[]
  readonly notes: readonly RichText[]
}

/** A lower triangle whose columns are numbered like its lines. */
function triangle({ style, title, groups, columns, notes }: Triangle): TableBlock {
  const widest = groups.reduce((most, { names }) => Math.max(most, names.length), 0)
  const positions = Array.from({ length: widest }, (_, j) => j)
  const rows = groups.flatMap(({ name, names, cell, diagonal, more }): Cell[][] => {
    const columnsOfCells = positions.map((j) => withStars(names.map((_, i) => (j < i ? cell(i, j) : { printed: '', stars: '' }))))
    return [
      ...(name === undefined ? [] : [[name]]),
      ...names.map((one, i): Cell[] => [
        `${i + 1}. ${style.name(one)}`,
        ...(more?.(i) ?? []),
        ...positions.map((j): Cell => (j === i ? (diagonal(i) === '—' ? '—' : [bold(diagonal(i))]) : columnsOfCells[j][i])),
      ]),
    ]
  })
  return {
    kind: 'table',
    look: style.look,
    title,
    head: [style.words.column.variable, ...columns, ...positions.map((j) => String(j + 1))],
    align: ['left', ...columns.map(() => 'right' as const), ...positions.map(() => 'right' as const)],
    rows,
    notes,
  }
}
