import { describe, expect, it } from 'vitest'
import { independentRows, nullSpace, rowRank } from '../../src/numeric/nullSpace'
import { multiply } from '../../src/numeric/products'
import { maxDifference, randomMatrix, toMatrix } from './matrices'

/** rows x columns of the given rank */
const deficient = (rows: number, columns: number, rank: number) => {
  const out = new Float64Array(rows * columns)
  multiply(randomMatrix(rows, rank, 1), randomMatrix(rank, columns, 2), out, rows, rank, columns)
  return out
}

describe('nullSpace', () => {
  it('is orthonormal, is sent to zero and has the right dimension', () => {
    for (const [rows, columns, rank] of [
      [1, 1, 1],
      [1, 5, 1],
      [3, 7, 3],
      [4, 7, 2],
      [7, 4, 4],
      [9, 4, 3],
      [20, 60, 20],
    ]) {
      const a = deficient(rows, columns, rank)
      const { basis, dimension, rank: found } = nullSpace(a, rows, columns)
      expect(found).toBe(rank)
      expect(dimension).toBe(columns - rank)
      expect(rowRank(a, rows, columns)).toBe(rank)
      if (dimension === 0) continue
      const n = toMatrix(basis, columns, dimension)
      expect(maxDifference(toMatrix(a, rows, columns).mmul(n).to1DArray(), new Float64Array(rows * dimension))).toBeLessThan(1e-13)
      const identity = Float64Array.from({ length: dimension * dimension }, (_, i) => (i % (dimension + 1) === 0 ? 1 : 0))
      expect(maxDifference(n.transpose().mmul(n).to1DArray(), identity)).toBeLessThan(1e-14)
    }
  })

  it('is everything without rows or with rows of zeros, and does not change A', () => {
    expect(Array.from(nullSpace([], 0, 2).basis)).toEqual([1, 0, 0, 1])
    expect(nullSpace([0, 0, 0], 1, 3)).toMatchObject({ dimension: 3, rank: 0 })
    const a = Float64Array.of(1, 1, 0, 1)
    nullSpace(a, 2, 2)
    expect(a).toEqual(Float64Array.of(1, 1, 0, 1))
  })

  it('names rows that are independent of each other', () => {
    const a = Float64Array.of(1, -1, 0, 0, 1, -1, 1, 0, -1, 0, 0, 0)
    expect(independentRows(a, 4, 3)).toHaveLength(2)
    expect(independentRows(a, 4, 3)).not.toContain(3)
    expect(independentRows(Float64Array.of(2, 0, 0, 1), 2, 2)).toEqual([0, 1])
  })
})
