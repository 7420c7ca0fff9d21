/**
 * Least squares in the moments of one block: F = r'V r, r = sample - implied moments (means, then vech), V any constant weight.
 *
 *     dF = -2 (V r)' dmoments,   Gauss-Newton matrix of 1/2 F: J'VJ, J the moment Jacobian
 *
 * (Browne 1984, British Journal of Mathematical and Statistical Psychology 37, 62-83.)
 */
import { addMomentJacobian } from '../implied/jacobian'
import { meanSlopes } from '../implied/metric'
import type { ImpliedState } from '../implied/state'
import { dot, multiplyTransposedLeft } from '../numeric/products'
import { vech, vechLength } from '../numeric/vech'
import type { Discrepancy } from './discrepancy'
import type { MlMoments } from './ml'
import { momentSlopes } from './momentSlopes'

/** How moments are weighted: V applied to `columns` vectors at once (a is length x columns, row-major), and V itself. */
export interface MomentWeighting {
  apply(a: Float64Array, out: Float64Array, columns: number): void
  dense(): Float64Array
  /** Adds weight times J'VJ to the lower triangle of H, where that can be had without J. */
  addGaussNewton?(weight: number, H: Float64Array): void
}

export function weightedLeastSquares(state: ImpliedState, sample: MlMoments, q: number, weighting: MomentWeighting): Discrepancy {
  const { placement, covariance: sigma, mean: mu } = state
  const p = placement.observed.length
  const means = placement.meanStructure ? p : 0
  const length = means + vechLength(p)
  const target = new Float64Array(length)
  if (means > 0) target.set(sample.mean ?? new Float64Array(p).fill(Number.NaN))
  vech(sample.covariance, p, target, means)
  const residual = new Float64Array(length)
  const weighted = new Float64Array(length)
  const onto = momentSlopes(state)
  const kappa = new Float64Array(placement.cells.count)
  let jacobian: Float64Array | undefined
  let product: Float64Array | undefined

  const gaussNewton = (weight: number, H: Float64Array): void => {
    jacobian ??= new Float64Array(length * q)
    product ??= new Float64Array(length * q)
    jacobian.fill(0)
    meanSlopes(state, kappa)
    addMomentJacobian(state, kappa, jacobian, 0, q)
    weighting.apply(jacobian, product, q)
    const square = new Float64Array(q * q)
    multiplyTransposedLeft(jacobian, product, square, q, length, q)
    for (let a = 0; a < q; a++) for (let b = 0; b <= a; b++) H[a * q + b] += weight * square[a * q + b]
  }
  return {
    value() {
      for (let i = 0; i < means; i++) residual[i] = target[i] - mu[i]
      let k = means
      for (let j = 0; j < p; j++) {
        for (let i = j; i < p; i++) {
          residual[k] = target[k] - sigma[i * p + j]
          k++
        }
      }
      weighting.apply(residual, weighted, 1)
      let sum = 0
      for (let i = 0; i < length; i++) sum += residual[i] * weighted[i]
      return Number.isFinite(sum) ? 0.5 * sum : Infinity
    },
    addGradient: (weight, gradient) => onto.addGradient(weighted, weight, gradient),
    addInformation: weighting.addGaussNewton ?? gaussNewton,
    addHessian(weight, H) {
      ;(weighting.addGaussNewton ?? gaussNewton)(weight, H)
      onto.addCurvature(weighted, weight, H, q)
    },
    momentWeight: () => weighting.dense(),
    weigh: weighting.apply,
    square(covariance, mean) {
      const s = new Float64Array(length)
      if (mean) s.set(mean)
      vech(covariance, p, s, means)
      const Vs = new Float64Array(length)
      weighting.apply(s, Vs, 1)
      return dot(s, Vs)
    },
  }
}
