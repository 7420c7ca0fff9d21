import type { Fit } from '../fit/fit'
import type { Cell, TableBlock } from './block'
import { endogenousNames } from './endogenousNames'
import { casesSentence, paperNotes } from './paperNotes'
import { estimatorName, type PaperStyle, withStars } from './paperStyle'
import type { PaperTableOptions } from './paperTable'
import { bold } from './richText'
import { estimateSections, type ShownEstimate, sectionOf, shownEstimates } from './shownEstimates'
import type { EstimateSection } from './words/summaryWords'

/** Kinds of parameters that a paper shows unless others are asked for. */
const usual: readonly EstimateSection[] = ['latent', 'composites', 'regressions', 'covariances', 'defined']

/** Estimates with standard errors, intervals, tests and standardized values, by kind, a group after the other. */
export function paperEstimates(fit: Fit, style: PaperStyle, { parameters = usual }: PaperTableOptions): TableBlock {
  const { words } = style
  const rows = shownEstimates(fit, { level: style.level }).filter((row) => parameters.includes(sectionOf(row)))
  const cells = printed(rows, style)
  const blocks = fit.table.variables.length
  const lines = fit.table.variables.flatMap((_, block): Cell[][] => {
    const own = rows.filter(({ op, group, level }) => op !== ':=' && group * fit.table.levels + level === block)
    const head = blocks > 1 ? [[[bold(blockName(fit, block, style))]]] : []
    return own.length === 0 ? [] : [...head, ...bySection(own)]
  })
  const endogenous = endogenousNames(rows)
  return {
    kind: 'table',
    look: style.look,
    title: words.title.estimates,
    spans: [{ text: words.interval(style.percent), from: 3, through: 4 }],
    head: (['parameter', 'est', 'se', 'ciLower', 'ciUpper', 'z', 'p', 'stdAll'] as const).map((column) => words.column[column]),
    align: ['left', ...Array.from({ length: 7 }, () => 'right' as const)],
    rows: [...lines, ...bySection(rows.filter(({ op }) => op === ':='))],
    notes: paperNotes(
      style,
      [
        casesSentence(fit, style),
        words.says.estimator(estimatorName(fit)),
        words.says.standardized,
        words.says.interval,
        rows.some(({ se }) => !(se > 0)) ? words.says.fixed : undefined,
        rows.some((row) => sectionOf(row) === 'covariances' && (endogenous.has(row.lhs) || endogenous.has(row.rhs)))
          ? words.says.residualCovariances
          : undefined,
      ],
      style.starred.besideP,
    ),
  }

  function bySection(own: readonly ShownEstimate[]): string[][] {
    return estimateSections.flatMap((section) => {
      const found = own.filter((row) => sectionOf(row) === section)
      return found.length === 0 ? [] : [[words.section[section]], ...found.map((row) => [`  ${label(row, style)}`, ...cells.get(row)!])]
    })
  }
}

/** The name of a group, a level or both. */
export function blockName({ table }: Pick<Fit, 'table'>, block: number, { words }: PaperStyle): string {
  const group = table.groupLabels.length > 1 ? [words.group(table.groupLabels[Math.floor(block / table.levels)])] : []
  return [...group, ...(table.levels > 1 ? [words.level((block % table.levels) + 1)] : [])].join(', ')
}

/** The numbers of each row. */
function printed(rows: readonly ShownEstimate[], style: PaperStyle): Map<ShownEstimate, string[]> {
  const { number, p, dash, stars, starred } = style
  const estimates = withStars(
    rows.map(({ est, se, pvalue }) => ({ printed: number(est), stars: starred.besideP && se > 0 ? stars(pvalue) : '' })),
  )
  return new Map(
    rows.map((row, i) => {
      const tested = (text: string) => (row.se > 0 ? dash(text) : '—')
      return [
        row,
        [
          dash(estimates[i]),
          tested(number(row.se)),
          tested(number(row.ciLower)),
          tested(number(row.ciUpper)),
          tested(number(row.z, 2)),
          tested(p(row.pvalue)),
          dash(number(row.stdAll)),
        ],
      ]
    }),
  )
}

/** Arrows go from cause to effect. */
function label({ lhs, op, rhs }: ShownEstimate, { name }: PaperStyle): string {
  if (op === '=~') return `${name(lhs)} → ${name(rhs)}`
  if (op === '~' || op === '<~') return `${name(rhs)} → ${name(lhs)}`
  if (op === '~~') return lhs === rhs ? name(lhs) : `${name(lhs)} ↔ ${name(rhs)}`
  if (op === '|') return `${name(lhs)} | ${rhs}`
  return name(lhs)
}
