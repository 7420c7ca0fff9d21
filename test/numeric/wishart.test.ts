import { describe, expect, it } from 'vitest'
import { randomStream } from '../../src/numeric/random'
import { drawChiSquare, drawMoments } from '../../src/numeric/wishart'

describe('drawChiSquare', () => {
  it.each([0.5, 1, 2, 7, 300])('has mean df and variance 2 df (df = %d)', (df) => {
    const stream = randomStream(5, 1)
    const n = 40_000
    const draws = Array.from({ length: n }, () => drawChiSquare(df, stream))
    const mean = draws.reduce((a, b) => a + b, 0) / n
    const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / n
    expect(Math.min(...draws)).toBeGreaterThan(0)
    expect(Math.abs(mean - df)).toBeLessThan(4 * Math.sqrt((2 * df) / n))
    // kurtosis of a chi-square: 3 + 12 / df
    expect(Math.abs(variance - 2 * df)).toBeLessThan(4 * 2 * df * Math.sqrt((2 + 12 / df) / n))
  })
})

describe('drawMoments', () => {
  it('has the expectations and the variances of the moments of normal cases', () => {
    const factor = Float64Array.of(2, 0, 0, 1, 1.5, 0, -0.5, 0.3, 1)
    const sigma = [4, 2, -1, 2, 3.25, -0.05, -1, -0.05, 1.34]
    const mu = [1, -2, 0]
    const n = 20
    const R = 30_000
    const mean = new Float64Array(3)
    const covariance = new Float64Array(9)
    const sums = new Float64Array(12)
    const squares = new Float64Array(12)
    for (let r = 0; r < R; r++) {
      drawMoments(n, factor, mu, randomStream(1, r), mean, covariance)
      for (const [k, value] of [...mean, ...covariance].entries()) {
        sums[k] += value
        squares[k] += value * value
      }
    }
    const about = (k: number, expected: number, variance: number) => {
      expect(Math.abs(sums[k] / R - expected)).toBeLessThan(4 * Math.sqrt(variance / R))
      expect(Math.abs((squares[k] / R - (sums[k] / R) ** 2) / variance - 1)).toBeLessThan(0.06)
    }
    for (let i = 0; i < 3; i++) {
      about(i, mu[i], sigma[i * 4] / n)
      for (let j = 0; j < 3; j++) {
        const variance = ((n - 1) / n ** 2) * (sigma[i * 3 + j] ** 2 + sigma[i * 4] * sigma[j * 4])
        about(3 + i * 3 + j, (sigma[i * 3 + j] * (n - 1)) / n, variance)
      }
    }
  })
})
