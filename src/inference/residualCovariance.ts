/**
 * Asymptotic covariance of the residuals s - sigma(theta^) of one block (means first, then vech):
 *
 *     A = (I - D E^-1 D'W) G (I - D E^-1 D'W)' / n
 *
 * with D the moment Jacobian, W the weight behind the estimates (for maximum likelihood the model's normal-theory weight, expected or
 * observed), E = sum of D'WD over groups, and G the covariance of the sample moments: normal theory at the sample covariances, or from the
 * cases' fourth moments. Given fixed exogenous variables, G is what their part of the covariances, S_.x S_xx^-1 S_x., does not contribute.
 */
import type { Engine } from '../estimate/engine'
import { normalWeight } from '../estimate/normalWeight'
import { sampleGamma } from '../estimate/sampleGamma'
import { scaledMoments } from '../estimate/scaledMoments'
import { addMomentJacobian } from '../implied/jacobian'
import { meanSlopes } from '../implied/metric'
import type { ImpliedState } from '../implied/state'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { multiply, multiplyTransposedLeft, multiplyTransposedRight, multiplyVector, sandwich } from '../numeric/products'
import { constrainedInverse } from './constrainedInverse'
import { indexOf } from './logLikelihood'

export interface ResidualCovarianceOptions {
  /** Weight of the moments: expected or observed information. */
  readonly information: 'expected' | 'observed'
  /** Covariance of the sample moments: normal theory, or from the cases' fourth moments. */
  readonly gamma: 'normal' | 'cases'
}

/** One matrix a block, n x n row-major, n = p(p+1)/2 + p with means; undefined when the information is singular. */
export function residualCovariances(engine: Engine, jacobian: Float64Array, options: ResidualCovarianceOptions): Float64Array[] | undefined {
  const { states, samples, table, total } = engine
  const q = table.freeCount
  const blocks = states.map((_, block) => blockParts(engine, block, options))
  const information = new Float64Array(q * q)
  blocks.forEach(({ weighted, slopes, size }, block) => {
    const product = new Float64Array(q * q)
    multiply(weighted, slopes, product, q, size, q)
    const share = samples[block].n / total
    for (let k = 0; k < q * q; k++) information[k] += share * product[k]
  })
  const inverse = constrainedInverse(information, q, jacobian)
  if (!inverse) return undefined
  const middle = new Float64Array(q * q)
  blocks.forEach(({ weighted, weightedGamma, size }, block) => {
    const product = new Float64Array(q * q)
    multiplyTransposedRight(weightedGamma, weighted, product, q, size, q)
    const share = samples[block].n / total
    for (let k = 0; k < q * q; k++) middle[k] += share * product[k]
  })
  return blocks.map(({ slopes, gamma, weightedGamma, size }, block) => {
    const reach = new Float64Array(size * q)
    multiply(slopes, inverse, reach, size, q, q)
    const cross = new Float64Array(size * size)
    multiply(reach, weightedGamma, cross, size, q, size)
    const last = new Float64Array(size * size)
    sandwich(reach, middle, last, size, q, new Float64Array(size * q))
    const { n } = samples[block]
    const out = gamma
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const k = i * size + j
        out[k] = (gamma[k] * total) / n - cross[k] - cross[j * size + i] + last[k]
      }
    }
    for (let k = 0; k < size * size; k++) out[k] /= total
    return out
  })
}

interface BlockParts {
  readonly size: number
  /** D, size x q. */
  readonly slopes: Float64Array
  /** D'W, q x size. */
  readonly weighted: Float64Array
  /** G, size x size. */
  readonly gamma: Float64Array
  /** D'W G, q x size. */
  readonly weightedGamma: Float64Array
}

function blockParts(engine: Engine, block: number, { information, gamma: kind }: ResidualCovarianceOptions): BlockParts {
  const { states, samples, table, estimator, discrepancies } = engine
  const state = states[block]
  const q = table.freeCount
  const { observed, meanStructure, cells } = state.placement
  const p = observed.length
  const means = meanStructure ? p : 0
  const size = means + (p * (p + 1)) / 2
  const kappa = new Float64Array(cells.count)
  meanSlopes(state, kappa)
  const slopes = new Float64Array(size * q)
  addMomentJacobian(state, kappa, slopes, 0, q)
  const fixed = indexOf(observed, table.variables[block].fixedExogenous)
  const sample = scaledMoments(samples[block], estimator.divisor)
  const gamma = kind === 'cases' ? sampleGamma(samples[block], meanStructure, fixed) : normalGamma(sample.covariance, p, means, fixed)
  const weight =
    information === 'observed' && estimator.likelihood
      ? observedWeight(state, sample, p, means)
      : (discrepancies[block].momentWeight?.(true) ?? normalWeight(state.covariance, p, meanStructure))
  const weighted = new Float64Array(q * size)
  multiplyTransposedLeft(slopes, weight, weighted, q, size, size)
  const weightedGamma = new Float64Array(q * size)
  multiply(weighted, gamma, weightedGamma, q, size, size)
  return { size, slopes, weighted, gamma, weightedGamma }
}

