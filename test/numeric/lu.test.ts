import { determinant, inverse } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import { luDecompose, luDeterminant, luInverse, luSolve, solve } from '../../src/numeric/lu'
import { maxDifference, randomMatrix, toMatrix } from './matrices'

const general = (n: number, seed: number) => {
  const a = randomMatrix(n, n, seed)
  // a dominant anti-diagonal: well conditioned, and every step has to exchange rows
  for (let i = 0; i < n; i++) a[i * n + (n - 1 - i)] += 0.7 * n
  return a
}

describe('lu', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 31, 100])('the inverse equals ml-matrix at n = %i, also in place', (n) => {
    const a = general(n, n)
    const out = new Float64Array(n * n)
    expect(luInverse(a, n, out)).toBe(true)
    expect(maxDifference(out, inverse(toMatrix(a, n, n)).to1DArray())).toBeLessThan(1e-13)
    luInverse(a, n)
    expect(a).toEqual(out)
  })

  it('solves one and several right-hand sides', () => {
    for (const n of [1, 2, 5, 12]) {
      for (const m of [1, 2, 3]) {
        const a = general(n, 50 + n)
        const b = randomMatrix(n, m, 60)
        const x = solve(a, n, b, m)!
        expect(
          maxDifference(
            toMatrix(a, n, n)
              .mmul(toMatrix(x, n, m))
              .to1DArray(),
            b,
          ),
        ).toBeLessThan(1e-13)
        const lu = a.slice()
        const pivots = new Int32Array(n)
        luDecompose(lu, n, pivots)
        const y = b.slice()
        luSolve(lu, n, pivots, y, m)
        expect(y).toEqual(x)
      }
    }
  })

  it('the determinant has the right sign and size', () => {
    for (const n of [1, 2, 3, 4, 5, 9]) {
      const a = general(n, 70 + n)
      const { sign, logAbsolute } = luDeterminant(a, n)
      const expected = determinant(toMatrix(a, n, n))
      expect(sign).toBe(Math.sign(expected))
      expect(logAbsolute).toBeCloseTo(Math.log(Math.abs(expected)), 12)
    }
  })

  it('says so when the matrix is singular or not finite', () => {
    for (const a of [
      Float64Array.of(1, 2, 2, 4),
      Float64Array.of(0, 0, 0, 0),
      Float64Array.of(1, NaN, 1, 1),
      Float64Array.of(Infinity, 1, 1, 1),
    ]) {
      expect(luInverse(a, 2, new Float64Array(4))).toBe(false)
      expect(solve(a, 2, Float64Array.of(1, 1))).toBeUndefined()
    }
    expect(luDeterminant(Float64Array.of(1, 2, 2, 4), 2)).toEqual({ sign: 0, logAbsolute: -Infinity })
  })
})
