import type { SampleMoments } from '../data/sampleMoments'

/** Sample moments with the divisor that the estimator wants; `SampleMoments` itself has divisor n. Correlations have none: variances are 1. */
export function scaledMoments(sample: SampleMoments, divisor: 'n' | 'n-1'): { covariance: Float64Array; mean?: Float64Array } {
  if (sample.correlation) return standardized(sample)
  if (divisor === 'n' || sample.firstStage) return sample
  const factor = sample.n / (sample.n - 1)
  return { covariance: sample.covariance.map((value) => value * factor), mean: sample.mean }
}

/** Resampled cases of standardized variables need to be standardized again. */
function standardized({ names, covariance, mean }: SampleMoments): { covariance: Float64Array; mean?: Float64Array } {
  const p = names.length
  const deviation = names.map((_, i) => Math.sqrt(covariance[i * p + i]))
  return {
    covariance: covariance.map((value, k) => (k % (p + 1) === 0 ? 1 : value / (deviation[Math.floor(k / p)] * deviation[k % p]))),
    mean: mean?.map((value, i) => value / deviation[i]),
  }
}
