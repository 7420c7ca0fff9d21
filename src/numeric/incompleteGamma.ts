// Regularized incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x) (NIST DLMF 8.11.4 and 8.9.2). Of the two the smaller is computed,
// as exp(log f) times a factor of moderate size, with f = x^a e^-x / Gamma(a + 1); so its logarithm never underflows.
//   P = f (1 + x/(a+1) + x^2/((a+1)(a+2)) + ...)                  left of max(a, 1)
//   Q = f a / (x + 1 - a - 1(1-a)/(x + 3 - a - 2(2-a)/(...)))     right of it, by Lentz's method

import { logPoisson } from './saddlePoint'

/** P(a, x), the lower tail; a > 0, x >= 0. */
export function incompleteGammaLower(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return NaN
  if (x === 0) return 0
  if (x === Infinity) return 1
  return leftOf(a, x) ? Math.exp(logPoisson(a, x)) * lowerFactor(a, x) : 1 - Math.exp(logPoisson(a, x)) * upperFactor(a, x)
}

/** Q(a, x), the upper tail; a > 0, x >= 0. */
export function incompleteGammaUpper(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return NaN
  if (x === 0) return 1
  if (x === Infinity) return 0
  return leftOf(a, x) ? 1 - Math.exp(logPoisson(a, x)) * lowerFactor(a, x) : Math.exp(logPoisson(a, x)) * upperFactor(a, x)
}

/** log P(a, x), finite where P itself underflows. */
export function logIncompleteGammaLower(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return NaN
  if (x === 0) return -Infinity
  if (x === Infinity) return 0
  if (leftOf(a, x)) return logPoisson(a, x) + Math.log(lowerFactor(a, x))
  return Math.log1p(-Math.exp(logPoisson(a, x)) * upperFactor(a, x))
}

/** log Q(a, x), finite where Q itself underflows. */
export function logIncompleteGammaUpper(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return NaN
  if (x === 0) return 0
  if (x === Infinity) return -Infinity
  if (!leftOf(a, x)) return logPoisson(a, x) + Math.log(upperFactor(a, x))
  return Math.log1p(-Math.exp(logPoisson(a, x)) * lowerFactor(a, x))
}

function leftOf(a: number, x: number): boolean {
  return x < Math.max(a, 1)
}

/** P / f */
function lowerFactor(a: number, x: number): number {
  let sum = 1
  let term = 1
  for (let k = a + 1; term > sum * 1e-17; k++) {
    term *= x / k
    sum += term
  }
  return sum
}

/** Q / f */
function upperFactor(a: number, x: number): number {
  const limit = 500 + 20 * Math.sqrt(a)
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let i = 1; i < limit; i++) {
    const an = i * (a - i)
    b += 2
    d = an * d + b
    if (d === 0) d = 1e-300
    c = b + an / c
    if (c === 0) c = 1e-300
    d = 1 / d
    const delta = d * c
    h *= delta
    if (Math.abs(delta - 1) < 1e-16) break
  }
  return a * h
}
