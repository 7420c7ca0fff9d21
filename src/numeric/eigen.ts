// Eigenvalues and eigenvectors of a real symmetric matrix: Householder tridiagonalization, then implicit QL (Bowdler, Martin, Reinsch &
// Wilkinson 1968, Numerische Mathematik 11, 293-306: tred2 and tql2; d is the diagonal, e the subdiagonal, z the transformations).

import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { multiplyTransposedRight } from './products'

/** Eigenvalues in descending order; column j of `vectors` (n x n, row-major) belongs to values[j]. */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: Float64Array
}

/** Eigenvalues (descending) and orthonormal eigenvectors of a symmetric n x n matrix, of which the lower triangle is read. */
export function symmetricEigen(a: Float64Array, n: number): Eigen {
  const z = a.slice(0, n * n)
  const d = new Float64Array(n)
  const e = new Float64Array(n)
  if (n === 0) return { values: d, vectors: z }
  for (const x of z) if (!Number.isFinite(x)) return { values: d.fill(NaN), vectors: z.fill(NaN) }
  tridiagonalize(z, n, d, e)
  // rows of the transpose are columns of z: the rotations then touch neighbors in memory
  transpose(z, n)
  implicitQL(z, n, d, e)
  const order = Array.from(d.keys()).sort((i, j) => d[j] - d[i])
  const vectors = new Float64Array(n * n)
  order.forEach((from, to) => {
    for (let i = 0; i < n; i++) vectors[i * n + to] = z[from * n + i]
  })
  return { values: Float64Array.from(order, (i) => d[i]), vectors }
}

/** Eigenvalues of a symmetric n x n matrix in descending order. */
export function symmetricEigenvalues(a: Float64Array, n: number): Float64Array {
  return symmetricEigen(a, n).values
}

/** Number of eigenvalues larger in size than `tolerance` (default 1e-10) times the largest. */
export function symmetricRank(a: Float64Array, n: number, tolerance = 1e-10): number {
  const values = symmetricEigenvalues(a, n)
  const threshold = tolerance * largestSize(values)
  return values.reduce((rank, x) => rank + (Math.abs(x) > threshold ? 1 : 0), 0)
}

/** f(A) = V f(D) V' of a symmetric matrix; n x n. */
export function symmetricFunction(a: Float64Array, n: number, f: (value: number) => number): Float64Array {
  const { values, vectors } = symmetricEigen(a, n)
  const scaled = new Float64Array(n * n)
  const result = values.map(f)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) scaled[i * n + j] = vectors[i * n + j] * result[j]
  const out = new Float64Array(n * n)
  multiplyTransposedRight(scaled, vectors, out, n, n, n)
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) out[j * n + i] = out[i * n + j]
  return out
}

/** Symmetric square root of a positive semidefinite matrix; eigenvalues below zero count as zero. */
export function symmetricSquareRoot(a: Float64Array, n: number): Float64Array {
  return symmetricFunction(a, n, (x) => Math.sqrt(Math.max(0, x)))
}

/** Moore-Penrose inverse of a symmetric matrix; eigenvalues up to `tolerance` (default 1e-10) times the largest count as zero. */
export function symmetricPseudoInverse(a: Float64Array, n: number, tolerance = 1e-10): Float64Array {
  const threshold = tolerance * largestSize(symmetricEigenvalues(a, n))
  return symmetricFunction(a, n, (x) => (Math.abs(x) > threshold ? 1 / x : 0))
}

/** Moore-Penrose inverse (columns x rows) of a general matrix from its singular value decomposition. */
export function pseudoInverse(a: Float64Array, rows: number, columns: number, tolerance = 1e-10): Float64Array {
  const svd = new SingularValueDecomposition(Matrix.from1DArray(rows, columns, a), { autoTranspose: true })
  const { leftSingularVectors: u, rightSingularVectors: v, diagonal: s } = svd
  const threshold = tolerance * Math.max(0, ...s)
  const out = new Float64Array(columns * rows)
  for (let k = 0; k < s.length; k++) {
    if (!(s[k] > threshold)) continue
    for (let j = 0; j < columns; j++) for (let i = 0; i < rows; i++) out[j * rows + i] += (v.get(j, k) * u.get(i, k)) / s[k]
  }
  return out
}

function largestSize(values: Float64Array): number {
  return values.length === 0 ? 0 : Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]))
}

