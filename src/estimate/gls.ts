/**
 * Generalized least squares for one block, with V = S^-1:
 *
 *     F = 1/2 tr[(V R)^2] + d'Vd,   R = S - Sigma,   d = m - mu
 *     dF = -tr(V R V dSigma) - 2 d'V dmu
 *
 * (Browne 1974, South African Statistical Journal 8, 1-24.)
 */
import { addCurvature, addMetric, meanSlopes } from '../implied/metric'
import { project, projectionSize, projectVector } from '../implied/project'
import { createPullbackSpace, pullback } from '../implied/pullback'
import type { ImpliedState } from '../implied/state'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { multiply, multiplyVector, quadraticForm, sandwich } from '../numeric/products'
import { correlationGamma } from './correlationGamma'
import type { Discrepancy } from './discrepancy'
import type { MlMoments } from './ml'
import { normalGamma } from './normalGamma'
import { normalWeight } from './normalWeight'
import { inverseWeight } from './sampleGamma'
import { weightedLeastSquares } from './weightedLeastSquares'

/** GLS discrepancy of a block with q parameters; NaN when the sample covariance is not positive definite. */
export function gls(state: ImpliedState, sample: MlMoments, q: number): Discrepancy {
  const { placement, covariance: sigma, mean: mu } = state
  const p = placement.observed.length
  const means = placement.meanStructure && sample.mean !== undefined
  const t = projectionSize(state)
  const V = new Float64Array(p * p)
  if (cholesky(sample.covariance, p, V)) choleskyInverse(V, p, V)
  else V.fill(Number.NaN)
  const residual = new Float64Array(p * p)
  const half = new Float64Array(p * p)
  const middle = new Float64Array(p * p)
  const W = new Float64Array(p * p)
  const difference = new Float64Array(p)
  const weighted = new Float64Array(p)
  const slope = new Float64Array(p)
  const space = createPullbackSpace(p, placement.core.length)
  const kappa = new Float64Array(placement.cells.count)
  const P = new Float64Array(t * t)
  const M = new Float64Array(t * t)
  const R = new Float64Array(t)
  const work = new Float64Array(p * 2 * placement.core.length)

  const metric = (weight: number, H: Float64Array): void => {
    project(state, V, P, work)
    meanSlopes(state, kappa)
    addMetric(state, P, kappa, weight, H, q)
  }
  return {
    value() {
      for (let k = 0; k < p * p; k++) residual[k] = sample.covariance[k] - sigma[k]
      multiply(V, residual, half, p, p, p)
      let sum = 0
      for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) sum += half[i * p + j] * half[j * p + i]
      sum *= 0.5
      if (means) {
        for (let i = 0; i < p; i++) difference[i] = sample.mean![i] - mu[i]
        multiplyVector(V, difference, weighted, p, p)
        for (let i = 0; i < p; i++) sum += difference[i] * weighted[i]
      }
      return Number.isFinite(sum) ? 0.5 * sum : Infinity
    },
    addGradient(weight, gradient) {
      sandwich(V, residual, middle, p, p, half)
      for (let k = 0; k < p * p; k++) W[k] = -0.5 * middle[k]
      for (let i = 0; i < p; i++) slope[i] = -weighted[i]
      pullback(state, W, slope, weight, gradient, space)
    },
    addInformation: metric,
    addHessian(weight, H) {
      metric(weight, H)
      sandwich(V, residual, middle, p, p, half)
      for (let k = 0; k < p * p; k++) W[k] = -middle[k]
      project(state, W, M, work)
      projectVector(state, weighted, R)
      addCurvature(state, M, R, weight, H, q)
    },
    momentWeight: () => normalWeight(sample.covariance, p, placement.meanStructure),
    square(covariance, mean) {
      multiply(V, covariance, half, p, p, p)
      let sum = 0
      for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) sum += half[i * p + j] * half[j * p + i]
      return 0.5 * sum + (mean ? quadraticForm(mean, V, mean, p) : 0)
    },
  }
}

/** GLS of correlations: weighted by the inverse of their covariance under normality. `fixed` are positions of fixed exogenous variables. */
export function correlationGls(state: ImpliedState, sample: MlMoments, q: number, fixed: readonly number[]): Discrepancy {
  const { meanStructure, observed } = state.placement
  const p = observed.length
  const gamma = correlationGamma(
    normalGamma(sample.covariance, p, meanStructure, fixed),
    sample.covariance,
    meanStructure ? sample.mean : undefined,
  )
  const length = Math.round(Math.sqrt(gamma.length))
  // what is fixed does not vary, not even by rounding
  for (const k of momentsAmong(fixed, p, meanStructure ? p : 0)) {
    for (let l = 0; l < length; l++) gamma[k * length + l] = gamma[l * length + k] = 0
  }
  const V = inverseWeight(gamma) ?? new Float64Array(gamma.length).fill(Number.NaN)
  return weightedLeastSquares(state, sample, q, {
    apply: (a, out, columns) => multiply(V, a, out, length, length, columns),
    dense: () => V,
  })
}

/** Positions of the moments that concern these variables alone; `means` is the number of means before the covariances. */
function momentsAmong(variables: readonly number[], p: number, means: number): number[] {
  const positions = means > 0 ? [...variables] : []
  for (const j of variables) for (const i of variables) if (i >= j) positions.push(means + j * p - (j * (j - 1)) / 2 + i - j)
  return positions
}
