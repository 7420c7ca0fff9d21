/**
 * Log-likelihoods of some variables of incomplete cases on their own: what has to be taken off the joint one for exogenous variables
 * that are not modeled, and the independence model, which is the product of its variables.
 */
import { availableSample } from '../data/availableSample'
import type { MeanCovariance } from '../data/covarianceMatrix'
import { emMoments } from '../data/emMoments'
import { missingPatterns } from '../data/missingPatterns'
import { createMissingScore } from '../data/missingScore'
import type { SampleMoments } from '../data/sampleMoments'

/** Log-likelihood of the observed values of the variables `index` at their part of the moments; 0 for none. */
export function likelihoodAt({ columns, weights, names }: SampleMoments, index: readonly number[], moments: MeanCovariance): number {
  if (index.length === 0) return 0
  const own = index.map((i) => columns![i])
  const { mean, covariance } = momentsPart(moments, index, names.length)
  return createMissingScore(own, missingPatterns(own, weights), weights).at(mean, covariance) ?? Number.NaN
}

/**
 * Moments of the independence model: every variable from its own observed values, nothing between them but among the exogenous
 * variables x. These are estimated together (EM), or taken from the available cases when they are fixed, as lavaan does.
 */
export function independenceMoments(sample: SampleMoments, x: readonly number[], fixed: boolean): MeanCovariance {
  const { columns, weights, names } = sample
  const p = names.length
  const mean = new Float64Array(p)
  const covariance = new Float64Array(p * p)
  const blocks: (readonly number[])[] = names.map((_, i) => [i]).filter(([i]) => !x.includes(i))
  if (x.length > 0) blocks.push(x)
  for (const index of blocks) {
    const own =
      fixed && index === x
        ? momentsPart(availableSample(sample), x, p)
        : emMoments(
            index.map((i) => columns![i]),
            { weights },
          )
    index.forEach((i, a) => {
      mean[i] = own.mean[a]
      index.forEach((j, b) => {
        covariance[i * p + j] = own.covariance[a * index.length + b]
      })
    })
  }
  return { mean, covariance }
}

/** Log-likelihood of the independence model at its estimates. */
export function independenceLikelihood(sample: SampleMoments, x: readonly number[], fixed: boolean): number {
  const moments = independenceMoments(sample, x, fixed)
  let sum = likelihoodAt(sample, x, moments)
  for (let i = 0; i < sample.names.length; i++) if (!x.includes(i)) sum += likelihoodAt(sample, [i], moments)
  return sum
}

function momentsPart({ mean, covariance }: MeanCovariance, index: readonly number[], p: number): MeanCovariance {
  return {
    mean: Float64Array.from(index, (i) => mean[i]),
    covariance: Float64Array.from(index.flatMap((i) => index.map((j) => covariance[i * p + j]))),
  }
}
