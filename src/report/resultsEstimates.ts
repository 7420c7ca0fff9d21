import type { Fit } from '../fit/fit'
import { rSquared } from '../postfit/rSquared'
import { type StandardizedEstimate, standardizedSolution } from '../postfit/standardizedSolution'
import type { PaperStyle } from './paperStyle'
import { saidP } from './resultsFit'
import { joined, listed, type RichText } from './richText'
import { type ShownEstimate, sectionOf, shownEstimates } from './shownEstimates'
import type { ResultsWords } from './words/resultsWords'

/** Loadings, paths, correlations of factors and explained variance, group by group; what is significant apart from what is not. */
export function resultsEstimates(fit: Fit, style: PaperStyle, words: ResultsWords): RichText[] {
  const { table } = fit
  const rows = shownEstimates(fit, { level: style.level })
  const standardized = standardizedSolution(fit, { level: style.level })
  const sentences = table.groupLabels.flatMap((label, group) => {
    const own = rows.filter((row) => row.op !== ':=' && row.group === group)
    const said = [
      ...loadingSentences(
        standardized.filter((row) => row.op === '=~' && row.group === group),
        style,
        words,
      ),
      ...pathSentences(
        own.filter(({ op }) => op === '~'),
        style,
        words,
      ),
      ...correlationSentences(fit, standardized, group, style, words),
      ...explainedSentence(fit, own, group, style, words),
    ]
    return table.groupLabels.length > 1 && said.length > 0
      ? [joined(words.inGroup(label), words.sentenceGap, said[0]), ...said.slice(1)]
      : said
  })
  const defined = rows.filter(({ op }) => op === ':=')
  return [
    ...sentences,
    ...(defined.length > 0
      ? [
          words.defined(
            listed(
              defined.map((row) => words.estimate(row.lhs, facts(row, style))),
              words.listGap,
            ),
          ),
        ]
      : []),
    ...(rows.some(({ op }) => op === '~') ? [words.causalOrder] : []),
  ]
}

function facts(row: ShownEstimate, style: PaperStyle) {
  const isTested = row.se > 0
  return {
    est: style.number(row.est),
    se: isTested ? style.number(row.se) : '',
    p: isTested ? saidP(row.pvalue, style) : '',
    std: style.dash(style.number(row.stdAll)),
    lower: isTested ? style.number(row.ciLower) : '',
    upper: isTested ? style.number(row.ciUpper) : '',
  }
}

/** Level of significance that goes with the confidence level. */
function alphaOf({ level }: PaperStyle): number {
  return Number((1 - level).toPrecision(6))
}

function printedAlpha(style: PaperStyle): string {
  const printed = String(alphaOf(style))
  return style.look === 'apa' ? printed.replace(/^0/, '') : printed
}

function loadingSentences(rows: readonly StandardizedEstimate[], style: PaperStyle, words: ResultsWords): RichText[] {
  const values = rows.map(({ est }) => est).filter(Number.isFinite)
  if (values.length === 0) return []
  const tested = rows.filter(({ se, pvalue }) => se > 0 && !Number.isNaN(pvalue))
  const weak = tested.filter(({ pvalue }) => !(pvalue < alphaOf(style)))
  const lowest = values.reduce((a, b) => Math.min(a, b))
  const highest = values.reduce((a, b) => Math.max(a, b))
  const said = ({ lhs, rhs, est, pvalue }: StandardizedEstimate) =>
    joined(`${style.name(lhs)} → ${style.name(rhs)} (${style.bounded(est)}, `, saidP(pvalue, style), ')')
  return [
    words.loadings(style.bounded(lowest), style.bounded(highest)),
    ...(tested.length === 0
      ? []
      : weak.length === 0
        ? [words.allSignificant(printedAlpha(style))]
        : [words.notSignificantLoadings(listed(weak.map(said), words.listGap))]),
  ]
}

function pathSentences(rows: readonly ShownEstimate[], style: PaperStyle, words: ResultsWords): RichText[] {
  const said = (list: readonly ShownEstimate[]) =>
    listed(
      list.map((row) => words.estimate(`${style.name(row.rhs)} → ${style.name(row.lhs)}`, facts(row, style))),
      words.listGap,
    )
  const isTested = ({ se, pvalue }: ShownEstimate) => se > 0 && !Number.isNaN(pvalue)
  const isStrong = (row: ShownEstimate) => row.pvalue < alphaOf(style)
  const strong = rows.filter((row) => isTested(row) && isStrong(row))
  const weak = rows.filter((row) => isTested(row) && !isStrong(row))
  const untested = rows.filter((row) => !isTested(row))
  return [
    ...(strong.length > 0 ? [words.significantPaths(said(strong), printedAlpha(style))] : []),
    ...(weak.length > 0 ? [words.nonsignificantPaths(said(weak))] : []),
    ...(untested.length > 0 ? [words.untestedPaths(said(untested))] : []),
  ]
}

/** Correlations of factors that the model leaves free, where they are not residual ones. */
function correlationSentences(
  { table }: Fit,
  standardized: readonly StandardizedEstimate[],
  group: number,
  style: PaperStyle,
  words: ResultsWords,
): RichText[] {
  const block = group * table.levels
  const factors = new Set(table.variables[block].latent)
  const explained = new Set(table.rows.flatMap(({ op, lhs, rhs }) => (op === '~' ? [lhs] : op === '=~' ? [rhs] : [])))
  const rows = standardized.filter(
    (row) =>
      sectionOf(row) === 'covariances' &&
      row.group === group &&
      row.se > 0 &&
      [row.lhs, row.rhs].every((name) => factors.has(name) && !explained.has(name)),
  )
  const said = (list: readonly StandardizedEstimate[]) =>
    listed(
      list.map(({ lhs, rhs, est, pvalue }) =>
        words.correlation(`${style.name(lhs)} ↔ ${style.name(rhs)}`, style.bounded(est), saidP(pvalue, style)),
      ),
      words.listGap,
    )
  const strong = rows.filter(({ pvalue }) => pvalue < alphaOf(style))
  const weak = rows.filter(({ pvalue }) => !(pvalue < alphaOf(style)))
  return [
    ...(strong.length > 0 ? [words.significantCorrelations(said(strong))] : []),
    ...(weak.length > 0 ? [words.nonsignificantCorrelations(said(weak))] : []),
  ]
}

function explainedSentence(fit: Fit, rows: readonly ShownEstimate[], group: number, style: PaperStyle, words: ResultsWords): RichText[] {
  const outcomes = [...new Set(rows.filter(({ op }) => op === '~').map(({ lhs }) => lhs))]
  const values = rSquared(fit)[group * fit.table.levels]
  const known = outcomes.filter((name) => Object.hasOwn(values, name) && Number.isFinite(values[name]))
  if (known.length === 0) return []
  return [
    words.explained(
      listed(
        known.map((name) => words.rSquared(style.name(name), style.bounded(values[name]))),
        words.listGap,
      ),
    ),
  ]
}
