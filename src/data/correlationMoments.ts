import type { SampleMoments } from './sampleMoments'

/**
 * The same group with every variable standardized to mean 0 and variance 1 (divisor n, with sampling weights): its covariances are
 * correlations, and whoever reads them is told so. Without means there are none afterwards.
 */
export function correlationMoments(sample: SampleMoments): SampleMoments {
  const { names, covariance, mean, columns } = sample
  const p = names.length
  const scale = Float64Array.from(names, (_, i) => Math.sqrt(covariance[i * p + i]))
  const center = mean ?? new Float64Array(p)
  return {
    ...sample,
    covariance: covariance.map((value, k) => (k % (p + 1) === 0 ? 1 : value / (scale[Math.floor(k / p)] * scale[k % p]))),
    ...(mean && { mean: new Float64Array(p) }),
    ...(columns && { columns: columns.map((column, i) => column.map((value) => (value - center[i]) / scale[i])) }),
    correlation: { center, scale },
  }
}
