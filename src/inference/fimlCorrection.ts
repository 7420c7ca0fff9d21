/**
 * Measures of fit for incomplete cases that estimate what complete cases would have given (Zhang & Savalei 2023, Psychological Methods 28,
 * 263-283): the likelihood-ratio statistic of the EM moments at the FIML estimates, and the factor c that its expectation under the
 * model is of df,
 *
 *     V6   c df = tr(C M^-1) - tr(D'C D E^-1)                                                                normal data
 *     V3   c df = tr(C G) - 2 tr(D'J M^-1 C D E^-1) + tr(D'J D E^-1 D'C D E^-1),   G = M^-1 J M^-1           any data
 *
 * C is the information of complete cases about the moments, M that of the incomplete ones (observed) and J the cross-product of their
 * scores, all at the EM moments; D the moment Jacobian at the estimates and E = D'M D, M observed or expected as the options say.
 */
import type { SampleMoments } from '../data/sampleMoments'
import type { Engine } from '../estimate/engine'
import { ml } from '../estimate/ml'
import { normalWeight } from '../estimate/normalWeight'
import { saturatedInformation, varyingMoments } from '../estimate/saturatedInformation'
import { saturatedState } from '../implied/saturatedState'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { multiply, multiplyTransposedLeft } from '../numeric/products'
import type { ActiveConstraints } from './activeConstraints'
import { constrainedInverse } from './constrainedInverse'
import { independenceMoments } from './incompleteLikelihood'
import { indexOf } from './logLikelihood'
import { momentJacobian } from './momentJacobian'

/** A statistic and what its degrees of freedom are to be multiplied by. */
export interface FimlCorrection {
  readonly statistic: number
  readonly c: number
}

/** Corrections of a model and of its independence model. */
export interface FimlCorrections {
  readonly model: FimlCorrection
  readonly baseline: FimlCorrection
}

/** What one block's cases say about its moments: square matrices over those that vary. */
interface BlockInformation {
  readonly kept: readonly number[]
  /** C. */
  readonly complete: Float64Array
  /** M^-1. */
  readonly incompleteInverse: Float64Array
  /** M of E. */
  readonly incomplete: Float64Array
  /** J, with `robust` only. */
  readonly scores?: Float64Array
}

export interface FimlCorrectionOptions {
  /** V3 instead of V6. */
  readonly robust: boolean
  /** How M is taken in E. */
  readonly information: 'expected' | 'observed'
  readonly df: number
  readonly baselineDf: number
}

/** The corrections where the engine stands, for an estimator of incomplete cases; undefined when an information matrix is singular. */
export function fimlCorrections(engine: Engine, active: ActiveConstraints, options: FimlCorrectionOptions): FimlCorrections | undefined {
  const blocks = engine.samples.map((sample, block) => blockInformation(sample, engine.fixed[block], options))
  if (!blocks.every((block) => block !== undefined)) return undefined
  const model = modelExpectation(engine, active, blocks, options)
  const baseline = baselineExpectation(engine, blocks, options)
  if (model === undefined || baseline === undefined) return undefined
  let statistic = 0
  let baselineStatistic = 0
  engine.samples.forEach((sample, block) => {
    statistic += 2 * sample.n * ml(engine.states[block], sample, 0).value()
    const { mean, covariance } = independenceMoments(sample, exogenous(engine, block), engine.fixed[block].length > 0)
    baselineStatistic += 2 * sample.n * ml(saturatedState(sample.names, mean, covariance), sample, 0).value()
  })
  return {
    model: { statistic, c: options.df > 0 ? model / options.df : Number.NaN },
    baseline: { statistic: baselineStatistic, c: baseline / options.baselineDf },
  }
}

function exogenous({ table, samples }: Engine, block: number): number[] {
  return indexOf(samples[block].names, table.variables[block].exogenous)
}

function blockInformation(
  sample: SampleMoments,
  fixed: readonly number[],
  { robust, information }: FimlCorrectionOptions,
): BlockInformation | undefined {
  const p = sample.names.length
  const kept = varyingMoments(p, fixed)
  const point = { mean: sample.mean!, covariance: sample.covariance }
  const observed = saturatedInformation(sample, point, 'observed', kept)
  const incompleteInverse = new Float64Array(observed.length)
  if (!cholesky(observed, kept.length, incompleteInverse)) return undefined
  choleskyInverse(incompleteInverse, kept.length, incompleteInverse)
  const full = normalWeight(sample.covariance, p, true)
  const complete = submatrix(full, kept)
  const incomplete = information === 'observed' ? observed : saturatedInformation(sample, point, 'expected', kept)
  return {
    kept,
    complete,
    incomplete,
    incompleteInverse,
    scores: robust ? saturatedInformation(sample, point, 'first.order', kept) : undefined,
  }
}

