import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deltaMethod } from '../../src/effects/deltaMethod'
import { monteCarlo } from '../../src/effects/monteCarlo'
import { profileInterval } from '../../src/effects/profileInterval'
import { sem } from '../../src/fit/sem'
import { drawFunctions, estimateDistribution } from '../../src/inference/estimateDistribution'
import { loadDataset } from '../../src/node'

const reference = JSON.parse(readFileSync(new URL('./fixtures/intervals.json', import.meta.url), 'utf8'))

const mediation = sem('m ~ a*x\ny ~ b*m + cp*x\nab := a*b\ntotal := a*b + cp', reference.mediation.data)

const political = sem(
  `ind60 =~ x1 + x2 + x3
  dem60 =~ y1 + a*y2 + b*y3 + c*y4
  dem65 =~ y5 + a*y6 + b*y7 + c*y8
  dem60 ~ g*ind60
  dem65 ~ h*ind60 + k*dem60
  y1 ~~ r*y5
  y2 ~~ y4 + y6
  y3 ~~ y7
  y4 ~~ y8
  y6 ~~ y8
  x1 ~~ v*x1
  ind := g*k`,
  loadDataset('PoliticalDemocracy'),
)

describe('profileInterval', () => {
  it.each(['g', 'k', 'r', 'v', 'ind'])("finds the limits that constrained refits in lavaan find: PoliticalDemocracy's %s", (name) => {
    const found = profileInterval(political, name)
    // lavaan's optimizer stops a little earlier
    expect(found.est).toBeCloseTo(reference.political[name].est, 4)
    expect(found.ciLower).toBeCloseTo(reference.political[name].lower, 5)
    expect(found.ciUpper).toBeCloseTo(reference.political[name].upper, 5)
    expect(found.refits).toBeLessThan(30)
  })

  it.each(['ab', 'total'])('finds those of a defined parameter of a mediation model: %s', (name) => {
    const found = profileInterval(mediation, { defined: name })
    expect(found.ciLower).toBeCloseTo(reference.mediation[name].lower, 6)
    expect(found.ciUpper).toBeCloseTo(reference.mediation[name].upper, 6)
  })

  it('is the same for the effect that nobody labeled', () => {
    const { ciLower, ciUpper } = profileInterval(mediation, 'x -> m -> y')
    expect(ciLower).toBeCloseTo(reference.mediation.ab.lower, 6)
    expect(ciUpper).toBeCloseTo(reference.mediation.ab.upper, 6)
  })

  it('does not depend on the parameterization, unlike a Wald interval', () => {
    const variance = profileInterval(political, { parameter: 'v' })
    const log = profileInterval(political, { function: 'log(v)' })
    expect(Math.exp(log.ciLower)).toBeCloseTo(variance.ciLower, 6)
    expect(Math.exp(log.ciUpper)).toBeCloseTo(variance.ciUpper, 6)
  })

  it('leaves the fit where it was', () => {
    const before = Float64Array.from(political.estimate.x)
    profileInterval(political, 'g')
    expect(political.estimate.x).toEqual(before)
  })

  it('refuses unknown names and estimators without a chi-square', () => {
    expect(() => profileInterval(mediation, 'abc')).toThrow(/abc/)
    const uls = sem('m ~ a*x\ny ~ b*m', reference.mediation.data, { estimator: 'ULS' })
    expect(() => profileInterval(uls, 'a')).toThrow(/ULS/)
  })
})

describe('deltaMethod', () => {
  it("gives lavaan's first- and second-order standard errors", () => {
    for (const [k, name] of ['ab', 'total'].entries()) {
      expect(deltaMethod(mediation)[k].se).toBeCloseTo(reference.mediation[name].se, 6)
      expect(deltaMethod(mediation, { order: 2 })[k].se).toBeCloseTo(reference.mediation.secondOrder[name], 6)
    }
  })

  it('knows the second-order bias of a product of independent estimates: none', () => {
    const [{ bias }] = deltaMethod(mediation, { functions: ['a*b'] })
    expect(Math.abs(bias)).toBeLessThan(1e-12)
    const [square] = deltaMethod(mediation, { functions: ['a^2'] })
    expect(square.bias).toBeCloseTo(mediation.inference.se[0] ** 2, 10)
  })
})

describe('monteCarlo', () => {
  it('comes near the limits of four million draws', () => {
    const [ab] = monteCarlo(mediation, { effects: ['x -> m -> y'], draws: 200_000, seed: 11 })
    const expected = reference.mediation.monteCarlo
    expect(ab.se).toBeCloseTo(expected.se, 3)
    expect(Math.abs(ab.ciLower - expected.lower)).toBeLessThan(5e-4)
    expect(Math.abs(ab.ciUpper - expected.upper)).toBeLessThan(1e-3)
  })

  it('gives the same for a function, a defined parameter and an effect', () => {
    const [f] = monteCarlo(mediation, { functions: { product: 'a*b' } })
    const [d] = monteCarlo(mediation, { defined: ['ab'] })
    const [e] = monteCarlo(mediation, { effects: ['x -> m -> y'] })
    expect(f.label).toBe('product')
    expect(d.ciLower).toBe(f.ciLower)
    expect(e.ciUpper).toBeCloseTo(f.ciUpper, 12)
  })

  it('takes standardized effects, and effects in models with loops', () => {
    const [std] = monteCarlo(mediation, { effects: ['x -> m -> y'], scale: 'stdAll', draws: 500 })
    expect(std.ciLower).toBeLessThan(std.est)
    const data = { ...reference.mediation.data, z: reference.mediation.data.x.map((x: number, i: number) => Math.sin(7 * i) + x / 9) }
    const loop = sem('m ~ x + y\ny ~ z + m', data)
    const [total] = monteCarlo(loop, { effects: [{ kind: 'total', from: 'x', to: 'y' }], draws: 200 })
    expect(total.se).toBeGreaterThan(0)
    expect(() => deltaMethod(loop, { effects: [{ kind: 'total', from: 'x', to: 'y' }] })).toThrow(/loops/)
  })

  it('puts chunks of draws together to the same values', () => {
    const { covariance } = mediation.inference
    const distribution = estimateDistribution(mediation.estimate.x, covariance!, 3)
    const f = [(x: Float64Array) => x[0] * x[1]]
    const [whole] = drawFunctions(distribution, f, 0, 50)
    const parts = [...drawFunctions(distribution, f, 0, 20)[0], ...drawFunctions(distribution, f, 20, 50)[0]]
    expect([...whole]).toEqual(parts)
  })

  it('refuses a model without anything defined and functions of unknown labels', () => {
    expect(() => monteCarlo(sem('m ~ x', reference.mediation.data))).toThrow(/defined/)
    expect(() => monteCarlo(mediation, { functions: ['a*bb'] })).toThrow(/bb/)
  })
})
