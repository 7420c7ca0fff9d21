// biome-ignore-all format: the register blocks are laid out as the matrices they are
// A = L L', L lower triangular (Golub & Van Loan, Matrix Computations, section 4.2), left-looking by rows:
//   L_ij = (A_ij - sum_{k<j} L_ik L_jk) / L_jj,   L_jj = sqrt(A_jj - sum_{k<j} L_jk^2).
// Three rows meet three columns in nine local sums (a register block): nine products for six loads. All matrices are flat and row-major.

import { rowDot } from './rowDot'

/**
 * Cholesky factor of a symmetric n x n matrix: reads the lower triangle of `a`, writes lower L with zeros above into `out` (which may be `a`).
 * Returns false, with `out` unspecified, when the matrix is not positive definite or not finite.
 */
export function cholesky(a: Float64Array, n: number, out: Float64Array = a): boolean {
  // plain loops: at n = 9 the calls of set and fill cost more than the factor
  for (let i = 0; i < n; i++) {
    const row = i * n
    if (out !== a) for (let j = 0; j <= i; j++) out[row + j] = a[row + j]
    for (let j = i + 1; j < n; j++) out[row + j] = 0
  }
  return factor(out, n)
}

/** log |A| from its Cholesky factor. */
export function choleskyLogDeterminant(l: Float64Array, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) sum += Math.log(l[i * n + i])
  return 2 * sum
}

/** Factor the lower triangle in place, three rows at a time. */
function factor(l: Float64Array, n: number): boolean {
  let i = 0
  for (; i + 2 < n; i += 3) {
    const i0 = i * n
    const i1 = i0 + n
    const i2 = i1 + n
    for (let j = 0; j < i; j += 3) {
      const j0 = j * n
      const j1 = j0 + n
      const j2 = j1 + n
      let s00 = l[i0 + j], s01 = l[i0 + j + 1], s02 = l[i0 + j + 2]
      let s10 = l[i1 + j], s11 = l[i1 + j + 1], s12 = l[i1 + j + 2]
      let s20 = l[i2 + j], s21 = l[i2 + j + 1], s22 = l[i2 + j + 2]
      for (let k = 0; k < j; k++) {
        const x0 = l[i0 + k], x1 = l[i1 + k], x2 = l[i2 + k]
        const y0 = l[j0 + k], y1 = l[j1 + k], y2 = l[j2 + k]
        s00 -= x0 * y0; s01 -= x0 * y1; s02 -= x0 * y2
        s10 -= x1 * y0; s11 -= x1 * y1; s12 -= x1 * y2
        s20 -= x2 * y0; s21 -= x2 * y1; s22 -= x2 * y2
      }
      const d0 = 1 / l[j0 + j], d1 = 1 / l[j1 + j + 1], d2 = 1 / l[j2 + j + 2]
      const l10 = l[j1 + j], l20 = l[j2 + j], l21 = l[j2 + j + 1]
      s00 *= d0; s10 *= d0; s20 *= d0
      s01 = (s01 - s00 * l10) * d1; s11 = (s11 - s10 * l10) * d1; s21 = (s21 - s20 * l10) * d1
      l[i0 + j] = s00; l[i1 + j] = s10; l[i2 + j] = s20
      l[i0 + j + 1] = s01; l[i1 + j + 1] = s11; l[i2 + j + 1] = s21
      l[i0 + j + 2] = (s02 - s00 * l20 - s01 * l21) * d2
      l[i1 + j + 2] = (s12 - s10 * l20 - s11 * l21) * d2
      l[i2 + j + 2] = (s22 - s20 * l20 - s21 * l21) * d2
    }
    let s00 = l[i0 + i], s10 = l[i1 + i], s11 = l[i1 + i + 1], s20 = l[i2 + i], s21 = l[i2 + i + 1], s22 = l[i2 + i + 2]
    for (let k = 0; k < i; k++) {
      const x0 = l[i0 + k], x1 = l[i1 + k], x2 = l[i2 + k]
      s00 -= x0 * x0
      s10 -= x1 * x0; s11 -= x1 * x1
      s20 -= x2 * x0; s21 -= x2 * x1; s22 -= x2 * x2
    }
    // "not positive and finite" in one comparison that NaN fails too
    if (!(s00 > 0 && s00 < Infinity)) return false
    s00 = Math.sqrt(s00)
    s10 /= s00
    s20 /= s00
    s11 -= s10 * s10
    if (!(s11 > 0 && s11 < Infinity)) return false
    s11 = Math.sqrt(s11)
    s21 = (s21 - s20 * s10) / s11
    s22 -= s20 * s20 + s21 * s21
    if (!(s22 > 0 && s22 < Infinity)) return false
    l[i0 + i] = s00; l[i1 + i] = s10; l[i1 + i + 1] = s11
    l[i2 + i] = s20; l[i2 + i + 1] = s21; l[i2 + i + 2] = Math.sqrt(s22)
  }
  // the one or two rows that fill no block, by the plain formula
  for (; i < n; i++) {
    for (let j = 0; j < i; j++) l[i * n + j] = (l[i * n + j] - rowDot(l, i * n, l, j * n, j)) / l[j * n + j]
    const d = l[i * n + i] - rowDot(l, i * n, l, i * n, i)
    if (!(d > 0 && d < Infinity)) return false
    l[i * n + i] = Math.sqrt(d)
  }
  return true
}
