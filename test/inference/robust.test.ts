import { describe, expect, test } from 'vitest'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { baselineTests, fitTests, type TestResult } from '../../src/fit/tests'
import { deviation, fitCase, referenceCases } from '../support/referenceCases'

/** Cases of the estimators, standard errors and tests for complete continuous data. */
const ids =
  /^(est-|path-.*-(mlr|robust)$|rq-.*-mlr$|rq-sem-gls$|rq-cluster$|rq-weights$|mg-mlr-|mg-uls$|mg-wishart$|growth-|sem-pd-firstorder$|sem-pd-wishart$|test-wald-mlr$|cl-robust$|wt-cfa$|mg-(scalar|cov|strict|partial)$)/
const cases = referenceCases(({ id }) => ids.test(id))

const keys = ['stat', 'df', 'pvalue', 'scalingFactor', 'shiftParameter', 'scalingFactorH0', 'scalingFactorH1'] as const

function worstTest(ours: Readonly<Record<string, TestResult>>, theirs: Readonly<Record<string, TestResult>>): string[] {
  return Object.entries(theirs).flatMap(([name, test]) =>
    keys.flatMap((key) =>
      test[key] !== undefined && deviation(ours[name]?.[key], test[key]) > 1e-6
        ? [`${name}.${key}: ${ours[name]?.[key]} for ${test[key]}`]
        : [],
    ),
  )
}

describe.each(cases)('$id', (one) => {
  const fit = fitCase(one)

  test('estimates and standard errors are those of lavaan', () => {
    const far: string[] = []
    let compared = 0
    for (const { lhs, op, rhs, group, est, se } of one.expected.parameters) {
      if (op === '==' || op === '<' || op === '>') continue
      const row = fit.table.rows.findIndex((r) => r.lhs === lhs && r.op === op && (op === ':=' || (r.rhs === rhs && r.group === group - 1)))
      compared++
      if (!(deviation(fit.estimate.values[row], est) < 1e-6) || !(deviation(fit.inference.se[row], se) < 1e-6))
        far.push(`${lhs} ${op} ${rhs}`)
    }
    expect(compared).toBeGreaterThan(5)
    expect(far).toEqual([])
    expect(deviation(fit.estimate.objective, one.expected.optim.fmin)).toBeLessThan(1e-9)
  })

  test('tests of the model and of its baseline are those of lavaan', () => {
    const theirs = one.expected.tests
    expect(Object.keys(fitTests(fit))).toEqual(Object.keys(theirs))
    expect(worstTest(fitTests(fit), theirs)).toEqual([])
    expect(worstTest(baselineTests(fit), one.expected.baseline)).toEqual([])
  })

  test('fit measures, scaled and robust ones too, have the names, order and values of lavaan', () => {
    const ours = fitMeasures(fit)
    const theirs: Record<string, number | null> = one.expected.fitMeasures
    expect(Object.keys(ours)).toEqual(Object.keys(theirs))
    expect(Object.keys(theirs).filter((name) => deviation(ours[name], theirs[name]) > 1e-6)).toEqual([])
  })
})
