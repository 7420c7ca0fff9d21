import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyticPower } from '../../src/effects/analyticPower'
import { planPower, powerStudyJob } from '../../src/effects/planPower'
import { power, powerAsync } from '../../src/effects/power'
import { createPowerReplicates } from '../../src/effects/powerReplicates'
import { sampleSizeFromCurve } from '../../src/effects/sampleSizeFromCurve'
import { sem } from '../../src/fit/sem'
import { simulate } from '../../src/fit/simulate'
import { rmseaPower, rmseaSampleSize } from '../../src/inference/rmseaPower'

const reference = JSON.parse(readFileSync(new URL('./fixtures/power.json', import.meta.url), 'utf8'))
type Cell = { df: number; n: number; power: number }

const model = `f =~ x1 + l2*x2 + l3*x3
g =~ y1 + y2 + y3
h =~ z1 + z2 + z3
g ~ a*f
h ~ b*g + c*f`

describe('rmseaPower', () => {
  it.each(['close', 'notClose', 'exact'] as const)("agrees with semTools' findRMSEApower and sample size: %s fit", (test) => {
    for (const { df, n, power: expected } of reference.rmsea[test] as Cell[]) expect(rmseaPower({ test, df, n })).toBeCloseTo(expected, 10)
    for (const { df, n } of reference.size[test] as Cell[]) expect(rmseaSampleSize({ test, df })).toBe(n)
  })

  it('divides the noncentrality by the groups, as semTools does', () => {
    expect(rmseaPower({ df: 30, n: 300, groups: 2 })).toBeCloseTo(reference.groups, 10)
  })

  it('is NaN outside its domain', () => {
    expect(rmseaPower({ df: 0, n: 100 })).toBeNaN()
    expect(rmseaPower({ df: 5, n: 100, rmsea0: 0.05, rmseaA: 0.05 })).toBeNaN()
    expect(rmseaSampleSize({ df: 5, power: 1 })).toBeNaN()
  })
})

describe('analyticPower', () => {
  const { population } = reference

  it("has the noncentrality that lavaan's restricted fits to the population have", () => {
    const found = analyticPower(model, { population, functions: { a: 'a', b: 'b', c: 'c', equal: 'l2 - l3' } })
    for (const { label, noncentralityPerCase } of found) expect(noncentralityPerCase).toBeCloseTo(reference.satorraSaris[label], 8)
    const [joint] = analyticPower(model, { population, parameters: ['b', 'c'], jointly: true })
    expect(joint.df).toBe(2)
    expect(joint.noncentralityPerCase).toBeCloseTo(reference.satorraSaris.joint, 8)
  })

  it('solves for the sample size with just enough power', () => {
    const [{ nNeeded }] = analyticPower(model, { population, parameters: ['b'], power: 0.9 })
    const at = (n: number) => analyticPower(model, { population, parameters: ['b'], n })[0].power
    expect(at(nNeeded)).toBeGreaterThanOrEqual(0.9)
    expect(at(nNeeded - 1)).toBeLessThan(0.9)
  })

  it('takes an effect by its variables: the restriction that the weaker of its paths is 0', () => {
    const [effect] = analyticPower(model, { population, effects: ['f -> g -> h'] })
    expect(effect.noncentralityPerCase).toBeCloseTo(reference.satorraSaris.indirect, 6)
  })

  it('without names tests every loading, regression and covariance of a model with values', () => {
    const labels = analyticPower(population, { n: 300 }).map(({ label }) => label)
    expect(labels).toEqual(['f =~ x2', 'f =~ x3', 'g =~ y2', 'g =~ y3', 'h =~ z2', 'h =~ z3', 'g ~ f', 'h ~ g', 'h ~ f'])
  })

  it('needs infinitely many cases where there is nothing', () => {
    const [none] = analyticPower('y ~ b*x + c*z', { population: 'y ~ .3*x + 0*z', parameters: ['c'], n: 100 })
    expect(none.nNeeded).toBe(Infinity)
    expect(none.power).toBeCloseTo(0.05, 10)
  })

  it('throws for names and numbers that make no sense', () => {
    expect(() => analyticPower(model, { population, parameters: ['nope'] })).toThrow(/nope/)
    expect(() => analyticPower(model, { population, power: 2 })).toThrow(/power/)
  })
})

