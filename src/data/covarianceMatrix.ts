/**
 * Mean and covariance of columns in two passes: m = sum w x / sum w,  S = sum w (x - m)(x - m)' / sum w, weights 1 by default.
 * The second pass also sums the deviations; what rounding left in them (delta) corrects both: m + delta, S - delta delta'
 * (corrected two-pass algorithm: Chan, Golub & LeVeque, 1983, The American Statistician 37, 242-247).
 */
import { addCrossproducts, createBlock } from './crossproducts'

/** Mean (p) and covariance (p x p, row-major, divisor n or the sum of weights). */
export interface MeanCovariance {
  readonly mean: Float64Array
  readonly covariance: Float64Array
}

/** Mean and covariance of p complete columns of n cases. NaN in a column gives NaN. No cases give NaN. */
export function covarianceMatrix(columns: readonly Float64Array[], weights?: Float64Array): MeanCovariance {
  const p = columns.length
  const n = p === 0 ? 0 : columns[0].length
  let total = n
  if (weights) {
    total = 0
    for (let i = 0; i < n; i++) total += weights[i]
  }
  const mean = columns.map((column) => weightedSum(column, weights) / total)
  const block = createBlock(p, n)
  const { width, height, buffer } = block
  const sums = new Float64Array(width * width)
  const delta = new Float64Array(p)
  for (let from = 0; from < n; from += height) {
    const rows = Math.min(height, n - from)
    for (let j = 0; j < p; j++) {
      const column = columns[j]
      const at = j * height
      const m = mean[j]
      let sum = 0
      for (let i = 0; i < rows; i++) {
        let d = column[from + i] - m
        if (weights) {
          sum += weights[from + i] * d
          d *= Math.sqrt(weights[from + i])
        } else sum += d
        buffer[at + i] = d
      }
      delta[j] += sum
    }
    addCrossproducts(block, rows, sums)
  }
  const covariance = new Float64Array(p * p)
  for (let j = 0; j < p; j++) delta[j] /= total
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++) covariance[j * p + k] = covariance[k * p + j] = sums[j * width + k] / total - delta[j] * delta[k]
  }
  return { mean: Float64Array.from(mean, (m, j) => m + delta[j]), covariance }
}

function weightedSum(column: Float64Array, weights: Float64Array | undefined): number {
  let sum = 0
  if (weights) for (let i = 0; i < column.length; i++) sum += weights[i] * column[i]
  else for (let i = 0; i < column.length; i++) sum += column[i]
  return sum
}
