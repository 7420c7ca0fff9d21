/**
 * Power of tests of fit by RMSEA (MacCallum, Browne & Sugawara 1996, Psychological Methods 1, 130-149): the statistic is noncentral
 * chi-square distributed with noncentrality (n - 1) df e^2 / g (g groups) at RMSEA e; e0 of the null, ea of the alternative hypothesis.
 * Close and exact fit (ea > e0) are rejected in the upper tail, fit that is not close (ea < e0) in the lower.
 */
import { noncentralChiSquareCdf, noncentralChiSquareQuantile, noncentralChiSquareUpper } from '../numeric/noncentralChiSquare'
import { findRoot } from '../numeric/root'

/** Hypotheses of a test of fit. */
export interface RmseaPowerOptions {
  readonly df: number
  /**
   * 'close' (default): null 0.05, alternative 0.08; 'notClose': null 0.05, alternative 0.01; 'exact': null 0, alternative 0.05.
   */
  readonly test?: 'close' | 'notClose' | 'exact'
  /** RMSEA of the null hypothesis, instead of the test's. */
  readonly rmsea0?: number
  /** RMSEA that is the case, instead of the test's. */
  readonly rmseaA?: number
  /** Default 0.05. */
  readonly alpha?: number
  /** Default 1. */
  readonly groups?: number
}

const hypotheses = { close: [0.05, 0.08], notClose: [0.05, 0.01], exact: [0, 0.05] } as const

/** Probability that the test rejects with n cases (of all groups). NaN outside the domain (df > 0, n > 1, RMSEAs not negative and different). */
export function rmseaPower(options: RmseaPowerOptions & { readonly n: number }): number {
  const { df, n, alpha = 0.05, groups = 1, test = 'close' } = options
  const { rmsea0 = hypotheses[test][0], rmseaA = hypotheses[test][1] } = options
  if (!(df > 0 && n > 1 && rmsea0 >= 0 && rmseaA >= 0 && rmsea0 !== rmseaA && alpha > 0 && alpha < 1 && groups >= 1)) return Number.NaN
  const noncentrality = (rmsea: number): number => ((n - 1) * df * rmsea * rmsea) / groups
  if (rmseaA > rmsea0) {
    const critical = noncentralChiSquareQuantile(1 - alpha, df, noncentrality(rmsea0))
    return noncentralChiSquareUpper(critical, df, noncentrality(rmseaA))
  }
  const critical = noncentralChiSquareQuantile(alpha, df, noncentrality(rmsea0))
  return noncentralChiSquareCdf(critical, df, noncentrality(rmseaA))
}

/** Fewest cases (of all groups) with which the test has at least this power (default 0.8); NaN outside the domain, or above 10^9. */
export function rmseaSampleSize({ power = 0.8, ...options }: RmseaPowerOptions & { readonly power?: number }): number {
  const excess = (n: number): number => rmseaPower({ ...options, n }) - power
  if (!(power > 0 && power < 1) || Number.isNaN(excess(2))) return Number.NaN
  if (excess(2) >= 0) return 2
  let high = 4
  while (excess(high) < 0) {
    high *= 2
    if (high > 1e9) return Number.NaN
  }
  const n = Math.ceil(findRoot(excess, high / 2, high, 1e-6) - 1e-6)
  return excess(n) >= 0 ? n : n + 1
}
