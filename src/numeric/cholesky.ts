// biome-ignore-all format: the register blocks are laid out as the matrices they are
// A = L L', L lower triangular (Golub & Van Loan, Matrix Computations, section 4.2), left-looking by rows:
//   L_ij = (A_ij - sum_{k<j} L_ik L_jk) / L_jj,   L_jj = sqrt(A_jj - sum_{k<j} L_jk^2).
// Three rows meet three columns in nine local sums (a register block): nine products for six loads. All matrices are flat and row-major.

import { rowDot } from './rowDot'

/** Rows from which the left-looking sums run over panels of columns, so that what they read stays in the cache. */
const panelFrom = 390
/** A multiple of the block size 3, so that blocks never straddle two panels. */
const panelWidth = 96

/**
 * Cholesky factor of a symmetric n x n matrix: reads the lower triangle of `a`, writes lower L with zeros above into `out` (which may be `a`).
 * Returns false, with `out` unspecified, when the matrix is not positive definite or not finite.
 */
export function cholesky(a: Float64Array, n: number, out: Float64Array = a): boolean {
  if (n >= panelFrom) {
    if (!panels(a, n, out)) return false
  } else {
    if (out !== a) out.set(a.length === n * n ? a : a.subarray(0, n * n))
    if (!columns(out, n, 0, n)) return false
  }
  for (let i = 0; i < n; i++) out.fill(0, i * n + i + 1, i * n + n)
  return true
}

/** log |A| from its Cholesky factor. */
export function choleskyLogDeterminant(l: Float64Array, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) sum += Math.log(l[i * n + i])
  return 2 * sum
}

/** Right-looking over panels of columns: factor a panel, then take its outer product from everything to the right of it. */
function panels(a: Float64Array, n: number, out: Float64Array): boolean {
  if (out !== a) out.set(a.length === n * n ? a : a.subarray(0, n * n))
  for (let from = 0; from < n; from += panelWidth) {
    const to = Math.min(n, from + panelWidth)
    if (!columns(out, n, from, to)) return false
    downdate(out, n, from, to)
  }
  return true
}

/** Factor columns from..to in place; what columns left of `from` contribute has been taken off already. */
function columns(l: Float64Array, n: number, from: number, to: number): boolean {
  for (let i = from; i + 2 < n; i += 3) {
    const i0 = i * n
    const i1 = i0 + n
    const i2 = i1 + n
    const stop = Math.min(i, to)
    for (let j = from; j < stop; j += 3) {
      const j0 = j * n
      const j1 = j0 + n
      const j2 = j1 + n
      let s00 = l[i0 + j], s01 = l[i0 + j + 1], s02 = l[i0 + j + 2]
      let s10 = l[i1 + j], s11 = l[i1 + j + 1], s12 = l[i1 + j + 2]
      let s20 = l[i2 + j], s21 = l[i2 + j + 1], s22 = l[i2 + j + 2]
      for (let k = from; k < j; k++) {
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
    if (i + 2 < to) {
      let s00 = l[i0 + i], s10 = l[i1 + i], s11 = l[i1 + i + 1], s20 = l[i2 + i], s21 = l[i2 + i + 1], s22 = l[i2 + i + 2]
      for (let k = from; k < i; k++) {
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
  }
  const rest = from + 3 * Math.floor((n - from) / 3)
  return edge(l, n, from, rest, n, from, to)
}

/** The plain formula for rows rowFrom..rowTo and columns columnFrom..columnTo: what no 3 x 3 block covers. */
function edge(l: Float64Array, n: number, from: number, rowFrom: number, rowTo: number, columnFrom: number, columnTo: number): boolean {
  for (let i = rowFrom; i < rowTo; i++) {
    const stop = Math.min(i + 1, columnTo)
    for (let j = columnFrom; j < stop; j++) {
      const s = l[i * n + j] - rowDot(l, i * n + from, l, j * n + from, j - from)
      if (j < i) l[i * n + j] = s / l[j * n + j]
      else {
        if (!(s > 0 && s < Infinity)) return false
        l[i * n + i] = Math.sqrt(s)
      }
    }
  }
  return true
}

/** Lower triangle right of column `to`: A_ij -= sum over the panel of L_ik L_jk. */
function downdate(l: Float64Array, n: number, from: number, to: number): void {
  let i = to
  for (; i + 2 < n; i += 3) {
    const i0 = i * n
    const i1 = i0 + n
    const i2 = i1 + n
    for (let j = to; j <= i; j += 3) {
      const j0 = j * n
      const j1 = j0 + n
      const j2 = j1 + n
      let s00 = 0, s01 = 0, s02 = 0, s10 = 0, s11 = 0, s12 = 0, s20 = 0, s21 = 0, s22 = 0
      for (let k = from; k < to; k++) {
        const x0 = l[i0 + k], x1 = l[i1 + k], x2 = l[i2 + k]
        const y0 = l[j0 + k], y1 = l[j1 + k], y2 = l[j2 + k]
        s00 += x0 * y0; s01 += x0 * y1; s02 += x0 * y2
        s10 += x1 * y0; s11 += x1 * y1; s12 += x1 * y2
        s20 += x2 * y0; s21 += x2 * y1; s22 += x2 * y2
      }
      l[i0 + j] -= s00; l[i0 + j + 1] -= s01; l[i0 + j + 2] -= s02
      l[i1 + j] -= s10; l[i1 + j + 1] -= s11; l[i1 + j + 2] -= s12
      l[i2 + j] -= s20; l[i2 + j + 1] -= s21; l[i2 + j + 2] -= s22
    }
  }
  for (; i < n; i++) for (let j = to; j <= i; j++) l[i * n + j] -= rowDot(l, i * n + from, l, j * n + from, to - from)
}
