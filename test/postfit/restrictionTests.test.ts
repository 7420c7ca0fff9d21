import { describe, expect, it } from 'vitest'
import * as relata from '../../src/index'
import { answers, dataOf, distance } from './afterTheFit'

const data = dataOf('hs1939')
const equal = 'visual =~ x1 + a*x2 + a*x3\ntextual =~ x4 + b*x5 + b*x6'

describe('scoreTest', () => {
  it('releases shared labels as lavaan does', () => {
    const expected = answers.robust.MLR.release
    const test = relata.scoreTest(relata.cfa(equal, data))
    expect(distance(test.stat, expected.test[0].X2)).toBeLessThan(1e-4)
    expect(test.df).toBe(2)
    expect(test.univariate.map(({ lhs, rhs }) => `${lhs}==${rhs}`)).toEqual(
      expected.uni.map((row: { lhs: string; rhs: string }) => `${row.lhs}==${row.rhs}`),
    )
    test.univariate.forEach((row, k) => {
      expect(distance(row.stat, expected.uni[k].X2)).toBeLessThan(1e-4)
    })
  })

  it('adds parameters beside equality constraints as lavaan does', () => {
    const expected = answers.robust.MLR.add
    const test = relata.scoreTest(relata.cfa(equal, data), { add: 'x1 ~~ x4\nx2 ~~ x5' })
    expect(distance(test.stat, expected.test[0].X2)).toBeLessThan(1e-4)
    test.univariate.forEach((row, k) => {
      expect(distance(row.stat, expected.uni[k].X2)).toBeLessThan(1e-4)
    })
  })

  for (const estimator of ['MLR', 'MLM']) {
    for (const add of [undefined, 'x1 ~~ x4\nx2 ~~ x5']) {
      it(`has lavaan's scaled, adjusted and generalized statistics: ${estimator}, ${add ? 'adding' : 'releasing'}`, () => {
        const expected = answers.robust[estimator][add ? 'add' : 'release']
        const { robust, univariate } = relata.scoreTest(relata.cfa(equal, data, { estimator }), { add })
        const tests = [robust?.scaled, robust?.adjusted, robust?.generalized]
        expected.test.slice(1).forEach((row: { X2: number; df: number }, k: number) => {
          expect(distance(tests[k]?.stat ?? Number.NaN, row.X2)).toBeLessThan(1e-4)
          expect(distance(tests[k]?.df ?? Number.NaN, row.df)).toBeLessThan(1e-4)
        })
        univariate.forEach(({ scaled }, k) => {
          expect(distance(scaled?.stat ?? Number.NaN, expected.uni[k]['X2.scaled'])).toBeLessThan(1e-4)
        })
      })
    }
  }

  it('is the modification index for a single parameter', () => {
    const fit = relata.cfa(equal, data)
    const index = relata.modificationIndices(fit).find(({ lhs, rhs }) => lhs === 'x1' && rhs === 'x4')
    const test = relata.scoreTest(fit, { add: 'x1 ~~ x4' })
    expect(test.stat).toBeCloseTo(index?.mi ?? Number.NaN, 8)
    expect(test.univariate[0].epc).toBeCloseTo(index?.epc ?? Number.NaN, 8)
  })

  it('releases only the constraints that are named', () => {
    const fit = relata.cfa(equal, data)
    const [first, second] = relata.scoreTest(fit).univariate
    expect(relata.scoreTest(fit, { release: [1] }).stat).toBeCloseTo(second.stat, 9)
    const steps = relata.scoreTest(fit, { cumulative: true })
    expect(steps.cumulative[0].stat).toBeCloseTo(Math.max(first.stat, second.stat), 9)
    expect(steps.cumulative[1].stat).toBeCloseTo(steps.stat, 9)
  })

  it('treats written equalities like shared labels', () => {
    const written = relata.cfa('visual =~ x1 + a*x2 + c*x3\ntextual =~ x4 + b*x5 + d*x6\na == c\nb == d', data)
    const test = relata.scoreTest(written)
    expect(test.stat).toBeCloseTo(relata.scoreTest(relata.cfa(equal, data)).stat, 6)
    expect(test.univariate.map(({ lhs, rhs }) => [lhs, rhs])).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ])
  })

  it('has nothing to say about a model without constraints', () => {
    expect(relata.scoreTest(relata.cfa('f =~ x1 + x2 + x3 + x4', data))).toMatchObject({ df: 0, stat: Number.NaN, univariate: [] })
  })

  it('names what is wrong with the parameters to add', () => {
    const fit = relata.cfa(equal, data)
    const mistakes = (add: string) => {
      try {
        relata.scoreTest(fit, { add })
        return []
      } catch (error) {
        return (error as relata.SemError).issues.map(({ code }) => code)
      }
    }
    expect(mistakes('visual =~ x5 + x77\nx4 ~~ x4')).toEqual(['unknownVariable', 'badOption'])
    expect(mistakes('a == b')).toEqual(['badOption'])
  })
})

describe('waldTest', () => {
  const free = relata.cfa('visual =~ x1 + a*x2 + c*x3\ntextual =~ x4 + b*x5 + d*x6\nr := a/c', data)

  it('is the squared z of a single parameter', () => {
    const row = relata.parameterEstimates(free).find(({ label }) => label === 'a')
    const test = relata.waldTest(free, 'a == 0')
    expect(test.stat).toBeCloseTo((row?.z ?? Number.NaN) ** 2, 9)
    expect(test).toMatchObject({ df: 1, se: 'standard' })
    expect(test.pvalue).toBeCloseTo(row?.pvalue ?? Number.NaN, 12)
  })

  it('counts restrictions that follow from others once, and knows plabels and defined parameters', () => {
    const two = relata.waldTest(free, 'a == c\nb == d')
    expect(relata.waldTest(free, 'a == c\nb == d\na - c == d - b')).toMatchObject({ df: 2 })
    expect(relata.waldTest(free, '.p2. == .p3.\n.p5. == .p6.').stat).toBeCloseTo(two.stat, 9)
    expect(relata.waldTest(free, 'r == 1').df).toBe(1)
  })

  it('names labels that do not exist', () => {
    expect(() => relata.waldTest(free, 'a == e')).toThrow(relata.SemError)
    expect(() => relata.waldTest(free, 'visual =~ x9')).toThrow(relata.SemError)
  })
})
