// log Gamma(x), x > 0 (Abramowitz & Stegun, Handbook of Mathematical Functions, 6.1.33 and 6.1.41):
//   near its zeros   log Gamma(2 + z) = (1 - gamma) z + sum_{k>=2} (-1)^k (zeta(k) - 1) z^k / k,   |z| <= 1/2
//   from 10 on       log Gamma(x) = (x - 1/2) log x - x + log(2 pi) / 2 + s(x),   s(x) = sum_k B_2k / (2k (2k-1) x^(2k-1))
//   between          the recurrence Gamma(x + 1) = x Gamma(x).

import { polynomial } from './polynomial'

export const logSqrtTwoPi = 0.9189385332046727418
const oneMinusEuler = 0.42278433509846713939

/** zeta(k) - 1 for k = 2, 3, ... */
const zetaMinusOne = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914, 0.008349277381922827,
  0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915,
  6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8,
]

/** (-1)^k (zeta(k) - 1) / k, highest power first, ending with the linear term. */
const nearTwo = [...zetaMinusOne.map((z, i) => ((i % 2 === 0 ? 1 : -1) * z) / (i + 2)).reverse(), oneMinusEuler]

/** B_2k / (2k (2k - 1)), highest first. */
const stirling = [
  -1.3924322169059011, 0.17964437236883057, -0.029550653594771242, 0.00641025641025641, -0.0019175269175269176, 0.0008417508417508417,
  -0.0005952380952380953, 0.0007936507936507937, -0.002777777777777778, 0.08333333333333333,
]

/** log Gamma(x) for x > 0; Infinity at 0, NaN below. */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  if (x < 1.5) return nearTwoSeries(x - 1) - Math.log1p(x - 1)
  if (x <= 2.5) return nearTwoSeries(x - 2)
  if (x < 10) {
    let product = 1
    let y = x
    while (y > 2.5) {
      y -= 1
      product *= y
    }
    return Math.log(product) + nearTwoSeries(y - 2)
  }
  if (x === Infinity) return Infinity
  return (x - 0.5) * Math.log(x) - x + logSqrtTwoPi + stirlingSeries(x)
}

/** log(x! / (sqrt(2 pi x) (x/e)^x)) for x > 0: the error of Stirling's formula for Gamma(x + 1). */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingSeries(x)
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - logSqrtTwoPi
}

function nearTwoSeries(z: number): number {
  return z * polynomial(nearTwo, z)
}

function stirlingSeries(x: number): number {
  return polynomial(stirling, 1 / (x * x)) / x
}
