import type { Fit } from '../fit/fit'
import { describeIssue } from '../issue/describe'
import { severity } from '../issue/severity'
import { type ReportedFit, reportedFit } from '../postfit/reportedFit'
import { degrees } from './number'
import type { PaperStyle } from './paperStyle'
import { italic, joined, listed, type RichText } from './richText'
import type { ResultsWords } from './words/resultsWords'

/** How well the model fits, by the test and by the indices, and what is wrong with the solution. */
export function resultsFit(fit: Fit, style: PaperStyle, words: ResultsWords): RichText[] {
  const reported = reportedFit(fit)
  const cautions = fit.issues
    .filter((issue) => severity(issue) !== 'note')
    .map((issue) => words.caution(describeIssue(issue, { language: style.language })))
  if (fit.inference.df === 0) return [words.justIdentified, ...cautions]
  if (!Number.isFinite(reported.chisq) || !(reported.df > 0)) return [words.notTested, ...cautions]
  return [...testSentence(reported, style, words), ...indexSentences(reported, style, words), ...cautions]
}

function testSentence({ chisq, df, pvalue }: ReportedFit, style: PaperStyle, words: ResultsWords): RichText[] {
  return [
    words.exactFit({
      chisq: style.number(chisq),
      df: degrees(df, 2),
      p: saidP(pvalue, style),
      rejected: pvalue < 1 - style.level,
    }),
  ]
}

const names = { cfi: 'CFI', tli: 'TLI', rmsea: 'RMSEA', srmr: 'SRMR' } as const

function indexSentences(reported: ReportedFit, style: PaperStyle, words: ResultsWords): RichText[] {
  const { judgements, rmseaLower, rmseaUpper, rmseaLevel, version, n } = reported
  if (judgements.length === 0) return []
  const printed = judgements.map(({ measure, value }) => {
    const index = words.index(names[measure], style.bounded(value, 3))
    const hasInterval = measure === 'rmsea' && Number.isFinite(rmseaLower) && Number.isFinite(rmseaUpper)
    const percent = String(Math.round(100 * rmseaLevel))
    return hasInterval ? joined(index, words.interval(percent, style.bounded(rmseaLower, 3), style.bounded(rmseaUpper, 3))) : index
  })
  const missed = judgements.filter(({ met }) => !met).map(({ measure }) => measure)
  const met = judgements.filter((judgement) => judgement.met).map(({ measure }) => names[measure])
  return [
    words.indices(listed(printed, words.listGap)),
    ...(version === 'standard' ? [] : [words.version[version]]),
    words.cutoffs({ cfi: style.bounded(0.95, 2), rmsea: style.bounded(0.06, 2), srmr: style.bounded(0.08, 2) }),
    words.judged(
      met,
      missed.map((measure) => names[measure]),
    ),
    ...(n <= 250 && missed.some((measure) => measure === 'tli' || measure === 'rmsea') ? [words.smallSample] : []),
  ]
}

/** 'p < .001', 'p = .021'; '' where there is none. */
export function saidP(value: number | undefined, style: PaperStyle): RichText {
  const printed = style.p(value)
  if (printed === '') return ''
  return joined([italic('p')], printed.startsWith('<') ? ` ${printed}` : ` = ${printed}`)
}
