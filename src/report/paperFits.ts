import type { FitComparison } from '../fit/compareFits'
import type { Fit } from '../fit/fit'
import { type ReportedFit, reportedFit } from '../postfit/reportedFit'
import type { TableBlock } from './block'
import { degrees } from './number'
import { casesSentence, paperNotes } from './paperNotes'
import { estimatorName, type PaperStyle } from './paperStyle'
import type { PaperTableOptions } from './paperTable'
import { summaryWordsOf } from './words/summaryWordsOf'

/** Fit indices of one model or several, a line each. */
export function paperFits(input: Fit | readonly Fit[], style: PaperStyle, { names, digits }: PaperTableOptions): TableBlock {
  const fits: readonly Fit[] = 'estimate' in input ? [input] : input
  const { words, number, bounded, p, dash } = style
  const reported = fits.map(reportedFit)
  const hasLikelihood = reported.some(({ aic }) => Number.isFinite(aic))
  const index = (value: number) => bounded(value, Math.max(3, digits ?? 0))
  const lines = reported.map((one, i) => [
    modelName(fits, i, style, names),
    dash(number(one.chisq)),
    dash(degrees(one.df, 2)),
    dash(p(one.pvalue)),
    dash(index(one.cfi)),
    dash(index(one.tli)),
    dash(index(one.rmsea)),
    dash(index(one.rmseaLower)),
    dash(index(one.rmseaUpper)),
    dash(index(one.srmr)),
    ...(hasLikelihood ? [dash(number(one.aic)), dash(number(one.bic))] : []),
  ])
  const rmseaLevel = reported.map((one) => one.rmseaLevel).find(Number.isFinite) ?? 0.9
  return {
    kind: 'table',
    look: style.look,
    title: words.title.fit(fits.length),
    spans: [{ text: `RMSEA ${words.interval(String(Math.round(100 * rmseaLevel)))}`, from: 7, through: 8 }],
    head: (
      [
        'model',
        'chisq',
        'df',
        'p',
        'cfi',
        'tli',
        'rmsea',
        'ciLower',
        'ciUpper',
        'srmr',
        ...(hasLikelihood ? (['aic', 'bic'] as const) : []),
      ] as const
    ).map((column) => words.column[column]),
    align: ['left', ...lines[0].slice(1).map(() => 'right' as const)],
    rows: lines,
    notes: paperNotes(style, [
      ...(fits.length === 1 ? [casesSentence(fits[0], style), words.says.estimator(estimatorName(fits[0]))] : []),
      words.says.indices,
      words.says.interval,
      ...scaledSentences(
        reported,
        lines.map(([name]) => name),
        style,
      ),
      reported.some(({ df }) => df === 0) ? words.says.justIdentified : undefined,
      fits.some(({ estimate }) => estimate.status !== 'converged') ? words.says.notConverged : undefined,
    ]),
  }
}

function modelName(fits: readonly Fit[], i: number, { words }: PaperStyle, names?: readonly string[]): string {
  const name = names?.[i] ?? (fits.length === 1 ? words.proposedModel : words.model(i + 1))
  return fits[i].estimate.status === 'converged' ? name : `${name} (?)`
}

/** What was corrected, and of which models when not of all. */
function scaledSentences(reported: readonly ReportedFit[], names: readonly string[], { words, language }: PaperStyle): string[] {
  const said = (one: ReportedFit, models: string) => {
    if (one.scaledBy === undefined || one.version === 'standard') return []
    return [words.says.robust(one.version, summaryWordsOf(language).test[one.scaledBy] ?? one.scaledBy, models)]
  }
  const isAlike = reported.every(({ scaledBy, version }) => scaledBy === reported[0].scaledBy && version === reported[0].version)
  return isAlike ? said(reported[0], '') : reported.flatMap((one, i) => said(one, names[i]))
}

/** Nested models, each against the one above it. */
export function paperComparison({ rows, method }: FitComparison, style: PaperStyle): TableBlock {
  const { words, number, p, dash } = style
  const hasLikelihood = rows.some(({ aic }) => Number.isFinite(aic))
  return {
    kind: 'table',
    look: style.look,
    title: words.title.comparison,
    head: (['model', 'chisq', 'df', 'chisqDiff', 'dfDiff', 'p', ...(hasLikelihood ? (['aic', 'bic'] as const) : [])] as const).map(
      (column) => words.column[column],
    ),
    align: ['left', ...Array.from({ length: hasLikelihood ? 7 : 5 }, () => 'right' as const)],
    rows: rows.map((row) => [
      style.name(row.model),
      dash(number(row.chisq)),
      dash(degrees(row.df, 2)),
      dash(number(row.chisqDiff)),
      dash(degrees(row.dfDiff, 2)),
      dash(p(row.pvalue)),
      ...(hasLikelihood ? [dash(number(row.aic)), dash(number(row.bic))] : []),
    ]),
    notes: paperNotes(style, [words.says.difference(method)]),
  }
}
