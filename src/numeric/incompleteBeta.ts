// Regularized incomplete beta function I_x(a, b) (NIST DLMF 8.17.22): with y = 1 - x and f = x^a y^b / (a B(a, b)),
//   I_x(a, b) = f / (1 + d_1/(1 + d_2/(1 + ...))),
//   d_2m = m (b - m) x / ((a + 2m - 1)(a + 2m)),   d_2m+1 = -(a + m)(a + b + m) x / ((a + 2m)(a + 2m + 1)),
// for x left of (a + 1)/(a + b + 2); right of it I_x(a, b) = 1 - I_y(b, a).

import { logBetaPower } from './saddlePoint'

/** I_x(a, b); a, b > 0, 0 <= x <= 1. Give y = 1 - x when it is known more exactly than by subtraction. */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) return NaN
  if (x === 0) return 0
  if (y === 0) return 1
  return leftOf(x, y, a, b) ? Math.exp(logLeft(x, y, a, b)) : 1 - Math.exp(logLeft(y, x, b, a))
}

/** log I_x(a, b), finite where I itself underflows. */
export function logIncompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) return NaN
  if (x === 0) return -Infinity
  if (y === 0) return 0
  return leftOf(x, y, a, b) ? logLeft(x, y, a, b) : Math.log1p(-Math.exp(logLeft(y, x, b, a)))
}

/** x <= (a + 1)/(a + b + 2), written with both x and y so that neither loses digits. */
function leftOf(x: number, y: number, a: number, b: number): boolean {
  return x * (b + 1) <= y * (a + 1)
}

function logLeft(x: number, y: number, a: number, b: number): number {
  return logBetaPower(x, y, a, b) - Math.log(a) + Math.log(continuedFraction(x, a, b))
}

function continuedFraction(x: number, a: number, b: number): number {
  const limit = 500 + 20 * Math.sqrt(Math.max(a, b))
  const tiny = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  if (d === 0) d = tiny
  d = 1 / d
  let h = d
  for (let m = 1; m < limit; m++) {
    const a2 = a + 2 * m
    let e = (m * (b - m) * x) / ((a2 - 1) * a2)
    d = 1 + e * d
    if (d === 0) d = tiny
    c = 1 + e / c
    if (c === 0) c = tiny
    d = 1 / d
    h *= d * c
    e = (-(a + m) * (a + b + m) * x) / (a2 * (a2 + 1))
    d = 1 + e * d
    if (d === 0) d = tiny
    c = 1 + e / c
    if (c === 0) c = tiny
    d = 1 / d
    const delta = d * c
    h *= delta
    if (Math.abs(delta - 1) < 1e-16) break
  }
  return h
}
