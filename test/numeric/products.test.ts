import { describe, expect, it } from 'vitest'
import {
  crossProduct,
  dot,
  multiply,
  multiplyTransposedLeft,
  multiplyTransposedRight,
  multiplyVector,
  multiplyVectorTransposed,
  quadraticForm,
  sandwich,
  symmetricProduct,
} from '../../src/numeric/products'
import { maxDifference, randomMatrix, randomPositiveDefinite, toMatrix } from './matrices'

const shapes: [number, number, number][] = []
for (const n of [1, 2, 3, 4, 5, 6, 7]) for (const k of [1, 2, 3, 5, 8]) for (const m of [1, 2, 3, 4, 5, 6, 7]) shapes.push([n, k, m])
shapes.push([30, 5, 30], [100, 17, 3], [31, 100, 40], [11, 257, 13], [20, 600, 22], [301, 301, 301])

describe('products', () => {
  it('multiply in all orientations equals ml-matrix for every remainder mod 3 and across panels', () => {
    for (const [n, k, m] of shapes) {
      const a = randomMatrix(n, k, 1)
      const b = randomMatrix(k, m, 2)
      const expected = toMatrix(a, n, k)
        .mmul(toMatrix(b, k, m))
        .to1DArray()
      const tolerance = 1e-15 * (4 + k)
      const out = new Float64Array(n * m).fill(NaN)
      multiply(a, b, out, n, k, m)
      expect(maxDifference(out, expected)).toBeLessThan(tolerance)
      out.fill(NaN)
      multiplyTransposedRight(a, Float64Array.from(toMatrix(b, k, m).transpose().to1DArray()), out, n, k, m)
      expect(maxDifference(out, expected)).toBeLessThan(tolerance)
      out.fill(NaN)
      multiplyTransposedLeft(Float64Array.from(toMatrix(a, n, k).transpose().to1DArray()), b, out, n, k, m)
      expect(maxDifference(out, expected)).toBeLessThan(tolerance)
    }
  })

  it("a a', a' a and a S a' equal ml-matrix and are exactly symmetric", () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 31]) {
      for (const k of [1, 2, 3, 4, 7, 12, 270]) {
        const a = randomMatrix(n, k, 3)
        const s = randomPositiveDefinite(k, 4)
        const am = toMatrix(a, n, k)
        const out = new Float64Array(n * n).fill(NaN)
        const symmetric = () => {
          for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) expect(out[i * n + j]).toBe(out[j * n + i])
        }
        const tolerance = 1e-15 * (4 + k)
        symmetricProduct(a, out, n, k)
        expect(maxDifference(out, am.mmul(am.transpose()).to1DArray())).toBeLessThan(tolerance)
        symmetric()
        out.fill(NaN)
        crossProduct(Float64Array.from(am.transpose().to1DArray()), out, n, k)
        expect(maxDifference(out, am.mmul(am.transpose()).to1DArray())).toBeLessThan(tolerance)
        symmetric()
        out.fill(NaN)
        const work = new Float64Array(n * k)
        sandwich(a, s, out, n, k, work)
        expect(
          maxDifference(
            out,
            am
              .mmul(toMatrix(s, k, k))
              .mmul(am.transpose())
              .to1DArray(),
          ),
        ).toBeLessThan(4 * tolerance)
        symmetric()
        expect(maxDifference(work, am.mmul(toMatrix(s, k, k)).to1DArray())).toBeLessThan(tolerance)
      }
    }
  })

  it('a sum over nothing is zero', () => {
    for (const product of [multiply, multiplyTransposedLeft, multiplyTransposedRight]) {
      const out = new Float64Array(4).fill(NaN)
      product(new Float64Array(0), new Float64Array(0), out, 2, 0, 2)
      expect(out).toEqual(new Float64Array(4))
    }
  })

  it('matrix-vector products, dot and quadraticForm equal ml-matrix', () => {
    const a = randomMatrix(5, 7, 5)
    const x = randomMatrix(7, 1, 6)
    const y = randomMatrix(5, 1, 7)
    const ax = new Float64Array(5)
    const ay = new Float64Array(7)
    multiplyVector(a, x, ax, 5, 7)
    multiplyVectorTransposed(a, y, ay, 5, 7)
    expect(
      maxDifference(
        ax,
        toMatrix(a, 5, 7)
          .mmul(toMatrix(x, 7, 1))
          .to1DArray(),
      ),
    ).toBeLessThan(1e-15)
    expect(
      maxDifference(
        ay,
        toMatrix(a, 5, 7)
          .transpose()
          .mmul(toMatrix(y, 5, 1))
          .to1DArray(),
      ),
    ).toBeLessThan(1e-15)
    expect(dot(ax, y)).toBeCloseTo(dot(ay, x), 14)
    const s = randomPositiveDefinite(5, 8)
    const sy = new Float64Array(5)
    multiplyVector(s, y, sy, 5, 5)
    expect(quadraticForm(ax, s, y, 5)).toBeCloseTo(dot(ax, sy), 14)
  })
})
