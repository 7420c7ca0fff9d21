import type { MeasurementInvariance } from '../study/measurementInvariance'
import type { TableBlock } from './block'
import { degrees } from './number'
import { casesSentence, paperNotes } from './paperNotes'
import type { PaperStyle } from './paperStyle'

/** The invariance ladder: each step with its fit, its changes against the step before and what was found; partial steps in lines of their own. */
export function paperInvariance({ steps, criterion, alpha }: MeasurementInvariance, style: PaperStyle): TableBlock {
  const { words, number, bounded, p, dash } = style
  const line = (
    name: string,
    fit: (typeof steps)[number]['full'],
    comparison: (typeof steps)[number]['comparison'],
    verdict: string,
  ): string[] => [
    name,
    dash(number(fit.chisq)),
    dash(degrees(fit.df, 2)),
    dash(bounded(fit.cfi, 3)),
    dash(bounded(fit.rmsea, 3)),
    dash(bounded(fit.srmr, 3)),
    dash(number(comparison?.chisq)),
    dash(degrees(comparison?.df, 2)),
    dash(p(comparison?.pvalue)),
    dash(bounded(comparison?.cfi, 3)),
    dash(bounded(comparison?.rmsea, 3)),
    dash(bounded(comparison?.srmr, 3)),
    verdict,
  ]
  const rows = steps.flatMap(({ level, full, comparison, released, verdict }) => {
    const name = words.invarianceLevel[level]
    const last = released.at(-1)
    if (!last) return [line(name, full, comparison, words.verdict[verdict])]
    return [
      line(name, full, comparison, words.verdict.fails),
      line(`  ${words.partial(name)}`, last.fit, last.comparison, last.comparison.holds ? words.verdict.holds : words.verdict.fails),
    ]
  })
  return {
    kind: 'table',
    look: style.look,
    title: words.title.invariance,
    head: (
      ['model', 'chisq', 'df', 'cfi', 'rmsea', 'srmr', 'chisqDiff', 'dfDiff', 'p', 'cfiDiff', 'rmseaDiff', 'srmrDiff', 'verdict'] as const
    ).map((column) => words.column[column]),
    align: ['left', ...Array.from({ length: 11 }, () => 'right' as const), 'left'],
    rows,
    notes: paperNotes(style, [
      casesSentence(steps[0].fit, style),
      words.says.invariance(criterion, `p < ${bounded(alpha, 2)}`, bounded(0.01, 2)),
      ...steps.flatMap(({ level, released }) =>
        released.length > 0
          ? [words.says.released(words.partial(words.invarianceLevel[level]), released.map(({ parameter }) => parameter).join(', '))]
          : [],
      ),
    ]),
  }
}
