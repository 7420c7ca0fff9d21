import { describe, expect, test } from 'vitest'
import { sampleMoments } from '../../src/data/groupMoments'
import { toDataset } from '../../src/data/toDataset'

const NA = Number.NaN
const read = (columns: Record<string, unknown[]>) => toDataset(columns).dataset

const data = read({
  x: [1, 2, 4, 3, 7, NA, 5, 6],
  z: [2, 1, 3, 5, 4, 8, 6, NA],
  y: [1, 1, 0, 2, 3, 4, 1, NA],
  g: ['b', 'b', 'a', 'a', 'b', 'a', 'b', 'a'],
  w: [1, 2, 1, 1, 2, 1, 3, 1],
  id: [10, 10, 30, 30, 20, 30, 20, 30],
})

describe('sampleMoments', () => {
  test('uses complete cases, divisor n, and says how many were dropped', () => {
    const { moments, issues } = sampleMoments(data, ['x', 'z'])
    expect(issues).toEqual([{ code: 'casesDropped', dropped: 2, kept: 6, group: undefined }])
    const [m] = moments
    expect([m.n, m.nOriginal, m.label]).toEqual([6, 8, ''])
    expect(Array.from(m.cases!)).toEqual([0, 1, 2, 3, 4, 6])
    const x = [1, 2, 4, 3, 7, 5]
    const z = [2, 1, 3, 5, 4, 6]
    const mx = 22 / 6
    const mz = 21 / 6
    expect(m.mean![0]).toBeCloseTo(mx, 14)
    expect(m.covariance[1]).toBeCloseTo(x.reduce((s, v, i) => s + (v - mx) * (z[i] - mz), 0) / 6, 14)
    expect(m.covariance[3]).toBeCloseTo(z.reduce((s, v) => s + (v - mz) ** 2, 0) / 6, 14)
  })

  test('counts only the missing values of the variables of the model', () => {
    expect(sampleMoments(data, ['x']).moments[0].n).toBe(7)
  })

  test('puts groups in order of appearance, or as asked', () => {
    expect(sampleMoments(data, ['x'], { group: 'g' }).moments.map((m) => [m.label, m.n, m.nOriginal])).toEqual([
      ['b', 4, 4],
      ['a', 3, 4],
    ])
    expect(sampleMoments(data, ['x'], { group: 'g', groupLabels: ['a', 'b'] }).moments.map((m) => m.label)).toEqual(['a', 'b'])
    expect(sampleMoments(data, ['x'], { group: 'g', groupLabels: ['a'] }).moments.map((m) => m.label)).toEqual(['a'])
    expect(sampleMoments(data, ['x'], { group: 'id' }).moments.map((m) => m.label)).toEqual(['10', '30', '20'])
    expect(sampleMoments(data, ['x'], { group: 'g', groupLabels: ['c'] }).issues).toMatchObject([{ code: 'wrongShape', found: 'c' }])
  })

  test('scales weights to sum to n and weights mean and covariance by them', () => {
    const [m] = sampleMoments(data, ['x', 'z'], { weights: 'w' }).moments
    expect(m.weights!.reduce((a, b) => a + b)).toBeCloseTo(6, 12)
    const w = [1, 2, 1, 1, 2, 3]
    const x = [1, 2, 4, 3, 7, 5]
    const mean = w.reduce((s, v, i) => s + v * x[i], 0) / 10
    expect(m.mean![0]).toBeCloseTo(mean, 14)
    expect(m.covariance[0]).toBeCloseTo(w.reduce((s, v, i) => s + v * (x[i] - mean) ** 2, 0) / 10, 14)
  })

  test('numbers clusters from zero within the group', () => {
    expect(sampleMoments(data, ['x'], { group: 'g', cluster: 'id' }).moments.map((m) => Array.from(m.clusters!))).toEqual([
      [0, 0, 1, 1],
      [0, 0, 0],
    ])
  })

  test('keeps holes in the columns when asked, and drops cases without any value or without a fixed x', () => {
    const kept = sampleMoments(data, ['x', 'z', 'y'], { missing: 'keep' }).moments[0]
    expect(kept.n).toBe(8)
    expect(Array.from(kept.columns![0])).toEqual([1, 2, 4, 3, 7, NA, 5, 6])
    expect(kept.mean![0]).toBeCloseTo(4, 14)
    const { moments, issues } = sampleMoments(data, ['z', 'y'], { missing: 'keep' })
    expect(moments[0].n).toBe(7)
    expect(issues).toMatchObject([{ dropped: 1, kept: 7 }])
    expect(sampleMoments(data, ['x', 'z', 'y'], { missing: 'keep', fixedX: ['x'] }).moments[0].n).toBe(7)
  })

  test('multiplies columns for a product that the model names, unless the data have a column of that name', () => {
    const [m] = sampleMoments(data, ['y', 'x:z'], { missing: 'keep' }).moments
    expect(Array.from(m.columns![1])).toEqual([2, 2, 12, 15, 28, NA, 30, NA].slice(0, m.n))
    const own = sampleMoments(read({ x: [1, 2, 3, 5], z: [1, 1, 2, 2], 'x:z': [9, 8, 7, 1] }), ['x:z']).moments[0]
    expect(Array.from(own.columns![0])).toEqual([9, 8, 7, 1])
    expect(sampleMoments(data, ['x:q', 'g', 'g:x']).issues).toMatchObject([
      { code: 'missingColumn', name: 'q' },
      { code: 'textInNumberColumn', column: 'g', row: 0, value: 'b' },
      { code: 'textInNumberColumn', column: 'g', row: 1, value: 'b' },
      { code: 'textInNumberColumn', column: 'g', row: 2, value: 'a' },
    ])
  })

  test('reports all mistakes together: missing columns with near names, text cells with row and value', () => {
    const odd = read({ trust: [1, 'n/a', 3, '?', 5], other: [1, 2, 3, 4, Number.POSITIVE_INFINITY] })
    expect(sampleMoments(odd, ['trus', 'trust', 'other'], { group: 'gruop', weights: 'w' }).issues).toMatchObject([
      { code: 'missingColumn', name: 'trus', nearest: ['trust'], available: ['trust', 'other'] },
      { code: 'textInNumberColumn', column: 'trust', row: 1, value: 'n/a' },
      { code: 'textInNumberColumn', column: 'trust', row: 3, value: '?' },
      { code: 'textInNumberColumn', column: 'other', row: 4, value: 'Infinity' },
      { code: 'missingColumn', name: 'gruop' },
      { code: 'missingColumn', name: 'w' },
    ])
  })

  test('reports constant columns, too few cases and columns that are sums of others', () => {
    expect(sampleMoments(read({ x: [1, 2, 4, 4], c: [0.1, 0.1, 0.1, 0.1] }), ['x', 'c']).issues).toEqual([
      { code: 'constantColumn', column: 'c', group: undefined },
    ])
    expect(sampleMoments(read({ x: [1, 2], z: [2, 5] }), ['x', 'z']).issues).toMatchObject([
      { code: 'tooFewCases', cases: 2, variables: 2 },
    ])
    const sum = sampleMoments(read({ x: [1, 2, 4, 4, 7], z: [2, 5, 1, 3, 1], s: [3, 7, 5, 7, 8] }), ['x', 'z', 's']).issues
    expect(sum).toMatchObject([{ code: 'notPositiveDefinite', what: 'covariance' }])
    expect(Math.abs((sum[0] as { smallestEigenvalue: number }).smallestEigenvalue)).toBeLessThan(1e-12)
    expect(sampleMoments(read({ x: [NA, 1], z: [1, NA] }), ['x', 'z']).issues).toMatchObject([
      { code: 'noData', reason: 'noCompleteCases' },
    ])
    const holes = read({ x: [NA, NA, 4, 5], z: [1, 2, 3, NA], g: ['a', 'a', 'b', 'b'] })
    for (const missing of ['listwise', 'keep'] as const)
      expect(sampleMoments(holes, ['x', 'z'], { group: 'g', missing }).issues).toContainEqual({
        code: 'emptyColumn',
        column: 'x',
        group: 'a',
      })
    expect(sampleMoments(read({ x: [1, 2, 3], w: [1, -1, 1] }), ['x'], { weights: 'w' }).issues).toMatchObject([
      { code: 'wrongShape', what: 'w', found: '-1 (2)' },
    ])
  })

  test('loses no digits to large means', () => {
    const n = 10007
    const small = Float64Array.from({ length: n }, (_, i) => ((i * 7919) % 1000) / 1000)
    const large = small.map((v) => v + 2 ** 30)
    const plain = sampleMoments(read({ v: Array.from(small, (x, i) => large[i] - 2 ** 30 + 0 * x) }), ['v']).moments[0]
    const shifted = sampleMoments(read({ v: Array.from(large) }), ['v']).moments[0]
    expect(Math.abs(shifted.covariance[0] / plain.covariance[0] - 1)).toBeLessThan(1e-12)
  })
})
