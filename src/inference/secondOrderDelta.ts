/**
 * Delta method to the second order for x ~ N(estimate, V): with g the slope and H the second derivatives of f,
 *   E f = f + 1/2 tr(H V),   var f = g' V g + 1/2 tr(H V H V).
 */
import type { ParameterFunction } from '../model/parameterFunction'
import { quadratic } from './delta'

export interface DeltaMoments {
  /** Standard error from the slopes alone. */
  readonly first: number
  /** Standard error with the second derivatives. */
  readonly second: number
  /** 1/2 tr(H V): how far the expectation of f lies above f. */
  readonly bias: number
}

/** Both standard errors of a function of the q parameters with covariance matrix V (q x q). */
export function deltaMoments(f: ParameterFunction, x: Float64Array, V: Float64Array): DeltaMoments {
  const q = x.length
  const slope = new Float64Array(q)
  f.gradient(x, slope)
  const H = new Float64Array(q * q)
  f.addHessian(x, 1, H)
  const at = f.arguments
  let trace = 0
  let square = 0
  const product = (i: number, j: number): number => at.reduce((sum, k) => sum + H[i * q + k] * V[k * q + j], 0)
  for (const i of at) {
    trace += product(i, i)
    for (const j of at) square += product(i, j) * product(j, i)
  }
  const variance = Math.max(quadratic(slope, V, q), 0)
  return { first: Math.sqrt(variance), second: Math.sqrt(variance + square / 2), bias: trace / 2 }
}
