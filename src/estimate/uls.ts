import type { SampleMoments } from '../data/sampleMoments'
import type { ImpliedState } from '../implied/state'
import { vechLength } from '../numeric/vech'
import { diagonalLeastSquares } from './diagonalLeastSquares'
import type { Discrepancy } from './discrepancy'
import { scaledMoments } from './scaledMoments'

/** Unweighted least squares: every mean, variance and covariance counts once. */
export function uls(state: ImpliedState, sample: SampleMoments, q: number): Discrepancy {
  const p = state.placement.observed.length
  const weights = new Float64Array(vechLength(p) + (state.placement.meanStructure ? p : 0)).fill(1)
  return diagonalLeastSquares(state, scaledMoments(sample, 'n-1'), q, weights)
}
