import type { Fit } from '../fit/fit'
import type { Test } from '../inference/test'
import type { Block } from './block'
import { type FitLine, fitListing } from './fitListing'
import { degrees } from './number'
import type { SummaryStyle } from './summaryStyle'

/** The tests of the model: the standard statistic, beside it the first scaled one, and every other test in a list of its own. */
export function summaryTests({ inference: { tests } }: Fit, style: SummaryStyle): Block[] {
  const standard = tests.find(({ name }) => name === 'standard')
  if (!standard) return []
  const { words } = style
  const scaled = tests.find(({ scalingFactor }) => scalingFactor !== undefined)
  const others = tests.filter((test) => test !== standard && test !== scaled)
  return [
    fitListing(words.userModel, [...lines(standard, style, scaled), ...(scaled ? correction(scaled, style) : [])], style),
    ...others.map((test) =>
      fitListing(`  ${words.test[test.name] ?? test.name}`, [...lines(test, style), ...correction(test, style)], style),
    ),
  ]
}

function lines(test: Test, { words, number, pvalue }: SummaryStyle, scaled?: Test): FitLine[] {
  return [
    [`  ${words.statistic}`, number(test.statistic), number(scaled?.statistic)],
    [`  ${words.df}`, degrees(test.df), degrees(scaled?.df)],
    [`  ${words.chiSquarePvalue}`, pvalue(test.pvalue), pvalue(scaled?.pvalue)],
  ]
}

/** What scaled statistics were divided by, and their name. */
function correction({ name, scalingFactor, shiftParameter }: Test, { words, number }: SummaryStyle): FitLine[] {
  if (scalingFactor === undefined) return []
  return [
    [`  ${words.scalingFactor}`, '', number(scalingFactor)],
    [`  ${words.shift}`, '', number(shiftParameter)],
    [`    ${words.test[name] ?? name}`, ''],
  ]
}