/** c df of the model. */
function modelExpectation(
  engine: Engine,
  active: ActiveConstraints,
  blocks: readonly BlockInformation[],
  options: FimlCorrectionOptions,
): number | undefined {
  const q = engine.table.freeCount
  const [information, complete, crossed, scored] = Array.from({ length: 4 }, () => new Float64Array(q * q))
  let first = 0
  blocks.forEach((block, index) => {
    const share = engine.samples[index].n / engine.total
    const all = momentJacobian(engine, index)
    const D = Float64Array.from(block.kept.flatMap((row) => Array.from(all.subarray(row * q, (row + 1) * q))))
    first += saturatedExpectation(block)
    addSandwich(D, block.incomplete, q, share, information)
    addSandwich(D, block.complete, q, share, complete)
    if (block.scores) {
      addSandwich(D, crossing(block), q, share, crossed)
      addSandwich(D, block.scores, q, share, scored)
    }
  })
  const inverse = constrainedInverse(information, q, active.equalities)
  return inverse && combine(first, complete, crossed, scored, inverse, q, options.robust)
}

/** c df of the independence model, whose parameters are moments of their own in every block. */
function baselineExpectation(engine: Engine, blocks: readonly BlockInformation[], options: FimlCorrectionOptions): number | undefined {
  let sum = 0
  for (const [index, block] of blocks.entries()) {
    const sample = engine.samples[index]
    const p = sample.names.length
    const x = new Set(exogenous(engine, index))
    const places: number[] = []
    block.kept.forEach((position, k) => {
      if (position < p || isFree(position - p, p, x)) places.push(k)
    })
    const q = places.length
    const E = submatrix(block.incomplete, places)
    if (!cholesky(E, q)) return undefined
    choleskyInverse(E, q, E)
    const part = (matrix: Float64Array | undefined): Float64Array => (matrix ? submatrix(matrix, places) : new Float64Array(q * q))
    sum += combine(
      saturatedExpectation(block),
      part(block.complete),
      part(block.scores && crossing(block)),
      part(block.scores),
      E,
      q,
      options.robust,
    )
  }
  return sum
}

/** True for variances and for covariances among x; `place` counts vech. */
function isFree(place: number, p: number, x: ReadonlySet<number>): boolean {
  let j = 0
  let at = place
  while (at >= p - j) {
    at -= p - j
    j++
  }
  return at === 0 || (x.has(j) && x.has(j + at))
}

/** tr(C M^-1) or tr(C M^-1 J M^-1). */
function saturatedExpectation({ kept, complete, incompleteInverse, scores }: BlockInformation): number {
  if (!scores) return traceOfProduct(complete, incompleteInverse)
  const size = kept.length
  const half = new Float64Array(size * size)
  const whole = new Float64Array(size * size)
  multiply(incompleteInverse, scores, half, size, size, size)
  multiply(half, incompleteInverse, whole, size, size, size)
  return traceOfProduct(complete, whole)
}

/** J M^-1 C. */
function crossing({ kept, complete, incompleteInverse, scores }: BlockInformation): Float64Array {
  const size = kept.length
  const half = new Float64Array(size * size)
  const whole = new Float64Array(size * size)
  multiply(scores!, incompleteInverse, half, size, size, size)
  multiply(half, complete, whole, size, size, size)
  return whole
}

function combine(
  first: number,
  complete: Float64Array,
  crossed: Float64Array,
  scored: Float64Array,
  inverse: Float64Array,
  q: number,
  robust: boolean,
): number {
  if (!robust) return first - traceOfProduct(complete, inverse)
  const left = new Float64Array(q * q)
  const right = new Float64Array(q * q)
  multiply(scored, inverse, left, q, q, q)
  multiply(complete, inverse, right, q, q, q)
  return first - 2 * traceOfProduct(transposed(crossed, q), inverse) + traceOfProduct(transposed(left, q), right)
}

/** sum a_ij b_ij: tr(A'B). */
function traceOfProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k]
  return sum
}

function transposed(a: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i * n + j] = a[j * n + i]
  return out
}

/** out += share D'A D, A square but perhaps not symmetric. */
function addSandwich(D: Float64Array, A: Float64Array, q: number, share: number, out: Float64Array): void {
  const size = q === 0 ? 0 : D.length / q
  const half = new Float64Array(size * q)
  const whole = new Float64Array(q * q)
  multiply(A, D, half, size, size, q)
  multiplyTransposedLeft(D, half, whole, q, size, q)
  for (let k = 0; k < q * q; k++) out[k] += share * whole[k]
}

function submatrix(matrix: Float64Array, kept: readonly number[]): Float64Array {
  const size = Math.round(Math.sqrt(matrix.length))
  const n = kept.length
  const out = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i * n + j] = matrix[kept[i] * size + kept[j]]
  return out
}
