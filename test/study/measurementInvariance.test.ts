import { describe, expect, test } from 'vitest'
import { cfa } from '../../src/fit/sem'
import { invarianceCutoffs } from '../../src/study/invarianceCutoffs'
import { type MeasurementInvariance, measurementInvariance } from '../../src/study/measurementInvariance'
import { equalityScores } from '../../src/study/partialInvariance'
import { readFixture, referenceData } from '../support/referenceData'

interface Ladder {
  readonly measures: Record<'configural' | 'metric' | 'scalar' | 'strict', Record<string, number | null>>
  readonly tests: readonly { readonly chisq: number; readonly df: number; readonly pvalue: number }[]
}

const lavaan = readFixture<{ plain: Ladder; robust: Ladder; partial: Ladder; scores: { parameter: string[]; stat: number[] }[] }>(
  import.meta.url,
  'invariance.json',
)
const data = referenceData('hs1939.csv')
const model = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9'
const ladderOf = (options = {}): MeasurementInvariance => measurementInvariance(model, data, { group: 'school', ...options })

function expectLadder({ steps }: MeasurementInvariance, theirs: Ladder, robust = false): void {
  for (const { level, full } of steps) {
    const expected = theirs.measures[level]
    expect(full.df).toBe(expected.df)
    // lavaan's scaling factors are good to about 1e-6 of themselves
    expect(full.chisq).toBeCloseTo(expected[robust ? 'chisq.scaled' : 'chisq']!, robust ? 3 : 4)
    expect(full.cfi).toBeCloseTo(expected[robust ? 'cfi.robust' : 'cfi']!, 6)
    expect(full.rmsea).toBeCloseTo(expected[robust ? 'rmsea.robust' : 'rmsea']!, 6)
    expect(full.srmr).toBeCloseTo(expected.srmr!, 6)
    expect(full.bic).toBeCloseTo(expected.bic!, 5)
  }
  steps.slice(1).forEach(({ comparison }, k) => {
    expect(comparison!.df).toBe(theirs.tests[k].df)
    expect(comparison!.chisq).toBeCloseTo(theirs.tests[k].chisq, robust ? 3 : 4)
    expect(comparison!.pvalue).toBeCloseTo(theirs.tests[k].pvalue, robust ? 5 : 6)
  })
}

describe('the ladder', () => {
  test('has the fits and differences of lavaan', () => {
    expectLadder(ladderOf({ search: false }), lavaan.plain)
  })

  test('has robust measures and scaled differences for robust fits', () => {
    const robust = ladderOf({ search: false, estimator: 'MLR' })
    expectLadder(robust, lavaan.robust, true)
    expect(robust.steps[1].comparison!.method).toBe('satorra.bentler.2001')
  })

  test('does not depend on how factors are scaled', () => {
    const [ours, markers] = [ladderOf({ search: false }), ladderOf({ search: false, stdLv: false })]
    ours.steps.forEach(({ full }, k) => {
      expect(markers.steps[k].full.chisq).toBeCloseTo(full.chisq, 6)
      expect(markers.steps[k].full.df).toBe(full.df)
    })
  })

  test('without a search fails at the scalar step', () => {
    const { steps, reached } = ladderOf({ search: false })
    expect(steps.map(({ verdict }) => verdict)).toEqual(['first', 'holds', 'fails', 'holds'])
    expect(reached).toBe('metric')
  })
})

describe('the search', () => {
  test('ranks equalities by their score tests', () => {
    for (const [k, partial] of [[], ['x3~1']].entries()) {
      const fit = cfa(model, data, { group: 'school', groupEqual: ['loadings', 'intercepts'], groupPartial: partial, stdLv: true })
      const scores = equalityScores(fit, 'intercepts')
      const { parameter, stat } = lavaan.scores[k]
      expect(scores.map((score) => score.parameter).sort()).toEqual([...parameter].sort())
      for (const score of scores) expect(score.stat).toBeCloseTo(stat[parameter.indexOf(score.parameter)], 3)
      expect(scores.map((score) => score.stat)).toEqual(scores.map((score) => score.stat).sort((a, b) => b - a))
    }
  })

  test('frees the intercepts of x3 and x7, and the next step keeps them free', () => {
    const { steps, reached } = ladderOf()
    const [, , scalar, strict] = steps
    expect(scalar.verdict).toBe('partial')
    expect(scalar.released.map(({ parameter }) => parameter)).toEqual(['x3~1', 'x7~1'])
    expect(scalar.released[1].fit.chisq).toBeCloseTo(lavaan.partial.measures.scalar.chisq!, 4)
    expect(scalar.released[1].comparison.chisq).toBeCloseTo(lavaan.partial.tests[1].chisq, 4)
    expect(strict.groupPartial).toEqual(['x3~1', 'x7~1'])
    expect(strict.full.chisq).toBeCloseTo(lavaan.partial.measures.strict.chisq!, 4)
    expect(strict.comparison!.chisq).toBeCloseTo(lavaan.partial.tests[2].chisq, 4)
    expect(reached).toBe('strict')
  })

  test('leaves two indicators of every factor equal', () => {
    const { steps } = measurementInvariance('f =~ x1 + x2 + x3', data, { group: 'school', criterion: 'chisq', alpha: 0.999 })
    for (const { released } of steps) expect(released.filter(({ parameter }) => !parameter.includes('~~')).length).toBeLessThanOrEqual(1)
  })
})

describe('criteria', () => {
  test('by chi-square the strict step fails where CFI lets it pass', () => {
    const verdicts = (criterion: 'cfi' | 'chen' | 'chisq') => ladderOf({ criterion, search: false }).steps.map(({ verdict }) => verdict)
    expect(verdicts('chisq')).toEqual(['first', 'holds', 'fails', 'fails'])
    expect(verdicts('cfi')).toEqual(['first', 'holds', 'fails', 'holds'])
    expect(verdicts('chen')[2]).toBe('fails')
  })

  test('Chen allows SRMR more for loadings, and everything less in small samples', () => {
    expect(invarianceCutoffs('metric', 500)).toEqual({ cfi: 0.01, chenCfi: 0.01, rmsea: 0.015, srmr: 0.03 })
    expect(invarianceCutoffs('scalar', 200)).toEqual({ cfi: 0.01, chenCfi: 0.005, rmsea: 0.01, srmr: 0.005 })
  })
})

describe('mistakes', () => {
  test('a level that does not exist is named', () => {
    expect(() => ladderOf({ levels: ['weak'] })).toThrow(/weak/)
  })

  test('one group is not enough', () => {
    expect(() => measurementInvariance(model, data, {})).toThrow(/group/)
  })

  test('an exempt parameter that no row has is named', () => {
    expect(() => ladderOf({ groupPartial: ['visual=~x33'] })).toThrow(/visual=~x33/)
  })
})
