import { CholeskyDecomposition, determinant } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import { cholesky, choleskyLogDeterminant } from '../../src/numeric/cholesky'
import { choleskyInverse, lowerInverse } from '../../src/numeric/choleskyInverse'
import { backwardSubstitute, choleskySolve, forwardSubstitute } from '../../src/numeric/choleskySolve'
import { maxDifference, randomMatrix, randomPositiveDefinite, toMatrix } from './matrices'

const sizes = [...Array.from({ length: 40 }, (_, i) => i + 1), 100, 301]
const identity = (n: number) => Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0))

describe('cholesky', () => {
  it.each(sizes)('equals ml-matrix at n = %i, with zeros above the diagonal', (n) => {
    const a = randomPositiveDefinite(n, n)
    const l = new Float64Array(n * n).fill(7)
    expect(cholesky(a, n, l)).toBe(true)
    const reference = new CholeskyDecomposition(toMatrix(a, n, n)).lowerTriangularMatrix.to1DArray()
    expect(maxDifference(l, reference)).toBeLessThan(1e-13)
  })

  it.each([1, 2, 3, 7, 40, 400])('reads the lower triangle only and works in place at n = %i', (n) => {
    const a = randomPositiveDefinite(n, 3)
    const expected = new Float64Array(n * n)
    cholesky(a, n, expected)
    for (let i = 0; i < n; i++) a.fill(NaN, i * n + i + 1, i * n + n)
    expect(cholesky(a, n)).toBe(true)
    expect(a).toEqual(expected)
  })

  it.each([389, 577])('gives back the matrix at n = %i', (n) => {
    const a = randomPositiveDefinite(n, n)
    const l = new Float64Array(n * n)
    expect(cholesky(a, n, l)).toBe(true)
    const m = toMatrix(l, n, n)
    expect(maxDifference(m.mmul(m.transpose()).to1DArray(), a)).toBeLessThan(1e-13)
  })

  it('returns false wherever the matrix stops being positive definite or finite', () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 100]) {
      const sound = randomPositiveDefinite(n, 5)
      for (const at of [0, 1, 2, n - 3, n - 2, n - 1].filter((i) => i >= 0 && i < n)) {
        for (const wrong of [-1e-3, 0, NaN, Infinity]) {
          const a = sound.slice()
          a[at * n + at] = wrong
          expect(cholesky(a, n, new Float64Array(n * n))).toBe(false)
        }
      }
    }
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBe(false)
    expect(cholesky(Float64Array.of(1, NaN, NaN, 1), 2)).toBe(false)
  })
})

describe('from the factor', () => {
  it.each(sizes)('the inverse times the matrix is the identity at n = %i, also in place', (n) => {
    const a = randomPositiveDefinite(n, 100 + n)
    const l = new Float64Array(n * n)
    cholesky(a, n, l)
    const inverse = new Float64Array(n * n).fill(NaN)
    choleskyInverse(l, n, inverse)
    expect(
      maxDifference(
        toMatrix(inverse, n, n)
          .mmul(toMatrix(a, n, n))
          .to1DArray(),
        identity(n),
      ),
    ).toBeLessThan(1e-12)
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) expect(inverse[i * n + j]).toBe(inverse[j * n + i])
    choleskyInverse(l, n, l)
    expect(l).toEqual(inverse)
  })

  it.each(sizes)('lowerInverse inverts L at n = %i, also in place', (n) => {
    const l = randomPositiveDefinite(n, 200 + n)
    cholesky(l, n)
    const inverse = new Float64Array(n * n).fill(NaN)
    lowerInverse(l, n, inverse)
    expect(
      maxDifference(
        toMatrix(l, n, n)
          .mmul(toMatrix(inverse, n, n))
          .to1DArray(),
        identity(n),
      ),
    ).toBeLessThan(1e-13)
    lowerInverse(l, n, l)
    expect(l).toEqual(inverse)
  })

  it.each([1, 2, 3, 4, 5, 9, 10, 40, 100])('solves for one and for several columns at n = %i', (n) => {
    const a = randomPositiveDefinite(n, 300 + n)
    const l = new Float64Array(n * n)
    cholesky(a, n, l)
    for (const m of [1, 2, 3, 4, 5, 6, 7, 8, 11]) {
      const b = randomMatrix(n, m, m)
      const x = b.slice()
      choleskySolve(l, n, x, m)
      expect(
        maxDifference(
          toMatrix(a, n, n)
            .mmul(toMatrix(x, n, m))
            .to1DArray(),
          b,
        ),
      ).toBeLessThan(1e-13)
      const y = b.slice()
      forwardSubstitute(l, n, y, m)
      expect(
        maxDifference(
          toMatrix(l, n, n)
            .mmul(toMatrix(y, n, m))
            .to1DArray(),
          b,
        ),
      ).toBeLessThan(1e-13)
      const z = b.slice()
      backwardSubstitute(l, n, z, m)
      expect(
        maxDifference(
          toMatrix(l, n, n)
            .transpose()
            .mmul(toMatrix(z, n, m))
            .to1DArray(),
          b,
        ),
      ).toBeLessThan(1e-13)
    }
  })

  it('the log-determinant equals the log of the determinant', () => {
    for (const n of [1, 2, 3, 10, 30]) {
      const a = randomPositiveDefinite(n, 400 + n)
      const l = new Float64Array(n * n)
      cholesky(a, n, l)
      expect(choleskyLogDeterminant(l, n)).toBeCloseTo(Math.log(determinant(toMatrix(a, n, n))), 12)
    }
  })
})
