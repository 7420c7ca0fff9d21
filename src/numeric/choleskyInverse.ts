// biome-ignore-all format: the register blocks are laid out as the matrices they are
// A^-1 = U U' with U = (L^-1)' upper triangular. U is kept, not L^-1, because both steps then read rows only:
//   U_ji = -(sum_{k=j}^{i-1} L_ik U_jk) / L_ii  (j < i),   U_ii = 1 / L_ii,   (A^-1)_ij = sum_{k >= max(i,j)} U_ik U_jk.
// U needs the upper triangle and the diagonal, L the lower: a matrix is inverted in place.

import { rowDot } from './rowDot'

/** Full symmetric inverse of A from its Cholesky factor L (n x n) into `out`, which may be `l`. */
export function choleskyInverse(l: Float64Array, n: number, out: Float64Array): void {
  transposedInverse(l, n, out)
  outerProduct(out, n)
  mirrorLower(out, n)
}

/** Inverse of a lower triangular matrix L (n x n) into `out`, zeros above; `out` may be `l`. */
export function lowerInverse(l: Float64Array, n: number, out: Float64Array): void {
  transposedInverse(l, n, out)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      out[i * n + j] = out[j * n + i]
      out[j * n + i] = 0
    }
  }
}

/** Copy the lower triangle onto the upper one. */
export function mirrorLower(a: Float64Array, n: number): void {
  for (let i = 1; i < n; i++) for (let j = 0; j < i; j++) a[j * n + i] = a[i * n + j]
}

/** U = (L^-1)' into the upper triangle and diagonal of u; the strict lower triangle of u is not touched. */
function transposedInverse(l: Float64Array, n: number, u: Float64Array): void {
  let i = 0
  for (; i + 2 < n; i += 3) {
    const i0 = i * n
    const i1 = i0 + n
    const i2 = i1 + n
    const d0 = 1 / l[i0 + i], d1 = 1 / l[i1 + i + 1], d2 = 1 / l[i2 + i + 2]
    const l10 = l[i1 + i], l20 = l[i2 + i], l21 = l[i2 + i + 1]
    for (let j = 0; j < i; j += 3) {
      const j0 = j * n
      const j1 = j0 + n
      const j2 = j1 + n
      // the triangle at the start of rows j, where U has zeros that are not stored
      const u00 = u[j0 + j], u01 = u[j0 + j + 1], u02 = u[j0 + j + 2], u11 = u[j1 + j + 1], u12 = u[j1 + j + 2], u22 = u[j2 + j + 2]
      let a = l[i0 + j], b = l[i0 + j + 1], c = l[i0 + j + 2]
      let s00 = a * u00 + b * u01 + c * u02, s01 = b * u11 + c * u12, s02 = c * u22
      a = l[i1 + j]; b = l[i1 + j + 1]; c = l[i1 + j + 2]
      let s10 = a * u00 + b * u01 + c * u02, s11 = b * u11 + c * u12, s12 = c * u22
      a = l[i2 + j]; b = l[i2 + j + 1]; c = l[i2 + j + 2]
      let s20 = a * u00 + b * u01 + c * u02, s21 = b * u11 + c * u12, s22 = c * u22
      for (let k = j + 3; k < i; k++) {
        const x0 = l[i0 + k], x1 = l[i1 + k], x2 = l[i2 + k]
        const y0 = u[j0 + k], y1 = u[j1 + k], y2 = u[j2 + k]
        s00 += x0 * y0; s01 += x0 * y1; s02 += x0 * y2
        s10 += x1 * y0; s11 += x1 * y1; s12 += x1 * y2
        s20 += x2 * y0; s21 += x2 * y1; s22 += x2 * y2
      }
      s00 *= -d0; s01 *= -d0; s02 *= -d0
      s10 = -(s10 + l10 * s00) * d1; s11 = -(s11 + l10 * s01) * d1; s12 = -(s12 + l10 * s02) * d1
      u[j0 + i] = s00; u[j1 + i] = s01; u[j2 + i] = s02
      u[j0 + i + 1] = s10; u[j1 + i + 1] = s11; u[j2 + i + 1] = s12
      u[j0 + i + 2] = -(s20 + l20 * s00 + l21 * s10) * d2
      u[j1 + i + 2] = -(s21 + l20 * s01 + l21 * s11) * d2
      u[j2 + i + 2] = -(s22 + l20 * s02 + l21 * s12) * d2
    }
    const w10 = -l10 * d0 * d1
    u[i0 + i] = d0; u[i0 + i + 1] = w10; u[i0 + i + 2] = -(l20 * d0 + l21 * w10) * d2
    u[i1 + i + 1] = d1; u[i1 + i + 2] = -l21 * d1 * d2
    u[i2 + i + 2] = d2
  }
  for (; i < n; i++) {
    const d = 1 / l[i * n + i]
    for (let j = 0; j < i; j++) u[j * n + i] = -d * rowDot(l, i * n + j, u, j * n + j, i - j)
    u[i * n + i] = d
  }
}

