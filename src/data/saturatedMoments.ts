import { type EmOptions, emMoments } from './emMoments'
import { missingPatterns } from './missingPatterns'
import type { SampleMoments } from './sampleMoments'

/** Replaces the moments of cases with missing values by their maximum likelihood estimates (EM) and attaches patterns and log-likelihood. */
export function saturatedMoments(sample: SampleMoments, options: Pick<EmOptions, 'tolerance' | 'maxIterations'> = {}): SampleMoments {
  const { columns, weights } = sample
  if (!columns) return sample
  const patterns = missingPatterns(columns, weights)
  const { mean, covariance, logLikelihood, iterations, status } = emMoments(columns, { ...options, weights, patterns })
  return { ...sample, mean, covariance, incomplete: { patterns, logLikelihood, iterations, status } }
}
