import { describe, expect, test } from 'vitest'
import { fitMeasures } from '../../src/fit/fitMeasures'
import type { FitOptions } from '../../src/fit/options'
import { cfa, growth, sem } from '../../src/fit/sem'
import { camelCase } from '../support/camelCase'
import { readFixture, referenceData } from '../support/referenceData'

interface StructureCase {
  readonly name: string
  readonly fun: 'sem' | 'cfa' | 'growth'
  readonly data: string
  readonly model: string
  readonly options?: Record<string, unknown>
  readonly rows: readonly string[]
  readonly group: readonly number[]
  readonly est: readonly number[]
  readonly se: readonly number[]
  /** Largest slope where lavaan stopped: how exact its estimates are. */
  readonly gradient: number
  readonly measures: Record<string, number | null>
}

const cases = readFixture<StructureCase[]>(import.meta.url, 'fixtures/structures.json')
const fitters = { sem, cfa, growth }

/** Relative to 1 or the larger of both. */
const distance = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b))

describe('estimates, standard errors and measures are those of lavaan', () => {
  for (const item of cases) {
    test(item.name, () => {
      const fit = fitters[item.fun](item.model, referenceData(item.data), camelCase(item.options) as FitOptions)
      // lavaan's estimates are off by about its slope over the curvature.
      const exactness = 2e-6 + 10 * item.gradient
      expect(fit.estimate.status).toBe('converged')
      const names = fit.table.rows.map((row) => `${row.lhs}${row.op}${row.rhs}.${row.role.kind === 'defined' ? 0 : row.group + 1}`)
      const theirs = item.rows.map((name, i) => `${name}.${item.group[i]}`)
      expect([...names].sort()).toEqual([...theirs].sort())
      theirs.forEach((name, i) => {
        const row = names.indexOf(name)
        expect(distance(fit.estimate.values[row], item.est[i]), `${name} est`).toBeLessThan(exactness)
        expect(distance(fit.inference.se[row], item.se[i]), `${name} se`).toBeLessThan(exactness)
      })
      const measures = fitMeasures(fit)
      for (const [name, value] of Object.entries(item.measures)) {
        if (value === null) expect(measures[name] ?? Number.NaN, name).toBeNaN()
        else expect(distance(measures[name], value), name).toBeLessThan(1e-6)
      }
    })
  }
})
