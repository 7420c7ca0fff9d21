import { describe, expect, test } from 'vitest'
import { covarianceMatrix } from '../../src/data/covarianceMatrix'
import { simulateCases } from '../../src/data/simulateCases'
import { randomStream } from '../../src/numeric/random'

const sigma = Float64Array.of(4, 1, -0.5, 1, 2, 0.3, -0.5, 0.3, 1)
const mean = [10, -3, 0.5]

describe('simulateCases', () => {
  test('draws from the mean and covariance asked for, within five standard errors', () => {
    const n = 20000
    const sample = covarianceMatrix(simulateCases(n, sigma, mean, randomStream(1, 0))!)
    for (let j = 0; j < 3; j++) {
      expect(Math.abs(sample.mean[j] - mean[j])).toBeLessThan(5 * Math.sqrt(sigma[j * 3 + j] / n))
      for (let k = 0; k < 3; k++) {
        const se = Math.sqrt((sigma[j * 3 + j] * sigma[k * 3 + k] + sigma[j * 3 + k] ** 2) / n)
        expect(Math.abs(sample.covariance[j * 3 + k] - sigma[j * 3 + k])).toBeLessThan(5 * se)
        expect(Math.abs(sample.covariance[j * 3 + k] - sigma[j * 3 + k])).toBeGreaterThan(0)
      }
    }
  })

  test('meets the moments exactly when they are to be empirical', () => {
    const sample = covarianceMatrix(simulateCases(50, sigma, mean, randomStream(2, 0), { empirical: true })!)
    for (const [i, value] of sigma.entries()) expect(Math.abs(sample.covariance[i] - value)).toBeLessThan(1e-13)
    for (const [j, value] of mean.entries()) expect(Math.abs(sample.mean[j] - value)).toBeLessThan(1e-13)
  })

  test('draws the same from the same stream, and longer samples begin like shorter ones', () => {
    const short = simulateCases(5, sigma, mean, randomStream(3, 1))!
    const long = simulateCases(9, sigma, mean, randomStream(3, 1))!
    expect(long.map((column) => column.slice(0, 5))).toEqual(short)
    expect(simulateCases(5, sigma, mean, randomStream(4, 1))).not.toEqual(short)
  })

  test('gives nothing for an indefinite covariance, or for exact moments of too few cases', () => {
    expect(simulateCases(5, Float64Array.of(1, 2, 2, 1), [0, 0], randomStream(1, 0))).toBeUndefined()
    expect(simulateCases(3, sigma, mean, randomStream(1, 0), { empirical: true })).toBeUndefined()
  })
})
