/**
 * Second-order sums over pairs of cells. For normal-theory metrics
 *
 *     metric     1/2 tr(V dSigma_a V dSigma_b) + dmu_a' V dmu_b            = s_a s_b (P_vw P_uz + P_vz P_uw) + k_a k_b P_uu'
 *     residual   second derivative of 1/2 F_ML along the moments, from P = Q'VQ, N = Q'KQ, K = V T V, and R = Q'V(m - mu)
 *     curvature  1/2 tr(W d2Sigma) + 1/2 w' d2mu, from M = Q'WQ and R
 *
 * (u, v) and (w, z) are the columns of the two cells. Each pair costs a handful of look-ups. Sums go into the lower
 * triangle of H (q x q); call `mirror` when all blocks are in.
 */
import { Matrices } from './placement'
import type { ImpliedState } from './state'
import { withUnitCurvature } from './unitVariance'

/** k of every cell: the mean of the arrow's origin for arrows, 1 for means, 0 for covariances. */
export function meanSlopes(state: ImpliedState, out: Float64Array): void {
  const { placement, coreMean } = state
  const { cells } = placement
  for (let k = 0; k < cells.count; k++) {
    const matrix = cells.matrix[k]
    const slope = !placement.meanStructure ? 0 : matrix <= Matrices.beta ? coreMean[cells.column[k]] : matrix >= Matrices.nu ? 1 : 0
    out[k] = slope * cells.coefficient[k]
  }
}

/** Adds weight times the metric of V to H; P = Q'VQ. */
export function addMetric(state: ImpliedState, P: Float64Array, slopes: Float64Array, weight: number, H: Float64Array, q: number): void {
  const { count, u, v, factor, parameter } = state.placement.cells
  const t = state.placement.observed.length + 2 * state.placement.core.length
  for (let a = 0; a < count; a++) {
    const ua = u[a] * t
    const va = v[a] * t
    const sa = factor[a]
    const ka = slopes[a]
    const pa = parameter[a]
    for (let b = 0; b <= a; b++) {
      const ub = u[b]
      const vb = v[b]
      const value = sa * factor[b] * (P[va + ub] * P[ua + vb] + P[va + vb] * P[ua + ub]) + ka * slopes[b] * P[ua + ub]
      addPair(H, q, pa, parameter[b], a === b, weight * value)
    }
  }
}

/** Adds weight times the exact Hessian of 1/2 F_ML to H. M = Q'WQ is P - N there. */
export function addNormalHessian(
  state: ImpliedState,
  P: Float64Array,
  N: Float64Array,
  R: Float64Array,
  slopes: Float64Array,
  weight: number,
  H: Float64Array,
  q: number,
): void {
  const { placement } = state
  const { count, u, v, factor, parameter } = placement.cells
  const t = placement.observed.length + 2 * placement.core.length
  const means = placement.meanStructure
  for (let a = 0; a < count; a++) {
    const ua = u[a]
    const va = v[a]
    const sa = factor[a]
    const ka = slopes[a]
    const rowU = ua * t
    const rowV = va * t
    const pa = parameter[a]
    for (let b = 0; b <= a; b++) {
      const w = u[b]
      const z = v[b]
      const sb = factor[b]
      const Pvw = P[rowV + w]
      const Pvz = P[rowV + z]
      const Puw = P[rowU + w]
      const Puz = P[rowU + z]
      let value = sa * sb * (Pvw * N[rowU + z] + Pvz * N[rowU + w] + Puw * N[rowV + z] + Puz * N[rowV + w] - Pvw * Puz - Pvz * Puw)
      if (means) {
        const kb = slopes[b]
        value += ka * kb * Puw
        if (ka !== 0 && sb !== 0) value += ka * sb * (Puw * R[z] + Puz * R[w])
        if (kb !== 0 && sa !== 0) value += kb * sa * (Puw * R[va] + Pvw * R[ua])
      }
      addPair(H, q, pa, parameter[b], a === b, weight * value)
    }
  }
}

/**
 * Adds weight times the curvature of the implied moments against the slopes of 1/2 F: `slopes` is M = Q'WQ with W the slope of F with
 * respect to Sigma, and R = Q'r with -2 r the slope of F with respect to mu.
 */
export function addCurvature(state: ImpliedState, slopes: Float64Array, R: Float64Array, weight: number, H: Float64Array, q: number): void {
  const M = state.placement.units.length > 0 ? withUnitCurvature(state, slopes) : slopes
  const { placement, effects, coreCovariance, coreMean } = state
  const { count, matrix, row, column, u, factor, parameter } = placement.cells
  const p = placement.observed.length
  const c = placement.core.length
  const t = p + 2 * c
  const means = placement.meanStructure
  for (let a = 0; a < count; a++) {
    if (matrix[a] > Matrices.beta) continue
    const j = u[a]
    const k = column[a]
    for (let b = 0; b < count; b++) {
      const kind = matrix[b]
      // Pairs of arrows are met twice; count each once. Pairs of an arrow and a covariance or mean are met once.
      if (kind <= Matrices.beta && b > a) continue
      const l = u[b]
      const eKL = l >= p ? effects[k * c + (l - p)] : 0
      let value = 0
      if (kind <= Matrices.beta) {
        const m = column[b]
        const eMJ = j >= p ? effects[m * c + (j - p)] : 0
        value = coreCovariance[k * c + m] * M[l * t + j]
        if (eKL !== 0) value += eKL * (M[j * t + p + c + m] - (means ? coreMean[m] * R[j] : 0))
        if (eMJ !== 0) value += eMJ * (M[l * t + p + c + k] - (means ? coreMean[k] * R[l] : 0))
      } else if (kind <= Matrices.theta) {
        if (kind === Matrices.theta) continue
        const m = p + column[b]
        value = factor[b] * (eKL * M[j * t + m] + effects[k * c + column[b]] * M[l * t + j])
      } else if (kind === Matrices.alpha) value = -effects[k * c + row[b]] * R[j]
      if (value !== 0) addPair(H, q, parameter[a], parameter[b], a === b, weight * value)
    }
  }
}

/** Adds the value of a pair of cells to the lower triangle of H: a pair that shares its parameter counts twice, unless it is one cell. */
export function addPair(H: Float64Array, q: number, a: number, b: number, sameCell: boolean, value: number): void {
  if (a === b) H[a * q + a] += sameCell ? value : 2 * value
  else if (a > b) H[a * q + b] += value
  else H[b * q + a] += value
}

/** Copies the lower triangle of H (q x q) to the upper. */
export function mirror(H: Float64Array, q: number): void {
  for (let a = 0; a < q; a++) for (let b = 0; b < a; b++) H[b * q + a] = H[a * q + b]
}
