import { availableMoments } from './availableMoments'
import type { MeanCovariance } from './covarianceMatrix'
import { coverage, missingPatterns } from './missingPatterns'
import type { SampleMoments } from './sampleMoments'

/**
 * Available-case moments of a sample with incomplete cases as lavaan takes them: each covariance with one less than its pairs of values as
 * divisor, and then all times (n - 1) / n. For complete data these are the moments with divisor n.
 */
export function availableSample({ columns, incomplete, weights, n, names }: SampleMoments): MeanCovariance {
  if (!columns) throw new Error('available-case moments need the cases')
  const { mean, covariance } = availableMoments(columns, weights)
  const share = coverage(incomplete?.patterns ?? missingPatterns(columns, weights), names.length)
  return { mean, covariance: covariance.map((value, k) => value * ((n * share[k]) / (n * share[k] - 1)) * ((n - 1) / n)) }
}
