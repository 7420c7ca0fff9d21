/**
 * From slopes of 1/2 F with respect to a block's moments (means, then vech) to those with respect to the parameters, and the curvature that
 * second derivatives of the moments add.
 */
import { addCurvature } from '../implied/metric'
import { project, projectionSize, projectVector } from '../implied/project'
import { createPullbackSpace, pullback } from '../implied/pullback'
import type { ImpliedState } from '../implied/state'

export interface MomentSlopes {
  /** Adds weight times the gradient; `descent` are minus the slopes of 1/2 F, V r for least squares. */
  addGradient(descent: Float64Array, weight: number, gradient: Float64Array): void
  /** Adds weight times the sum of slopes times second derivatives of the moments to the lower triangle of H. */
  addCurvature(descent: Float64Array, weight: number, H: Float64Array, q: number): void
}

export function momentSlopes(state: ImpliedState): MomentSlopes {
  const { placement } = state
  const p = placement.observed.length
  const c = placement.core.length
  const means = placement.meanStructure ? p : 0
  const t = projectionSize(state)
  const W = new Float64Array(p * p)
  const slope = new Float64Array(p)
  const space = createPullbackSpace(p, c)
  const M = new Float64Array(t * t)
  const R = new Float64Array(t)
  const work = new Float64Array(p * 2 * c)

  /** The slope with respect to Sigma, times `scale`: an off-diagonal moment stands for two cells. */
  const spread = (descent: Float64Array, scale: number): void => {
    let k = means
    for (let j = 0; j < p; j++) {
      for (let i = j; i < p; i++) {
        const value = -descent[k++] * scale
        W[i * p + j] = i === j ? value : 0.5 * value
        W[j * p + i] = W[i * p + j]
      }
    }
  }
  return {
    addGradient(descent, weight, gradient) {
      spread(descent, 1)
      for (let i = 0; i < means; i++) slope[i] = -descent[i]
      pullback(state, W, slope, weight, gradient, space)
    },
    addCurvature(descent, weight, H, q) {
      spread(descent, 2)
      project(state, W, M, work)
      if (means > 0) projectVector(state, descent.subarray(0, p), R)
      addCurvature(state, M, R, weight, H, q)
    },
  }
}
