// Noncentral chi-square distribution: a Poisson mixture of central ones (Benton & Krishnamoorthy 2003, Computational Statistics & Data
// Analysis 43, 249-267). With a = df/2, y = x/2, h = noncentrality/2 and f(a) = y^a e^-y / Gamma(a + 1),
//   lower = sum_j pois(j; h) P(a + j, y),  P(a + j - 1) = P(a + j) + f(a + j - 1)   summed downwards, every addend positive
//   upper = sum_j pois(j; h) Q(a + j, y),  Q(a + j + 1) = Q(a + j) + f(a + j)       summed upwards
// The sum starts where its terms are negligible on the stable side and is kept relative to that term, whose logarithm is known.
// The number of terms grows with sqrt(noncentrality): a very large one is left to the normal distribution of a power of x / mean
// (Sankaran 1963, Biometrika 50, 199-204), whose error falls with 1 / noncentrality.

import { chiSquareCdf, chiSquareUpper } from './chiSquare'
import { logIncompleteGammaLower, logIncompleteGammaUpper } from './incompleteGamma'
import { logNormalCdf } from './normal'
import { findRoot } from './root'
import { logPoisson } from './saddlePoint'

/** Terms below e^-42 of the largest are left out; the starting term is sought between that and e^-90. */
const negligible = 42
const tooSmall = 90

/** Noncentrality from which the normal approximation is used; its error is beyond the twelfth digit of a quantile there. */
const veryLarge = 1e10

/** P(X <= x); df > 0, noncentrality >= 0, NaN otherwise. */
export function noncentralChiSquareCdf(x: number, df: number, noncentrality: number): number {
  const trivial = edge(x, df, noncentrality)
  if (trivial !== undefined) return trivial
  if (noncentrality === 0) return chiSquareCdf(x, df)
  return x < df + noncentrality ? Math.exp(logLower(x, df, noncentrality)) : 1 - Math.exp(logUpper(x, df, noncentrality))
}

/** P(X > x), without cancellation; df > 0, noncentrality >= 0, NaN otherwise. */
export function noncentralChiSquareUpper(x: number, df: number, noncentrality: number): number {
  const trivial = edge(x, df, noncentrality)
  if (trivial !== undefined) return 1 - trivial
  if (noncentrality === 0) return chiSquareUpper(x, df)
  return x < df + noncentrality ? 1 - Math.exp(logLower(x, df, noncentrality)) : Math.exp(logUpper(x, df, noncentrality))
}

/** x with P(X <= x) = p. */
export function noncentralChiSquareQuantile(p: number, df: number, noncentrality: number): number {
  if (!(p >= 0 && p <= 1 && df > 0 && noncentrality >= 0)) return NaN
  if (p === 0) return 0
  if (p === 1) return Infinity
  const distance = tailDistance(p)
  const at = (u: number) => distance(Math.exp(u), df, noncentrality)
  let low = Math.log(df + noncentrality)
  let high = low
  while (at(low) > 0) low -= 2
  while (at(high) < 0) high += 0.5
  return low === high ? Math.exp(low) : Math.exp(findRoot(at, low, high))
}

/** Distance of P(X <= x) from p, positive where it is too large, on the log scale of whichever tail is smaller. */
export function tailDistance(p: number): (x: number, df: number, noncentrality: number) => number {
  if (p <= 0.5) {
    const target = Math.log(p)
    return (x, df, noncentrality) => logNoncentralChiSquareCdf(x, df, noncentrality) - target
  }
  const target = Math.log1p(-p)
  return (x, df, noncentrality) => target - logNoncentralChiSquareUpper(x, df, noncentrality)
}

/** log P(X <= x) for x >= 0, finite where the probability underflows. */
function logNoncentralChiSquareCdf(x: number, df: number, noncentrality: number): number {
  if (noncentrality === 0) return logIncompleteGammaLower(df / 2, x / 2)
  if (x === 0) return -Infinity
  return x < df + noncentrality ? logLower(x, df, noncentrality) : Math.log1p(-Math.exp(logUpper(x, df, noncentrality)))
}

