import type { Fit } from '../fit/fit'
import { requireFit } from '../fit/requireFit'
import { describeIssue } from '../issue/describe'
import { severity } from '../issue/severity'
import { htmt } from '../postfit/htmt'
import { modificationIndices } from '../postfit/modificationIndices'
import { reliability } from '../postfit/reliability'
import { rSquared } from '../postfit/rSquared'
import type { Block, TableBlock } from './block'
import { descriptionBlocks } from './descriptionSummary'
import { blockName } from './paperEstimates'
import { isPaper } from './paperLook'
import { estimatorName, type PaperStyle, paperStyle } from './paperStyle'
import { type PaperTableOptions, type PaperTables, paperTableBlock } from './paperTable'
import type { ReportOptions } from './reportOptions'
import { effectsToSay, resultsBlocks } from './results'
import { estimateSections } from './shownEstimates'
import { splitColumns } from './splitColumns'
import { version } from './version'
import type { ReportWords } from './words/reportWords'
import { reportWordsOf } from './words/reportWordsOf'
import { summaryWordsOf } from './words/summaryWordsOf'

/** A part of the full report; `figure` stands before its blocks. */
export interface ReportSection {
  readonly id: 'results' | 'diagram' | 'fit' | 'estimates' | 'effects' | 'measurement' | 'residuals' | 'modifications' | 'data' | 'method'
  readonly heading: string
  readonly figure?: 'diagram' | 'residuals'
  readonly blocks: readonly Block[]
}

/** A modification index below this is not significant at .05 (chi-square with one degree of freedom). */
const leastIndex = 3.84
/** So many modification indices are shown. */
const mostIndices = 10

/** The issues of a fit, the gravest first, then its sections with numbered tables. Without a solution there is nothing to report but the data. */
export function reportSections(
  fit: Fit,
  options: ReportOptions,
): { readonly notices: readonly Block[]; readonly sections: readonly ReportSection[] } {
  requireFit(fit)
  const { language = 'en' } = options
  const words = reportWordsOf(language)
  const style = paperStyle(tableOptions(options))
  const solved = fit.estimate.status === 'converged'
  const sections: ReportSection[] = [
    { id: 'results', heading: words.heading.results, blocks: resultsBlocks(fit, resultsOptions(options)) },
    ...(solved ? solvedSections(fit, options, words, style) : []),
    { id: 'data', heading: words.heading.data, blocks: dataBlocks(fit, options) },
    { id: 'method', heading: words.heading.method, blocks: [settings(fit, style, words)] },
  ]
  return { notices: notices(fit, options), sections: numbered(sections, style) }
}

/** The options that tables share. */
export function tableOptions({
  language = 'en',
  style = language === 'zh' ? 'thesis' : 'apa',
  digits,
  labels,
  level,
}: ReportOptions): PaperTableOptions {
  return { language, style, digits, labels, level, number: '' }
}

function resultsOptions({ language, style, labels, level, data, effects }: ReportOptions) {
  return { language, style, labels, level, data, effects }
}

function notices(fit: Fit, { language = 'en' }: ReportOptions): Block[] {
  const words = summaryWordsOf(language)
  return (['error', 'warning', 'note'] as const).flatMap((grade) =>
    fit.issues
      .filter((issue) => severity(issue) === grade)
      .map((issue): Block => ({ kind: 'notice', severity: grade, label: words.severity[grade], text: describeIssue(issue, { language }) })),
  )
}

function solvedSections(fit: Fit, options: ReportOptions, words: ReportWords, style: PaperStyle): ReportSection[] {
  const table = <Kind extends keyof PaperTables>(kind: Kind, source: PaperTables[Kind], more: PaperTableOptions = {}) =>
    paperTableBlock(kind, source, { ...tableOptions(options), ...more })
  const effects = effectsToSay(fit, options)
  const hasFactors = fit.table.rows.some(({ op }) => op === '=~')
  return [
    { id: 'diagram', heading: words.heading.diagram, figure: 'diagram', blocks: [] },
    ...(fit.inference.tests.length > 0 ? [{ id: 'fit', heading: words.heading.fit, blocks: [table('fit', fit)] } as const] : []),
    {
      id: 'estimates',
      heading: words.heading.estimates,
      blocks: [table('estimates', fit, { parameters: estimateSections }), ...explained(fit, style, words)],
    },
    ...(effects.length > 0 ? [{ id: 'effects', heading: words.heading.effects, blocks: [table('effects', effects)] } as const] : []),
    ...(hasFactors ? [{ id: 'measurement', heading: words.heading.measurement, blocks: measurement(fit, table) } as const] : []),
    ...(fit.inference.df > 0
      ? [
          { id: 'residuals', heading: words.heading.residuals, figure: 'residuals', blocks: [] } as const,
          { id: 'modifications', heading: words.heading.modifications, blocks: modifications(fit, style, words, table) } as const,
        ]
      : []),
  ]
}

