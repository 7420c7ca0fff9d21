import type { SampleMoments } from '../data/sampleMoments'
import type { ImpliedState } from '../implied/state'
import { diagonalLeastSquares } from './diagonalLeastSquares'
import type { Discrepancy } from './discrepancy'
import { normalGamma } from './normalGamma'
import { sampleGamma } from './sampleGamma'
import { scaledMoments } from './scaledMoments'

/**
 * Diagonally weighted least squares: weights are the inverse variances of the moments, from the diagonal of Gamma: that of the cases, or
 * with `normal` that of normal theory at the sample covariances, which needs no cases. Moments that do not vary have no weight.
 */
export function dwls(state: ImpliedState, sample: SampleMoments, q: number, fixed: readonly number[], normal: boolean): Discrepancy {
  const { meanStructure, observed } = state.placement
  const moments = scaledMoments(sample, 'n-1')
  const gamma = normal ? normalGamma(moments.covariance, observed.length, meanStructure, fixed) : sampleGamma(sample, meanStructure, fixed)
  const length = Math.round(Math.sqrt(gamma.length))
  const weights = Float64Array.from({ length }, (_, i) => (gamma[i * length + i] === 0 ? 0 : 1 / gamma[i * length + i]))
  return diagonalLeastSquares(state, moments, q, weights)
}
