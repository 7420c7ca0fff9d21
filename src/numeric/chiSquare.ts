// Chi-square distribution with k = df: F(x) = P(k/2, x/2), the regularized incomplete gamma function. df > 0 need not be whole.

import { incompleteGammaLower, incompleteGammaUpper, logIncompleteGammaLower, logIncompleteGammaUpper } from './incompleteGamma'
import { invertTail } from './invertTail'
import { logGamma } from './logGamma'
import { normalQuantile } from './normal'
import { logPoisson } from './saddlePoint'

/** P(X <= x); NaN unless df > 0. */
export function chiSquareCdf(x: number, df: number): number {
  return x < 0 ? (df > 0 ? 0 : NaN) : incompleteGammaLower(df / 2, x / 2)
}

/** P(X > x), the p-value of a chi-square statistic, without cancellation; NaN unless df > 0. */
export function chiSquareUpper(x: number, df: number): number {
  return x < 0 ? (df > 0 ? 1 : NaN) : incompleteGammaUpper(df / 2, x / 2)
}

/** log P(X > x), finite where the p-value underflows. */
export function logChiSquareUpper(x: number, df: number): number {
  return x < 0 ? (df > 0 ? 0 : NaN) : logIncompleteGammaUpper(df / 2, x / 2)
}

/** Density at x. */
export function chiSquareDensity(x: number, df: number): number {
  if (!(df > 0) || Number.isNaN(x)) return NaN
  if (x < 0 || x === Infinity) return 0
  if (x === 0) return df < 2 ? Infinity : df === 2 ? 0.5 : 0
  return (Math.exp(logPoisson(df / 2, x / 2)) * df) / (2 * x)
}

/** x with P(X <= x) = p. */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) return NaN
  if (p === 0) return 0
  if (p === 1) return Infinity
  return p <= 0.5 ? quantile(Math.log(p), df, true) : quantile(Math.log1p(-p), df, false)
}

/** x with P(X > x) = p, exact for small p. */
export function chiSquareUpperQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) return NaN
  if (p === 0) return Infinity
  if (p === 1) return 0
  return p <= 0.5 ? quantile(Math.log(p), df, false) : quantile(Math.log1p(-p), df, true)
}

function quantile(logP: number, df: number, lower: boolean): number {
  const a = df / 2
  const logTail = lower ? logIncompleteGammaLower : logIncompleteGammaUpper
  const sign = lower ? 1 : -1
  // d log tail / d log y = (+ or -) y^a e^-y / Gamma(a) / tail
  const u = invertTail(
    (u) => logTail(a, Math.exp(u)),
    (u, value) => sign * a * Math.exp(logPoisson(a, Math.exp(u)) - value),
    lower,
    logP,
    start(logP, a, lower),
  )
  return 2 * Math.exp(u)
}

/** log(x/2) by Wilson and Hilferty (1931), or by the leading term of the lower tail where their cube is not positive. */
function start(logP: number, a: number, lower: boolean): number {
  const leading = (logP + logGamma(a + 1)) / a
  if (lower && leading < -1) return leading
  const z = normalQuantile(Math.max(Math.exp(logP), 1e-300)) * (lower ? 1 : -1)
  const c = 1 / (9 * a)
  const cube = (1 - c + z * Math.sqrt(c)) ** 3
  return cube > 0.01 ? Math.log(a * cube) : lower ? leading : 0
}
