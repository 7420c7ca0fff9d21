// Poisson and binomial probabilities for real arguments without cancellation (Loader 2000, "Fast and accurate computation of binomial
// probabilities"): a Stirling error for each factorial and deviances D(x, m) = x log(x/m) + m - x.

import { logSqrtTwoPi, stirlingError } from './logGamma'

/** D(x, m) = x log(x/m) + m - x for x, m > 0, by its series in v = (x - m) / (x + m) where x and m are close. */
export function deviance(x: number, m: number): number {
  const difference = x - m
  if (Math.abs(difference) < 0.1 * (x + m)) {
    const v = difference / (x + m)
    let sum = difference * v
    let term = 2 * x * v
    for (let j = 1; j < 1000; j++) {
      term *= v * v
      const next = sum + term / (2 * j + 1)
      if (next === sum) break
      sum = next
    }
    return sum
  }
  return x * Math.log(x / m) + m - x
}

/** log(m^x e^-m / Gamma(x + 1)), x >= 0, m > 0. */
export function logPoisson(x: number, m: number): number {
  if (x === 0) return -m
  return -stirlingError(x) - deviance(x, m) - logSqrtTwoPi - 0.5 * Math.log(x)
}

/** log(x^a y^b / B(a, b)) for a, b > 0 and y = 1 - x, both in (0, 1). */
export function logBetaPower(x: number, y: number, a: number, b: number): number {
  const n = a + b
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b)
  return errors - deviance(a, n * x) - deviance(b, n * y) + 0.5 * (Math.log(a) + Math.log(b) - Math.log(n)) - logSqrtTwoPi
}

/** log B(a, b) for a, b > 0, without the cancellation of three log-gammas when one of them is large. */
export function logBeta(a: number, b: number): number {
  if (a > b) return logBeta(b, a)
  const n = a + b
  // x^a y^b at its largest, x = a / n and y = b / n, where the deviances vanish
  const power = stirlingError(n) - stirlingError(a) - stirlingError(b) + 0.5 * (Math.log(a) + Math.log(b / n)) - logSqrtTwoPi
  return a * Math.log(a / n) + b * Math.log1p(-a / n) - power
}
