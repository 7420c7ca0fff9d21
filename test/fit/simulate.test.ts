import { describe, expect, it } from 'vitest'
import { covarianceMatrix } from '../../src/data/covarianceMatrix'
import { cutMoments } from '../../src/data/cutMoments'
import type { Dataset } from '../../src/data/dataset'
import { readPopulation } from '../../src/fit/population'
import { sem } from '../../src/fit/sem'
import { simulate } from '../../src/fit/simulate'
import { SemError } from '../../src/issue/semError'

const momentsOf = (data: Dataset) => covarianceMatrix(data.names.map((name) => data.columns[name]))
const expectMatrix = (found: ArrayLike<number>, expected: readonly number[], digits = 10) =>
  expected.forEach((value, k) => {
    expect(found[k]).toBeCloseTo(value, digits)
  })

describe('simulate', () => {
  const model = 'f =~ x1 + 0.8*x2 + start(0.7)*x3\ng =~ x4 + x5\ng ~ 0.5*f\nx1 ~~ x4'

  it("fills in what the model leaves open as lavaan's simulateData does", () => {
    const data = simulate(model, { n: 200, empirical: true, seed: 3 })
    // the matrix that lavaan 0.7-3 returns for this text with empirical = TRUE
    // biome-ignore format: a matrix
    expectMatrix(momentsOf(data).covariance, [
      2, 0.8, 0.7, 0.5, 0.5,
      0.8, 1.64, 0.56, 0.4, 0.4,
      0.7, 0.56, 1.49, 0.35, 0.35,
      0.5, 0.4, 0.35, 2.25, 1.25,
      0.5, 0.4, 0.35, 1.25, 2.25,
    ])
    expectMatrix(momentsOf(data).mean, [0, 0, 0, 0, 0])
  })

  it('says that the data are simulated', () => {
    const { info, n } = simulate(model, { n: 20, seed: 9 })
    expect(n).toBe(20)
    expect(info).toMatchObject({ simulated: true, n: 20, seed: 9, replicate: 0, source: model })
  })

  it('gives every variable variance 1 when values are standardized, also in a model with loops', () => {
    const data = simulate('f =~ .8*x1 + .7*x2\ng =~ .9*x3 + .6*x4\ng ~ .5*f\nx1 ~~ .1*x3', { n: 50, standardized: true, empirical: true })
    const { covariance } = momentsOf(data)
    for (let i = 0; i < 4; i++) expect(covariance[i * 5]).toBeCloseTo(1, 10)
    expect(covariance[1]).toBeCloseTo(0.56, 10)
    expect(covariance[2]).toBeCloseTo(0.8 * 0.5 * 0.9 + 0.1, 10)
    const loop = readPopulation('a ~ .4*b + .3*x\nb ~ .2*a + .3*z\nx ~~ .2*z', { standardized: true })
    for (let i = 0; i < 4; i++) expect(loop.populations[0].covariance[i * 5]).toBeCloseTo(1, 12)
  })

  it('draws the same first cases whatever n is, and the same values whatever goes missing', () => {
    const short = simulate(model, { n: 5, seed: 2 })
    const long = simulate(model, { n: 9, seed: 2, missing: { mechanism: 'MCAR', rate: 0.3 } })
    for (const name of short.names)
      short.columns[name].forEach((value, i) => {
        if (!Number.isNaN(long.columns[name][i])) expect(long.columns[name][i]).toBe(value)
      })
    expect(simulate(model, { n: 5, seed: 2, replicate: 1 }).columns).not.toEqual(short.columns)
  })

  it('has the skewness and kurtosis asked for and keeps the correlations', () => {
    const data = simulate('f =~ .8*x1 + .7*x2', { n: 200_000, standardized: true, skewness: { x1: 1 }, kurtosis: { x1: 2 }, seed: 8 })
    const z = data.columns.x1
    const moment = (k: number) => z.reduce((sum, value) => sum + value ** k, 0) / z.length
    expect(Math.abs(moment(3) - 1)).toBeLessThan(0.05)
    expect(Math.abs(moment(4) - 5)).toBeLessThan(0.4)
    expect(momentsOf(data).covariance[1]).toBeCloseTo(0.56, 1)
  })

  it('meets exact moments with any shape', () => {
    const data = simulate(model, { n: 100, skewness: 1, kurtosis: 2, empirical: true })
    expectMatrix(momentsOf(data).covariance, [2, 0.8, 0.7, 0.5, 0.5], 9)
  })

  it('cuts by thresholds in the model and by option, as theory says', () => {
    const text = 'f =~ .8*x1 + .7*x2 + .6*x3\nx1 | -1*t1 + 0.5*t2'
    const cuts = { x2: [0] }
    const data = simulate(text, { n: 200_000, standardized: true, cuts, seed: 4 })
    expect([...new Set(data.columns.x1)].sort()).toEqual([1, 2, 3])
    expect([...new Set(data.columns.x2)].sort()).toEqual([1, 2])
    const population = readPopulation(text, { standardized: true })
    const expected = cutMoments(population.populations[0], { ...population.cuts, ...cuts })
    const { mean, covariance } = momentsOf(data)
    expected.mean.forEach((value, i) => {
      expect(Math.abs(mean[i] - value)).toBeLessThan(0.01)
    })
    expected.covariance.forEach((value, k) => {
      expect(Math.abs(covariance[k] - value)).toBeLessThan(0.01)
    })
  })

  it('loses values at random, and at random given a cause', () => {
    const rate = 0.25
    const mcar = simulate(model, { n: 20_000, missing: { mechanism: 'MCAR', rate, variables: ['x2'] } })
    expect(mcar.columns.x2.filter(Number.isNaN).length / 20_000).toBeCloseTo(rate, 1)
    expect(mcar.columns.x1.some(Number.isNaN)).toBe(false)
    const { columns } = simulate(model, { n: 20_000, missing: { mechanism: 'MAR', rate, cause: 'x1' } })
    expect(columns.x1.some(Number.isNaN)).toBe(false)
    const lost = columns.x1.filter((_, i) => Number.isNaN(columns.x2[i]))
    expect(lost.length / 20_000).toBeCloseTo(rate, 1)
    expect(lost.reduce((sum, x) => sum + x, 0) / lost.length).toBeGreaterThan(0.5)
  })

  it('draws groups with their own values and means', () => {
    const data = simulate('f =~ c(.8, .6)*x1 + .7*x2 + .7*x3\nx1 ~ c(1, 2)*1', {
      n: [40, 60],
      groups: ['a', 'b'],
      empirical: true,
      standardized: true,
    })
    expect(data.text.group.filter((label) => label === 'b')).toHaveLength(60)
    const a = data.columns.x1.subarray(0, 40)
    expect(a.reduce((sum, x) => sum + x, 0) / 40).toBeCloseTo(1, 10)
    expect(simulate('group: low\ny ~ .2*x\ngroup: high\ny ~ .6*x', { n: 10 }).text.group[15]).toBe('high')
  })

  it('draws from a fit: its implied moments, and the sample means where the model has none', () => {
    const data = simulate('m ~ .5*x\ny ~ .4*m\nm ~ 2*1\nx ~ 3*1', { n: 120, seed: 6 })
    const fit = sem('m ~ x\ny ~ m', data)
    const again = simulate(fit, { empirical: true })
    expect(again.n).toBe(120)
    const refit = sem('m ~ x\ny ~ m', again)
    refit.estimate.values.forEach((value, row) => {
      expect(value).toBeCloseTo(fit.estimate.values[row], 8)
    })
    expect(refit.inference.tests[0].statistic).toBeCloseTo(0, 8)
    expect(again.columns.x.reduce((sum, x) => sum + x, 0) / 120).toBeCloseTo(data.columns.x.reduce((sum, x) => sum + x, 0) / 120, 8)
  })

  it.each<[string, () => unknown, RegExp]>([
    ['an unknown option', () => simulate(model, { n: 9, skew: 1 } as never), /skew/],
    ['no n for a model', () => simulate(model), /option n/],
    ['an impossible shape', () => simulate(model, { n: 9, skewness: 3 }), /Fleishman/],
    ['effects that explain too much', () => simulate('y ~ 2*x', { n: 9, standardized: true }), /standardized/],
    ['standardized loadings without a value', () => simulate('f =~ x1 + .5*x2', { n: 9, standardized: true }), /f =~ x1/],
    ['a population that is none', () => simulate('y ~ .9*x\nx ~~ -1*x', { n: 9 }), /positive definite/],
    ['a cause for MCAR', () => simulate(model, { n: 9, missing: { mechanism: 'MCAR', rate: 0.1, cause: 'x1' } }), /cause/],
    ['cuts of unknown variables', () => simulate(model, { n: 9, cuts: { q: [0] } }), /q/],
    ['exact moments of too few cases', () => simulate(model, { n: 5, empirical: true }), /empirical/],
    ['values that break constraints', () => simulate('y ~ a*x + start(.3)*x + b*z + start(.2)*z\na == b', { n: 9 }), /a == b/],
    ['composites', () => simulate('c <~ x1 + x2\ny ~ .3*c', { n: 9 }), /<~/],
    ['an empty model', () => simulate('', { n: 9 }), /./],
  ])('refuses %s', (_, run, message) => {
    expect(run).toThrow(SemError)
    expect(run).toThrow(message)
  })
})