/** Calls back with the position and the variables of every moment; a mean has j = -1. */
export function eachMoment(p: number, means: number, visit: (position: number, i: number, j: number) => void): void {
  for (let i = 0; i < means; i++) visit(i, i, -1)
  let position = means
  for (let j = 0; j < p; j++) for (let i = j; i < p; i++) visit(position++, i, j)
}

/** Normal-theory covariance of sqrt(n) times mean and vech of the sample covariance, at covariance S, given the variables in `fixed`. */
function normalGamma(S: Float64Array, p: number, means: number, fixed: readonly number[]): Float64Array {
  const given = explainedCovariance(S, p, fixed)
  const pair = (A: Float64Array, i: number, j: number, k: number, l: number): number => A[i * p + k] * A[j * p + l] + A[i * p + l] * A[j * p + k]
  return overMoments(p, means, {
    covariances: (i, j, k, l) => pair(S, i, j, k, l) - (given ? pair(given, i, j, k, l) : 0),
    means: (i, k) => S[i * p + k] - (given ? given[i * p + k] : 0),
  })
}

/** S_.x S_xx^-1 S_x.; undefined without x. */
function explainedCovariance(S: Float64Array, p: number, x: readonly number[]): Float64Array | undefined {
  const m = x.length
  if (m === 0) return undefined
  const inner = Float64Array.from({ length: m * m }, (_, k) => S[x[Math.floor(k / m)] * p + x[k % m]])
  cholesky(inner, m)
  const inverse = new Float64Array(m * m)
  choleskyInverse(inner, m, inverse)
  const columns = Float64Array.from({ length: p * m }, (_, k) => S[Math.floor(k / m) * p + x[k % m]])
  const out = new Float64Array(p * p)
  sandwich(columns, inverse, out, p, m, new Float64Array(p * m))
  return out
}

/** Second derivatives of 1/2 F_ML with respect to the moments, at the model's: the observed counterpart of `normalWeight`. */
function observedWeight(state: ImpliedState, sample: { covariance: Float64Array; mean?: Float64Array }, p: number, means: number): Float64Array {
  const factor = new Float64Array(p * p)
  const V = new Float64Array(p * p)
  cholesky(state.covariance, p, factor)
  choleskyInverse(factor, p, V)
  const d = Float64Array.from({ length: p }, (_, i) => (means > 0 && sample.mean ? sample.mean[i] - state.mean[i] : 0))
  const T = sample.covariance.map((value, k) => value + d[Math.floor(k / p)] * d[k % p])
  const K = new Float64Array(p * p)
  sandwich(V, T, K, p, p, new Float64Array(p * p))
  const r = new Float64Array(p)
  multiplyVector(V, d, r, p, p)
  const half = (i: number, j: number): number => (i === j ? 0.5 : 1)
  return overMoments(p, means, {
    covariances: (i, j, k, l) =>
      half(i, j) *
      half(k, l) *
      (V[j * p + k] * K[i * p + l] + V[j * p + l] * K[i * p + k] + V[i * p + k] * K[j * p + l] + V[i * p + l] * K[j * p + k] -
        V[j * p + k] * V[i * p + l] -
        V[j * p + l] * V[i * p + k]),
    means: (i, k) => V[i * p + k],
    cross: (m, i, j) => half(i, j) * (V[m * p + i] * r[j] + V[m * p + j] * r[i]),
  })
}

interface MomentPairs {
  covariances(i: number, j: number, k: number, l: number): number
  means(i: number, k: number): number
  /** Mean m with covariance (i, j); none when absent. */
  cross?(m: number, i: number, j: number): number
}

function overMoments(p: number, means: number, { covariances, means: ofMeans, cross }: MomentPairs): Float64Array {
  const size = means + (p * (p + 1)) / 2
  const out = new Float64Array(size * size)
  eachMoment(p, means, (a, i, j) => {
    eachMoment(p, means, (b, k, l) => {
      if (j >= 0 && l >= 0) out[a * size + b] = covariances(i, j, k, l)
      else if (j < 0 && l < 0) out[a * size + b] = ofMeans(i, k)
      else if (cross) out[a * size + b] = j < 0 ? cross(i, k, l) : cross(k, i, j)
    })
  })
  return out
}
