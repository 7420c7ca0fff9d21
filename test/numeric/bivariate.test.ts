import { describe, expect, it } from 'vitest'
import { bivariateNormalCdf, bivariateNormalDensity, bivariateNormalRectangle, bivariateNormalSlope } from '../../src/numeric/bivariate'
import { differenceGradient } from '../../src/numeric/differences'
import { normalCdf } from '../../src/numeric/normal'
import fixture from './fixtures/highPrecision.json'

describe('bivariateNormalCdf', () => {
  it('is exact to 1e-14 absolute at every range of the correlation, 1 and -1 included', () => {
    for (const [h, k, rho, value] of fixture.bivariateNormalCdf) {
      expect(Math.abs(bivariateNormalCdf(h, k, rho) - value)).toBeLessThan(1e-14)
    }
  })

  it('is symmetric in its limits and complete over the four quadrants', () => {
    for (const rho of [-0.97, -0.4, 0, 0.2, 0.8, 0.95]) {
      for (const [h, k] of [
        [0.3, -1],
        [2, 1.5],
        [-4, 0],
      ]) {
        expect(bivariateNormalCdf(h, k, rho)).toBeCloseTo(bivariateNormalCdf(k, h, rho), 15)
        const total =
          bivariateNormalCdf(h, k, rho) +
          bivariateNormalCdf(-h, k, -rho) +
          bivariateNormalCdf(h, -k, -rho) +
          bivariateNormalCdf(-h, -k, rho)
        expect(total).toBeCloseTo(1, 14)
      }
    }
  })

  it('has the normal distribution as its margin and NaN outside the domain', () => {
    expect(bivariateNormalCdf(Infinity, 0.4, 0.5)).toBe(normalCdf(0.4))
    expect(bivariateNormalCdf(0.4, Infinity, 0.5)).toBe(normalCdf(0.4))
    expect(bivariateNormalCdf(-Infinity, 0.4, 0.5)).toBe(0)
    expect(bivariateNormalCdf(0, 0, 1.01)).toBeNaN()
    expect(bivariateNormalCdf(NaN, 0, 0.1)).toBeNaN()
  })

  it('has the density as its derivative in rho and bivariateNormalSlope in its limits', () => {
    for (const [h, k, rho] of [
      [0, 0, 0],
      [1, -0.5, 0.6],
      [-1.2, -1, -0.9],
      [0.3, 0.5, 0.95],
      [-2, 1, 0.3],
    ]) {
      const [byH, byK, byRho] = differenceGradient(([h, k, rho]) => bivariateNormalCdf(h, k, rho), [h, k, rho], 2e-4)
      expect(bivariateNormalSlope(h, k, rho)).toBeCloseTo(byH, 10)
      expect(bivariateNormalSlope(k, h, rho)).toBeCloseTo(byK, 10)
      expect(bivariateNormalDensity(h, k, rho)).toBeCloseTo(byRho, 8)
    }
  })

  it('gives rectangles that add up, and keeps digits in the corners', () => {
    const cuts = [-Infinity, -1.5, -0.2, 0.9, Infinity]
    let sum = 0
    for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) sum += bivariateNormalRectangle(cuts[i], cuts[i + 1], cuts[j], cuts[j + 1], 0.7)
    expect(sum).toBeCloseTo(1, 14)
    // an upper corner is the mirrored lower one
    expect(bivariateNormalRectangle(6, Infinity, 6, Infinity, 0.3)).toBe(bivariateNormalCdf(-6, -6, 0.3))
  })
})
