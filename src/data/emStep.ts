/**
 * One EM step for the mean mu and covariance Sigma of normal data with values missing at random
 * (Dempster, Laird & Rubin, 1977, JRSS B 39; Little & Rubin, 2002, section 11.2), written with the slopes g and H of `missingScore`
 * divided by the number of cases:
 *
 *   mu+ = mu + Sigma g,      Sigma+ = Sigma + Sigma H Sigma - (Sigma g)(Sigma g)'
 *
 * (the usual regressions of missing on observed values are what Sigma times the slopes does).
 */
import { sandwich } from '../numeric/products'
import type { MissingPattern } from './missingPatterns'
import { createMissingScore } from './missingScore'

/** A step taken from (mean, covariance): where it leads is written to (nextMean, nextCovariance). Returns the log-likelihood at the start, undefined when the covariance is not positive definite. */
export type EmStep = (
  mean: Float64Array,
  covariance: Float64Array,
  nextMean: Float64Array,
  nextCovariance: Float64Array,
) => number | undefined

/** Prepares EM steps over the patterns of p columns; the scratch memory is allocated here, once. */
export function createEmStep(columns: readonly Float64Array[], patterns: readonly MissingPattern[], weights?: Float64Array): EmStep {
  const p = columns.length
  const score = createMissingScore(columns, patterns, weights)
  const { meanSlope: g, covarianceSlope, total } = score
  const h = new Float64Array(p * p)
  const work = new Float64Array(p * p)
  return (mean, covariance, nextMean, nextCovariance) => {
    const logLikelihood = score.at(mean, covariance)
    if (logLikelihood === undefined) return undefined
    for (let k = 0; k < p * p; k++) h[k] = covarianceSlope[k] / total
    for (let j = 0; j < p; j++) {
      let shift = 0
      for (let k = 0; k < p; k++) shift += covariance[j * p + k] * g[k]
      nextMean[j] = shift / total
    }
    sandwich(covariance, h, nextCovariance, p, p, work)
    for (let j = 0; j < p; j++) {
      for (let k = 0; k < p; k++) nextCovariance[j * p + k] += covariance[j * p + k] - nextMean[j] * nextMean[k]
    }
    for (let j = 0; j < p; j++) nextMean[j] += mean[j]
    return logLikelihood
  }
}
