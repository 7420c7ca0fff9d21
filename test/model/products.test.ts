import { describe, expect, test } from 'vitest'
import { fitMeasures } from '../../src/fit/fitMeasures'
import type { FitOptions } from '../../src/fit/options'
import { sem } from '../../src/fit/sem'
import { camelCase } from '../support/camelCase'
import { readFixture, referenceData } from '../support/referenceData'

interface ProductCase {
  readonly model: string
  readonly options?: Record<string, unknown>
  readonly rows: readonly string[]
  readonly group: readonly number[]
  readonly free: readonly boolean[]
  readonly exogenous: readonly boolean[]
  readonly est: readonly number[]
  readonly se: readonly number[]
  readonly observed: readonly string[]
  readonly measures: Record<string, number>
}

const cases = readFixture<ProductCase[]>(import.meta.url, 'products.json')

/** Relative to 1 or the larger of both. */
const distance = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b))

describe('products of observed variables: one of an outcome varies with it, as in lavaan', () => {
  test.each(cases)('$model $options', ({ model, options, rows, group, free, exogenous, est, se, observed, measures }) => {
    const fit = sem(model, referenceData('hs1939.csv'), camelCase(options ?? {}) as FitOptions)
    const { table, estimate, inference } = fit
    expect(table.variables[0].observed).toEqual(observed)
    expect(table.rows.map((row) => `${row.lhs}${row.op}${row.rhs}`)).toEqual(rows)
    table.rows.forEach((row, i) => {
      const name = `${rows[i]} ${group[i]}`
      expect([row.group + 1, row.role.kind === 'free', row.exogenous], name).toEqual([group[i], free[i], exogenous[i]])
      expect(distance(estimate.values[i], est[i]), `${name} est`).toBeLessThan(2e-5)
      expect(distance(inference.se[i], se[i]), `${name} se`).toBeLessThan(2e-5)
    })
    const ours = fitMeasures(fit)
    for (const [name, value] of Object.entries(measures)) expect(distance(ours[name], value), name).toBeLessThan(1e-6)
  })
})
