// biome-ignore-all format: the register blocks are laid out as the matrices they are
// C = A B, A B', A' B and their symmetric forms on flat row-major arrays. Three rows of the left meet three columns of the right in nine
// local sums. The summed index runs in panels, so that the part of B in use stays in the cache. `out` never overlaps an argument.

import { mirrorLower } from './choleskyInverse'

/** Length of a panel of the summed index: three columns of it take 16 KB of cache lines. */
const panel = 256

/** out = A B with A n x k and B k x m; out is n x m. */
export function multiply(a: Float64Array, b: Float64Array, out: Float64Array, n: number, k: number, m: number): void {
  out.fill(0, 0, n * m)
  for (let from = 0; from < k; from += panel) addProduct(a, b, out, n, k, m, from, Math.min(k, from + panel))
}

function addProduct(a: Float64Array, b: Float64Array, out: Float64Array, n: number, k: number, m: number, from: number, to: number): void {
  const fullRows = n - (n % 3)
  const start = from * m
  let j = 0
  for (; j + 2 < m; j += 3) {
    let i = 0
    for (; i < fullRows; i += 3) {
      const i0 = i * k, i1 = i0 + k, i2 = i1 + k
      let s00 = 0, s01 = 0, s02 = 0, s10 = 0, s11 = 0, s12 = 0, s20 = 0, s21 = 0, s22 = 0
      for (let l = from, r = start + j; l < to; l++, r += m) {
        const x0 = a[i0 + l], x1 = a[i1 + l], x2 = a[i2 + l]
        const y0 = b[r], y1 = b[r + 1], y2 = b[r + 2]
        s00 += x0 * y0; s01 += x0 * y1; s02 += x0 * y2
        s10 += x1 * y0; s11 += x1 * y1; s12 += x1 * y2
        s20 += x2 * y0; s21 += x2 * y1; s22 += x2 * y2
      }
      const o0 = i * m + j, o1 = o0 + m, o2 = o1 + m
      out[o0] += s00; out[o0 + 1] += s01; out[o0 + 2] += s02
      out[o1] += s10; out[o1 + 1] += s11; out[o1 + 2] += s12
      out[o2] += s20; out[o2 + 1] += s21; out[o2 + 2] += s22
    }
    for (; i < n; i++) {
      let s0 = 0, s1 = 0, s2 = 0
      for (let l = from, r = start + j; l < to; l++, r += m) {
        const x = a[i * k + l]
        s0 += x * b[r]; s1 += x * b[r + 1]; s2 += x * b[r + 2]
      }
      out[i * m + j] += s0; out[i * m + j + 1] += s1; out[i * m + j + 2] += s2
    }
  }
  for (; j < m; j++) {
    let i = 0
    for (; i < fullRows; i += 3) {
      const i0 = i * k, i1 = i0 + k, i2 = i1 + k
      let s0 = 0, s1 = 0, s2 = 0
      for (let l = from, r = start + j; l < to; l++, r += m) {
        const y = b[r]
        s0 += a[i0 + l] * y; s1 += a[i1 + l] * y; s2 += a[i2 + l] * y
      }
      out[i * m + j] += s0; out[i * m + m + j] += s1; out[i * m + 2 * m + j] += s2
    }
    for (; i < n; i++) {
      let s = 0
      for (let l = from, r = start + j; l < to; l++, r += m) s += a[i * k + l] * b[r]
      out[i * m + j] += s
    }
  }
}

/** out = A B' with A n x k and B m x k; out is n x m. */
export function multiplyTransposedRight(a: Float64Array, b: Float64Array, out: Float64Array, n: number, k: number, m: number): void {
  out.fill(0, 0, n * m)
  for (let from = 0; from < k; from += panel) addRowProducts(a, b, out, n, k, m, from, Math.min(k, from + panel), false)
}

/** out = A A' with A n x k; out is n x n, both triangles. */
export function symmetricProduct(a: Float64Array, out: Float64Array, n: number, k: number): void {
  out.fill(0, 0, n * n)
  for (let from = 0; from < k; from += panel) addRowProducts(a, a, out, n, k, n, from, Math.min(k, from + panel), true)
  mirrorLower(out, n)
}

/** out = A S A' with A n x k, S symmetric k x k; out is n x n, both triangles; `work` holds n * k numbers and leaves with A S. */
export function sandwich(a: Float64Array, s: Float64Array, out: Float64Array, n: number, k: number, work: Float64Array): void {
  multiply(a, s, work, n, k, k)
  out.fill(0, 0, n * n)
  for (let from = 0; from < k; from += panel) addRowProducts(work, a, out, n, k, n, from, Math.min(k, from + panel), true)
  mirrorLower(out, n)
}

