// P A = L U with partial pivoting, L unit lower triangular (Golub & Van Loan, Matrix Computations, section 3.4), packed in one n x n array.
// pivots[k] is the row exchanged with row k at step k. The inverse solves X L = U^-1 column by column from the right, then undoes P.

/** Factor A in place; `pivots` (length n) receives the exchanges. Returns the sign of the permutation, 0 when A is singular or not finite. */
export function luDecompose(a: Float64Array, n: number, pivots: Int32Array): number {
  let sign = 1
  for (let k = 0; k < n; k++) {
    const row = k * n
    let pivot = k
    let largest = Math.abs(a[row + k])
    for (let i = k + 1; i < n; i++) {
      const x = Math.abs(a[i * n + k])
      if (x > largest) {
        largest = x
        pivot = i
      }
    }
    if (!(largest > 0 && largest < Infinity)) return 0
    pivots[k] = pivot
    if (pivot !== k) {
      sign = -sign
      swapRows(a, n, k, pivot)
    }
    const d = 1 / a[row + k]
    let i = k + 1
    for (; i + 1 < n; i += 2) {
      const r0 = i * n
      const r1 = r0 + n
      const f0 = a[r0 + k] * d
      const f1 = a[r1 + k] * d
      a[r0 + k] = f0
      a[r1 + k] = f1
      for (let j = k + 1; j < n; j++) {
        const u = a[row + j]
        a[r0 + j] -= f0 * u
        a[r1 + j] -= f1 * u
      }
    }
    if (i < n) {
      const f = a[i * n + k] * d
      a[i * n + k] = f
      for (let j = k + 1; j < n; j++) a[i * n + j] -= f * a[row + j]
    }
  }
  return sign
}

/** Solve A X = B in place, B n x `columns` (default 1), from the packed factors. */
export function luSolve(lu: Float64Array, n: number, pivots: Int32Array, b: Float64Array, columns = 1): void {
  const m = columns
  for (let k = 0; k < n; k++) if (pivots[k] !== k) swapRows(b, m, k, pivots[k])
  for (let i = 1; i < n; i++) for (let k = 0; k < i; k++) subtractRow(b, m, i, k, lu[i * n + k])
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) subtractRow(b, m, i, k, lu[i * n + k])
    const d = lu[i * n + i]
    for (let c = 0; c < m; c++) b[i * m + c] /= d
  }
}

// scratch for one inverse; grown, never shared between calls that overlap
let scratch = new Float64Array(32)
let exchanges = new Int32Array(32)

/** Inverse of a general n x n matrix into `out` (which may be `a`). Returns false when A is singular or not finite. */
export function luInverse(a: Float64Array, n: number, out: Float64Array = a): boolean {
  if (scratch.length < n) {
    scratch = new Float64Array(2 * n)
    exchanges = new Int32Array(2 * n)
  }
  if (out !== a) for (let i = n * n - 1; i >= 0; i--) out[i] = a[i]
  if (luDecompose(out, n, exchanges) === 0) return false
  invertUpper(out, n, scratch)
  for (let j = n - 2; j >= 0; j--) {
    for (let i = j + 1; i < n; i++) {
      scratch[i] = out[i * n + j]
      out[i * n + j] = 0
    }
    for (let i = 0; i < n; i++) {
      const r = i * n
      let s = out[r + j]
      for (let k = j + 1; k < n; k++) s -= out[r + k] * scratch[k]
      out[r + j] = s
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    const other = exchanges[k]
    if (other === k) continue
    for (let r = 0; r < n * n; r += n) {
      const x = out[r + k]
      out[r + k] = out[r + other]
      out[r + other] = x
    }
  }
  return true
}

/** Determinant of a general n x n matrix as sign (-1, 0, 1) and log |det| (-Infinity when singular). Does not change A. */
export function luDeterminant(a: Float64Array, n: number): { sign: number; logAbsolute: number } {
  const lu = a.slice(0, n * n)
  let sign = luDecompose(lu, n, new Int32Array(n))
  if (sign === 0) return { sign: 0, logAbsolute: -Infinity }
  let log = 0
  for (let i = 0; i < n; i++) {
    const d = lu[i * n + i]
    if (d < 0) sign = -sign
    log += Math.log(Math.abs(d))
  }
  return { sign, logAbsolute: log }
}

/** Solve A x = b for a general matrix without changing either; undefined when A is singular. */
export function solve(a: Float64Array, n: number, b: Float64Array, columns = 1): Float64Array | undefined {
  const lu = a.slice(0, n * n)
  const pivots = new Int32Array(n)
  if (luDecompose(lu, n, pivots) === 0) return undefined
  const x = b.slice(0, n * columns)
  luSolve(lu, n, pivots, x, columns)
  return x
}

/** U^-1 over U in the upper triangle, last row first: row i = -(1/U_ii) sum_k U_ik (row k of U^-1). */
function invertUpper(u: Float64Array, n: number, row: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    const r = i * n
    const d = 1 / u[r + i]
    for (let k = i + 1; k < n; k++) {
      row[k] = -d * u[r + k]
      u[r + k] = 0
    }
    u[r + i] = d
    for (let k = i + 1; k < n; k++) {
      const f = row[k]
      const s = k * n
      for (let j = k; j < n; j++) u[r + j] += f * u[s + j]
    }
  }
}

function swapRows(a: Float64Array, columns: number, i: number, j: number): void {
  const r = i * columns
  const s = j * columns
  for (let c = 0; c < columns; c++) {
    const x = a[r + c]
    a[r + c] = a[s + c]
    a[s + c] = x
  }
}

function subtractRow(b: Float64Array, columns: number, i: number, k: number, factor: number): void {
  if (factor === 0) return
  for (let c = 0; c < columns; c++) b[i * columns + c] -= factor * b[k * columns + c]
}
