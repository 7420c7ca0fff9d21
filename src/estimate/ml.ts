/**
 * Maximum likelihood for complete normal data, one block:
 *
 *     F = log|Sigma| + tr(T V) - log|S| - p,   V = Sigma^-1,   T = S + (m - mu)(m - mu)'
 *     dF = tr(W dSigma) - 2 r' dmu,   W = V - V T V,   r = V (m - mu)
 *
 * (Joreskog 1967, Psychometrika 32, 443-482.) Our `inverse` is V, `middle` is K = V T V.
 */
import { addCurvature, addMetric, addNormalHessian, meanSlopes } from '../implied/metric'
import { project, projectionSize, projectVector } from '../implied/project'
import { createPullbackSpace, pullback } from '../implied/pullback'
import type { ImpliedState } from '../implied/state'
import { cholesky, choleskyLogDeterminant } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { sandwich } from '../numeric/products'
import { type CaseMoments, caseMoments } from './caseMoments'
import { caseScores } from './caseScores'
import type { Discrepancy } from './discrepancy'
import { normalWeight } from './normalWeight'
import { type Cases, saturatedTrace } from './saturatedTrace'

/** The sample's side of the discrepancy. `mean` is needed exactly when the model has means. */
export interface MlMoments {
  readonly covariance: Float64Array
  readonly mean?: Float64Array
}

/**
 * ML discrepancy of a block with q parameters. With the raw data in `cases` there are case scores; `fixed` are the positions of
 * fixed exogenous variables.
 */
export function ml(
  state: ImpliedState,
  sample: MlMoments,
  q: number,
  cases: Partial<Cases> = {},
  fixed: readonly number[] = [],
): Discrepancy {
  const { placement, covariance: sigma, mean: mu } = state
  const p = placement.observed.length
  const c = placement.core.length
  const means = placement.meanStructure && sample.mean !== undefined
  const t = projectionSize(state)
  const factor = new Float64Array(p * p)
  const inverse = new Float64Array(p * p)
  const total = sample.covariance.slice()
  const middle = new Float64Array(p * p)
  const W = new Float64Array(p * p)
  const square = new Float64Array(p * p)
  const difference = new Float64Array(p)
  const weighted = new Float64Array(p)
  const slope = new Float64Array(p)
  const space = createPullbackSpace(p, c)
  const kappa = new Float64Array(placement.cells.count)
  let P: Float64Array | undefined
  let N: Float64Array | undefined
  const R = new Float64Array(t)
  const work = new Float64Array(p * 2 * c)

  const sampleFactor = new Float64Array(p * p)
  const constant = (cholesky(sample.covariance, p, sampleFactor) ? -choleskyLogDeterminant(sampleFactor, p) : Number.NaN) - p
  let middleKnown = false

  function value(): number {
    middleKnown = false
    if (!cholesky(sigma, p, factor)) return Infinity
    choleskyInverse(factor, p, inverse)
    let trace = 0
    for (let k = 0; k < p * p; k++) trace += inverse[k] * sample.covariance[k]
    let mahalanobis = 0
    if (means) {
      for (let i = 0; i < p; i++) difference[i] = sample.mean![i] - mu[i]
      for (let i = 0; i < p; i++) {
        let sum = 0
        for (let j = 0; j < p; j++) sum += inverse[i * p + j] * difference[j]
        weighted[i] = sum
        mahalanobis += sum * difference[i]
      }
    }
    return 0.5 * (choleskyLogDeterminant(factor, p) + trace + constant + mahalanobis)
  }

  function findMiddle(): void {
    if (middleKnown) return
    if (means) {
      for (let i = 0; i < p; i++)
        for (let j = 0; j < p; j++) total[i * p + j] = sample.covariance[i * p + j] + difference[i] * difference[j]
    }
    sandwich(inverse, total, middle, p, p, square)
    for (let k = 0; k < p * p; k++) W[k] = 0.5 * (inverse[k] - middle[k])
    middleKnown = true
  }

  function findProjection(): Float64Array {
    P ??= new Float64Array(t * t)
    project(state, inverse, P, work)
    meanSlopes(state, kappa)
    return P
  }

  const { columns } = cases
  const raw = columns && {
    addCaseScores(scores: Float64Array): void {
      caseScores(state, inverse, findProjection(), kappa, columns, means ? mu : sample.mean!, scores, q)
    },
    saturatedTrace: (): number => saturatedTrace({ ...cases, columns }, sample.mean!, sample.covariance, means, fixed),
    caseMoments: (squares: boolean): CaseMoments => caseMoments(state, inverse, { ...cases, columns }, fixed, q, squares),
  }

  return {
    ...raw,
    value,
    momentWeight(structured) {
      return normalWeight(structured ? sigma : sample.covariance, p, placement.meanStructure)
    },
    addGradient(weight, gradient) {
      findMiddle()
      if (means) for (let i = 0; i < p; i++) slope[i] = -weighted[i]
      pullback(state, W, slope, weight, gradient, space)
    },
    addInformation(weight, H) {
      addMetric(state, findProjection(), kappa, weight, H, q)
    },
    addHessian(weight, H) {
      findMiddle()
      const first = findProjection()
      N ??= new Float64Array(t * t)
      project(state, middle, N, work)
      if (means) projectVector(state, weighted, R)
      addNormalHessian(state, first, N, R, kappa, weight, H, q)
      for (let k = 0; k < t * t; k++) N[k] = first[k] - N[k]
      addCurvature(state, N, R, weight, H, q)
    },
  }
}
