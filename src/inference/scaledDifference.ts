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
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { nullSpace } from '../numeric/nullSpace'
import { multiply, multiplyTransposedLeft, sandwich } from '../numeric/products'
import { type InferenceContext, informationPoint } from './context'
import { gammaMeat } from './gammaMeat'
import { information } from './information'
import { momentJacobian, momentLength } from './momentJacobian'
import { eachMoment } from './residualCovariance'
import type { Traces } from './scaledTest'

/** The scaling factor of the difference; may be negative, and is then of no use. */
export function differenceFactor(smaller: { df: number; factor: number }, larger: { df: number; factor: number }): number {
  // A saturated model has nothing to scale.
  const of = ({ df, factor }: { df: number; factor: number }): number => (df === 0 ? 0 : df * factor)
  return (of(smaller) - of(larger)) / (smaller.df - larger.df)
}

/** tr(UG) and tr(UGUG) of the difference, each model at its own estimates; undefined when an information is singular or cases are missing. */
export function differenceTraces(smaller: InferenceContext, larger: InferenceContext): Traces | undefined {
  const { engine, active, options } = larger
  const q = engine.table.freeCount
  const free = nullSpace(active.equalities, active.equalities.length / q, q)
  const { basis, dimension: z } = free
  const P = inverseOf(reduce(information(engine, informationPoint(options, 'tests')), basis, q, z), z)
  const point = { kind: 'expected', h1: options.h1InformationTests, observed: options.observedInformationTests } as const
  const meat = reduce(gammaMeat(engine, point, 'meat').meat, basis, q, z)
  const restrictions = P && impliedRestrictions(reducedJacobian(larger, engine), reducedJacobian(smaller, engine), z)
  return restrictions && tracesOf(P, restrictions, meat, z)
}

/** Restrictions on the z directions of the larger model (r x z): what the smaller model's directions, regressed on them, leave out. */
function impliedRestrictions(larger: Float64Array, smaller: Float64Array, z: number): Float64Array | undefined {
  const moments = larger.length / z
  const z0 = smaller.length / moments
  const square = new Float64Array(z * z)
  multiplyTransposedLeft(larger, larger, square, z, moments, z)
  const inverse = inverseOf(square, z)
  if (!inverse) return undefined
  const cross = new Float64Array(z0 * z)
  multiplyTransposedLeft(smaller, larger, cross, z0, moments, z)
  const slopes = new Float64Array(z0 * z)
  multiply(cross, inverse, slopes, z0, z, z)
  const { basis, dimension } = nullSpace(slopes, z0, z)
  const out = new Float64Array(dimension * z)
  for (let i = 0; i < z; i++) for (let k = 0; k < dimension; k++) out[k * z + i] = basis[i * dimension + k]
  return out
}

function tracesOf(P: Float64Array, restrictions: Float64Array, meat: Float64Array, z: number): Traces | undefined {
  const r = restrictions.length / z
  const AP = new Float64Array(r * z)
  multiply(restrictions, P, AP, r, z, z)
  const spread = new Float64Array(r * r)
  sandwich(restrictions, P, spread, r, z, new Float64Array(r * z))
  const middle = inverseOf(spread, r)
  if (!middle) return undefined
  sandwich(AP, meat, spread, r, z, new Float64Array(r * z))
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

/** Derivatives of all moments of all groups along the directions that a model's equality constraints leave, in the order of moments of `order`. */
function reducedJacobian({ engine, active }: InferenceContext, order: InferenceContext['engine']): Float64Array {
  const q = engine.table.freeCount
  const { basis, dimension } = nullSpace(active.equalities, active.equalities.length / q, q)
  const rows: Float64Array[] = []
  engine.states.forEach(({ placement }, block) => {
    const names = placement.observed
    const p = names.length
    const jacobian = momentJacobian(engine, block)
    const position = new Map<string, number>()
    const key = (names: readonly string[], i: number, j: number): string => (j < 0 ? names[i] : [names[i], names[j]].sort().join('\n'))
    eachMoment(p, placement.meanStructure ? p : 0, (k, i, j) => position.set(key(names, i, j), k))
    const target = order.states[block].placement.observed
    const wanted: number[] = new Array(momentLength(order, block)).fill(-1)
    eachMoment(p, order.states[block].placement.meanStructure ? p : 0, (k, i, j) => {
      wanted[k] = position.get(key(target, i, j)) ?? -1
    })
    for (const k of wanted) rows.push(k < 0 ? new Float64Array(q) : jacobian.subarray(k * q, (k + 1) * q))
  })
  const all = new Float64Array(rows.length * q)
  rows.forEach((row, k) => {
    all.set(row, k * q)
  })
  const out = new Float64Array(rows.length * dimension)
  multiply(all, basis, out, rows.length, q, dimension)
  return out
}

/** Z' M Z. */
function reduce(matrix: Float64Array, basis: Float64Array, q: number, z: number): Float64Array {
  const half = new Float64Array(q * z)
  multiply(matrix, basis, half, q, q, z)
  const out = new Float64Array(z * z)
  multiplyTransposedLeft(basis, half, out, z, q, z)
  return out
}

function inverseOf(matrix: Float64Array, n: number): Float64Array | undefined {
  const out = new Float64Array(n * n)
  if (!cholesky(matrix, n, out)) return undefined
  choleskyInverse(out, n, out)
  return out
}
