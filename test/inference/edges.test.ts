import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DataInput } from '../../src/data/dataInput'
import { parseCsv } from '../../src/data/parseCsv'
import { fitMeasures } from '../../src/fit/fitMeasures'
import type { FitOptions } from '../../src/fit/options'
import { cfa, sem } from '../../src/fit/sem'
import { fitTests } from '../../src/fit/tests'
import { SemError } from '../../src/issue/semError'
import { deviation } from '../support/referenceCases'

const { dataset } = parseCsv(readFileSync(new URL('../reference/data/hs1939.csv', import.meta.url), 'utf8'))
const names = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9']
const n = dataset.n
const columns = Object.fromEntries(names.map((name) => [name, dataset.columns[name]]))
const model = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6'
const full = `${model}\nspeed =~ x7 + x8 + x9`

const withColumn = (name: string, value: (i: number) => number): DataInput => ({
  ...columns,
  [name]: Float64Array.from({ length: n }, (_, i) => value(i)),
})
const first = (cases: number): DataInput => Object.fromEntries(names.map((name) => [name, columns[name].slice(0, cases)]))
const far = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a, (value, i) => deviation(value, b[i])).reduce((x, y) => Math.max(x, y), 0)
const mistakes = (run: () => unknown): string[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof SemError) return error.issues.map((issue) => ('what' in issue ? issue.what : issue.code))
    throw error
  }
  return []
}

describe('sampling weights', () => {
  const plain = cfa(full, columns, { estimator: 'MLR' })

  test.each([1, 7.5])('equal weights of %d change nothing', (weight) => {
    const weighted = cfa(
      full,
      withColumn('w', () => weight),
      { estimator: 'MLR', samplingWeights: 'w' },
    )
    expect(far(weighted.estimate.values, plain.estimate.values)).toBeLessThan(1e-10)
    expect(far(weighted.inference.se, plain.inference.se)).toBeLessThan(1e-9)
    expect(deviation(weighted.inference.tests[1].statistic, plain.inference.tests[1].statistic)).toBeLessThan(1e-9)
  })

  test('only their proportions count', () => {
    const options: FitOptions = { estimator: 'MLM', samplingWeights: 'w' }
    const one = cfa(
      full,
      withColumn('w', (i) => 1 + (i % 3)),
      options,
    )
    const ten = cfa(
      full,
      withColumn('w', (i) => 10 * (1 + (i % 3))),
      options,
    )
    expect(far(one.estimate.values, ten.estimate.values)).toBeLessThan(1e-10)
    expect(far(one.inference.se, ten.inference.se)).toBeLessThan(1e-10)
    expect(far(one.estimate.values, plain.estimate.values)).toBeGreaterThan(1e-3)
  })
})

describe('clusters', () => {
  test('of one case each give the robust standard errors times n / (n - 1)', () => {
    const single = cfa(
      full,
      withColumn('g', (i) => i),
      { cluster: 'g' },
    )
    const robust = cfa(full, columns, { estimator: 'MLR', meanstructure: true })
    const factor = Math.sqrt(n / (n - 1))
    expect(
      far(
        single.inference.se,
        robust.inference.se.map((se) => se * factor),
      ),
    ).toBeLessThan(1e-10)
  })

  test('a single cluster is refused', () => {
    expect(
      mistakes(() =>
        cfa(
          full,
          withColumn('g', () => 1),
          { cluster: 'g' },
        ),
      ),
    ).toEqual(["cluster: 'g' with a single cluster"])
  })
})

describe('few cases', () => {
  test('WLS is refused when there are not more cases than moments', () => {
    expect(mistakes(() => cfa(full, first(45), { estimator: 'WLS' }))).toEqual(["estimator: 'WLS', 45 cases and 45 moments"])
    expect(mistakes(() => cfa(model, first(60), { estimator: 'WLS' }))).toEqual([])
  })

  test('a distribution-free test that cannot be computed is left out and reported', () => {
    const fit = cfa(full, first(40), { test: 'browne.residual.adf' })
    expect(Object.keys(fitTests(fit))).toEqual(['standard'])
    expect(fit.issues).toContainEqual({ code: 'testNotAvailable', test: 'browne.residual.adf', reason: expect.any(String) })
  })
})

