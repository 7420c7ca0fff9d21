/**
 * Browne's residual tests (Browne 1984, BJMSP 37, 62-83, eq. 2.20):
 *
 *     T = n sum of shares times r'W r - b'E^-1 b,   b = sum D'W r,   E = sum D'W D,   r = sample - implied moments,
 *
 * W the inverse of a covariance of the moments: normal theory at V = Sigma^-1 or S^-1, where r'Wr = 1/2 tr[(R V)^2] + d'Vd and
 * b pulls (1/2 V R V, V d) back; or the distribution-free Gamma.
 */

import { gammaMatrix } from '../data/gammaMatrix'
import type { Engine } from '../estimate/engine'
import { inverseWeight } from '../estimate/sampleGamma'
import { scaledMoments } from '../estimate/scaledMoments'
import { addMetric, meanSlopes, mirror } from '../implied/metric'
import { project, projectionSize } from '../implied/project'
import { createPullbackSpace, pullback } from '../implied/pullback'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { multiply, multiplyVector, multiplyVectorTransposed, sandwich } from '../numeric/products'
import { vech } from '../numeric/vech'
import { quadratic } from './delta'
import { momentJacobian } from './momentJacobian'
import { sandwichOfMoments } from './sandwichOfMoments'
import { unexplainedSquares } from './unexplainedSquares'

interface Residuals {
  readonly p: number
  /** Inverse of the covariance that weights. */
  readonly V: Float64Array
  readonly R: Float64Array
  /** Mean residuals; absent without a mean structure. */
  readonly d?: Float64Array
  readonly S: Float64Array
  readonly mean?: Float64Array
}

function residualsOf(engine: Engine, block: number, structured: boolean): Residuals {
  const { states, samples, estimator } = engine
  const { covariance: sigma, mean: mu, placement } = states[block]
  const { covariance: S, mean } = scaledMoments(samples[block], estimator.divisor)
  const p = placement.observed.length
  const V = new Float64Array(p * p)
  if (cholesky(structured ? sigma : S, p, V)) choleskyInverse(V, p, V)
  else V.fill(Number.NaN)
  const R = S.map((value, k) => value - sigma[k])
  const d = placement.meanStructure ? mean?.map((value, i) => value - mu[i]) : undefined
  return { p, V, R, d, S, mean }
}

/**
 * r'W r and s'W s of one block, r residuals and s sample moments: W is the weight of least squares, or for likelihoods that of normal
 * theory at the implied moments (at the sample ones unless `structured`), where they are 1/2 tr[(R V)^2] + d'Vd and
 * 1/2 tr[(S V)^2] + m'Vm. Moments of fixed exogenous variables count in neither.
 */
export function weightedResiduals(engine: Engine, block: number, structured = true): { readonly residual: number; readonly total: number } {
  const { p, V, R, d, S, mean } = residualsOf(engine, block, structured)
  // the weight of correlations says itself which of them count
  const fixed = engine.samples[block].correlation ? [] : engine.fixed[block]
  const kept = S.slice()
  const keptMean = d && mean?.slice()
  for (const i of fixed) {
    for (const j of fixed) kept[i * p + j] = 0
    if (keptMean) keptMean[i] = 0
  }
  if (engine.estimator.likelihood) return { residual: normalSquare(R, d, V, p), total: normalSquare(kept, keptMean, V, p) }
  const { square } = engine.discrepancies[block]
  if (!square) throw new Error(`${engine.estimator.name} cannot weigh moments`)
  return { residual: square(R, d), total: square(kept, keptMean) }
}

function normalSquare(R: Float64Array, d: Float64Array | undefined, V: Float64Array, p: number): number {
  const RV = new Float64Array(p * p)
  multiply(R, V, RV, p, p, p)
  let sum = 0
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) sum += RV[i * p + j] * RV[j * p + i]
  return 0.5 * sum + (d ? quadratic(d, V, p) : 0)
}

/**
 * The normal-theory statistic at the point to which the engine's states were filled last, weighted at the implied moments (default) or
 * at the sample's. `jacobian` as in `constrainedInverse`.
 */
export function normalResidualStatistic(engine: Engine, jacobian: Float64Array, structured = true): number {
  const q = engine.table.freeCount
  const slope = new Float64Array(q)
  const metric = new Float64Array(q * q)
  let sum = 0
  engine.states.forEach((state, block) => {
    const share = shareOf(engine, block)
    const { p, V, R, d } = residualsOf(engine, block, structured)
    sum += share * normalSquare(R, d, V, p)
    const work = new Float64Array(p * p)
    const W = new Float64Array(p * p)
    sandwich(V, R, W, p, p, work)
    for (let k = 0; k < p * p; k++) W[k] *= 0.5
    const w = new Float64Array(p)
    if (d) multiplyVector(V, d, w, p, p)
    const c = state.placement.core.length
    pullback(state, W, w, share, slope, createPullbackSpace(p, c))
    const t = projectionSize(state)
    const P = new Float64Array(t * t)
    project(state, V, P, new Float64Array(p * 2 * c))
    const kappa = new Float64Array(state.placement.cells.count)
    meanSlopes(state, kappa)
    addMetric(state, P, kappa, share, metric, q)
  })
  mirror(metric, q)
  return unexplainedSquares(engine, jacobian, sum, slope, metric)
}

/** The distribution-free statistic, Gamma about the sample or about the implied moments; undefined when Gamma is singular or there are no cases. */
export function distributionFreeResidualStatistic(engine: Engine, jacobian: Float64Array, structured: boolean): number | undefined {
  const q = engine.table.freeCount
  const slope = new Float64Array(q)
  const metric = new Float64Array(q * q)
  let sum = 0
  for (const [block, { columns, weights }] of engine.samples.entries()) {
    if (!columns) return undefined
    const { placement, covariance, mean } = engine.states[block]
    const means = placement.meanStructure
    const about = structured ? { covariance, mean: means ? mean : undefined } : undefined
    const W = inverseWeight(gammaMatrix(columns, { means, weights, about, fixed: engine.fixed[block] }))
    if (!W) return undefined
    const { p, R, d } = residualsOf(engine, block, true)
    const size = Math.round(Math.sqrt(W.length))
    const r = new Float64Array(size)
    if (d) r.set(d)
    vech(R, p, r, means ? p : 0)
    const Wr = new Float64Array(size)
    multiplyVector(W, r, Wr, size, size)
    const share = shareOf(engine, block)
    for (let i = 0; i < size; i++) sum += share * r[i] * Wr[i]
    const jacobianOfMoments = momentJacobian(engine, block)
    const part = new Float64Array(q)
    multiplyVectorTransposed(jacobianOfMoments, Wr, part, size, q)
    for (let j = 0; j < q; j++) slope[j] += share * part[j]
    sandwichOfMoments(jacobianOfMoments, W, q, share, metric)
  }
  return unexplainedSquares(engine, jacobian, sum, slope, metric)
}

/** Share of a block among the effective cases: n_g / N, or (n_g - 1) / (N - groups). */
function shareOf({ samples, estimator, total }: Engine, block: number): number {
  return estimator.statisticWeight(samples[block].n) / 2 / estimator.effectiveCases(total, samples.length)
}
