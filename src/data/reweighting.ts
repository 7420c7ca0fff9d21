/**
 * Mean and covariance of the same cases under many sets of weights: with z = x - m the cases about their own mean m, kept from the start,
 *
 *     delta = sum w z / sum w,   mean = m + delta,   covariance = sum w z z' / sum w - delta delta'
 *
 * One pass a set of weights, over the cases that have any, without copying rows. Nothing cancels: delta is small beside the deviations.
 */
import { addCrossproducts, createBlock } from './crossproducts'

/** The moments that weights give; `mean` and `covariance` are overwritten by the next call. */
export interface Reweighting {
  /** p, from the last call of `at`. */
  readonly mean: Float64Array
  /** p x p, row-major, divisor the sum of the weights; from the last call of `at`. */
  readonly covariance: Float64Array
  /** Moves to these weights (one a case, not negative) and returns their sum. */
  at(weights: ArrayLike<number>): number
}

/** Prepares p complete columns of n cases; the memory is allocated here, once. */
export function createReweighting(columns: readonly Float64Array[]): Reweighting {
  const p = columns.length
  const n = columns[0]?.length ?? 0
  const center = columns.map((column) => column.reduce((sum, x) => sum + x, 0) / n)
  const deviations = columns.map((column, j) => column.map((x) => x - center[j]))
  const block = createBlock(p, n)
  const { width, height, buffer } = block
  const sums = new Float64Array(width * width)
  const delta = new Float64Array(p)
  const present = new Int32Array(n)
  const roots = new Float64Array(n)
  const mean = new Float64Array(p)
  const covariance = new Float64Array(p * p)

  function at(weights: ArrayLike<number>): number {
    let total = 0
    let count = 0
    for (let i = 0; i < n; i++) {
      const w = weights[i]
      if (w === 0) continue
      total += w
      present[count] = i
      roots[count++] = Math.sqrt(w)
    }
    sums.fill(0)
    delta.fill(0)
    for (let from = 0; from < count; from += height) {
      const rows = Math.min(height, count - from)
      for (let j = 0; j < p; j++) {
        const column = deviations[j]
        const start = j * height
        let sum = 0
        for (let i = 0; i < rows; i++) {
          const root = roots[from + i]
          const scaled = root * column[present[from + i]]
          buffer[start + i] = scaled
          sum += root * scaled
        }
        delta[j] += sum
      }
      addCrossproducts(block, rows, sums)
    }
    for (let j = 0; j < p; j++) {
      delta[j] /= total
      mean[j] = center[j] + delta[j]
    }
    for (let j = 0; j < p; j++) {
      for (let k = 0; k <= j; k++) covariance[j * p + k] = covariance[k * p + j] = sums[j * width + k] / total - delta[j] * delta[k]
    }
    return total
  }
  return { mean, covariance, at }
}
