import { describe, expect, it } from 'vitest'
import { bootstrapEstimate, jackknifeAcceleration } from '../../src/inference/bootstrapInterval'
import fixture from './fixtures/bootstrap.json'

describe('bootstrapEstimate', () => {
  it.each(fixture.cases.map((one, k) => [k, one] as const))("equals boot.ci() of R's boot package on given replicates (%i)", (_, one) => {
    const acceleration = () => jackknifeAcceleration(one.influence.map((value) => -value))
    for (const type of ['perc', 'basic', 'bca'] as const) {
      const { ciLower, ciUpper } = bootstrapEstimate(one.t0, one.t, type, one.level, acceleration)
      expect(ciLower).toBeCloseTo(one[type][0], 10)
      expect(ciUpper).toBeCloseTo(one[type][1], 10)
    }
  })

  it('without acceleration, bca is bca.simple', () => {
    const { t0, t } = fixture.cases[1]
    const { ciLower, ciUpper } = bootstrapEstimate(t0, t, 'bca', 0.95, () => 0)
    expect(bootstrapEstimate(t0, t, 'bca.simple', 0.95)).toMatchObject({ ciLower, ciUpper })
  })

  it('has the standard deviation with divisor R, the bias and an interval about the estimate less its bias', () => {
    const one = bootstrapEstimate(1, [0, 1, 2, 5], 'norm', 0.95)
    expect(one.se).toBeCloseTo(Math.sqrt(3.5), 14)
    expect(one.bias).toBeCloseTo(1, 14)
    expect((one.ciLower + one.ciUpper) / 2).toBeCloseTo(0, 12)
    expect(one.ciUpper).toBeCloseTo(1.959963984540054 * Math.sqrt(3.5), 12)
  })

  it('leaves out replicates that are not finite and says how many remain', () => {
    const one = bootstrapEstimate(1, [0.9, Number.NaN, 1.2, Number.POSITIVE_INFINITY, 1], 'perc', 0.5)
    expect(one.replicates).toBe(3)
    expect([one.ciLower, one.ciUpper]).toEqual([0.9, 1.2])
  })

  it('gives what does not vary itself as interval, and nothing from one replicate', () => {
    expect(bootstrapEstimate(0.1, [0.1, 0.1, 0.1], 'bca', 0.95)).toMatchObject({ se: 0, bias: 0, ciLower: 0.1, ciUpper: 0.1 })
    expect(bootstrapEstimate(0.1, [0.1], 'perc', 0.95).se).toBeNaN()
  })
})
