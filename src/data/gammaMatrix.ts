/**
 * Asymptotic covariance of sample moments without assuming normality (ADF; Browne, 1984, Br. J. Math. Stat. Psychol. 37, 62-83):
 *   Gamma = 1/n sum_i (z_i - zbar)(z_i - zbar)',   z_i = (y_i - ybar, vech((y_i - ybar)(y_i - ybar)')),
 * n times the covariance of (ybar, vech S). Without means: the block of vech S alone, s_jklm - s_jk s_lm.
 * Given fixed exogenous variables x, z_i less its expectation given x_i takes the place of z_i - zbar: the same of the values fitted by the
 * regression on x is subtracted, so that moments of x alone do not vary. Sampling weights w (summing to n) multiply z_i - zbar. Cases of a
 * cluster are summed before they are multiplied, and the sum over c clusters is multiplied by c / (c - 1).
 */
import { cholesky } from '../numeric/cholesky'
import { choleskySolve } from '../numeric/choleskySolve'
import { crossProduct } from '../numeric/products'
import { covarianceMatrix } from './covarianceMatrix'
import { addCrossproducts, createBlock } from './crossproducts'

export interface GammaOptions {
  readonly means?: boolean
  readonly weights?: Float64Array
  /** Cluster number of each case, zero-based. */
  readonly clusters?: Int32Array
  /** Positions of fixed exogenous variables. */
  readonly fixed?: readonly number[]
  /** Second moments about these instead of the sample's: a mean to subtract (default the sample's) and a covariance for the products. */
  readonly about?: { readonly mean?: Float64Array; readonly covariance: Float64Array }
}

/**
 * Gamma of complete columns, q x q, row-major: q = p(p+1)/2 in the order of `vechIndex`, after the p means when `means` is true.
 * Divisor n.
 */
export function gammaMatrix(columns: readonly Float64Array[], options: GammaOptions = {}): Float64Array {
  const { weights, clusters, fixed = [], about } = options
  const p = columns.length
  const n = columns[0]?.length ?? 0
  const sample = covarianceMatrix(columns, weights)
  const mean = about?.mean ?? sample.mean
  const covariance = about?.covariance ?? sample.covariance
  const slopes = fixed.length > 0 ? regressionSlopes(covariance, p, fixed) : undefined
  const pairs = vechPairs(p)
  const means = options.means ? p : 0
  const q = means + pairs.length
  const block = createBlock(q, n)
  const { width, height, buffer } = block
  const sums = new Float64Array(width * width)
  const clustered = clusters && new Float64Array(countClusters(clusters) * q)
  const centered = new Float64Array(p * height)
  const fitted = new Float64Array(slopes ? p * height : 0)
  for (let from = 0; from < n; from += height) {
    const rows = Math.min(height, n - from)
    for (let j = 0; j < p; j++) for (let i = 0; i < rows; i++) centered[j * height + i] = columns[j][from + i] - mean[j]
    if (slopes) regressOn(centered, fitted, slopes, fixed, p, rows, height)
    for (let k = 0; k < means * height; k++) buffer[k] = slopes ? centered[k] - fitted[k] : centered[k]
    for (const [at, [j, k]] of pairs.entries()) {
      const to = (means + at) * height
      let expected = covariance[j * p + k]
      for (let i = 0; i < rows; i++) buffer[to + i] = centered[j * height + i] * centered[k * height + i]
      if (slopes) {
        for (const [r, x] of fixed.entries()) expected -= slopes[j * fixed.length + r] * covariance[x * p + k]
        for (let i = 0; i < rows; i++) buffer[to + i] -= fitted[j * height + i] * fitted[k * height + i]
      }
      for (let i = 0; i < rows; i++) buffer[to + i] -= expected
    }
    if (weights) for (let a = 0; a < q; a++) for (let i = 0; i < rows; i++) buffer[a * height + i] *= weights[from + i]
    if (clustered) addToClusters(buffer, height, rows, q, clusters.subarray(from), clustered)
    else addCrossproducts(block, rows, sums)
  }
  if (clustered) return ofClusters(clustered, q, n)
  const gamma = new Float64Array(q * q)
  for (let a = 0; a < q; a++) for (let b = 0; b <= a; b++) gamma[a * q + b] = gamma[b * q + a] = sums[a * width + b] / n
  return gamma
}

function countClusters(clusters: Int32Array): number {
  return clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0)
}

/** Adds the first cases of a block to the rows of their clusters (clusters x q). */
function addToClusters(block: Float64Array, height: number, rows: number, q: number, clusters: Int32Array, sums: Float64Array): void {
  for (let i = 0; i < rows; i++) {
    const at = clusters[i] * q
    for (let a = 0; a < q; a++) sums[at + a] += block[a * height + i]
  }
}

function ofClusters(sums: Float64Array, q: number, n: number): Float64Array {
  const count = sums.length / q
  const gamma = new Float64Array(q * q)
  crossProduct(sums, gamma, q, count)
  return gamma.map((value) => (value * count) / ((count - 1) * n))
}

/** Slopes of every variable on the fixed ones, p x r. */
function regressionSlopes(covariance: Float64Array, p: number, fixed: readonly number[]): Float64Array {
  const r = fixed.length
  const cross = Float64Array.from({ length: r * r }, (_, k) => covariance[fixed[Math.floor(k / r)] * p + fixed[k % r]])
  const slopes = new Float64Array(p * r).fill(Number.NaN)
  if (!cholesky(cross, r)) return slopes
  const b = new Float64Array(r)
  for (let j = 0; j < p; j++) {
    for (let k = 0; k < r; k++) b[k] = covariance[j * p + fixed[k]]
    choleskySolve(cross, r, b)
    slopes.set(b, j * r)
  }
  // a fixed variable fits itself without rounding
  for (const [k, x] of fixed.entries()) for (let l = 0; l < r; l++) slopes[x * r + l] = k === l ? 1 : 0
  return slopes
}

/** Values fitted by the regression on the fixed variables, for one block of cases. */
function regressOn(
  centered: Float64Array,
  fitted: Float64Array,
  slopes: Float64Array,
  fixed: readonly number[],
  p: number,
  rows: number,
  height: number,
): void {
  fitted.fill(0)
  for (let j = 0; j < p; j++) {
    for (const [k, x] of fixed.entries()) {
      const slope = slopes[j * fixed.length + k]
      for (let i = 0; i < rows; i++) fitted[j * height + i] += slope * centered[x * height + i]
    }
  }
}

function vechPairs(p: number): readonly (readonly [number, number])[] {
  return Array.from({ length: p }, (_, k) => Array.from({ length: p - k }, (_, i) => [k + i, k] as const)).flat()
}
