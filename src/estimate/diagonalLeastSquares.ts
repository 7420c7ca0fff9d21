import type { ImpliedState } from '../implied/state'
import type { Discrepancy } from './discrepancy'
import type { MlMoments } from './ml'
import { type MomentWeighting, weightedLeastSquares } from './weightedLeastSquares'

/** Least squares with one weight a moment: V = diag(weights). */
export function diagonalLeastSquares(
  state: ImpliedState,
  sample: MlMoments,
  q: number,
  weights: Float64Array,
  addGaussNewton?: MomentWeighting['addGaussNewton'],
): Discrepancy {
  const length = weights.length
  return weightedLeastSquares(state, sample, q, {
    apply(a, out, columns) {
      for (let i = 0; i < length; i++) for (let j = 0; j < columns; j++) out[i * columns + j] = weights[i] * a[i * columns + j]
    },
    dense() {
      const V = new Float64Array(length * length)
      for (let i = 0; i < length; i++) V[i * length + i] = weights[i]
      return V
    },
    addGaussNewton,
  })
}
