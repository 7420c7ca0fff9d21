import { describe, expect, it } from 'vitest'
import { jackknifeValues } from '../../src/fit/bootstrap'
import { bollenStine, bootstrap, bootstrapAsync, type Fit, type FitOptions, SemError, sem } from '../../src/index'
import { fates } from '../../src/inference/refitJob'
import { readCsv } from '../../src/node'
import { randomStream } from '../../src/numeric/random'
import tested from '../inference/fixtures/bootstrap.json'

const holzinger = readCsv('test/reference/data/hs1939.csv')
const incomplete = readCsv('test/reference/data/hs_mcar.csv')
const factors = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6'

type Columns = Record<string, unknown[]>

/** Cases by position, as columns of text and numbers. */
function pick(data: typeof holzinger, cases: readonly number[]): Columns {
  const all = { ...data.columns, ...data.text } as Record<string, ArrayLike<unknown>>
  return Object.fromEntries(Object.entries(all).map(([name, column]) => [name, cases.map((i) => column[i])]))
}

/** The cases of one replicate, drawn here with the stream that the replicate has to use. */
function drawnCases(fit: Fit, seed: number, replicate: number): number[] {
  const stream = randomStream(seed, replicate)
  return fit.sample.flatMap(({ n, cases, clusters }) => {
    const positions = Array.from(cases!)
    if (!clusters) return Array.from({ length: n }, () => positions[stream.integer(n)])
    const count = Math.max(...clusters) + 1
    return Array.from({ length: count }, () => stream.integer(count)).flatMap((drawn) => positions.filter((_, i) => clusters[i] === drawn))
  })
}

const data = { holzinger, incomplete }
const ways: readonly [string, string, keyof typeof data, FitOptions][] = [
  ['complete data', factors, 'holzinger', {}],
  ['defined parameters and fixed exogenous variables', 'x4 ~ a*x1 + x2\nx9 ~ b*x4 + x1\nab := a*b', 'holzinger', {}],
  ['a latent outcome of a fixed exogenous variable, with means', `${factors}\nvisual ~ ageyr`, 'holzinger', { meanstructure: true }],
  ['groups', factors, 'holzinger', { group: 'school', groupEqual: ['loadings'] }],
  ['missing values', factors, 'incomplete', { missing: 'ml' }],
  ['missing values and an exogenous variable', `${factors}\nvisual ~ x9`, 'incomplete', { missing: 'ml' }],
  ['missing values of exogenous variables', `${factors}\nvisual ~ x9`, 'incomplete', { missing: 'ml.x' }],
  ['two stages', factors, 'incomplete', { missing: 'two.stage' }],
  ['sampling weights', factors, 'holzinger', { samplingWeights: 'agemo' }],
  ['clusters', factors, 'holzinger', { cluster: 'agemo' }],
  ['Wishart likelihood', factors, 'holzinger', { likelihood: 'wishart' }],
  ['GLS', factors, 'holzinger', { estimator: 'GLS' }],
  ['ULS', factors, 'holzinger', { estimator: 'ULS' }],
  ['WLS', factors, 'holzinger', { estimator: 'WLS' }],
  ['DWLS', factors, 'holzinger', { estimator: 'DWLS', ordered: false }],
  ['constraints', 'x4 ~ a*x1 + b*x2\nx9 ~ c*x4\na == 2*b\nc > 0.1', 'holzinger', {}],
  ['composites', 'C <~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\ntextual ~ C', 'holzinger', {}],
]

