import { describe, expect, it } from 'vitest'
import * as relata from '../../src/index'
import { answers, dataOf, distance } from './afterTheFit'

interface Answer {
  readonly lhs: string
  readonly op: string
  readonly rhs: string
  readonly group: number
  readonly mi: number
  readonly epc: number
  readonly sepcAll: number | null
  readonly power: number
}

const key = (row: { lhs: string; op: string; rhs: string; group: number }) =>
  row.op === '~~' && row.rhs < row.lhs ? `${row.rhs}~~${row.lhs}.${row.group}` : `${row.lhs}${row.op}${row.rhs}.${row.group}`
const fitters = { sem: relata.sem, cfa: relata.cfa, growth: relata.growth }
const fitOf = (model: { function: keyof typeof fitters; model: string; data: string; options: relata.FitOptions }) =>
  fitters[model.function](model.model, dataOf(model.data), Array.isArray(model.options) ? {} : model.options)

describe('modificationIndices', () => {
  for (const model of answers.indices) {
    it(`has lavaan's rows and values: ${model.id}`, () => {
      const rows = relata.modificationIndices(fitOf(model), { power: true })
      const ours = new Map(rows.map((row) => [key(row), row]))
      const expected: readonly Answer[] = model.rows
      for (const theirs of expected) {
        const name = key({ ...theirs, group: theirs.group - 1 })
        const row = ours.get(name)
        expect(row, name).toBeDefined()
        if (!row) continue
        ours.delete(name)
        // lavaan takes the moments of x5 for fixed although they are free there: rows agree, values cannot.
        if (model.id === 'variables in covariances alone') continue
        expect(distance(row.mi, theirs.mi), `${name} mi ${row.mi} ${theirs.mi}`).toBeLessThan(1e-4)
        // A moment of fixed predictors has nothing to gain: its change is rounding noise, and so is its power.
        if (theirs.mi < 1e-8) continue
        expect(distance(row.epc, theirs.epc), `${name} epc`).toBeLessThan(1e-4)
        if (theirs.sepcAll !== null) expect(distance(row.sepcAll ?? Number.NaN, theirs.sepcAll), `${name} sepcAll`).toBeLessThan(1e-4)
        expect(distance(row.power ?? Number.NaN, theirs.power), `${name} power`).toBeLessThan(1e-4)
      }
      // Beyond lavaan's rows there may be moments of fixed predictors only, for which lavaan's threshold is a matter of their scale.
      const beyond = [...ours.values()].filter(({ mi }) => mi > 1e-8)
      expect(beyond.map(key)).toEqual([])
    })
  }

  const fit = relata.cfa('visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9', dataOf('hs1939'))

  it('sorts, selects by operator and size, and cuts the list', () => {
    const rows = relata.modificationIndices(fit, { sort: true, op: '=~', minimum: 5 })
    expect(rows[0]).toMatchObject({ lhs: 'visual', op: '=~', rhs: 'x9' })
    expect(rows.every(({ op, mi }) => op === '=~' && mi >= 5)).toBe(true)
    expect(rows.map(({ mi }) => mi)).toEqual(rows.map(({ mi }) => mi).sort((a, b) => b - a))
    expect(relata.modificationIndices(fit, { maximumNumber: 3 })).toHaveLength(3)
  })

  it('leaves out what is not asked for', () => {
    const [row] = relata.modificationIndices(fit, { standardized: false })
    expect(row).not.toHaveProperty('sepcAll')
    expect(row).not.toHaveProperty('power')
  })

  it('judges by index and power together', () => {
    const decision = (delta: number, lhs: string, rhs: string) =>
      relata.modificationIndices(fit, { power: { delta } }).find((row) => row.lhs === lhs && row.rhs === rhs)?.decision
    // index 36.4, change .577
    expect(decision(0.1, 'visual', 'x9')).toBe('misspecified')
    expect(decision(0.4, 'visual', 'x9')).toBe('largeChange')
    expect(decision(0.7, 'visual', 'x9')).toBe('smallChange')
    // index 3.55
    expect(decision(0.01, 'x1', 'x4')).toBe('inconclusive')
    expect(decision(0.4, 'x1', 'x4')).toBe('notMisspecified')
  })

  it('predicts the drop of chi-square and the value when the parameter is freed', () => {
    const small = 'f =~ x1 + x2 + x3 + x7'
    const one = relata.cfa(small, dataOf('hs1939'))
    const best = relata.modificationIndices(one, { sort: true, information: 'observed' })[0]
    const freed = relata.cfa(`${small}\n${best.lhs} ${best.op} ${best.rhs}`, dataOf('hs1939'))
    const drop = relata.fitTests(one).standard.stat - relata.fitTests(freed).standard.stat
    expect(Math.abs(drop - best.mi) / drop).toBeLessThan(0.3)
  })
})
