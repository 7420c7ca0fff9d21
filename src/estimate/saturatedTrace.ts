/**
 * tr(B1 A1^-1) of the unrestricted normal model at its own estimates, complete data: A1 the information of a case, B1 the cross-product of
 * the case scores (Yuan & Bentler 2000, Sociological Methodology 30, 165-200). The trace does not depend on the parameterization, so
 * take the one in which A1 is diagonal: with x the fixed exogenous variables, y the others, u = whitened residuals of y on x, z = whitened
 * deviations of x (and a constant when there are means), the squared score of a case is
 *
 *     1/2 |w (u u' - I)|^2 + |w u z'|^2,
 *
 * w its sampling weight; sums over a cluster of cases are squared as one, times c / (c - 1) for c clusters.
 */
import { cholesky } from '../numeric/cholesky'
import { forwardSubstitute } from '../numeric/choleskySolve'

/** Raw data of one group: p columns of n cases. */
export interface Cases {
  readonly columns: readonly Float64Array[]
  /** Sampling weights, summing to n. */
  readonly weights?: Float64Array
  /** Cluster number of each case. */
  readonly clusters?: Int32Array
}

/** The trace; `fixed` are positions of the fixed exogenous variables. NaN when the covariance is not positive definite. */
export function saturatedTrace(
  cases: Cases,
  mean: Float64Array,
  covariance: Float64Array,
  means: boolean,
  fixed: readonly number[],
): number {
  const { columns, weights, clusters } = cases
  const p = columns.length
  const n = columns[0]?.length ?? 0
  // whitening x first, then y: the Cholesky factor of the covariance in that order does both, and regresses y on x
  const isFixed = new Set(fixed)
  const order = [...fixed, ...columns.map((_, i) => i).filter((i) => !isFixed.has(i))]
  const factor = new Float64Array(p * p)
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) factor[i * p + j] = covariance[order[i] * p + order[j]]
  if (!cholesky(factor, p)) return Number.NaN
  const r = fixed.length
  const s = p - r
  const d = new Float64Array(p)
  const groups = clusters ? clusters.reduce((most, c) => Math.max(most, c + 1), 0) : 0
  const size = s * s + s * (r + 1)
  const sums = new Float64Array(groups * size)
  let total = 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) d[j] = columns[order[j]][i] - mean[order[j]]
    forwardSubstitute(factor, p, d)
    const w = weights ? weights[i] : 1
    if (clusters) {
      addScore(sums, clusters[i] * size, d, r, s, w, means)
      continue
    }
    let uu = 0
    for (let j = r; j < p; j++) uu += d[j] * d[j]
    let zz = means ? 1 : 0
    for (let j = 0; j < r; j++) zz += d[j] * d[j]
    total += w * w * (0.5 * (uu * uu - 2 * uu + s) + uu * zz)
  }
  if (!clusters) return total / n
  for (let c = 0; c < groups; c++) {
    for (let k = 0; k < size; k++) total += (k < s * s ? 0.5 : 1) * sums[c * size + k] ** 2
  }
  return ((groups / (groups - 1)) * total) / n
}

function addScore(sums: Float64Array, at: number, d: Float64Array, r: number, s: number, w: number, means: boolean): void {
  for (let j = 0; j < s; j++) {
    for (let k = 0; k < s; k++) sums[at + j * s + k] += w * (d[r + j] * d[r + k] - (j === k ? 1 : 0))
    const row = at + s * s + j * (r + 1)
    for (let k = 0; k < r; k++) sums[row + k] += w * d[r + j] * d[k]
    if (means) sums[row + r] += w * d[r + j]
  }
}
