import type { ImpliedState } from './state'

/**
 * Derivatives of the moments of one block with respect to the parameters, row-major with q columns, added to `out` from
 * row `firstRow` on: the p means first (when the model has means), then vech(Sigma) column by column of the lower triangle.
 */
export function addMomentJacobian(state: ImpliedState, slopes: Float64Array, out: Float64Array, firstRow: number, q: number): void {
  const { placement, loadings, crossCovariance } = state
  const { cells } = placement
  const p = placement.observed.length
  const c = placement.core.length
  const means = placement.meanStructure ? p : 0
  const u = new Float64Array(p)
  const v = new Float64Array(p)
  const load = (target: Float64Array, index: number): void => {
    if (index < p) {
      target.fill(0)
      target[index] = 1
      return
    }
    const source = index < p + c ? loadings : crossCovariance
    const column = index < p + c ? index - p : index - p - c
    for (let i = 0; i < p; i++) target[i] = source[i * c + column]
  }
  for (let k = 0; k < cells.count; k++) {
    const parameter = cells.parameter[k]
    const s = cells.factor[k]
    load(u, cells.u[k])
    const slope = slopes[k]
    if (slope !== 0) for (let i = 0; i < means; i++) out[(firstRow + i) * q + parameter] += slope * u[i]
    if (s === 0) continue
    load(v, cells.v[k])
    let row = firstRow + means
    for (let j = 0; j < p; j++) for (let i = j; i < p; i++) out[row++ * q + parameter] += s * (u[i] * v[j] + v[i] * u[j])
  }
}
