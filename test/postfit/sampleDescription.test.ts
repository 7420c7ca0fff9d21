import { describe, expect, it } from 'vitest'
import { cfa } from '../../src/fit/sem'
import { loadDataset } from '../../src/node'
import { sampleDescription } from '../../src/postfit/sampleDescription'

const data = loadDataset('HolzingerSwineford1939')
const model = 'visual =~ x1 + x2 + x3\n textual =~ x4 + x5 + x6\n speed =~ x7 + x8 + x9'

describe('the description of a fit’s sample', () => {
  const [found] = sampleDescription(cfa(model, data))
  const at = (name: string) => found.variables.findIndex((variable) => variable.name === name)

  it('has the means, deviations and correlations that R computes from the cases', () => {
    const { mean, sd, n, missing } = found.variables[at('x1')]
    expect([n, missing]).toEqual([301, 0])
    expect(mean).toBeCloseTo(4.93576965637874, 10)
    expect(sd).toBeCloseTo(1.16743211579851, 10)
    expect(found.variables[at('x9')].sd).toBeCloseTo(1.00915173100625, 10)
  })

  // R 4: cor.test(x, y)
  it.each([
    ['x1', 'x7', 0.0668639156576552, 0.247471155514293],
    ['x2', 'x5', 0.139387489333306, 0.0155185478525238],
    ['x3', 'x5', 0.0771982257085102, 0.181627527533629],
    ['x2', 'x8', 0.0922792281688818, 0.110102140259063],
  ])('has the correlation of %s and %s, and its p-value, as in R', (a, b, r, p) => {
    expect(found.correlation[at(a)][at(b)]).toBeCloseTo(r, 10)
    expect(found.pvalue[at(a)][at(b)]).toBeCloseTo(p, 10)
    expect(found.pvalue[at(b)][at(a)]).toBe(found.pvalue[at(a)][at(b)])
  })

  it('claims no p-value for incomplete cases, and counts what is missing', () => {
    const holes = { ...data.columns, x1: data.columns.x1.map((x, i) => (i % 7 === 0 ? Number.NaN : x)) }
    const [incomplete] = sampleDescription(cfa(model, holes, { missing: 'fiml' }))
    expect(incomplete.incomplete).toBe(true)
    expect(incomplete.variables[0]).toMatchObject({ n: 258, missing: 43 })
    expect(incomplete.pvalue.flat().every(Number.isNaN)).toBe(true)
  })

  it('describes each group, and moments as far as they go', () => {
    const groups = sampleDescription(cfa(model, data, { group: 'school' }))
    expect(groups.map(({ groupLabel, n }) => [groupLabel, n])).toEqual([
      ['Pasteur', 156],
      ['Grant-White', 145],
    ])
    const [moments] = sampleDescription(cfa('f =~ a + b + c', { names: ['a', 'b', 'c'], nobs: 50, cov: [[4], [1, 1], [1, 0.4, 1]] }))
    expect(moments.variables[0].sd).toBeCloseTo(2, 12)
    expect(moments.variables[0].mean).toBeNaN()
    expect(moments.correlation[0][1]).toBeCloseTo(0.5, 12)
  })
})