/** Inner products of rows of a and rows of b; `lower` asks for the lower triangle alone (n = m). */
function addRowProducts(
  a: Float64Array, b: Float64Array, out: Float64Array, n: number, k: number, m: number, from: number, to: number, lower: boolean
): void {
  const fullRows = n - (n % 3)
  let j = 0
  for (; j + 2 < m; j += 3) {
    const j0 = j * k, j1 = j0 + k, j2 = j1 + k
    let i = lower ? j : 0
    for (; i < fullRows; i += 3) {
      const i0 = i * k, i1 = i0 + k, i2 = i1 + k
      let s00 = 0, s01 = 0, s02 = 0, s10 = 0, s11 = 0, s12 = 0, s20 = 0, s21 = 0, s22 = 0
      for (let l = from; l < to; l++) {
        const x0 = a[i0 + l], x1 = a[i1 + l], x2 = a[i2 + l]
        const y0 = b[j0 + l], y1 = b[j1 + l], y2 = b[j2 + l]
        s00 += x0 * y0; s01 += x0 * y1; s02 += x0 * y2
        s10 += x1 * y0; s11 += x1 * y1; s12 += x1 * y2
        s20 += x2 * y0; s21 += x2 * y1; s22 += x2 * y2
      }
      const o0 = i * m + j, o1 = o0 + m, o2 = o1 + m
      out[o0] += s00; out[o0 + 1] += s01; out[o0 + 2] += s02
      out[o1] += s10; out[o1 + 1] += s11; out[o1 + 2] += s12
      out[o2] += s20; out[o2 + 1] += s21; out[o2 + 2] += s22
    }
    for (; i < n; i++) {
      let s0 = 0, s1 = 0, s2 = 0
      for (let l = from; l < to; l++) {
        const x = a[i * k + l]
        s0 += x * b[j0 + l]; s1 += x * b[j1 + l]; s2 += x * b[j2 + l]
      }
      out[i * m + j] += s0; out[i * m + j + 1] += s1; out[i * m + j + 2] += s2
    }
  }
  for (; j < m; j++) {
    for (let i = lower ? j : 0; i < n; i++) {
      let s = 0
      for (let l = from; l < to; l++) s += a[i * k + l] * b[j * k + l]
      out[i * m + j] += s
    }
  }
}

/** out = A' B with A k x n and B k x m; out is n x m. */
export function multiplyTransposedLeft(a: Float64Array, b: Float64Array, out: Float64Array, n: number, k: number, m: number): void {
  out.fill(0, 0, n * m)
  for (let from = 0; from < k; from += panel) addColumnProducts(a, b, out, n, m, from, Math.min(k, from + panel), false)
}

/** out = A' A with A k x n; out is n x n, both triangles. */
export function crossProduct(a: Float64Array, out: Float64Array, n: number, k: number): void {
  out.fill(0, 0, n * n)
  for (let from = 0; from < k; from += panel) addColumnProducts(a, a, out, n, n, from, Math.min(k, from + panel), true)
  mirrorLower(out, n)
}

/** Inner products of columns of a and columns of b; `lower` asks for the lower triangle alone (n = m). */
function addColumnProducts(
  a: Float64Array, b: Float64Array, out: Float64Array, n: number, m: number, from: number, to: number, lower: boolean
): void {
  const fullRows = n - (n % 3)
  const end = to * n
  let j = 0
  for (; j + 2 < m; j += 3) {
    let i = lower ? j : 0
    for (; i < fullRows; i += 3) {
      let s00 = 0, s01 = 0, s02 = 0, s10 = 0, s11 = 0, s12 = 0, s20 = 0, s21 = 0, s22 = 0
      for (let q = from * n + i, r = from * m + j; q < end; q += n, r += m) {
        const x0 = a[q], x1 = a[q + 1], x2 = a[q + 2]
        const y0 = b[r], y1 = b[r + 1], y2 = b[r + 2]
        s00 += x0 * y0; s01 += x0 * y1; s02 += x0 * y2
        s10 += x1 * y0; s11 += x1 * y1; s12 += x1 * y2
        s20 += x2 * y0; s21 += x2 * y1; s22 += x2 * y2
      }
      const o0 = i * m + j, o1 = o0 + m, o2 = o1 + m
      out[o0] += s00; out[o0 + 1] += s01; out[o0 + 2] += s02
      out[o1] += s10; out[o1 + 1] += s11; out[o1 + 2] += s12
      out[o2] += s20; out[o2 + 1] += s21; out[o2 + 2] += s22
    }
    for (; i < n; i++) {
      let s0 = 0, s1 = 0, s2 = 0
      for (let q = from * n + i, r = from * m + j; q < end; q += n, r += m) {
        const x = a[q]
        s0 += x * b[r]; s1 += x * b[r + 1]; s2 += x * b[r + 2]
      }
      out[i * m + j] += s0; out[i * m + j + 1] += s1; out[i * m + j + 2] += s2
    }
  }
  for (; j < m; j++) {
    for (let i = lower ? j : 0; i < n; i++) {
      let s = 0
      for (let q = from * n + i, r = from * m + j; q < end; q += n, r += m) s += a[q] * b[r]
      out[i * m + j] += s
    }
  }
}

/** out = A x with A n x m. */
export function multiplyVector(a: Float64Array, x: ArrayLike<number>, out: Float64Array, n: number, m: number): void {
  for (let i = 0; i < n; i++) {
    let s = 0
    for (let j = 0; j < m; j++) s += a[i * m + j] * x[j]
    out[i] = s
  }
}

/** out = A' x with A n x m. */
export function multiplyVectorTransposed(a: Float64Array, x: ArrayLike<number>, out: Float64Array, n: number, m: number): void {
  out.fill(0, 0, m)
  for (let i = 0; i < n; i++) {
    const xi = x[i]
    for (let j = 0; j < m; j++) out[j] += a[i * m + j] * xi
  }
}

/** Inner product of two vectors of length n (default: all of a). */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>, n = a.length): number {
  let s = 0
  for (let i = 0; i < n; i++) s += a[i] * b[i]
  return s
}

/** x' S y with S n x n; rows of S at zeros of x are not looked at. */
export function quadraticForm(x: ArrayLike<number>, s: ArrayLike<number>, y: ArrayLike<number>, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) {
    if (x[i] === 0) continue
    let row = 0
    for (let j = 0; j < n; j++) row += s[i * n + j] * y[j]
    sum += x[i] * row
  }
  return sum
}
