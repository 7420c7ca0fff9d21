import type { SampleMoments } from '../data/sampleMoments'
import type { ImpliedState } from '../implied/state'
import { diagonalLeastSquares } from './diagonalLeastSquares'
import type { Discrepancy } from './discrepancy'
import { sampleGamma } from './sampleGamma'
import { scaledMoments } from './scaledMoments'

/** Diagonally weighted least squares: weights are the inverse variances of the moments, from the diagonal of Gamma. Needs raw data. */
export function dwls(state: ImpliedState, sample: SampleMoments, q: number, fixed: readonly number[]): Discrepancy {
  const gamma = sampleGamma(sample, state.placement.meanStructure, fixed)
  const length = Math.round(Math.sqrt(gamma.length))
  const weights = Float64Array.from({ length }, (_, i) => 1 / gamma[i * length + i])
  return diagonalLeastSquares(state, scaledMoments(sample, 'n-1'), q, weights)
}
