import { describe, expect, it } from 'vitest'
import {
  type Bootstrap,
  bootstrap,
  bootstrapIntervals,
  bootstrapStatistic,
  parameterEstimates,
  SemError,
  sem,
  standardizedSolution,
  summary,
  vcov,
  withBootstrapErrors,
} from '../../src/index'
import { readCsv } from '../../src/node'
import { standardizedValues } from '../../src/postfit/standardizedValues'
import { createStandardizer } from '../../src/postfit/standardizer'
import fixture from '../inference/fixtures/bootstrap.json'

const holzinger = readCsv('test/reference/data/hs1939.csv')
const fit = sem(fixture.model, holzinger)
const rowsOfFit = fit.table.rows.length

/** A bootstrap made of lavaan's replicates of the same model. */
const givenReplicates: Bootstrap = (() => {
  const { names, replicates } = fixture
  const R = replicates.length / names.length
  const estimates = new Float64Array(R * rowsOfFit)
  for (let r = 0; r < R; r++) {
    const b = Object.fromEntries(names.map((name, k) => [name, replicates[r * names.length + k]]))
    fit.table.rows.forEach((row, j) => {
      const name = row.label || `${row.lhs}${row.op}${row.rhs}`
      const defined: Record<string, number> = { ab: b.a * b.b, total: b.a * b.b + b.d }
      estimates[r * rowsOfFit + j] = row.op === ':=' ? defined[row.lhs] : (b[name] ?? fit.estimate.values[j])
    })
  }
  return { ...bootstrap(fit, { replicates: 1 }), replicates: R, estimates }
})()

