// Regularized incomplete beta function I_x(a, b) by a continued fraction (Didonato & Morris 1992, TOMS 18, 360-373, equation 9, the even part
// of NIST DLMF 8.17.22): with y = 1 - x, lambda = a y - b x, and x left of (a + 1)/(a + b + 2),
//   I_x(a, b) = x^a y^b / B(a, b) (1 / (beta_0 + alpha_1/(beta_1 + alpha_2/(beta_2 + ...)))),
//   alpha_n = (a + n - 1)(a + b + n - 1) n (b - n) x^2 / (a + 2n - 1)^2,
//   beta_n = n + n (b - n) x / (a + 2n - 1) + (a + n)(lambda + 1 + n (1 + y)) / (a + 2n + 1);
// right of it I_x(a, b) = 1 - I_y(b, a). Unlike the plain form nothing cancels when a or b is huge.

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
  return logBetaPower(x, y, a, b) + Math.log(continuedFraction(x, y, a, b))
}

function continuedFraction(x: number, y: number, a: number, b: number): number {
  const limit = 500 + 20 * Math.sqrt(Math.max(a, b))
  const lambda = a * y - b * x
  let denominator = (a / (a + 1)) * (lambda + 1)
  let c = Infinity
  let d = 1 / denominator
  let h = d
  for (let n = 1; n < limit; n++) {
    const a2 = a + 2 * n
    const q = (n * (b - n) * x) / (a2 - 1)
    const alpha = ((a + n - 1) / (a2 - 1)) * (a + b + n - 1) * x * q
    denominator = n + q + ((a + n) / (a2 + 1)) * (lambda + 1 + n * (1 + y))
    // d and c are the two running denominators of Lentz's method; zero is stepped over
    d = denominator + alpha * d
    c = denominator + alpha / c
    d = 1 / (d === 0 ? 1e-300 : d)
    if (c === 0) c = 1e-300
    const delta = d * c
    h *= delta
    if (Math.abs(delta - 1) < 2e-16) break
  }
  return h
}
