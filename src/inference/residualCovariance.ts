/**
 * Asymptotic covariance of the residuals s - sigma(theta^) of one block (means first, then vech):
 *
 *     A = (I - D E^-1 D'W) G (I - D E^-1 D'W)' / n
 *
 * with D the moment Jacobian, W the weight behind the estimates (for maximum likelihood the model's normal-theory weight), E = sum of D'WD
 * over groups, and G the covariance of the sample moments (normal theory at the sample covariances).
 * Moments among fixed exogenous variables do not vary.
 */
import type { Engine } from '../estimate/engine'
import { scaledMoments } from '../estimate/normalTheory'
import { addMomentJacobian } from '../implied/jacobian'
import { meanSlopes } from '../implied/metric'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { multiply, multiplyTransposedLeft, multiplyTransposedRight, sandwich } from '../numeric/products'
import { constrainedInverse } from './constrainedInverse'
import { indexOf } from './logLikelihood'

/** One matrix a block, n x n row-major, n = p(p+1)/2 + p with means; undefined when the information is singular. */
export function residualCovariances(engine: Engine, jacobian: Float64Array): Float64Array[] | undefined {
  const { states, samples, table, unit, total } = engine
  const q = table.freeCount
  const information = new Float64Array(q * q)
  unit.information(information)
  const inverse = constrainedInverse(information, q, jacobian)
  if (!inverse) return undefined
  const blocks = states.map((_, block) => blockParts(engine, block))
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

function blockParts(engine: Engine, block: number): BlockParts {
  const { states, samples, table, estimator } = engine
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
  const gamma = normalGamma(scaledMoments(samples[block], estimator.divisor).covariance, p, means)
  const fixed = new Set(indexOf(observed, table.variables[block].fixedExogenous))
  eachMoment(p, means, (k, i, j) => {
    if (!fixed.has(i) || (j >= 0 && !fixed.has(j))) return
    for (let l = 0; l < size; l++) gamma[k * size + l] = gamma[l * size + k] = 0
  })
  const weight = normalWeight(state.covariance, p, means)
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

/** Normal-theory covariance of sqrt(n) times mean and vech of the sample covariance, at covariance S. */
function normalGamma(S: Float64Array, p: number, means: number): Float64Array {
  return overPairs(p, means, (i, j, k, l) => S[i * p + k] * S[j * p + l] + S[i * p + l] * S[j * p + k], (i, k) => S[i * p + k])
}

/** Its inverse at covariance Sigma: 1/2 D'(V x V) D and V. */
function normalWeight(sigma: Float64Array, p: number, means: number): Float64Array {
  const factor = new Float64Array(p * p)
  const V = new Float64Array(p * p)
  cholesky(sigma, p, factor)
  choleskyInverse(factor, p, V)
  return overPairs(
    p,
    means,
    (i, j, k, l) => (V[i * p + k] * V[j * p + l] + V[i * p + l] * V[j * p + k]) * (i === j ? 0.5 : 1) * (k === l ? 0.5 : 1),
    (i, k) => V[i * p + k],
  )
}

function overPairs(p: number, means: number, pair: (i: number, j: number, k: number, l: number) => number, mean: (i: number, k: number) => number): Float64Array {
  const size = means + (p * (p + 1)) / 2
  const out = new Float64Array(size * size)
  for (let i = 0; i < means; i++) for (let k = 0; k < means; k++) out[i * size + k] = mean(i, k)
  let a = means
  for (let j = 0; j < p; j++) {
    for (let i = j; i < p; i++, a++) {
      let b = means
      for (let l = 0; l < p; l++) for (let k = l; k < p; k++) out[a * size + b++] = pair(i, j, k, l)
    }
  }
  return out
}
