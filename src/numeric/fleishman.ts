// Power method (Fleishman 1978, Psychometrika 43, 521-532): Y = a + b Z + c Z^2 + d Z^3, Z standard normal, a = -c, has mean 0, variance 1,
// skewness g1 and excess kurtosis g2 when
//   b^2 + 6 b d + 2 c^2 + 15 d^2 = 1
//   2 c (b^2 + 24 b d + 105 d^2 + 2) = g1
//   24 (b d + c^2 (1 + b^2 + 28 b d) + d^2 (12 + 48 b d + 141 c^2 + 225 d^2)) = g2
// and two such variables correlate rho when the normal ones correlate r (Vale & Maurelli 1983, Psychometrika 48, 465-471):
//   rho = r (b1 b2 + 3 b1 d2 + 3 d1 b2 + 9 d1 d2) + 2 r^2 c1 c2 + 6 r^3 d1 d2

import { solve } from './lu'
import { findRoot } from './root'

/** Coefficients of the polynomial; `a` is -c. */
export interface PowerPolynomial {
  readonly b: number
  readonly c: number
  readonly d: number
}

/** Steps from the normal shape to the one asked for; Newton's method starts each from the one before, which keeps to the branch with b > 0. */
const stages = 32

/** The polynomial with a skewness and an excess kurtosis; undefined where none has them (kurtosis too small for the skewness). */
export function fleishman(skewness: number, kurtosis: number): PowerPolynomial | undefined {
  let x = Float64Array.of(1, 0, 0)
  for (let stage = 1; stage <= stages; stage++) {
    const found = newton(x, (skewness * stage) / stages, (kurtosis * stage) / stages)
    if (!found) return undefined
    x = found
  }
  return { b: x[0], c: x[1], d: x[2] }
}

/** The correlation of the normal variables behind two polynomials that correlate rho; NaN where there is none. */
export function intermediateCorrelation(rho: number, first: PowerPolynomial, second: PowerPolynomial): number {
  const linear = (first.b + 3 * first.d) * (second.b + 3 * second.d)
  const square = 2 * first.c * second.c
  const cube = 6 * first.d * second.d
  return findRoot((r) => r * (linear + r * (square + r * cube)) - rho, -1, 1)
}

/** a + b z + c z^2 + d z^3. */
export function powerTransform(z: number, { b, c, d }: PowerPolynomial): number {
  return -c + z * (b + z * (c + z * d))
}

function newton(start: Float64Array, skewness: number, kurtosis: number): Float64Array<ArrayBuffer> | undefined {
  let x = Float64Array.from(start)
  let error = residual(x, skewness, kurtosis)
  for (let iteration = 0; iteration < 100; iteration++) {
    if (size(error) < 1e-13) return x
    const step = solve(jacobian(x), 3, error)
    if (!step) return undefined
    let factor = 1
    let moved = false
    while (factor > 1e-6 && !moved) {
      const trial = x.map((value, i) => value - factor * step[i])
      const after = residual(trial, skewness, kurtosis)
      moved = size(after) < size(error)
      if (moved) {
        x = trial
        error = after
      }
      factor /= 2
    }
    if (!moved) return size(error) < 1e-10 ? x : undefined
  }
  return undefined
}

function residual([b, c, d]: Float64Array, skewness: number, kurtosis: number): Float64Array {
  return Float64Array.of(
    b * b + 6 * b * d + 2 * c * c + 15 * d * d - 1,
    2 * c * (b * b + 24 * b * d + 105 * d * d + 2) - skewness,
    24 * (b * d + c * c * (1 + b * b + 28 * b * d) + d * d * (12 + 48 * b * d + 141 * c * c + 225 * d * d)) - kurtosis,
  )
}

function jacobian([b, c, d]: Float64Array): Float64Array {
  return Float64Array.of(
    2 * b + 6 * d,
    4 * c,
    6 * b + 30 * d,
    2 * c * (2 * b + 24 * d),
    2 * (b * b + 24 * b * d + 105 * d * d + 2),
    2 * c * (24 * b + 210 * d),
    24 * (d + c * c * (2 * b + 28 * d) + 48 * d * d * d),
    24 * (2 * c * (1 + b * b + 28 * b * d) + 282 * c * d * d),
    24 * (b + 28 * b * c * c + 2 * d * (12 + 48 * b * d + 141 * c * c + 225 * d * d) + d * d * (48 * b + 450 * d)),
  )
}

function size(error: Float64Array): number {
  return Math.max(...error.map(Math.abs))
}
