import type { Fit } from '../fit/fit'
import { type FitJudgement, reportedFit } from '../postfit/reportedFit'
import { escapeHtml } from './escapeHtml'
import { degrees } from './number'
import type { PaperStyle } from './paperStyle'
import type { ReportWords } from './words/reportWords'

interface Figure {
  readonly name: string
  readonly value: string
  readonly more?: string
  /** Whether a cut-off is met. */
  readonly met?: boolean
}

/** The numbers that everybody looks for first, as an HTML list; fit only where it is tested. */
export function keyFigures(fit: Fit, style: PaperStyle, words: ReportWords): string {
  const reported = reportedFit(fit)
  const isTested = reported.df > 0 && Number.isFinite(reported.chisq) && fit.estimate.status === 'converged'
  const figures: Figure[] = [
    {
      name: words.cases,
      value: String(reported.n),
      ...(fit.sample.length > 1 && { more: fit.sample.map(({ label, n }) => `${label}: ${n}`).join(', ') }),
    },
    { name: words.parameters, value: String(fit.inference.npar), more: `df = ${degrees(fit.inference.df)}` },
    ...(isTested
      ? [
          {
            name: words.chiSquare,
            value: style.number(reported.chisq, 2),
            more: `df = ${degrees(reported.df, 2)}, ${words.pvalue(pvalue(reported.pvalue, style))}`,
          },
        ]
      : []),
    ...reported.judgements.filter(({ measure }) => measure !== 'tli').map((judgement) => measured(judgement, reported, style, words)),
  ]
  return `<dl class="figures">\n${figures.map(figureHtml).join('\n')}\n</dl>`

  function figureHtml({ name, value, more, met }: Figure): string {
    const verdict =
      met === undefined ? '' : `<br><span class="${met ? 'met' : 'missed'}">${escapeHtml(met ? words.met : words.missed)}</span>`
    const below = more === undefined && met === undefined ? '' : `<dd class="more">${escapeHtml(more ?? '')}${verdict}</dd>`
    return `<div><dt>${escapeHtml(name)}</dt><dd class="value">${escapeHtml(value)}</dd>${below}</div>`
  }
}

function measured(
  { measure, value, cutoff, met }: FitJudgement,
  { rmseaLevel, rmseaLower, rmseaUpper }: ReturnType<typeof reportedFit>,
  style: PaperStyle,
  words: ReportWords,
): Figure {
  const bound = words.cutoff[measure === 'cfi' || measure === 'tli' ? 'atLeast' : 'atMost'](style.bounded(cutoff, 2))
  const hasInterval = measure === 'rmsea' && Number.isFinite(rmseaLower) && Number.isFinite(rmseaUpper)
  const interval = hasInterval
    ? words.interval(String(Math.round(100 * rmseaLevel)), style.bounded(rmseaLower, 3), style.bounded(rmseaUpper, 3))
    : bound
  return { name: measure.toUpperCase(), value: style.bounded(value, 3), more: interval, met }
}

function pvalue(value: number, style: PaperStyle): string {
  const printed = style.p(value)
  return printed.startsWith('<') ? printed : `= ${printed}`
}
