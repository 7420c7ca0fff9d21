import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/data/dataset'
import { sem } from '../../src/fit/sem'
import { parameterEstimates } from '../../src/postfit/parameterEstimates'
import { camelCase } from '../support/camelCase'
import { readFixture, referenceData } from '../support/referenceData'

interface BoundsCase {
  readonly name: string
  readonly model: string
  readonly options: Record<string, unknown>
  readonly bounds: string
  readonly rows: readonly string[]
  readonly group: readonly number[]
  readonly lower?: readonly (number | null)[]
  readonly upper?: readonly (number | null)[]
}

const cases = readFixture<BoundsCase[]>(import.meta.url, 'fixtures/bounds.json')
const hs = referenceData('hs1939.csv')
const data: Dataset = { ...hs, names: [...hs.names, 'x4b'], columns: { ...hs.columns, x4b: hs.columns.x4.map((value) => 3 * value) } }

describe('bounds are those of lavaan', () => {
  for (const item of cases) {
    test(`${item.name}: ${item.bounds}`, () => {
      const { table } = sem(item.model, data, {
        ...camelCase(item.options),
        bounds: item.bounds,
        se: 'none',
        test: 'none',
        maxIterations: 1,
      })
      const free = table.rows.filter((row) => row.role.kind === 'free')
      expect(free.length).toBe(item.rows.length)
      for (const row of free) {
        const at = item.rows.findIndex((name, i) => name === `${row.lhs}${row.op}${row.rhs}` && item.group[i] === row.group + 1)
        expect(at, `${row.lhs}${row.op}${row.rhs}`).toBeGreaterThanOrEqual(0)
        expectBound(row.lower, item.lower?.[at])
        expectBound(row.upper, item.upper?.[at])
      }
    })
  }
})

function expectBound(ours: number | undefined, theirs: number | null | undefined): void {
  if (theirs === null || theirs === undefined) expect(ours).toBeUndefined()
  else expect(ours).toBeCloseTo(theirs, 9)
}

describe('a bound that is reached', () => {
  const heywood = referenceData('heywood.csv')
  const model = 'f =~ y1 + y2 + y3\ng =~ y4 + y5 + y6'
  const y1 = (bounds: string) => parameterEstimates(sem(model, heywood, { bounds })).find((row) => row.lhs === 'y1' && row.op === '~~')!

  test('holds the estimate, which has no standard error and no p-value there', () => {
    for (const bounds of ['pos.var', 'pos.ov.var', 'wide.zerovar']) {
      const { est, se, pvalue } = y1(bounds)
      expect({ est, se, pvalue }).toEqual({ est: 0, se: 0, pvalue: Number.NaN })
    }
  })

  test('is said on the fit', () => {
    expect(sem(model, heywood, { bounds: 'pos.var' }).issues.some(({ code }) => code === 'parameterAtBound')).toBe(true)
  })

  test('that lies elsewhere leaves the negative variance', () => {
    expect(y1('none').est).toBeLessThan(0)
    expect(y1('pos.lv.var').est).toBeCloseTo(y1('none').est, 10)
  })

  test('without force leaves the standard errors as they are without bounds', () => {
    expect(y1('standard').est).toBe(0)
    expect(y1('standard').se).toBeCloseTo(0.450391268058503, 9)
  })
})

test('an unknown kind of bounds is refused by name', () => {
  expect(() => sem('f =~ x1 + x2 + x3', data, { bounds: 'tight' })).toThrow(/tight/)
})
