import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { covarianceMatrix } from '../../src/data/covarianceMatrix'
import { emMoments } from '../../src/data/emMoments'
import { sampleMoments } from '../../src/data/groupMoments'
import { coverage, missingPatterns } from '../../src/data/missingPatterns'
import { parseCsv } from '../../src/data/parseCsv'

const NA = Number.NaN
const reference = (path: string) => readFileSync(new URL(`../reference/${path}`, import.meta.url), 'utf8')

/** Numbers without structure, the same every time. */
function noise(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return (state + 0.5) / 2 ** 32
  }
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}

function factorData(n: number, p: number, holes: (normal: () => number) => boolean): Float64Array[] {
  const normal = noise(7)
  const columns = Array.from({ length: p }, () => new Float64Array(n))
  for (let i = 0; i < n; i++) {
    const factor = normal()
    for (const column of columns) column[i] = holes(normal) ? NA : 3 + 0.7 * factor + 0.7 * normal()
  }
  return columns
}

describe('emMoments', () => {
  test.each(['fiml-mar', 'fiml-mcar', 'fiml-growth', 'fiml-path', 'fiml-aux'])('agrees with the saturated moments of %s to 1e-9', (id) => {
    const { data, expected } = JSON.parse(reference(`cases/${id}.json`))
    const [stats] = expected.sampleStats
    const { dataset } = parseCsv(reference(data.file))
    const [moments] = sampleMoments(dataset, stats.names, { missing: 'keep' }).moments
    const em = emMoments(moments.columns!)
    expect(em.status).toBe('converged')
    const p = stats.names.length
    for (let j = 0; j < p; j++) {
      expect(Math.abs(em.mean[j] - stats.mean[j])).toBeLessThan(1e-9 * Math.max(1, Math.abs(stats.mean[j])))
      for (let k = 0; k < p; k++)
        expect(Math.abs(em.covariance[j * p + k] - stats.cov[j][k])).toBeLessThan(1e-9 * Math.max(1, Math.abs(stats.cov[j][k])))
    }
    // with fixed exogenous variables the reference counts the likelihood of the others alone
    if (id === 'fiml-mar' || id === 'fiml-mcar' || id === 'fiml-aux')
      expect(Math.abs(em.logLikelihood / expected.logl.unrestricted - 1)).toBeLessThan(1e-11)
  })

  test('gives the sample moments when nothing is missing, in two steps', () => {
    const columns = factorData(200, 5, () => false)
    const { mean, covariance } = covarianceMatrix(columns)
    const em = emMoments(columns)
    expect(em.iterations).toBeLessThanOrEqual(3)
    for (const [i, value] of covariance.entries()) expect(Math.abs(em.covariance[i] - value)).toBeLessThan(1e-12)
    for (const [j, value] of mean.entries()) expect(Math.abs(em.mean[j] - value)).toBeLessThan(1e-12)
  })

  test('equals the closed form of monotone missingness: regression of the incomplete variable on the complete one', () => {
    const [x, y] = factorData(300, 2, () => false)
    for (let i = 0; i < 300; i++) if (x[i] > 3.4) y[i] = NA
    const em = emMoments([x, y])
    const have = Array.from(y.keys()).filter((i) => !Number.isNaN(y[i]))
    const complete = covarianceMatrix([x, y].map((column) => Float64Array.from(have, (i) => column[i])))
    const all = covarianceMatrix([x])
    const slope = complete.covariance[1] / complete.covariance[0]
    expect(em.mean[1]).toBeCloseTo(complete.mean[1] + slope * (all.mean[0] - complete.mean[0]), 10)
    expect(em.covariance[1]).toBeCloseTo(slope * all.covariance[0], 10)
    expect(em.covariance[3]).toBeCloseTo(complete.covariance[3] + slope ** 2 * (all.covariance[0] - complete.covariance[0]), 10)
  })

  test('is blind to units', () => {
    const columns = factorData(150, 4, (normal) => normal() > 0.9)
    const plain = emMoments(columns)
    const scaled = emMoments(columns.map((column, j) => column.map((value) => value * 10 ** (3 * j - 4))))
    for (let j = 0; j < 4; j++)
      for (let k = 0; k < 4; k++)
        expect(scaled.covariance[j * 4 + k] / 10 ** (3 * (j + k) - 8) / plain.covariance[j * 4 + k]).toBeCloseTo(1, 8)
  })

  test('counts a case of weight 2 as two cases', () => {
    const columns = factorData(80, 3, (normal) => normal() > 1)
    const weights = Float64Array.from({ length: 80 }, (_, i) => (i % 3 === 0 ? 2 : 1))
    const doubled = columns.map((column) =>
      Float64Array.from(Array.from(column).flatMap((value, i) => (i % 3 === 0 ? [value, value] : [value]))),
    )
    const weighted = emMoments(columns, { weights })
    const repeated = emMoments(doubled)
    for (const [i, value] of repeated.covariance.entries()) expect(weighted.covariance[i]).toBeCloseTo(value, 9)
    expect(weighted.logLikelihood).toBeCloseTo(repeated.logLikelihood, 6)
  })

  test('says so when a variable is a sum of others', () => {
    const [x, y] = factorData(50, 2, () => false)
    const sum = x.map((value, i) => value + y[i])
    y[3] = NA
    expect(emMoments([x, y, sum]).status).not.toBe('converged')
  })
})

describe('missingPatterns', () => {
  const columns = [
    [1, NA, 3, 4, NA, NA],
    [1, 2, NA, 2, 6, NA],
  ].map((column) => Float64Array.from(column))

  test('sorts cases by their holes, in order of appearance, and leaves out empty cases', () => {
    const patterns = missingPatterns(columns)
    expect(patterns.map(({ observed, missing, cases, n }) => [Array.from(observed), Array.from(missing), Array.from(cases), n])).toEqual([
      [[0, 1], [], [0, 3], 2],
      [[1], [0], [1, 4], 2],
      [[0], [1], [2], 1],
    ])
    expect(Array.from(patterns[0].mean)).toEqual([2.5, 1.5])
    expect(Array.from(patterns[0].covariance)).toEqual([2.25, 0.75, 0.75, 0.25])
    expect(Array.from(patterns[1].covariance)).toEqual([4])
  })

  test('tells patterns apart over more than 21 and more than 42 columns', () => {
    const wide = Array.from({ length: 50 }, (_, j) => Float64Array.from({ length: 150 }, (_, i) => (j === i % 50 ? NA : i + j)))
    const patterns = missingPatterns(wide)
    expect(patterns.length).toBe(50)
    expect(patterns.every(({ cases, missing }) => cases.length === 3 && missing.length === 1)).toBe(true)
  })

  test('coverage is the share of cases that have both variables', () => {
    expect(Array.from(coverage(missingPatterns(columns), 2))).toEqual([3 / 5, 2 / 5, 2 / 5, 4 / 5])
  })
})