type Table = <Kind extends keyof PaperTables>(kind: Kind, source: PaperTables[Kind], more?: PaperTableOptions) => TableBlock

/** Quality of measurement; tables of pairs of factors only where there are pairs, ratios only where there are some. */
function measurement(fit: Fit, table: Table): Block[] {
  const factors = new Set(reliability(fit).map(({ factor }) => factor)).size
  const ratios = factors > 1 ? htmt(fit) : []
  const hasRatios = ratios.some(({ pairs }) => pairs.some((pair) => Number.isFinite(pair.htmt.est)))
  return [table('measurement', fit), ...(factors > 1 ? [table('correlations', fit)] : []), ...(hasRatios ? [table('htmt', ratios)] : [])]
}

function modifications(fit: Fit, { number }: PaperStyle, words: ReportWords, table: Table): Block[] {
  const found = modificationIndices(fit, { sort: true, minimum: leastIndex, maximumNumber: mostIndices })
  if (found.length === 0) return [{ kind: 'paragraph', text: words.noModifications(number(leastIndex, 2)) }]
  return [{ kind: 'paragraph', text: words.modificationsNote }, table('modifications', found)]
}

/** R-squared of everything that is explained, a column for each group. */
function explained(fit: Fit, style: PaperStyle, words: ReportWords): TableBlock[] {
  const values = rSquared(fit)
  const names = [...new Set(values.flatMap(Object.keys))]
  if (names.length === 0) return []
  return [
    {
      kind: 'table',
      look: style.look,
      title: words.explainedTitle,
      head: [
        style.words.column.variable,
        ...values.map((_, block) => (values.length > 1 ? blockName(fit, block, style) : [{ text: 'R', style: 'italic' as const }, '²'])),
      ],
      align: ['left', ...values.map(() => 'right' as const)],
      rows: names.map((name) => [
        style.name(name),
        ...values.map((own) => style.dash(Object.hasOwn(own, name) ? style.bounded(own[name]) : '')),
      ]),
    },
  ]
}

/** Means, deviations and correlations; tables of many variables side by side are divided. */
function dataBlocks(fit: Fit, options: ReportOptions): Block[] {
  const table = paperTableBlock('descriptives', fit, tableOptions(options))
  const kept = table.head.length - Math.max(...fit.sample.map(({ names }) => names.length))
  const { description, language, labels } = options
  return [...splitColumns(table, 12, kept), ...(description ? descriptionBlocks(description, { language, labels }) : [])]
}

function settings(fit: Fit, { look, language }: PaperStyle, words: ReportWords): TableBlock {
  const { options, estimate } = fit
  const summary = summaryWordsOf(language)
  const { se, information, missing }: { readonly se: string; readonly information: string; readonly missing: string } = options
  return {
    kind: 'table',
    look,
    title: words.settings,
    head: ['', ''],
    rows: [
      [words.setting.estimator, estimatorName(fit)],
      [words.setting.errors, summary.se[se] ?? se],
      ...(se === 'none' ? [] : [[words.setting.information, summary.informationKinds[information] ?? information]]),
      [words.setting.missing, missing],
      [words.setting.iterations, String(estimate.iterations)],
      [words.setting.software, `relata ${version}`],
    ],
  }
}

/** Tables with a title are numbered through the report. */
function numbered(sections: readonly ReportSection[], { words }: PaperStyle): ReportSection[] {
  let count = 0
  const withNumber = (block: Block): Block =>
    block.kind === 'table' && isPaper(block) && block.title !== undefined ? { ...block, number: words.tableNumber(String(++count)) } : block
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(withNumber) }))
}
