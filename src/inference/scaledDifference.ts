/**
 * Differences of chi-square statistics that are not chi-square distributed themselves.
 *
 *     satorra.bentler.2001, .2010   T = (T0 - T1) / c,  c = (r0 c0 - r1 c1) / (r0 - r1)
 *     satorra.2000                  U = V D P A'(A P A')^-1 A P D'V,  P the inverse information and D the moment Jacobian of the larger model,
 *                                   A the restrictions that lead to the smaller one; scaled by tr(UG) and tr(UGUG) like a test of fit
 *
 * 0 is the smaller model with r0 degrees of freedom, 1 the larger (Satorra & Bentler 2001, Psychometrika 66, 507-514; 2010, Psychometrika 75,
 * 243-248; Satorra 2000). The 2010 version takes c1 at the smaller model's estimates.
 */
import type { Engine } from '../estimate/engine'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { nullSpace } from '../numeric/nullSpace'
import { multiply, multiplyTransposedLeft, sandwich } from '../numeric/products'
import type { Traces } from './scaledTest'

/** The scaling factor of the difference; may be negative, and is then of no use. */
export function differenceFactor(smaller: { df: number; factor: number }, larger: { df: number; factor: number }): number {
  // A saturated model has nothing to scale.
  const of = ({ df, factor }: { df: number; factor: number }): number => (df === 0 ? 0 : df * factor)
  return (of(smaller) - of(larger)) / (smaller.df - larger.df)
}

/**
 * Restrictions on the larger model's q1 parameters that give the smaller model: orthogonal complement of the regression of the smaller
 * model's moment Jacobian on the larger one's (rows of both: all moments of all groups). r x q1.
 */
export function impliedRestrictions(larger: Float64Array, smaller: Float64Array, moments: number): Float64Array | undefined {
  const q1 = larger.length / moments
  const q0 = smaller.length / moments
  const square = new Float64Array(q1 * q1)
  multiplyTransposedLeft(larger, larger, square, q1, moments, q1)
  if (!cholesky(square, q1)) return undefined
  choleskyInverse(square, q1, square)
  const cross = new Float64Array(q0 * q1)
  multiplyTransposedLeft(smaller, larger, cross, q0, moments, q1)
  const slopes = new Float64Array(q0 * q1)
  multiply(cross, square, slopes, q0, q1, q1)
  const { basis, dimension } = nullSpace(slopes, q0, q1)
  const out = new Float64Array(dimension * q1)
  for (let i = 0; i < q1; i++) for (let k = 0; k < dimension; k++) out[k * q1 + i] = basis[i * dimension + k]
  return out
}

/** tr(UG) and tr(UGUG) from the inverse information, the restrictions (r x q) and the meat sum f_g D'V G V D; undefined when singular. */
export function differenceTraces(inverse: Float64Array, restrictions: Float64Array, meat: Float64Array): Traces | undefined {
  const q = Math.round(Math.sqrt(inverse.length))
  const r = restrictions.length / q
  const AP = new Float64Array(r * q)
  multiply(restrictions, inverse, AP, r, q, q)
  const middle = new Float64Array(r * r)
  sandwich(restrictions, inverse, middle, r, q, new Float64Array(r * q))
  if (!cholesky(middle, r)) return undefined
  choleskyInverse(middle, r, middle)
  const spread = new Float64Array(r * r)
  sandwich(AP, meat, spread, r, q, new Float64Array(r * q))
  const product = new Float64Array(r * r)
  multiply(middle, spread, product, r, r, r)
  let trace = 0
  let traceSquared = 0
  for (let i = 0; i < r; i++) {
    trace += product[i * r + i]
    for (let j = 0; j < r; j++) traceSquared += product[i * r + j] * product[j * r + i]
  }
  return { trace, traceSquared }
}

/** Positions of the observed variables of one engine's blocks in the order of another's are the same. */
export function sameOrder(a: Engine, b: Engine): boolean {
  return a.states.every(({ placement }, block) => placement.observed.join('\n') === b.states[block].placement.observed.join('\n'))
}
