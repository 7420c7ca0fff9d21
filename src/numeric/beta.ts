// Beta distribution with shapes a, b: F(x) = I_x(a, b), the regularized incomplete beta function.

import { incompleteBeta, logIncompleteBeta } from './incompleteBeta'
import { invertTail } from './invertTail'
import { logBeta, logBetaPower } from './saddlePoint'

/** P(X <= x). */
export function betaCdf(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) return NaN
  return x <= 0 ? 0 : x >= 1 ? 1 : incompleteBeta(x, a, b)
}

/** P(X > x), without cancellation. */
export function betaUpper(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) return NaN
  return x <= 0 ? 1 : x >= 1 ? 0 : incompleteBeta(1 - x, b, a, x)
}

/** x with P(X <= x) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) return NaN
  return 1 / (1 + Math.exp(-(p <= 0.5 ? betaLogit(p, a, b, true) : betaLogit(1 - p, a, b, false))))
}

/** log(x / (1 - x)) where the lower (or upper) tail of the beta distribution at x has probability p. */
export function betaLogit(p: number, a: number, b: number, lower: boolean): number {
  if (p === 0) return lower ? -Infinity : Infinity
  if (p === 1) return lower ? Infinity : -Infinity
  if (p > 0.5) return betaLogit(1 - p, a, b, !lower)
  if (!lower) return -betaLogit(p, b, a, true)
  // far out I_x is its leading term x^a / (a B(a, b)) to full precision, and x itself may underflow
  const leading = (Math.log(p) + Math.log(a) + logBeta(a, b)) / a
  if (leading < -40 - Math.log(1 + b)) return leading
  const x = (u: number) => 1 / (1 + Math.exp(-u))
  return invertTail(
    (u) => logIncompleteBeta(x(u), a, b, x(-u)),
    (u, value) => Math.exp(logBetaPower(x(u), x(-u), a, b) - value),
    true,
    Math.log(p),
    Math.log(a / b),
  )
}
