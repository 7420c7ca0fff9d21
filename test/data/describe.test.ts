import { readFileSync } from 'node:fs'
import { expect, it, describe as suite } from 'vitest'
import { describe } from '../../src/data/describe'
import { parseCsv } from '../../src/data/parseCsv'
import { SemError } from '../../src/issue/semError'

interface Answer {
  readonly data: string
  readonly names: string[]
  readonly variables: Record<string, Record<string, number>>
  readonly missing: Record<string, number>
  readonly correlation: number[][]
  readonly mardia: { readonly n: number } & Record<'skewness' | 'kurtosis', Record<string, number>>
}

const answers: Answer[] = JSON.parse(readFileSync(new URL('./fixtures/describe.json', import.meta.url), 'utf8'))
const dataOf = (file: string) => parseCsv(readFileSync(new URL(`../reference/data/${file}`, import.meta.url), 'utf8')).dataset
const relative = (found: number, answer: number) => Math.abs(found - answer) / Math.max(1e-8, Math.abs(answer))

suite.each(answers)('description of $data', ({ data, names, variables, missing, correlation, mardia }) => {
  const [found] = describe(dataOf(data), { variables: names })

  it('has the numbers of R variable by variable', () => {
    for (const one of found.variables) {
      expect(one.missing).toBe(missing[one.name])
      for (const [name, answer] of Object.entries(variables[one.name])) {
        expect(relative(one[name as 'mean'], answer), `${one.name} ${name}`).toBeLessThan(1e-10)
      }
    }
  })

  it('has the pairwise correlations', () => {
    found.correlation.forEach((row, j) => {
      row.forEach((r, k) => {
        expect(r).toBeCloseTo(correlation[j][k], 12)
      })
    })
  })

  it("has Mardia's tests of the complete cases", () => {
    expect(found.mardia!.n).toBe(mardia.n)
    for (const part of ['skewness', 'kurtosis'] as const) {
      for (const [name, answer] of Object.entries(mardia[part])) {
        expect(relative((found.mardia![part] as Record<string, number>)[name], answer), `${part} ${name}`).toBeLessThan(1e-8)
      }
    }
  })
})

suite('describe', () => {
  it('takes all columns of numbers, group by group', () => {
    const groups = describe(dataOf('hs1939.csv'), { group: 'school' })
    expect(groups.map(({ groupLabel, n }) => [groupLabel, n])).toEqual([
      ['Pasteur', 156],
      ['Grant-White', 145],
    ])
    expect(groups[0].variables.map(({ name }) => name)).toContain('x9')
    expect(groups[0].variables.map(({ name }) => name)).not.toContain('school')
  })

  it('leaves undefined what few or equal values do not define', () => {
    const [{ variables, correlation, mardia }] = describe({ a: [1, 2, null, null], b: [3, 3, 3, 3], c: [null, null, null, null] })
    const [a, b, c] = variables
    expect([a.n, a.missing, a.mean, a.min, a.max]).toEqual([2, 2, 1.5, 1, 2])
    expect(a.skewness).toBeNaN()
    expect([b.sd, b.mean]).toEqual([0, 3])
    expect(b.kurtosis).toBeNaN()
    expect([c.n, c.missing]).toEqual([0, 4])
    expect(c.mean).toBeNaN()
    expect(correlation[0][1]).toBeNaN()
    expect(mardia).toBeUndefined()
  })

  it('stays accurate far from zero', () => {
    const values = [1, 2, 4, 8, 9, 11]
    const [near] = describe({ x: values })
    const [far] = describe({ x: values.map((value) => value + 1e9) })
    expect(far.variables[0].sd).toBeCloseTo(near.variables[0].sd, 12)
    expect(far.variables[0].skewness).toBeCloseTo(near.variables[0].skewness, 6)
    expect(far.variables[0].kurtosis).toBeCloseTo(near.variables[0].kurtosis, 6)
  })

  it('refuses columns that are missing or hold text', () => {
    expect(() => describe(dataOf('hs1939.csv'), { variables: ['x1', 'school'] })).toThrow(SemError)
    expect(() => describe(dataOf('hs1939.csv'), { variables: ['x99'] })).toThrow(/x99/)
  })
})