describe('an ordinary replicate', () => {
  it.each(ways)('is the fit to the cases that its stream draws: %s', (_, model, name, options) => {
    const source = data[name]
    const fit = sem(model, source, options)
    const replicates = 4
    const boot = bootstrap(fit, { replicates, seed: 42 })
    const rows = fit.table.rows.length
    expect(boot.failed).toBe(0)
    let compared = 0
    for (let r = 0; r < replicates; r++) {
      const again = sem(model, pick(source, drawnCases(fit, 42, r)) as never, {
        ...options,
        groupLabel: options.group ? [...fit.table.groupLabels] : undefined,
        badMarkerCrit: 0,
      })
      if (again.estimate.status !== 'converged') continue
      compared++
      again.estimate.values.forEach((value, row) => {
        expect(Math.abs(boot.estimates[r * rows + row] - value)).toBeLessThan(2e-6 * Math.max(1, Math.abs(value)))
      })
      const statistic = again.inference.tests.find((test) => test.name === 'standard')!.statistic
      if (options.missing !== 'ml' && options.missing !== 'ml.x' && !options.cluster) expect(boot.statistics[r]).toBeCloseTo(statistic, 5)
    }
    expect(compared).toBeGreaterThan(2)
  })

  it('depends on the seed and its number alone', () => {
    const fit = sem(factors, holzinger)
    const few = bootstrap(fit, { replicates: 3, seed: 9 })
    const more = bootstrap(fit, { replicates: 30, seed: 9 })
    expect(Array.from(more.estimates.subarray(0, few.estimates.length))).toEqual(Array.from(few.estimates))
    expect(Array.from(bootstrap(fit, { replicates: 3, seed: 10 }).estimates)).not.toEqual(Array.from(few.estimates))
  })
})

describe('the jackknife', () => {
  it.each([
    ['complete data', 'holzinger', {}],
    ['sampling weights', 'holzinger', { samplingWeights: 'agemo' }],
    ['missing values', 'incomplete', { missing: 'ml' }],
    ['groups', 'holzinger', { group: 'school' }],
  ] as const)('leaves out one case at a time: %s', (_, name, options) => {
    const source = data[name]
    const fit = sem(factors, source, options)
    const values = jackknifeValues(fit)!
    const rows = fit.table.rows.length
    const all = fit.sample.flatMap(({ cases }) => Array.from(cases!))
    expect(values.length).toBe(all.length * rows)
    for (const i of [0, 17, all.length - 1]) {
      const again = sem(
        factors,
        pick(
          source,
          all.filter((_, k) => k !== i),
        ) as never,
        { ...options, groupLabel: fit.table.groupLabels.length > 1 ? [...fit.table.groupLabels] : undefined },
      )
      again.estimate.values.forEach((value, row) => {
        expect(Math.abs(values[i * rows + row] - value)).toBeLessThan(1e-6 * Math.max(1, Math.abs(value)))
      })
    }
  })
})

describe('a parametric bootstrap', () => {
  it('has replicates about the estimate with the standard errors of normal theory, from cases or from moments', () => {
    const fit = sem(factors, holzinger)
    const moments = sem(factors, { names: fit.sample[0].names as string[], cov: matrix(fit), nobs: 301 } as never)
    for (const one of [fit, moments]) {
      const { estimates } = bootstrap(one, { type: 'parametric', replicates: 2000, seed: 4 })
      const rows = one.table.rows.length
      one.table.rows.forEach((_, row) => {
        const se = one.inference.se[row]
        if (se === 0) return
        const column = Array.from({ length: 2000 }, (_, r) => estimates[r * rows + row])
        const mean = column.reduce((a, b) => a + b, 0) / 2000
        const sd = Math.sqrt(column.reduce((a, b) => a + (b - mean) ** 2, 0) / 2000)
        expect(Math.abs(mean - one.estimate.values[row])).toBeLessThan(0.2 * se)
        expect(Math.abs(sd / se - 1)).toBeLessThan(0.15)
      })
    }
  })

  it('keeps missing what was missing', () => {
    const fit = sem(factors, incomplete, { missing: 'ml' })
    const { failed, estimates } = bootstrap(fit, { type: 'parametric', replicates: 20 })
    expect(failed).toBe(0)
    expect(estimates.some(Number.isNaN)).toBe(false)
  })
})

const matrix = (fit: Fit) => {
  const { covariance, names, n } = fit.sample[0]
  return names.map((_, i) => names.map((_, j) => (covariance[i * names.length + j] * n) / (n - 1)))
}

