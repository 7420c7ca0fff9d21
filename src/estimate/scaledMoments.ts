import type { SampleMoments } from '../data/sampleMoments'

/** Sample moments with the divisor that the estimator wants; `SampleMoments` itself has divisor n. */
export function scaledMoments(sample: SampleMoments, divisor: 'n' | 'n-1'): { covariance: Float64Array; mean?: Float64Array } {
  if (divisor === 'n' || sample.firstStage) return sample
  const factor = sample.n / (sample.n - 1)
  return { covariance: sample.covariance.map((value) => value * factor), mean: sample.mean }
}