/** U U' into the lower triangle of u, row by row of U: a row's diagonal is overwritten only when no later sum reads it. */
function outerProduct(u: Float64Array, n: number): void {
  let i = 0
  for (; i + 2 < n; i += 3) {
    const i0 = i * n
    const i1 = i0 + n
    const i2 = i1 + n
    let t00 = 0, t10 = 0, t11 = 0, t20 = 0, t21 = 0, t22 = 0
    {
      const a = u[i0 + i], b = u[i0 + i + 1], c = u[i0 + i + 2], d = u[i1 + i + 1], e = u[i1 + i + 2], f = u[i2 + i + 2]
      t00 = a * a + b * b + c * c; t10 = b * d + c * e; t11 = d * d + e * e
      t20 = c * f; t21 = e * f; t22 = f * f
    }
    for (let k = i + 3; k < n; k++) {
      const x0 = u[i0 + k], x1 = u[i1 + k], x2 = u[i2 + k]
      t00 += x0 * x0
      t10 += x1 * x0; t11 += x1 * x1
      t20 += x2 * x0; t21 += x2 * x1; t22 += x2 * x2
    }
    u[i0 + i] = t00; u[i1 + i] = t10; u[i1 + i + 1] = t11
    u[i2 + i] = t20; u[i2 + i + 1] = t21; u[i2 + i + 2] = t22
    let j = i + 3
    for (; j + 2 < n; j += 3) {
      const j0 = j * n
      const j1 = j0 + n
      const j2 = j1 + n
      const v00 = u[j0 + j], v01 = u[j0 + j + 1], v02 = u[j0 + j + 2], v11 = u[j1 + j + 1], v12 = u[j1 + j + 2], v22 = u[j2 + j + 2]
      let a = u[i0 + j], b = u[i0 + j + 1], c = u[i0 + j + 2]
      let s00 = a * v00 + b * v01 + c * v02, s01 = b * v11 + c * v12, s02 = c * v22
      a = u[i1 + j]; b = u[i1 + j + 1]; c = u[i1 + j + 2]
      let s10 = a * v00 + b * v01 + c * v02, s11 = b * v11 + c * v12, s12 = c * v22
      a = u[i2 + j]; b = u[i2 + j + 1]; c = u[i2 + j + 2]
      let s20 = a * v00 + b * v01 + c * v02, s21 = b * v11 + c * v12, s22 = c * v22
      for (let k = j + 3; k < n; k++) {
        const x0 = u[i0 + k], x1 = u[i1 + k], x2 = u[i2 + k]
        const y0 = u[j0 + k], y1 = u[j1 + k], y2 = u[j2 + k]
        s00 += x0 * y0; s01 += x0 * y1; s02 += x0 * y2
        s10 += x1 * y0; s11 += x1 * y1; s12 += x1 * y2
        s20 += x2 * y0; s21 += x2 * y1; s22 += x2 * y2
      }
      u[j0 + i] = s00; u[j0 + i + 1] = s10; u[j0 + i + 2] = s20
      u[j1 + i] = s01; u[j1 + i + 1] = s11; u[j1 + i + 2] = s21
      u[j2 + i] = s02; u[j2 + i + 1] = s12; u[j2 + i + 2] = s22
    }
    for (; j < n; j++) for (let r = i; r < i + 3; r++) u[j * n + r] = rowDot(u, r * n + j, u, j * n + j, n - j)
  }
  for (; i < n; i++) for (let j = i; j < n; j++) u[j * n + i] = rowDot(u, i * n + j, u, j * n + j, n - j)
}
