import type { SampleMoments } from '../data/sampleMoments'
import type { Estimator } from './estimator'
import { ml } from './ml'

/** Sample moments with the divisor that the estimator wants; `SampleMoments` itself has divisor n. */
export function scaledMoments(sample: SampleMoments, divisor: 'n' | 'n-1'): { covariance: Float64Array; mean?: Float64Array } {
  if (divisor === 'n') return sample
  const factor = sample.n / (sample.n - 1)
  return { covariance: sample.covariance.map((value) => value * factor), mean: sample.mean }
}

/** Normal-theory maximum likelihood with divisor n. */
export const normalLikelihood: Estimator = {
  name: 'ML',
  divisor: 'n',
  discrepancy: (state, sample, q) => ml(state, sample, q),
  objectiveWeight: (n, total) => n / total,
  statisticWeight: (n) => 2 * n,
  effectiveCases: (total) => total,
}

/** Wishart maximum likelihood: divisor n - 1 throughout. */
export const wishartLikelihood: Estimator = {
  name: 'ML',
  divisor: 'n-1',
  discrepancy: (state, sample, q) => ml(state, scaledMoments(sample, 'n-1'), q),
  objectiveWeight: (n, total) => n / total,
  statisticWeight: (n) => 2 * (n - 1),
  effectiveCases: (total, groups) => total - groups,
}
