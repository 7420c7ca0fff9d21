/**
 * Least squares conditional on exogenous variables: weights of the moments of `conditionalForm.ts`.
 *
 *     GLS normal-theory information at the sample moments,   ULS 1,   WLS inverse of Gamma,   DWLS inverse of its diagonal
 */
import type { SampleMoments } from '../data/sampleMoments'
import { conditionalForm } from './conditionalForm'
import { conditionalLeastSquares } from './conditionalLeastSquares'
import { conditionalCovariance } from './conditionalTransformation'
import { conditionalWeight } from './conditionalWeight'
import type { Estimator } from './estimator'
import type { MlMoments } from './ml'
import { normalGamma } from './normalGamma'
import { inverseWeight, sampleGamma } from './sampleGamma'
import { scaledMoments } from './scaledMoments'

type Weights = (joint: MlMoments, sample: SampleMoments, p: number, x: readonly number[]) => Float64Array

const discrepancyOf =
  (weights: Weights): Estimator['discrepancy'] =>
  (state, sample, q, x) => {
    const joint = scaledMoments(sample, 'n-1')
    return conditionalLeastSquares(state, joint, q, x, weights(joint, sample, state.placement.observed.length, x))
  }

const distributionFree: Weights = (_, sample, p, x) => conditionalCovariance(sampleGamma(sample, true, x), sample, p, x)
const normal: Weights = (joint, _, p, x) => conditionalCovariance(normalGamma(joint.covariance, p, true, x), joint, p, x)

/** Inverse of the diagonal, when there is one to invert. */
function inverseDiagonal(gamma: Float64Array): Float64Array {
  const size = Math.round(Math.sqrt(gamma.length))
  return gamma.map((value, k) => (k % (size + 1) === 0 && value !== 0 ? 1 / value : 0))
}

export const conditionalDiscrepancies = {
  GLS: discrepancyOf((joint, _, p, x) => conditionalWeight(conditionalForm(joint, joint, p, x), 'sample')),
  ULS: discrepancyOf((joint, _, p, x) => {
    const { size } = conditionalForm(joint, joint, p, x)
    return Float64Array.from({ length: size * size }, (_, k) => Number(k % (size + 1) === 0))
  }),
  WLS: discrepancyOf((...block) => {
    const gamma = distributionFree(...block)
    return inverseWeight(gamma) ?? gamma.fill(Number.NaN)
  }),
  DWLS: discrepancyOf((...block) => inverseDiagonal(distributionFree(...block))),
  /** DWLS weighted by normal theory. */
  normalDwls: discrepancyOf((...block) => inverseDiagonal(normal(...block))),
} satisfies Readonly<Record<string, Estimator['discrepancy']>>
