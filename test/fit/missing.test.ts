import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../src/data/parseCsv'
import { check } from '../../src/fit/check'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { missingness } from '../../src/fit/missingness'
import type { FitOptions } from '../../src/fit/options'
import { cfa, sem } from '../../src/fit/sem'
import { fitTests } from '../../src/fit/tests'
import { SemError } from '../../src/issue/semError'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const data = parseCsv(read('../reference/data/hs_mar.csv')).dataset
const answers = JSON.parse(read('fixtures/missing.json'))
const model = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6'
const near = (ours: number, theirs: number, tolerance: number) => Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(theirs))

const optionsOf: Record<string, FitOptions> = {
  'two.stage': { missing: 'two.stage' },
  'two.stage expected': { missing: 'two.stage', information: 'expected' },
  'robust.two.stage': { missing: 'robust.two.stage' },
  'two.stage GLS': { missing: 'two.stage', estimator: 'GLS', fixedX: false },
  'ml ULS': { missing: 'ml', estimator: 'ULS', fixedX: false },
  'robust.two.stage WLS': { missing: 'robust.two.stage', estimator: 'WLS', fixedX: false },
  pairwise: { missing: 'pairwise' },
  'pairwise ULS': { missing: 'pairwise', estimator: 'ULS', fixedX: false },
  'pairwise ULSMV': { missing: 'pairwise', estimator: 'ULSMV', fixedX: false },
  'pairwise WLS': { missing: 'pairwise', estimator: 'WLS', fixedX: false },
  'pairwise DWLS': { missing: 'pairwise', estimator: 'DWLS', fixedX: false, ordered: false },
  'pairwise WLSMV means': { missing: 'pairwise', estimator: 'WLSMV', fixedX: false, ordered: false, meanstructure: true },
  aux: { missing: 'ml', aux: ['ageyr', 'x7'] },
  'aux MLR': { missing: 'ml', aux: ['ageyr', 'x7'], estimator: 'MLR' },
}

interface Answer {
  name: string
  model: string
  ntotal: number
  parameters: { lhs: string; op: string; rhs: string; est: number; se: number }[]
  tests: Record<string, { stat: number; df: number; scalingFactor?: number }>
  measures: Record<string, number>
}

describe('treatments of missing values', () => {
  // stock lavaan stops within 1e-5 of its optimum; statistics at an optimum are exact to the square of that, scaling factors are not
  test.each(answers as Answer[])('$name agrees with lavaan: estimates and standard errors to 2e-5, statistics to 1e-6', (theirs) => {
    const fit = sem(theirs.model, data, optionsOf[theirs.name])
    expect(fit.estimate.status).toBe('converged')
    expect(fit.sample[0].n).toBe(theirs.ntotal)
    for (const row of theirs.parameters) {
      const at = fit.table.rows.findIndex(({ lhs, op, rhs }) => lhs === row.lhs && op === row.op && (rhs === row.rhs || op === '~1'))
      expect(near(fit.estimate.values[at], row.est, 2e-5), `${row.lhs} ${row.op} ${row.rhs}`).toBe(true)
      expect(near(fit.inference.se[at], row.se, 2e-5), `se of ${row.lhs} ${row.op} ${row.rhs}`).toBe(true)
    }
    const tests = fitTests(fit)
    for (const [name, { stat, df, scalingFactor }] of Object.entries(theirs.tests)) {
      // the residual test of lavaan takes the auxiliary variables for part of the model
      if (name.startsWith('browne') && theirs.name.startsWith('aux')) continue
      expect(near(tests[name].stat, stat, typeof scalingFactor === 'number' ? 1e-5 : 1e-6), name).toBe(true)
      expect(tests[name].df).toBe(df)
      if (typeof scalingFactor === 'number') expect(near(tests[name].scalingFactor ?? Number.NaN, scalingFactor, 1e-5)).toBe(true)
    }
    const measures = fitMeasures(fit)
    for (const [name, value] of Object.entries(theirs.measures)) expect(near(measures[name], value, 1e-6), name).toBe(true)
  })

  test('two-stage with auxiliary variables counts what these say in the standard errors', () => {
    const plain = cfa(model, data, { missing: 'two.stage' })
    const helped = cfa(model, data, { missing: 'two.stage', aux: ['x7', 'x9'] })
    expect(helped.sample[0].names).toEqual(plain.sample[0].names)
    expect(helped.sample[0].n).toBe(301)
    expect(helped.estimate.values[1]).not.toBe(plain.estimate.values[1])
    expect(helped.inference.se[1]).not.toBe(plain.inference.se[1])
    expect(helped.inference.df).toBe(plain.inference.df)
  })

  test('full information with auxiliary variables hides them from the table and counts their moments', () => {
    const fit = cfa(model, data, { missing: 'ml', aux: ['x7', 'x9'] })
    expect(fit.table.rows.some(({ lhs, rhs }) => lhs === 'x7' || rhs === 'x9')).toBe(false)
    expect(fit.inference.npar).toBe(fit.table.freeCount + 2 + 12 + 3)
    expect(fit.inference.df).toBe(8)
    expect(fit.inference.tests.map(({ name }) => name)).toEqual(['standard'])
  })

  test('an auxiliary variable that is almost a copy of an incomplete one makes its mean more precise', () => {
    const plain = cfa(model, data, { missing: 'ml' })
    const copy = Float64Array.from(data.columns.x3, (value, i) =>
      Number.isNaN(value) ? 2 + 0.1 * Math.sin(i) : value + 0.1 * Math.sin(3 * i),
    )
    const withCopy = { ...data, names: [...data.names, 'copy'], columns: { ...data.columns, copy } }
    const helped = cfa(model, withCopy, { missing: 'ml', aux: 'copy' })
    const mean = plain.table.rows.findIndex(({ lhs, op }) => lhs === 'x3' && op === '~1')
    expect(helped.inference.se[mean]).toBeLessThan(plain.inference.se[mean])
  })
})

