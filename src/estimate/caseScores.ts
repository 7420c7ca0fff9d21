/**
 * Slopes of every case's normal log-likelihood (complete data). With e = V (y - mu), a = Q'e and P = Q'VQ, the slope along a cell
 * dSigma = s (u v' + v u'), dmu = k u is
 *
 *     1/2 tr[(e e' - V) dSigma] + e' dmu = s (a_u a_v - P_uv) + k a_u.
 */
import { projectVector } from '../implied/project'
import type { ImpliedState } from '../implied/state'

/** Adds one row a case to `scores` (n x q); `mean` is subtracted from the cases, P and `slopes` are those of `addMetric`. */
export function caseScores(
  state: ImpliedState,
  inverse: Float64Array,
  P: Float64Array,
  slopes: Float64Array,
  columns: readonly Float64Array[],
  mean: Float64Array,
  scores: Float64Array,
  q: number,
): void {
  const { count, u, v, factor, parameter } = state.placement.cells
  const p = columns.length
  const t = p + 2 * state.placement.core.length
  const d = new Float64Array(p)
  const e = new Float64Array(p)
  const a = new Float64Array(t)
  const n = columns[0]?.length ?? 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) d[j] = columns[j][i] - mean[j]
    for (let j = 0; j < p; j++) {
      let sum = 0
      for (let k = 0; k < p; k++) sum += inverse[j * p + k] * d[k]
      e[j] = sum
    }
    projectVector(state, e, a)
    for (let k = 0; k < count; k++) {
      const au = a[u[k]]
      const s = factor[k]
      let slope = slopes[k] * au
      if (s !== 0) slope += s * (au * a[v[k]] - P[u[k] * t + v[k]])
      scores[i * q + parameter[k]] += slope
    }
  }
}
