import type { SampleMoments } from './sampleMoments'

/**
 * The same group with every variable standardized: mean 0 and variance 1 (divisor n - 1) of its own values, weights aside (lavaan's std.ov).
 * Covariances and means follow; without cases the variances of the covariance matrix are used and means become 0.
 */
export function standardizeMoments(sample: SampleMoments): SampleMoments {
  const { n, covariance, mean, columns } = sample
  const p = sample.names.length
  const own = columns
    ? columns.map(location)
    : Array.from({ length: p }, (_, i) => ({ center: mean?.[i] ?? 0, scale: Math.sqrt((covariance[i * p + i] * n) / (n - 1)) }))
  return {
    ...sample,
    covariance: covariance.map((value, k) => value / (own[Math.floor(k / p)].scale * own[k % p].scale)),
    ...(mean && { mean: mean.map((value, i) => (value - own[i].center) / own[i].scale) }),
    ...(columns && { columns: columns.map((column, i) => column.map((value) => (value - own[i].center) / own[i].scale)) }),
  }
}

/** Mean and standard deviation of the values that are there. */
function location(column: Float64Array): { center: number; scale: number } {
  let n = 0
  let sum = 0
  for (const value of column) {
    if (Number.isNaN(value)) continue
    n++
    sum += value
  }
  const center = sum / n
  let squares = 0
  for (const value of column) if (!Number.isNaN(value)) squares += (value - center) ** 2
  return { center, scale: Math.sqrt(squares / (n - 1)) }
}
