/**
 * Log-likelihoods of some variables of incomplete cases on their own: what has to be taken off the joint one for exogenous variables
 * that are not modeled, and the independence model, which is the product of its variables.
 */
import { emMoments } from '../data/emMoments'
import { missingPatterns } from '../data/missingPatterns'
import { createMissingScore } from '../data/missingScore'
import type { SampleMoments } from '../data/sampleMoments'

/** Log-likelihood of the observed values of the variables `index` at the sample's own moments of them; 0 for none. */
export function likelihoodAtSample(sample: SampleMoments, index: readonly number[]): number {
  if (index.length === 0) return 0
  const p = sample.names.length
  const columns = columnsOf(sample, index)
  const mean = Float64Array.from(index, (i) => sample.mean![i])
  const covariance = Float64Array.from(index.flatMap((i) => index.map((j) => sample.covariance[i * p + j])))
  return createMissingScore(columns, missingPatterns(columns, sample.weights), sample.weights).at(mean, covariance) ?? Number.NaN
}

/** Largest log-likelihood of the observed values of the variables `index` alone. */
export function largestLikelihood(sample: SampleMoments, index: readonly number[]): number {
  if (index.length === 0) return 0
  return emMoments(columnsOf(sample, index), { weights: sample.weights }).logLikelihood
}

function columnsOf({ columns }: SampleMoments, index: readonly number[]): Float64Array[] {
  return index.map((i) => columns![i])
}

/** Moments of the independence model: every variable from its own observed values, the variables x together (EM), nothing between them. */
export function independenceMoments(sample: SampleMoments, x: readonly number[]): { mean: Float64Array; covariance: Float64Array } {
  const p = sample.names.length
  const { mean, covariance } = { mean: new Float64Array(p), covariance: new Float64Array(p * p) }
  const alone = Array.from({ length: p }, (_, i) => [i]).filter(([i]) => !x.includes(i))
  for (const index of x.length > 0 ? [...alone, x] : alone) {
    const own = emMoments(columnsOf(sample, index), { weights: sample.weights })
    index.forEach((i, a) => {
      mean[i] = own.mean[a]
      index.forEach((j, b) => {
        covariance[i * p + j] = own.covariance[a * index.length + b]
      })
    })
  }
  return { mean, covariance }
}
