// Gelfand's formula: rho(A) = lim ||A^m||^(1/m), by repeated squaring (m = 2^k) with the norm taken out at each step.

import { multiply } from '../numeric/products'

const squarings = 48

/**
 * Largest modulus of an eigenvalue of the n x n matrix A. The total effects of a model with loops exist only when it is below 1
 * (Bentler & Freeman, 1983, Psychometrika 48, 143-145); without loops it is 0.
 */
export function spectralRadius(a: Float64Array, n: number): number {
  let power = a.slice(0, n * n)
  let next = new Float64Array(n * n)
  let log = 0
  for (let k = 0; k <= squarings; k++) {
    let norm = 0
    for (const x of power) norm = Math.max(norm, Math.abs(x))
    if (norm === 0) return 0
    log += Math.log(norm) / 2 ** k
    for (let i = 0; i < n * n; i++) power[i] /= norm
    multiply(power, power, next, n, n, n)
    ;[power, next] = [next, power]
  }
  return Math.exp(log)
}
