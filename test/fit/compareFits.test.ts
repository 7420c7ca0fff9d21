import { describe, expect, it } from 'vitest'
import * as relata from '../../src/index'
import { dataOf } from '../postfit/afterTheFit'

const data = dataOf('hs1939')
const three = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9'
const free = relata.cfa(three, data)
const orthogonal = relata.cfa(three, data, { orthogonal: true })
const one = relata.cfa('g =~ x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9', data)

const codesOf = (action: () => unknown): string[] => {
  try {
    action()
    return []
  } catch (error) {
    return (error as relata.SemError).issues.map(({ code }) => code)
  }
}

describe('compareFits', () => {
  it('orders models by degrees of freedom and tests each against the one before', () => {
    const { rows, method } = relata.compareFits([orthogonal, free], { names: ['orthogonal', 'free'] })
    expect(method).toBe('standard')
    expect(rows.map(({ model, df }) => [model, df])).toEqual([
      ['free', 24],
      ['orthogonal', 27],
    ])
    expect(rows[1].chisqDiff).toBeCloseTo(rows[1].chisq - rows[0].chisq, 10)
    expect(rows[1].dfDiff).toBe(3)
    expect(rows[0].chisqDiff).toBeNaN()
    expect(rows[1].aic).toBeCloseTo(relata.fitMeasures(orthogonal).aic, 10)
  })

  it('warns of models that are not nested, with equal and with other degrees of freedom', () => {
    expect(relata.compareFits([free, orthogonal]).issues).toEqual([])
    const same = relata.compareFits([orthogonal, one], { names: ['orthogonal', 'one'] })
    expect(same.issues).toEqual([{ code: 'notNested', smaller: 'one', larger: 'orthogonal', sameDf: true }])
    const other = relata.cfa('a =~ x1 + x4 + x7\nb =~ x2 + x5 + x8\nc =~ x3 + x6 + x9', data, { orthogonal: true })
    expect(relata.compareFits([free, other]).issues).toMatchObject([{ code: 'notNested', sameDf: false }])
    expect(relata.compareFits([orthogonal, one], { checkNested: false }).issues).toEqual([])
  })

  it('takes the same model in another form for nested', () => {
    const unit = relata.cfa(three, data, { stdLv: true })
    expect(relata.compareFits([free, unit]).issues).toEqual([])
  })

  it('finds the nested model also over groups and with means', () => {
    const equated = (groupEqual: string[]) => relata.cfa(three, data, { group: 'school', groupEqual })
    const { issues, rows } = relata.compareFits([equated([]), equated(['loadings']), equated(['loadings', 'intercepts'])])
    expect(issues).toEqual([])
    expect(rows.map(({ dfDiff }) => dfDiff).slice(1)).toEqual([6, 6])
  })

  it('scales by the test of the fits unless told otherwise', () => {
    const robust = (estimator: string) => [relata.cfa(three, data, { estimator }), relata.cfa(three, data, { estimator, orthogonal: true })]
    expect(relata.compareFits(robust('MLR')).method).toBe('satorra.bentler.2001')
    expect(relata.compareFits(robust('MLMV')).method).toBe('satorra.2000')
    const standard = relata.compareFits(robust('MLR'), { method: 'standard' }).rows[1]
    expect(standard.chisqDiff).toBeCloseTo(relata.compareFits([free, orthogonal]).rows[1].chisqDiff, 8)
    const scaled = relata.compareFits(robust('MLM'), { method: 'satorra.2000', scaledShifted: false }).rows[1]
    expect(scaled.chisqDiff).not.toBeCloseTo(standard.chisqDiff, 1)
  })

  it('refuses what cannot be compared, and says why', () => {
    const half = relata.cfa(three, {
      ...data,
      n: 150,
      columns: Object.fromEntries(Object.entries(data.columns).map(([name, column]) => [name, column.slice(0, 150)])),
    })
    expect(codesOf(() => relata.compareFits([free, half]))).toEqual(['notComparable'])
    expect(codesOf(() => relata.compareFits([free, relata.cfa('visual =~ x1 + x2 + x3', data)]))).toEqual(['notComparable'])
    expect(codesOf(() => relata.compareFits([free, relata.cfa(three, data, { estimator: 'GLS' })]))).toEqual(['notComparable'])
    expect(codesOf(() => relata.compareFits([free]))).toEqual(['badOption'])
    expect(codesOf(() => relata.compareFits([free, orthogonal], { method: 'satorra.bentler.2001' }))).toEqual(['unsupportedCombination'])
    expect(codesOf(() => relata.compareFits([free, orthogonal], { method: 'lrt' as never }))).toEqual(['badOption'])
  })
})
