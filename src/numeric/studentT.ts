// Student's t distribution: P(|T| > |t|) = I_x(df/2, 1/2) with x = df / (df + t^2) (NIST DLMF 8.17; Abramowitz & Stegun 26.7.1).
// df = Infinity is the standard normal.

import { betaLogit } from './beta'
import { incompleteBeta } from './incompleteBeta'
import { normalQuantile, normalTwoSided } from './normal'
import { logBeta } from './saddlePoint'

/** P(T <= t); NaN unless df > 0. */
export function tCdf(t: number, df: number): number {
  return t <= 0 ? 0.5 * tTwoSided(t, df) : 1 - 0.5 * tTwoSided(t, df)
}

/** P(T > t), without cancellation. */
export function tUpper(t: number, df: number): number {
  return tCdf(-t, df)
}

/** P(|T| > |t|), the two-sided p-value. */
export function tTwoSided(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return NaN
  if (df === Infinity) return normalTwoSided(t)
  const size = Math.abs(t)
  if (size === Infinity) return 0
  if (size > 1e100) {
    // t^2 may overflow: the leading term x^(df/2) / (df/2 B(df/2, 1/2)) is exact here
    const half = df / 2
    return Math.exp(half * (Math.log(df) - 2 * Math.log(size)) - Math.log(half) - logBeta(half, 0.5))
  }
  const square = size * size
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square))
}

/** t with P(T <= t) = p. */
export function tQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) return NaN
  if (df === Infinity) return normalQuantile(p)
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity
  if (p === 0.5) return 0
  const tail = Math.min(p, 1 - p)
  const logit = tail < 0.25 ? betaLogit(2 * tail, 0.5, df / 2, false) : betaLogit(Math.abs(2 * p - 1), 0.5, df / 2, true)
  const t = Math.sqrt(df) * Math.exp(0.5 * logit)
  return p < 0.5 ? -t : t
}
