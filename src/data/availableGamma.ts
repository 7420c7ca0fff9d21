/**
 * Covariance of sqrt(n) times available-case moments as lavaan takes it for least squares: sum_i z_i z_i' / n, where z_i holds the case's
 * deviations from the means and its products of deviations less their available mean, and 0 where the case lacks a value. It counts a moment
 * of few pairs as less variable than it is; van Praag, Dijkstra & Van Velzen (1985, Psychometrika 50, 25-36) divide by the shares observed.
 */
import { addCrossproducts, createBlock } from './crossproducts'

/** Square over the p means (with `means`) and vech(S), row-major, of columns in which NaN is missing; `mean` are the available-case means. */
export function availableGamma(columns: readonly Float64Array[], mean: Float64Array, means: boolean): Float64Array {
  const n = columns[0]?.length ?? 0
  const deviations = columns.map((column, j) => column.map((value) => value - mean[j]))
  const moments: Float64Array[] = means ? [...deviations] : []
  for (const [k, second] of deviations.entries()) {
    for (const first of deviations.slice(k)) moments.push(aboutMean(first.map((value, i) => value * second[i])))
  }
  const q = moments.length
  const block = createBlock(q, n)
  const { width, height, buffer } = block
  const sums = new Float64Array(width * width)
  for (let from = 0; from < n; from += height) {
    const rows = Math.min(height, n - from)
    for (const [a, z] of moments.entries()) {
      for (let i = 0; i < rows; i++) buffer[a * height + i] = Number.isNaN(z[from + i]) ? 0 : z[from + i]
    }
    addCrossproducts(block, rows, sums)
  }
  const gamma = new Float64Array(q * q)
  for (let a = 0; a < q; a++) for (let b = 0; b <= a; b++) gamma[a * q + b] = gamma[b * q + a] = sums[a * width + b] / n
  return gamma
}

/** Values less the mean of those that are there. */
function aboutMean(values: Float64Array): Float64Array {
  let sum = 0
  let count = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return values.map((value) => value - sum / count)
}
