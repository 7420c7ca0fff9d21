import { describe, expect, it } from 'vitest'
import { duplicationKronecker, duplicationTransposedVec, vech, vechIndex, vechLength, vechReverse } from '../../src/numeric/vech'
import { maxDifference, randomMatrix, randomPositiveDefinite, toMatrix } from './matrices'

/** The duplication matrix written out: vec(S) = D vech(S), p^2 x p*. */
function duplication(p: number): Float64Array {
  const d = new Float64Array(p * p * vechLength(p))
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) d[(i * p + j) * vechLength(p) + vechIndex(i, j, p)] = 1
  return d
}

describe('vech', () => {
  it('goes down the columns of the lower triangle and back', () => {
    const s = Float64Array.of(1, 2, 3, 2, 4, 5, 3, 5, 6)
    expect(Array.from(vech(s, 3))).toEqual([1, 2, 3, 4, 5, 6])
    expect(vechReverse(vech(s, 3), 3)).toEqual(s)
    const out = new Float64Array(8)
    expect(Array.from(vech(s, 3, out, 2))).toEqual([0, 0, 1, 2, 3, 4, 5, 6])
    expect(vechReverse(out, 3, new Float64Array(9), 2)).toEqual(s)
  })

  it('vechIndex finds every cell', () => {
    for (const p of [1, 2, 5]) {
      const s = randomPositiveDefinite(p, 1)
      const v = vech(s, p)
      for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) expect(v[vechIndex(i, j, p)]).toBe(s[i * p + j])
    }
  })

  it("D' vec(A) and D'(A x B)D equal the products with D written out", () => {
    for (const p of [1, 2, 4]) {
      const length = vechLength(p)
      const d = toMatrix(duplication(p), p * p, length)
      const g = randomMatrix(p, p, 2)
      expect(
        maxDifference(
          duplicationTransposedVec(g, p),
          d
            .transpose()
            .mmul(toMatrix(g, p * p, 1))
            .to1DArray(),
        ),
      ).toBeLessThan(1e-15)
      const a = randomPositiveDefinite(p, 3)
      const b = randomPositiveDefinite(p, 4)
      const kronecker = (x: Float64Array, y: Float64Array) => toMatrix(x, p, p).kroneckerProduct(toMatrix(y, p, p))
      const same = d.transpose().mmul(kronecker(a, a)).mmul(d).mul(0.5)
      expect(maxDifference(duplicationKronecker(a, a, p, 0.5), same.to1DArray())).toBeLessThan(1e-14)
      const mixed = d
        .transpose()
        .mmul(kronecker(a, b).add(kronecker(b, a)).mul(0.5))
        .mmul(d)
      expect(maxDifference(duplicationKronecker(a, b, p), mixed.to1DArray())).toBeLessThan(1e-14)
    }
  })
})
