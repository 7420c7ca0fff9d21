/**
 * tr(V G V G) and D'V G V G V D from the products of cases, with G = 1/n sum z z' never built: for the n x n matrix K_ij = z_i'V z_j and the
 * slopes S, rows z_i'V D,
 *
 *     tr(V G V G) = 1/n^2 sum_ij K_ij^2        D'V G V G V D = 1/n^2 S'K S
 *
 * which is n^2 (p + q) operations in place of the cube of the number of moments. K is made some rows at a time.
 */
import { multiply, multiplyTransposedLeft } from '../numeric/products'

/** What the squares of scaled tests need. */
export interface SquaredMoments {
  readonly trace: number
  /** q x q. */
  readonly slopes: Float64Array
}

/** `fillRows(from, rows, out)` writes rows from..from+rows of K (each of length n) to `out`; `slopes` is n x q. */
export function casePairs(
  n: number,
  q: number,
  slopes: Float64Array,
  fillRows: (from: number, rows: number, out: Float64Array) => void,
): SquaredMoments {
  const height = Math.max(1, Math.min(n, Math.floor(rowBudget / n)))
  const rows = new Float64Array(height * n)
  const reached = new Float64Array(height * q)
  const product = new Float64Array(q * q)
  const total = new Float64Array(q * q)
  let trace = 0
  for (let from = 0; from < n; from += height) {
    const count = Math.min(height, n - from)
    fillRows(from, count, rows)
    for (let k = 0; k < count * n; k++) trace += rows[k] * rows[k]
    multiply(rows, slopes, reached, count, n, q)
    multiplyTransposedLeft(slopes.subarray(from * q, (from + count) * q), reached, product, q, count, q)
    for (let k = 0; k < q * q; k++) total[k] += product[k]
  }
  for (let k = 0; k < q * q; k++) total[k] /= n * n
  return { trace: trace / (n * n), slopes: total }
}

/** Entries of K kept at a time. */
const rowBudget = 2 ** 20