describe('power', () => {
  const path = 'm ~ a*x + .3*x\ny ~ b*m + .3*m + .1*x\nab := a*b'

  it('agrees with the analytic power within Monte Carlo error', () => {
    const { curve } = power(path, { n: 100, replicates: 600, seed: 3 })
    for (const label of ['m ~ x', 'y ~ x']) {
      const [{ power: expected }] = analyticPower(path, { n: 100, parameters: [label] })
      const row = curve[0].rows.find((one) => one.label === label.replaceAll(' ', ''))!
      // the Wald test of a finite sample rejects a little more often than its limit
      expect(Math.abs(row.power - expected)).toBeLessThan(3 * row.powerError + 0.02)
    }
  })

  it('finds little bias, nominal coverage and honest standard errors where theory says so', () => {
    const { curve } = power(path, { n: 400, replicates: 400, effects: ['x -> m -> y'] })
    expect(curve[0].converged).toBe(400)
    for (const row of curve[0].rows) {
      expect(row.used).toBe(400)
      expect(Math.abs(row.mean - row.value), row.label).toBeLessThan((4 * row.sd) / 20 + 0.006)
      expect(Math.abs(row.seBias), row.label).toBeLessThan(0.12)
      expect(row.coverage, row.label).toBeGreaterThan(0.91)
    }
    const rows = curve[0].rows
    expect(rows.find(({ kind }) => kind === 'effect')!.power).toBe(rows.find(({ kind }) => kind === 'defined')!.power)
    expect(rows.find(({ kind }) => kind === 'defined')!.value).toBeCloseTo(0.09, 10)
  })

  it('draws a curve over n and reads a sample size from it', () => {
    const study = power(path, { n: [60, 120, 240], replicates: 150 })
    const powers = study.curve.map(({ rows }) => rows.find(({ label }) => label === 'ab')!.power)
    expect(powers[0]).toBeLessThan(powers[1])
    expect(powers[1]).toBeLessThan(powers[2])
    const n = sampleSizeFromCurve(study, 'ab')
    expect(n).toBeGreaterThan(100)
    expect(n).toBeLessThan(240)
    expect(sampleSizeFromCurve(study, 'ab', 0.01)).toBeNaN()
  })

  it('gives the same replicates in chunks as in one run', () => {
    const job = powerStudyJob(planPower(path, { n: [40, 50], seed: 9 }))
    const whole = createPowerReplicates(structuredClone(job))(0, 12)
    const run = createPowerReplicates(job)
    const parts = [run(5, 12), run(0, 5)]
    expect([...parts[1].estimates, ...parts[0].estimates]).toEqual([...whole.estimates])
    expect([...parts[1].errors, ...parts[0].errors]).toEqual([...whole.errors])
    expect([...parts[1].outcome, ...parts[0].outcome]).toEqual([...whole.outcome])
  })

  it('gives each sample size of a curve the samples that it has alone', () => {
    const { curve } = power(path, { n: [60, 90], replicates: 20 })
    for (const at of curve) expect(power(path, { n: at.n, replicates: 20 }).curve).toEqual([at])
  })

  it('gives in the background what it gives at once, and tells how far it is', async () => {
    const options = { n: [40, 60], replicates: 12, seed: 3, effects: ['x -> m -> y'] }
    const told: number[] = []
    const onProgress = ({ done, replicates }: { done: number; replicates: number }) => told.push(done / replicates)
    expect(await powerAsync(path, { ...options, onProgress })).toEqual(power(path, options))
    expect(told.length).toBeGreaterThan(1)
    expect(told.at(-1)).toBe(1)
  })

  it('stops between two samples when the signal is aborted, and tells of those that were done', async () => {
    let left = 7
    const signal = {
      get aborted() {
        return left-- <= 0
      },
    } as AbortSignal
    const study = power(path, { n: 50, replicates: 40, signal })
    expect(study.aborted).toBe(true)
    expect(study.curve[0].replicates).toBeGreaterThan(2)
    expect(study.curve[0].replicates).toBeLessThan(8)
    expect(study.curve[0].rows[0].used).toBe(study.curve[0].replicates)
    const controller = new AbortController()
    const some = await powerAsync(path, { n: 50, replicates: 40, signal: controller.signal, onProgress: () => controller.abort() })
    expect(some.aborted).toBe(true)
    expect(some.curve[0].replicates).toBe(5)
  })

  it('takes population values on the scale of the fitted model, with categories, and missing values', () => {
    const population = 'f =~ .8*x1 + .8*x2 + .7*x3\ng =~ .7*y1 + .7*y2 + .7*y3\ng ~ .5*f'
    const fit = { missing: 'ml' }
    const missing = { mechanism: 'MAR', cause: 'x1', rate: 0.15 } as const
    const cuts = { x2: [-1.5, -0.5, 0.5, 1.5] }
    const { curve } = power(population, { n: 400, replicates: 60, simulation: { standardized: true, missing, cuts }, fit })
    const at = (label: string) => curve[0].rows.find((row) => row.label === label)!
    // cutting at these points leaves x2 a standard deviation of 1.02 and an attenuated loading
    const data = simulate(population, { n: 100_000, standardized: true, cuts, seed: 5 })
    const expected = sem('f =~ x1 + x2 + x3\ng =~ y1 + y2 + y3\ng ~ f', data).estimate.values[1]
    expect(at('f=~x2').value).toBeCloseTo(expected, 1)
    expect(Math.abs(at('f=~x2').relativeBias)).toBeLessThan(0.05)
    expect(at('g~f').value).toBeCloseTo((0.5 * (0.7 * Math.sqrt(1))) / 0.8 / Math.sqrt(1), 1)
  })

  it('counts fits that fail instead of hiding them', () => {
    const { curve } = power('f =~ .3*x1 + .2*x2 + .3*x3 + .2*x4', { n: 30, replicates: 40, simulation: { standardized: true } })
    const { outcomes, replicates } = curve[0]
    expect(Object.values(outcomes).reduce((a, b) => a + b)).toBe(replicates)
    expect(outcomes.proper).toBeLessThan(40)
  })

  it('takes a fit as population and as model', () => {
    const data = simulate('m ~ .5*x\ny ~ .4*m', { n: 200, seed: 2 })
    const fit = sem('m ~ x\ny ~ b*m', data)
    const { curve } = power(fit, { n: 150, replicates: 50 })
    expect(curve[0].rows[1].value).toBeCloseTo(fit.estimate.values[1], 8)
    expect(curve[0].rows[1].power).toBeGreaterThan(0.9)
  })

  it('draws groups', () => {
    const { curve } = power('y ~ c(.2, .5)*x', { n: 100, replicates: 40, simulation: { groups: ['a', 'b'] } })
    expect(curve[0].n).toBe(200)
    const slopes = curve[0].rows.filter(({ label }) => label.startsWith('y~x'))
    expect(slopes.map(({ value }) => Math.round(value * 1e6) / 1e6)).toEqual([0.2, 0.5])
  })

  it('throws for what makes no sense', () => {
    expect(() => power(path, { n: [], replicates: 1 })).toThrow(/replicates|n cannot/)
    expect(() => power(path, { n: 100, effects: ['x -> q'] })).toThrow(/q/)
    expect(() => power('y ~ x + w', { n: 100 })).toThrow(/no value is given/)
    expect(() => power(path, { n: 100, fit: { estimater: 'ML' } as never })).toThrow(/estimater/)
  })
})