/** lavaan takes the bias of a defined parameter at the mean of the replicates; here it is that of its own replicates. */
function definedShift(row: number): number {
  const { names, replicates } = fixture
  const means = names.map((_, k) => meanOf(replicates.filter((_, at) => at % names.length === k)))
  const m = Object.fromEntries(names.map((name, k) => [name, means[k]]))
  const atMean = m.a * m.b + (fixture.rows[row].lhs === 'total' ? m.d : 0)
  return meanOf(Array.from(givenReplicates.estimates).filter((_, at) => at % rowsOfFit === row)) - atMean
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('bootstrapIntervals', () => {
  it.each(['perc', 'basic', 'norm', 'bca.simple'] as const)(
    "equals lavaan's '%s' intervals of the same replicates, defined parameters included",
    (type) => {
      const rows = bootstrapIntervals(givenReplicates, { type, level: 0.9 })
      expect(rows).toHaveLength(fixture.rows.length)
      rows.forEach(({ lhs, op, rhs, est, se, ciLower, ciUpper }, i) => {
        const theirs = fixture.rows[i]
        expect([lhs, op]).toEqual([theirs.lhs, theirs.op])
        if (op !== ':=') expect(rhs).toBe(theirs.rhs)
        expect(est).toBeCloseTo(theirs.est, 6)
        expect(se).toBeCloseTo(theirs.se, 6)
        // the interval moves with the estimate, which lavaan finds to 7 digits
        const shift = type === 'norm' && op === ':=' ? definedShift(i) : 0
        expect(ciLower).toBeCloseTo(fixture.intervals[type].lower[i] - shift, 6)
        expect(ciUpper).toBeCloseTo(fixture.intervals[type].upper[i] - shift, 6)
      })
    },
  )

  it("has standard errors that agree with lavaan's bootstrap within the error of resampling", () => {
    const rows = bootstrapIntervals(bootstrap(fit, { replicates: 4000, seed: 5 }))
    rows.forEach(({ se }, i) => {
      const theirs = fixture.se4000[i]
      // two standard deviations from 4,000 draws each differ by 1.6 % (one standard error) for normal replicates, more for heavy tails
      expect(Math.abs(se - theirs)).toBeLessThanOrEqual(0.08 * theirs)
    })
  })

  it('gives a model to moments every interval but bca', () => {
    const moments = sem('y ~ x', {
      names: ['y', 'x'],
      cov: [
        [2, 0.7],
        [0.7, 1],
      ],
      nobs: 100,
    })
    const boot = bootstrap(moments, { type: 'parametric', replicates: 200 })
    expect(bootstrapIntervals(boot, { type: 'bca.simple' })[0].se).toBeGreaterThan(0)
    expect(() => bootstrapIntervals(boot, { type: 'bca' })).toThrow(SemError)
    expect(() => bootstrapIntervals(boot, { type: 'percentile' as 'perc' })).toThrow(SemError)
  })

  it('standardizes each replicate by its own moments', () => {
    const boot = bootstrap(fit, { replicates: 100, seed: 2 })
    const rows = bootstrapIntervals(boot, { standardized: 'std.all' })
    standardizedSolution(fit).forEach(({ est }, i) => {
      expect(rows[i].est).toBeCloseTo(est, 12)
    })
    const position = (name: string) => fit.table.rows.findIndex(({ label, lhs, op, rhs }) => label === name || `${lhs}${op}${rhs}` === name)
    const names = ['a', 'c', 'x4~~x4', 'x1~~x1', 'x1~~x2', 'x2~~x2']
    // one outcome and its two predictors: a standardized by hand in every replicate
    const byHand = Array.from({ length: 100 }, (_, r) => {
      const [a, c, residual, xx, xy, yy] = names.map((name) => boot.estimates[r * rowsOfFit + position(name)])
      return a * Math.sqrt(xx / (a * a * xx + 2 * a * c * xy + c * c * yy + residual))
    })
    expect(rows[0].bias).toBeCloseTo(meanOf(byHand) - rows[0].est, 12)
  })
})

describe('createStandardizer', () => {
  it('equals the standardized values of fits: latent variables, groups with means, composites, fixed exogenous variables', () => {
    const fits = [
      sem('f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ a*f + b*ageyr\nx1 ~~ x4\nab := a*b', holzinger),
      sem('f =~ x1 + x2 + x3\nf ~ ageyr', holzinger, { group: 'school' }),
      sem('C <~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ C', holzinger),
    ]
    for (const one of fits) {
      const expected = standardizedValues(one)
      const types = [
        ['std.lv', expected.lv],
        ['std.all', expected.all],
        ['std.nox', expected.nox],
      ] as const
      for (const [type, values] of types) {
        const out = new Float64Array(values.length)
        createStandardizer(one.table, type)(Float64Array.from(one.estimate.values), out)
        out.forEach((value, row) => {
          expect(value).toBeCloseTo(values[row], 10)
        })
      }
    }
  })
})

describe('bootstrapStatistic', () => {
  it('of a defined parameter is what bootstrapIntervals says of it, with acceleration too', () => {
    const boot = bootstrap(fit, { replicates: 400, seed: 3 })
    for (const type of ['perc', 'bca'] as const) {
      const row = bootstrapIntervals(boot, { type }).find(({ lhs }) => lhs === 'ab')!
      const own = bootstrapStatistic(boot, ({ a, b }) => a * b, { type })
      for (const key of ['est', 'se', 'ciLower', 'ciUpper'] as const) expect(own[key]).toBeCloseTo(row[key], 12)
    }
    const { est } = parameterEstimates(fit).find(({ lhs }) => lhs === 'ab')!
    expect(bootstrapStatistic(boot, ({ ab }) => ab).est).toBeCloseTo(est, 12)
  })
})

describe('withBootstrapErrors', () => {
  it("has lavaan's bootstrap standard errors and covariance matrix, and says so in the summary", () => {
    const one = withBootstrapErrors({ ...givenReplicates, fates: new Uint8Array(givenReplicates.replicates) })
    parameterEstimates(one).forEach(({ se }, i) => {
      expect(se).toBeCloseTo(fixture.rows[i].se, 6)
    })
    const { names, matrix } = vcov(one)
    expect(names).toEqual(fixture.vcov.names)
    expect(matrix.flat().map((value, k) => Math.abs(value - fixture.vcov.matrix.flat()[k]) < 1e-8)).not.toContain(false)
    expect(summary(one)).toMatch(/Standard errors +Bootstrap/)
    expect(one.estimate).toBe(fit.estimate)
  })

  it('needs two replicates', () => {
    expect(() => withBootstrapErrors(bootstrap(fit, { replicates: 1 }))).toThrow(SemError)
  })
})
