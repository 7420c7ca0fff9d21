/**
 * Unweighted least squares: every mean, variance and covariance counts once, F = 1/2 tr(R^2) + 1/2 sum r_ii^2 + d'd. Its Gauss-Newton
 * matrix is that of normal theory at V = I plus half the cross-product of the variances' slopes: no Jacobian of all moments.
 */
import type { SampleMoments } from '../data/sampleMoments'
import { addMetric, meanSlopes } from '../implied/metric'
import { project, projectionSize } from '../implied/project'
import type { ImpliedState } from '../implied/state'
import { varianceJacobian } from '../implied/varianceJacobian'
import { vechLength } from '../numeric/vech'
import { diagonalLeastSquares } from './diagonalLeastSquares'
import type { Discrepancy } from './discrepancy'
import { scaledMoments } from './scaledMoments'

/** ULS discrepancy of a block with q parameters. */
export function uls(state: ImpliedState, sample: SampleMoments, q: number): Discrepancy {
  const { observed, core, meanStructure, cells } = state.placement
  const p = observed.length
  const t = projectionSize(state)
  const identity = new Float64Array(p * p)
  for (let i = 0; i < p; i++) identity[i * p + i] = 1
  const kappa = new Float64Array(cells.count)
  const work = new Float64Array(p * 2 * core.length)
  let P: Float64Array | undefined
  if (sample.correlation) return diagonalLeastSquares(state, scaledMoments(sample, 'n-1'), q, offDiagonal(p, meanStructure))
  const weights = new Float64Array(vechLength(p) + (meanStructure ? p : 0)).fill(1)
  return diagonalLeastSquares(state, scaledMoments(sample, 'n-1'), q, weights, (weight, H) => {
    P ??= new Float64Array(t * t)
    project(state, identity, P, work)
    meanSlopes(state, kappa)
    addMetric(state, P, kappa, weight, H, q)
    const slopes = varianceJacobian(state, q)
    for (let i = 0; i < p; i++) {
      const row = i * q
      for (let a = 0; a < q; a++) {
        const slope = 0.5 * weight * slopes[row + a]
        if (slope !== 0) for (let b = 0; b <= a; b++) H[a * q + b] += slope * slopes[row + b]
      }
    }
  })
}

/** A weight of 1 for means and correlations, 0 for the variances among them. */
function offDiagonal(p: number, meanStructure: boolean): Float64Array {
  const means = meanStructure ? p : 0
  const weights = new Float64Array(vechLength(p) + means).fill(1)
  for (let i = 0; i < p; i++) weights[means + i * p - (i * (i - 1)) / 2] = 0
  return weights
}
