import type { SampleMoments } from '../data/sampleMoments'
import type { ImpliedState } from '../implied/state'
import { multiply } from '../numeric/products'
import type { Discrepancy } from './discrepancy'
import { inverseWeight, sampleGamma } from './sampleGamma'
import { scaledMoments } from './scaledMoments'
import { weightedLeastSquares } from './weightedLeastSquares'

/** Asymptotically distribution-free estimation (Browne 1984): V is the inverse of Gamma, which needs raw data and more cases than moments. */
export function wls(state: ImpliedState, sample: SampleMoments, q: number, fixed: readonly number[]): Discrepancy {
  const gamma = sampleGamma(sample, state.placement.meanStructure, fixed)
  const length = Math.round(Math.sqrt(gamma.length))
  const V = inverseWeight(gamma) ?? new Float64Array(gamma.length).fill(Number.NaN)
  return weightedLeastSquares(state, scaledMoments(sample, 'n-1'), q, {
    apply: (a, out, columns) => multiply(V, a, out, length, length, columns),
    dense: () => V,
  })
}
