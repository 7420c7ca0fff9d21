import type { Block } from './block'
import { type FitLine, fitListing } from './fitListing'
import { degrees } from './number'
import type { SummaryStyle } from './summaryStyle'
import type { SummaryWords } from './words/summaryWords'

/** The test of the baseline model and the measures of fit, by lavaan's names; measures that the fit does not have are left out. */
export function summaryMeasures(measures: Readonly<Record<string, number>>, style: SummaryStyle): Block[] {
  const { words } = style
  const lists: (readonly [string, readonly FitLine[]])[] = [
    [words.baselineModel, baseline(measures, style)],
    [words.userVersusBaseline, incremental(measures, style)],
    [words.information, information(measures, style)],
    [words.rmseaTitle, [...rmsea(measures, style, false), ...rmsea(measures, style, true)]],
    [words.srmrTitle, [line('srmr', measures, style, 'srmr')]],
    [words.gfiTitle, gfi(measures, style)],
  ]
  return lists.filter(([, lines]) => lines.some(([, a, b]) => a || b)).map(([title, lines]) => fitListing(title, lines, style))
}

/** The few measures that everybody asks for first. */
export function mainMeasures(measures: Readonly<Record<string, number>>, style: SummaryStyle): Block[] {
  const lines = (['cfi', 'tli', 'rmsea'] as const).map((name) => line(name, measures, style))
  const shown = [...lines, line('srmr', measures, style, 'srmr')]
  return shown.some(([, a, b]) => a || b) ? [fitListing(style.words.fitTitle, shown, style)] : []
}

type Measures = Readonly<Record<string, number>>

/** A measure, and its scaled version where there is a second column. */
function line(
  name: keyof SummaryWords['measure'],
  measures: Measures,
  { words, number }: SummaryStyle,
  scaled = `${name}.scaled`,
): FitLine {
  return [`  ${words.measure[name]}`, number(measures[name]), number(measures[scaled])]
}

/** A robust version: in the second column where there is one. */
function robust(text: string, value: string, { scaled }: SummaryStyle): FitLine {
  return scaled ? [`  ${text}`, '', value] : [`  ${text}`, value]
}

function baseline(measures: Measures, { words, number, pvalue }: SummaryStyle): FitLine[] {
  return [
    [`  ${words.statistic}`, number(measures['baseline.chisq']), number(measures['baseline.chisq.scaled'])],
    [`  ${words.df}`, degrees(measures['baseline.df']), degrees(measures['baseline.df.scaled'])],
    [`  ${words.pvalue}`, pvalue(measures['baseline.pvalue']), pvalue(measures['baseline.pvalue.scaled'])],
    [`  ${words.scalingFactor}`, '', number(measures['baseline.chisq.scaling.factor'])],
  ]
}

function incremental(measures: Measures, style: SummaryStyle): FitLine[] {
  const { words, number } = style
  return [
    line('cfi', measures, style),
    line('tli', measures, style),
    robust(words.measure['cfi.robust'], number(measures['cfi.robust']), style),
    robust(words.measure['tli.robust'], number(measures['tli.robust']), style),
  ]
}

function information(measures: Measures, style: SummaryStyle): FitLine[] {
  const factor = (name: string): FitLine => [`    ${style.words.scalingFactor}`, '', style.number(measures[name])]
  const corrected = (name: string) => (measures[name] === undefined ? [] : [factor(name)])
  return [
    line('logl', measures, style, 'logl'),
    ...corrected('scaling.factor.h0'),
    line('unrestricted.logl', measures, style, 'unrestricted.logl'),
    ...corrected('scaling.factor.h1'),
    ...(['aic', 'bic', 'bic2'] as const).map((name) => line(name, measures, style, name)),
  ]
}

function rmsea(measures: Measures, style: SummaryStyle, isRobust: boolean): FitLine[] {
  const { words, number, pvalue } = style
  const level = Math.round(100 * (measures['rmsea.ci.level'] ?? 0.9))
  const rows: readonly (readonly [string, string, (value: number | undefined) => string])[] = [
    [isRobust ? words.measure['rmsea.robust'] : words.measure.rmsea, 'rmsea', number],
    [words.lower(level), 'rmsea.ci.lower', number],
    [words.upper(level), 'rmsea.ci.upper', number],
    [words.close(number(measures['rmsea.close.h0']), isRobust), 'rmsea.pvalue', pvalue],
    [words.notClose(number(measures['rmsea.notclose.h0']), isRobust), 'rmsea.notclose.pvalue', pvalue],
  ]
  return rows.map(([text, name, print]) =>
    isRobust
      ? robust(text, print(measures[`${name}.robust`]), style)
      : [`  ${text}`, print(measures[name]), print(measures[`${name}.scaled`])],
  )
}

function gfi(measures: Measures, style: SummaryStyle): FitLine[] {
  const { words, number } = style
  const level = Math.round(100 * (measures['gfi.ci.level'] ?? 0.9))
  return [
    [`  ${words.measure.gfi}`, number(measures.gfi)],
    [`  ${words.lower(level)}`, number(measures['gfi.ci.lower'])],
    [`  ${words.upper(level)}`, number(measures['gfi.ci.upper'])],
    robust(words.measure['gfi.robust'], number(measures['gfi.robust']), style),
    robust(words.lower(level), number(measures['gfi.ci.lower.robust']), style),
    robust(words.upper(level), number(measures['gfi.ci.upper.robust']), style),
  ]
}