describe('saturated and untested models', () => {
  test('a saturated model fits perfectly under every estimator', () => {
    for (const estimator of ['ML', 'MLR', 'MLM', 'MLMV', 'GLS', 'WLS', 'ULS', 'ULSMV']) {
      const fit = sem('x1 ~ x2 + x3', columns, { estimator })
      expect(fit.inference.df).toBe(0)
      for (const { stat } of Object.values(fitTests(fit))) expect(stat).toBe(0)
      const { cfi, srmr } = fitMeasures(fit)
      expect(cfi).toBe(1)
      expect(srmr).toBeLessThan(1e-10)
    }
  })

  test('without tests there are measures that need none', () => {
    const fit = cfa(model, columns, { test: 'none', se: 'none' })
    expect(fitTests(fit)).toEqual({})
    const measures = fitMeasures(fit)
    expect(measures.logl).toBeLessThan(0)
    expect(measures.srmr).toBeGreaterThan(0)
    expect('chisq' in measures).toBe(false)
    expect('cfi' in measures).toBe(false)
  })
})

describe('moments instead of cases', () => {
  const cov = names.map((a) => names.map((b) => covariance(columns[a], columns[b])))

  test.each([
    {},
    { estimator: 'GLS' },
    { estimator: 'ULS' },
    { likelihood: 'wishart' },
    { stdOv: true },
    { stdOv: true, estimator: 'GLS' },
  ] as FitOptions[])('the same estimates, errors and tests with %j', (options) => {
    const one = cfa(full, columns, options)
    const other = cfa(full, { names, cov, nobs: n }, options)
    expect(far(other.estimate.values, one.estimate.values)).toBeLessThan(1e-9)
    expect(far(other.inference.se, one.inference.se)).toBeLessThan(1e-9)
    expect(
      far(
        other.inference.tests.map((t) => t.statistic),
        one.inference.tests.map((t) => t.statistic),
      ),
    ).toBeLessThan(1e-8)
  })

  test('what needs cases is refused by name', () => {
    const moments = { names, cov, nobs: n }
    expect(mistakes(() => cfa(full, moments, { estimator: 'MLR' }))).toContain("se: 'robust.huber.white'")
    expect(mistakes(() => cfa(full, moments, { estimator: 'WLS' }))).toContain("estimator: 'WLS' with moments only")
    expect(mistakes(() => cfa(full, moments, { test: 'satorra.bentler' }))).toEqual(["test: 'satorra.bentler'"])
  })
})

describe('fixed exogenous variables', () => {
  const path = 'x7 ~ x1 + x2\nx8 ~ x7 + x1'

  test.each(['GLS', 'WLS', 'ULS', 'ULSMV'])('%s leaves their moments as they are', (estimator) => {
    const fixed = sem(path, columns, { estimator, fixedX: true, meanstructure: true })
    const free = sem(path, columns, { estimator, fixedX: false, meanstructure: true })
    expect(fixed.estimate.status).toBe('converged')
    expect(fixed.inference.df).toBe(free.inference.df)
    for (const [index, row] of fixed.table.rows.entries()) if (row.exogenous) expect(fixed.inference.se[index]).toBe(0)
    expect(fixed.inference.tests.every(({ statistic }) => Number.isFinite(statistic))).toBe(true)
  })
})

function covariance(a: Float64Array, b: Float64Array): number {
  const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / n
  const [ma, mb] = [mean(a), mean(b)]
  return a.reduce((sum, value, i) => sum + (value - ma) * (b[i] - mb), 0) / (n - 1)
}