describe('what cannot be combined is refused by name', () => {
  const codes = (options: FitOptions) => {
    try {
      cfa(model, data, options)
    } catch (error) {
      if (error instanceof SemError) return error.issues.filter(({ code }) => code !== 'casesDropped')
    }
    return []
  }
  test.each([
    [{ missing: 'ml', estimator: 'MLM' }, 'MLM'],
    [{ missing: 'two.stage', estimator: 'MLR' }, 'MLR'],
    [{ missing: 'pairwise', estimator: 'GLS' }, 'GLS'],
    [{ missing: 'pairwise', estimator: 'ULS', test: 'browne.residual.nt' }, 'browne'],
    [{ missing: 'pairwise', estimator: 'ULS', fixedX: true }, 'fixedX'],
    [{ missing: 'pairwise', estimator: 'WLS', samplingWeights: 'x9' }, 'samplingWeights'],
    [{ missing: 'pairwise', se: 'robust' }, 'se'],
    [{ missing: 'ml', test: 'satorra.bentler' }, 'satorra.bentler'],
    [{ missing: 'two.stage', se: 'standard' }, 'standard'],
    [{ missing: 'two.stage', samplingWeights: 'x9' }, 'samplingWeights'],
    [{ missing: 'ml', likelihood: 'wishart' }, 'wishart'],
    [{ missing: 'doubly.robust' }, 'doubly.robust'],
    [{ aux: 'x9' }, 'aux'],
    [{ missing: 'ml', aux: 'x1' }, 'x1'],
  ] as [FitOptions, string][])('%o', (options, named) => {
    const issues = codes(options)
    expect(issues.length).toBeGreaterThan(0)
    expect(JSON.stringify(issues)).toContain(named)
  })

  test('an auxiliary variable that the data lack is a missing column', () => {
    expect(check(model, data, { missing: 'ml', aux: 'x10' })).toContainEqual(
      expect.objectContaining({ code: 'missingColumn', name: 'x10' }),
    )
  })

  test('moments have no missing values to treat', () => {
    const moments = {
      names: ['x1', 'x2', 'x3'],
      nobs: 100,
      cov: [
        [1, 0.5, 0.5],
        [0.5, 1, 0.5],
        [0.5, 0.5, 1],
      ],
    }
    expect(() => cfa('f =~ x1 + x2 + x3', moments, { missing: 'ml' })).toThrow(SemError)
  })
})

describe('missingness', () => {
  test('tells patterns, most frequent first, and coverage', () => {
    const [found] = missingness(cfa(model, data, { missing: 'ml' }))
    expect(found.variables).toEqual(['x1', 'x2', 'x3', 'x4', 'x5', 'x6'])
    expect(found.patterns.reduce((sum, { n }) => sum + n, 0)).toBe(301)
    for (let k = 1; k < found.patterns.length; k++) expect(found.patterns[k].n).toBeLessThanOrEqual(found.patterns[k - 1].n)
    const both = data.columns.x3.reduce((sum, value, i) => sum + (Number.isNaN(value) || Number.isNaN(data.columns.x5[i]) ? 0 : 1), 0)
    expect(found.coverage[2][4]).toBeCloseTo(both / 301, 14)
  })

  test('complete cases have one pattern and full coverage; auxiliary variables count in', () => {
    const [complete] = missingness(cfa(model, data))
    expect(complete.patterns).toEqual([{ observed: complete.variables, missing: [], n: complete.patterns[0].n }])
    expect(complete.coverage.flat().every((share) => share === 1)).toBe(true)
    expect(missingness(cfa(model, data, { missing: 'ml', aux: 'x9' }))[0].variables).toContain('x9')
  })
})