/** z leaves with the orthogonal Q of Q' A Q = T, row by row; d with the diagonal of T, e[1..] with what stands below it. */
function tridiagonalize(z: Float64Array, n: number, d: Float64Array, e: Float64Array): void {
  for (let i = n - 1; i > 0; i--) {
    const row = i * n
    let scale = 0
    let h = 0
    if (i > 1) for (let k = 0; k < i; k++) scale += Math.abs(z[row + k])
    if (scale === 0) e[i] = z[row + i - 1]
    else {
      for (let k = 0; k < i; k++) {
        z[row + k] /= scale
        h += z[row + k] * z[row + k]
      }
      const f = z[row + i - 1]
      const g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h)
      e[i] = scale * g
      h -= f * g
      z[row + i - 1] = f - g
      // p = A u / h in e, through the lower triangle, a row at a time
      e.fill(0, 0, i)
      for (let j = 0; j < i; j++) {
        const u = z[row + j]
        const r = j * n
        let s = z[r + j] * u
        for (let k = 0; k < j; k++) {
          const x = z[r + k]
          s += x * z[row + k]
          e[k] += x * u
        }
        e[j] += s
      }
      let sum = 0
      for (let j = 0; j < i; j++) {
        e[j] /= h
        sum += e[j] * z[row + j]
      }
      const half = sum / (h + h)
      for (let j = 0; j < i; j++) e[j] -= half * z[row + j]
      for (let j = 0; j < i; j++) {
        const u = z[row + j]
        const q = e[j]
        const r = j * n
        for (let k = 0; k <= j; k++) z[r + k] -= u * e[k] + q * z[row + k]
      }
      for (let k = 0; k < i; k++) z[k * n + i] = z[row + k] / h
    }
    d[i] = h
  }
  e[0] = 0
  d[0] = 0
  const g = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const row = i * n
    if (d[i] !== 0) {
      g.fill(0, 0, i)
      for (let k = 0; k < i; k++) {
        const u = z[row + k]
        for (let j = 0; j < i; j++) g[j] += u * z[k * n + j]
      }
      for (let k = 0; k < i; k++) {
        const u = z[k * n + i]
        for (let j = 0; j < i; j++) z[k * n + j] -= g[j] * u
      }
    }
    d[i] = z[row + i]
    z[row + i] = 1
    for (let j = 0; j < i; j++) {
      z[row + j] = 0
      z[j * n + i] = 0
    }
  }
}

/** Eigenvalues into d, eigenvectors into the rows of z, which enters with Q' by rows. */
function implicitQL(z: Float64Array, n: number, d: Float64Array, e: Float64Array): void {
  for (let i = 1; i < n; i++) e[i - 1] = e[i]
  e[n - 1] = 0
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; sweep < 100; sweep++) {
      let m = l
      for (; m < n - 1; m++) {
        const size = Math.abs(d[m]) + Math.abs(d[m + 1])
        if (Math.abs(e[m]) <= Number.EPSILON * 0.5 * size) break
      }
      if (m === l) break
      let g = (d[l + 1] - d[l]) / (2 * e[l])
      let r = Math.hypot(g, 1)
      g = d[m] - d[l] + e[l] / (g + (g < 0 ? -r : r))
      let s = 1
      let c = 1
      let p = 0
      let i = m - 1
      for (; i >= l; i--) {
        const f = s * e[i]
        const b = c * e[i]
        r = Math.sqrt(f * f + g * g)
        e[i + 1] = r
        if (r === 0) {
          d[i + 1] -= p
          e[m] = 0
          break
        }
        s = f / r
        c = g / r
        g = d[i + 1] - p
        r = (d[i] - g) * s + 2 * c * b
        p = s * r
        d[i + 1] = g + p
        g = c * r - b
        const low = i * n
        const high = low + n
        for (let k = 0; k < n; k++) {
          const y = z[high + k]
          const x = z[low + k]
          z[high + k] = s * x + c * y
          z[low + k] = c * x - s * y
        }
      }
      if (r === 0 && i >= l) continue
      d[l] -= p
      e[l] = g
      e[m] = 0
    }
  }
}

function transpose(z: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const x = z[i * n + j]
      z[i * n + j] = z[j * n + i]
      z[j * n + i] = x
    }
  }
}
