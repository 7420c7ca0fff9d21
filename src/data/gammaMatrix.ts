/**
 * Asymptotic covariance of sample moments without assuming normality (ADF; Browne, 1984, Br. J. Math. Stat. Psychol. 37, 62-83):
 *   Gamma = 1/n sum_i (z_i - zbar)(z_i - zbar)',   z_i = (y_i - ybar, vech((y_i - ybar)(y_i - ybar)')),
 * n times the covariance of (ybar, vech S). Without means: the block of vech S alone, s_jklm - s_jk s_lm.
 */
import { covarianceMatrix } from './covarianceMatrix'
import { addCrossproducts, createBlock } from './crossproducts'

/**
 * Gamma of complete columns, q x q, row-major: q = p(p+1)/2 in the order of `vechIndex`, after the p means when `means` is true.
 * Divisor n.
 */
export function gammaMatrix(columns: readonly Float64Array[], options: { readonly means?: boolean } = {}): Float64Array {
  const p = columns.length
  const n = columns[0]?.length ?? 0
  const { mean, covariance } = covarianceMatrix(columns)
  const pairs = vechPairs(p)
  const means = options.means ? p : 0
  const q = means + pairs.length
  const block = createBlock(q, n)
  const { width, height, buffer } = block
  const sums = new Float64Array(width * width)
  const centered = new Float64Array(p * height)
  for (let from = 0; from < n; from += height) {
    const rows = Math.min(height, n - from)
    for (let j = 0; j < p; j++) for (let i = 0; i < rows; i++) centered[j * height + i] = columns[j][from + i] - mean[j]
    buffer.set(centered.subarray(0, means * height))
    for (const [at, [j, k]] of pairs.entries()) {
      const to = (means + at) * height
      const expected = covariance[j * p + k]
      for (let i = 0; i < rows; i++) buffer[to + i] = centered[j * height + i] * centered[k * height + i] - expected
    }
    addCrossproducts(block, rows, sums)
  }
  const gamma = new Float64Array(q * q)
  for (let a = 0; a < q; a++) for (let b = 0; b <= a; b++) gamma[a * q + b] = gamma[b * q + a] = sums[a * width + b] / n
  return gamma
}

function vechPairs(p: number): readonly (readonly [number, number])[] {
  return Array.from({ length: p }, (_, k) => Array.from({ length: p - k }, (_, i) => [k + i, k] as const)).flat()
}
