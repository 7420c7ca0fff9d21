/**
 * From slopes with respect to the moments to slopes with respect to the parameters.
 *
 * With dF = tr(W dSigma) + w' dmu, W symmetric, and dSigma = s (u v' + v u'):  dF/dcell = 2 s u' W v + k u' w,
 * where k is the mean of the arrow's origin for arrows, 1 for means, 0 for covariances.
 */
import { Matrices } from './placement'
import type { ImpliedState } from './state'

/** Work space of `pullback` for one block. */
export interface PullbackSpace {
  /** W L, p x c. */
  readonly wl: Float64Array
  /** W Y, p x c. */
  readonly wy: Float64Array
  /** L'w, length c. */
  readonly lw: Float64Array
}

export function createPullbackSpace(p: number, c: number): PullbackSpace {
  return { wl: new Float64Array(p * c), wy: new Float64Array(p * c), lw: new Float64Array(c) }
}

/** Adds weight times the gradient to `gradient` (length q). `w` is read only when the model has means. */
export function pullback(
  state: ImpliedState,
  W: Float64Array,
  w: Float64Array,
  weight: number,
  gradient: Float64Array,
  space: PullbackSpace,
): void {
  const { placement, loadings, crossCovariance, coreMean } = state
  const { cells, meanStructure } = placement
  const p = placement.observed.length
  const c = placement.core.length
  const { wl, wy, lw } = space
  multiplySymmetric(W, loadings, wl, p, c)
  multiplySymmetric(W, crossCovariance, wy, p, c)
  if (meanStructure) {
    for (let j = 0; j < c; j++) {
      let sum = 0
      for (let i = 0; i < p; i++) sum += loadings[i * c + j] * w[i]
      lw[j] = sum
    }
  }
  for (let k = 0; k < cells.count; k++) {
    const i = cells.row[k]
    const j = cells.column[k]
    let slope = 0
    switch (cells.matrix[k]) {
      case Matrices.lambda:
        slope = 2 * wy[i * c + j]
        if (meanStructure) slope += w[i] * coreMean[j]
        break
      case Matrices.beta:
        slope = 2 * columnProduct(loadings, i, wy, j, p, c)
        if (meanStructure) slope += lw[i] * coreMean[j]
        break
      case Matrices.psi:
        slope = (i === j ? 1 : 2) * columnProduct(loadings, i, wl, j, p, c)
        break
      case Matrices.theta:
        slope = (i === j ? 1 : 2) * W[i * p + j]
        break
      case Matrices.nu:
        slope = w[i]
        break
      default:
        slope = lw[i]
    }
    gradient[cells.parameter[k]] += weight * cells.coefficient[k] * slope
  }
}

function columnProduct(a: Float64Array, i: number, b: Float64Array, j: number, p: number, c: number): number {
  let sum = 0
  for (let k = 0; k < p; k++) sum += a[k * c + i] * b[k * c + j]
  return sum
}

/** out = W a, W p x p symmetric, a p x c, rows of a mostly zero columns. */
function multiplySymmetric(W: Float64Array, a: Float64Array, out: Float64Array, p: number, c: number): void {
  out.fill(0)
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < p; k++) {
      const value = W[i * p + k]
      if (value !== 0) for (let j = 0; j < c; j++) out[i * c + j] += value * a[k * c + j]
    }
  }
}