describe('the Bollen-Stine bootstrap', () => {
  it('has statistics with the mean of the degrees of freedom for data that are close to normal', () => {
    const fit = sem(factors, holzinger)
    const { statistics } = bootstrap(fit, { type: 'bollen.stine', replicates: 1000 })
    const mean = statistics.reduce((a, b) => a + b, 0) / 1000
    expect(Math.abs(mean - fit.inference.df)).toBeLessThan(1)
  })

  it("agrees with lavaan's p value within the error of resampling", () => {
    const test = bollenStine(sem(factors, holzinger), { replicates: 4000 })
    expect(test.statistic).toBeCloseTo(tested.bollenStine.statistic, 5)
    const p = (test.pvalue * 4000 + tested.bollenStine.pvalue * 1000) / 5000
    expect(Math.abs(test.pvalue - tested.bollenStine.pvalue)).toBeLessThan(4 * Math.sqrt(p * (1 - p) * (1 / 4000 + 1 / 1000)))
  })

  it('has no p value for a saturated model', () => {
    expect(bollenStine(sem('x4 ~ x1', holzinger), { replicates: 10 }).pvalue).toBeNaN()
  })
})

describe('bootstrap', () => {
  it('counts failed and inadmissible replicates and warns when they are many', () => {
    const tiny = pick(
      holzinger,
      Array.from({ length: 14 }, (_, i) => 7 * i),
    )
    const fit = sem(factors, tiny as never)
    const boot = bootstrap(fit, { replicates: 60, seed: 3 })
    const count = (fate: number) => boot.fates.filter((one) => one === fate).length
    expect(boot.failed).toBe(count(fates.failed))
    expect(boot.inadmissible).toBe(count(fates.inadmissible))
    expect(boot.failed + boot.inadmissible).toBeGreaterThan(6)
    expect(boot.issues).toEqual([{ code: 'replicatesLost', failed: boot.failed, inadmissible: boot.inadmissible, replicates: 60 }])
    expect(bootstrap(fit, { replicates: 60, seed: 3, tolerated: 1 }).issues).toEqual([])
    const rows = fit.table.rows.length
    boot.fates.forEach((fate, r) => {
      expect(Number.isNaN(boot.estimates[r * rows])).toBe(fate === fates.failed)
    })
  })

  it('refuses what it cannot do and says what it can', () => {
    const moments = sem('y ~ x', {
      names: ['y', 'x'],
      cov: [
        [2, 0.7],
        [0.7, 1],
      ],
      nobs: 100,
    })
    const missing = sem(factors, incomplete, { missing: 'ml' })
    const pairwise = sem(factors, incomplete, { missing: 'pairwise' })
    const clustered = sem(factors, holzinger, { cluster: 'agemo' })
    expect(() => bootstrap(moments)).toThrow(SemError)
    expect(() => bootstrap(moments, { type: 'bollen.stine' })).toThrow(SemError)
    expect(() => bootstrap(missing, { type: 'bollen.stine' })).toThrow(SemError)
    expect(() => bootstrap(pairwise)).toThrow(SemError)
    expect(() => bootstrap(clustered, { type: 'parametric' })).toThrow(SemError)
    expect(() => bootstrap(moments, { type: 'yuan' as 'ordinary' })).toThrow(SemError)
    expect(() => bootstrap(missing, { replicates: 0 })).toThrow(SemError)
    expect(() => bootstrap(missing, { seed: -1 })).toThrow(SemError)
  })

  it('tells how far it is and stops at a signal, with what it has', () => {
    const fit = sem(factors, holzinger)
    const controller = new AbortController()
    const seen: number[] = []
    const boot = bootstrap(fit, {
      replicates: 200,
      signal: controller.signal,
      onProgress({ done, replicates, rate, secondsLeft }) {
        seen.push(done)
        expect(replicates).toBe(200)
        expect(rate).toBeGreaterThan(0)
        expect(secondsLeft).toBeCloseTo((200 - done) / rate, 10)
        if (done >= 60) controller.abort()
      },
    })
    expect(boot.aborted).toBe(true)
    expect(seen).toEqual([20, 40, 60])
    expect(boot.fates.filter((fate) => fate === fates.notRun)).toHaveLength(140)
    expect(boot.failed).toBe(0)
  })

  it('in the background gives the same and lets others in between', async () => {
    const fit = sem(factors, holzinger)
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    const boot = await bootstrapAsync(fit, { replicates: 200, seed: 6 })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(2)
    expect(Array.from(boot.estimates)).toEqual(Array.from(bootstrap(fit, { replicates: 200, seed: 6 }).estimates))
  })
})
