import { EVD, pseudoInverse as referencePseudoInverse } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import {
  pseudoInverse,
  symmetricEigen,
  symmetricEigenvalues,
  symmetricPseudoInverse,
  symmetricRank,
  symmetricSquareRoot,
} from '../../src/numeric/eigen'
import { symmetricProduct } from '../../src/numeric/products'
import { maxDifference, randomMatrix, randomPositiveDefinite, toMatrix } from './matrices'

const symmetric = (n: number, seed: number) => {
  const a = randomMatrix(n, n, seed)
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) a[j * n + i] = a[i * n + j]
  return a
}

describe('symmetricEigen', () => {
  it.each([1, 2, 3, 4, 5, 9, 17, 40, 100])('has the eigenvalues of ml-matrix and orthonormal vectors that rebuild A at n = %i', (n) => {
    const a = symmetric(n, n)
    const { values, vectors } = symmetricEigen(a, n)
    const reference = new EVD(toMatrix(a, n, n), { assumeSymmetric: true }).realEigenvalues.sort((x, y) => y - x)
    expect(maxDifference(values, reference)).toBeLessThan(1e-14 * (4 + n))
    const v = toMatrix(vectors, n, n)
    const rebuilt = v
      .mmul(
        toMatrix(
          Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? values[i / (n + 1)] : 0)),
          n,
          n,
        ),
      )
      .mmul(v.transpose())
    expect(maxDifference(rebuilt.to1DArray(), a)).toBeLessThan(1e-14 * (4 + n))
    const identity = Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0))
    expect(maxDifference(v.transpose().mmul(v).to1DArray(), identity)).toBeLessThan(1e-14 * (4 + n))
  })

  it('handles repeated, zero and diagonal eigenvalues, reads the lower triangle only and keeps A', () => {
    expect(Array.from(symmetricEigenvalues(new Float64Array(9), 3))).toEqual([0, 0, 0])
    expect(Array.from(symmetricEigenvalues(Float64Array.of(1, 0, 0, 0, 3, 0, 0, 0, 2), 3))).toEqual([3, 2, 1])
    const ones = new Float64Array(25).fill(1)
    expect(maxDifference(symmetricEigenvalues(ones, 5), [5, 0, 0, 0, 0])).toBeLessThan(1e-14)
    expect(ones).toEqual(new Float64Array(25).fill(1))
    expect(
      maxDifference(
        symmetricEigenvalues(Float64Array.of(2, NaN, 1, 2), 2).map((x) => x),
        [NaN, NaN],
      ),
    ).toBeNaN()
    expect(symmetricEigenvalues(new Float64Array(0), 0)).toHaveLength(0)
  })

  it('finds eigenvalues of very different size', () => {
    // Wilkinson's W21+: pairs that agree to 1e-14
    const n = 21
    const w = new Float64Array(n * n)
    for (let i = 0; i < n; i++) {
      w[i * n + i] = Math.abs(i - 10)
      if (i > 0) w[i * n + i - 1] = w[(i - 1) * n + i] = 1
    }
    const values = symmetricEigenvalues(w, n)
    expect(values[0]).toBeCloseTo(10.746194182903393, 13)
    expect(values[1]).toBeCloseTo(10.746194182903322, 13)
    expect(values[20]).toBeCloseTo(-1.1254415221199847, 13)
  })
})

describe('functions of a symmetric matrix', () => {
  it('the square root squares to A, and the pseudo-inverse satisfies the Penrose conditions', () => {
    for (const [n, rank] of [
      [3, 3],
      [5, 2],
      [12, 7],
    ]) {
      const a = new Float64Array(n * n)
      symmetricProduct(randomMatrix(n, rank, n), a, n, rank)
      expect(symmetricRank(a, n)).toBe(rank)
      const root = toMatrix(symmetricSquareRoot(a, n), n, n)
      // a zero eigenvalue comes out as 1e-16, its root as 1e-8, whose square is 1e-16 again
      expect(maxDifference(root.mmul(root).to1DArray(), a)).toBeLessThan(1e-13)
      const plus = toMatrix(symmetricPseudoInverse(a, n), n, n)
      const am = toMatrix(a, n, n)
      expect(maxDifference(am.mmul(plus).mmul(am).to1DArray(), a)).toBeLessThan(1e-12)
      expect(maxDifference(plus.mmul(am).mmul(plus).to1DArray(), plus.to1DArray())).toBeLessThan(1e-10)
    }
    expect(symmetricRank(randomPositiveDefinite(6, 1), 6)).toBe(6)
  })

  it('the pseudo-inverse of a general matrix equals ml-matrix, tall, wide and deficient', () => {
    for (const [rows, columns] of [
      [5, 3],
      [3, 5],
      [4, 4],
    ]) {
      const a = randomMatrix(rows, columns, rows)
      if (rows === 4) for (let j = 0; j < 4; j++) a[j] = a[4 + j] + a[8 + j]
      const expected =
        rows < columns
          ? referencePseudoInverse(toMatrix(a, rows, columns).transpose()).transpose()
          : referencePseudoInverse(toMatrix(a, rows, columns), 1e-10)
      expect(maxDifference(pseudoInverse(a, rows, columns), expected.to1DArray())).toBeLessThan(1e-12)
    }
  })
})
