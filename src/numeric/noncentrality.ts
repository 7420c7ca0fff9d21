// Inversion of the noncentral chi-square distribution in its noncentrality: P(X <= statistic; df, noncentrality) falls from the central
// probability to 0 as the noncentrality grows (Steiger & Lind 1980 for the confidence interval of RMSEA).

import { tailDistance } from './noncentralChiSquare'
import { findRoot } from './root'

/**
 * The noncentrality at which P(X <= statistic) = probability: a confidence limit of the noncentrality given the statistic (probability 0.95
 * for the lower, 0.05 for the upper limit of a 90 % interval). Zero when already the central distribution has P(X <= statistic) no larger
 * than that; Infinity for probability 0; NaN outside the domain (df > 0, statistic >= 0).
 */
export function noncentralityFor(statistic: number, df: number, probability: number): number {
  if (!(probability >= 0 && probability <= 1 && df > 0 && statistic >= 0)) return NaN
  if (probability === 0 || statistic === Infinity) return Infinity
  const distance = tailDistance(probability)
  const at = (noncentrality: number) => distance(statistic, df, noncentrality)
  if (!(at(0) > 0)) return 0
  let low = 0
  let high = Math.max(1, statistic - df)
  while (at(high) > 0) {
    low = high
    high *= 2
  }
  return findRoot(at, low, high)
}