/** log P(X > x) for x >= 0, finite where the probability underflows. */
function logNoncentralChiSquareUpper(x: number, df: number, noncentrality: number): number {
  if (noncentrality === 0) return logIncompleteGammaUpper(df / 2, x / 2)
  if (x === 0) return 0
  return x < df + noncentrality ? Math.log1p(-Math.exp(logLower(x, df, noncentrality))) : logUpper(x, df, noncentrality)
}

function edge(x: number, df: number, noncentrality: number): number | undefined {
  if (!(df > 0) || !(noncentrality >= 0) || noncentrality === Infinity || Number.isNaN(x)) return NaN
  if (x <= 0) return 0
  return x === Infinity ? 1 : undefined
}

/** Index near the largest term: the j that maximizes pois(j; h) f(a + j), a root of j (a + j) = h y. */
function largestTerm(a: number, h: number, y: number): number {
  const s = Math.sqrt(a * a + 4 * h * y)
  return Math.floor((2 * h * y) / (s + a))
}

/** An index on the far side (direction +1 or -1) whose term is negligible beside the largest but not absurdly small; at least 0. */
function startIndex(logTerm: (j: number) => number, peak: number, direction: 1 | -1): number {
  const top = logTerm(peak)
  const width = Math.ceil(6 + 6 * Math.sqrt(peak))
  let near = peak
  let far = Math.max(0, peak + direction * width)
  while (far > 0 && logTerm(far) > top - negligible) {
    near = far
    far = Math.max(0, far + direction * width)
  }
  while (Math.abs(far - near) > 1 && logTerm(far) < top - tooSmall) {
    const middle = Math.floor((near + far) / 2)
    if (logTerm(middle) > top - negligible) near = middle
    else far = middle
  }
  return far
}

/** Sankaran's normal deviate of x. */
function deviate(x: number, df: number, noncentrality: number): number {
  const mean = df + noncentrality
  const spread = df + 2 * noncentrality
  const h = 1 - (2 * mean * (df + 3 * noncentrality)) / (3 * spread * spread)
  const p = spread / (mean * mean)
  const m = (h - 1) * (1 - 3 * h)
  return (
    (Math.expm1(h * Math.log1p((x - mean) / mean)) - h * p * (h - 1 - 0.5 * (2 - h) * m * p)) / (h * Math.sqrt(2 * p) * (1 + 0.5 * m * p))
  )
}

function logLower(x: number, df: number, noncentrality: number): number {
  if (noncentrality > veryLarge) return logNormalCdf(deviate(x, df, noncentrality))
  const a = df / 2
  const y = x / 2
  const h = noncentrality / 2
  const peak = largestTerm(a, h, y)
  const from = startIndex((j) => logPoisson(j, h) + logIncompleteGammaLower(a + j, y), peak, 1)
  const logP = logIncompleteGammaLower(a + from, y)
  // P and f carry the Poisson weight with them: apart one overflows where the other underflows
  let term = 1
  let f = Math.exp(logPoisson(a + from, y) - logP)
  let sum = 1
  for (let j = from; j > 0; j--) {
    const weight = j / h
    f *= (a + j) / y
    term = (term + f) * weight
    f *= weight
    sum += term
    if (j < peak && term < sum * 1e-18) break
  }
  return logPoisson(from, h) + logP + Math.log(sum)
}

function logUpper(x: number, df: number, noncentrality: number): number {
  if (noncentrality > veryLarge) return logNormalCdf(-deviate(x, df, noncentrality))
  const a = df / 2
  const y = x / 2
  const h = noncentrality / 2
  const peak = largestTerm(a, h, y)
  const from = startIndex((j) => logPoisson(j, h) + logIncompleteGammaUpper(a + j, y), peak, -1)
  const logQ = logIncompleteGammaUpper(a + from, y)
  let term = 1
  let f = Math.exp(logPoisson(a + from, y) - logQ)
  let sum = 1
  for (let j = from + 1; ; j++) {
    const weight = h / j
    term = (term + f) * weight
    f *= (y / (a + j)) * weight
    sum += term
    if (j > peak && term < sum * 1e-18) break
  }
  return logPoisson(from, h) + logQ + Math.log(sum)
}
