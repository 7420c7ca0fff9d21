import { describe, expect, it } from 'vitest'
import * as relata from '../../src/index'
import { answers, changed, dataOf, distance, rowsOf } from './afterTheFit'

const data = dataOf('hs1939')
const holes = changed(data, ({ x1, x5 }) => {
  x1.fill(Number.NaN, 0, 3)
  x5[1] = Number.NaN
})
const two = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6'

function fitFor(id: string, model: string): relata.Fit {
  if (id === 'incomplete') return relata.cfa(model, holes, { missing: 'fiml' })
  // Without means lavaan forgets to center an indicator that is also a predictor.
  return relata.sem(model, data, { meanstructure: id === 'indicator as predictor' })
}

describe('factorScores', () => {
  for (const { id, method, model, rows, se, reliability } of answers.scores) {
    it(`has lavaan's scores, errors and reliability: ${id}, ${method}`, () => {
      const fit = fitFor(id, model)
      const [scores] = relata.factorScores(fit, { method, newData: id === 'new' ? rowsOf(data, 10, 14) : undefined })
      const columns = (row: number | number[]) => (Array.isArray(row) ? row : [row])
      rows.forEach((row: number | number[], i: number) => {
        columns(row).forEach((value, k) => {
          expect(distance(scores.rows[i][k], value), `case ${i} ${scores.names[k]}: ${scores.rows[i][k]} ${value}`).toBeLessThan(1e-4)
        })
      })
      se.forEach((row: number | number[], i: number) => {
        columns(row).forEach((value, k) => {
          expect(distance(scores.se[i][k], value), `se ${scores.names[k]}`).toBeLessThan(1e-4)
        })
      })
      if (id === 'complete')
        for (const name of scores.names) expect(distance(scores.reliability[name], reliability[name])).toBeLessThan(1e-4)
    })
  }

  it('gives the cases of each group with their positions in the data', () => {
    const fit = relata.cfa(two, data, { group: 'school' })
    const groups = relata.factorScores(fit)
    expect(groups.map(({ label }) => label)).toEqual(['Pasteur', 'Grant-White'])
    expect(groups.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(data.n)
    const [second] = relata.factorScores(fit, { newData: rowsOf(data, groups[1].cases[0], groups[1].cases[0] + 1) }).slice(1)
    expect(second.rows[0]).toEqual(groups[1].rows[0])
  })

  it('gives NaN where nothing was observed, and to a factor without observed indicators under Bartlett', () => {
    const fit = relata.cfa(two, data)
    const nothing = {
      x1: [Number.NaN, Number.NaN],
      x2: [Number.NaN, Number.NaN],
      x3: [Number.NaN, Number.NaN],
      x4: [Number.NaN, 3],
      x5: [Number.NaN, 4],
      x6: [Number.NaN, 2],
    }
    const [regression] = relata.factorScores(fit, { newData: nothing })
    expect(regression.rows[0]).toEqual([Number.NaN, Number.NaN])
    expect(regression.rows[1].every(Number.isFinite)).toBe(true)
    const [bartlett] = relata.factorScores(fit, { newData: nothing, method: 'Bartlett' })
    expect(bartlett.rows[1][0]).toBeNaN()
    expect(bartlett.rows[1][1]).toBeTypeOf('number')
  })

  it('says what it needs', () => {
    const fit = relata.cfa(two, data)
    expect(() => relata.factorScores(fit, { newData: { x1: [1] } })).toThrow(relata.SemError)
    const [moments] = relata.sampleStatistics(fit)
    const fromMoments = relata.cfa(two, { names: moments.names, cov: moments.covariance, nobs: 301 })
    expect(() => relata.factorScores(fromMoments)).toThrow(relata.SemError)
  })
})

describe('predictOutcomes', () => {
  for (const { id, model, from, to, rows } of answers.outcomes) {
    it(`has lavaan's predictions: ${id}`, () => {
      const fit = relata.sem(model, data, { meanstructure: id === 'means' })
      const newData = id === 'means' ? rowsOf(data, 10, 14) : undefined
      const [found] = relata.predictOutcomes(fit, { from, to, newData })
      rows.forEach((row: number[], i: number) => {
        row.forEach((value, k) => {
          expect(distance(found.rows[i][k], value)).toBeLessThan(1e-4)
        })
      })
    })
  }

  it('needs only the predictors of new cases and uses those that are there', () => {
    const fit = relata.cfa(two, data)
    const [both] = relata.predictOutcomes(fit, { from: ['x1', 'x5'], to: ['x6'], newData: { x1: [4], x5: [5] } })
    const [one] = relata.predictOutcomes(fit, { from: ['x5'], to: ['x6'], newData: { x5: [5] } })
    const [hole] = relata.predictOutcomes(fit, { from: ['x1', 'x5'], to: ['x6'], newData: { x1: [Number.NaN], x5: [5] } })
    expect(hole.rows[0][0]).toBeCloseTo(one.rows[0][0], 12)
    expect(both.rows[0][0]).not.toBeCloseTo(one.rows[0][0], 3)
    expect(() => relata.predictOutcomes(fit, { from: ['x1'], to: ['visual'] })).toThrow(relata.SemError)
  })
})
