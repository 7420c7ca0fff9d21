/**
 * Covariances between weighted sums of observed and core variables, with their slopes. With J the covariance of (observed, core) and
 * Q = [I, L, Y; 0, E, C] (see `placement.ts`; the second row of blocks is the core's), a cell moves J by s (u v' + v u'), so that
 *
 *     d a'Jb = s (a'u b'v + a'v b'u),    u, v columns of Q.
 */
import type { Dual } from '../numeric/dual'
import type { ImpliedState } from './state'

/** Position of a variable in (observed, core); -1 when the block does not have it. */
export function jointIndex(state: ImpliedState, name: string): number {
  const { observed, core } = state.placement
  const j = core.indexOf(name)
  return j >= 0 ? observed.length + j : observed.indexOf(name)
}

/** a'Jb and its slopes by the q parameters; a and b hold p + c weights. */
export function jointCovariance(state: ImpliedState, a: Float64Array, b: Float64Array, q: number): Dual {
  const { placement, covariance, crossCovariance, coreCovariance } = state
  const { count, u, v, factor, parameter } = placement.cells
  const p = placement.observed.length
  const c = placement.core.length
  let value = 0
  for (let i = 0; i < p + c; i++) {
    if (a[i] === 0) continue
    for (let j = 0; j < p + c; j++) if (b[j] !== 0) value += a[i] * b[j] * entry(i, j)
  }
  function entry(i: number, j: number): number {
    if (i < p) return j < p ? covariance[i * p + j] : crossCovariance[i * c + j - p]
    return j < p ? crossCovariance[j * c + i - p] : coreCovariance[(i - p) * c + j - p]
  }
  const aQ = weighColumns(state, a)
  const bQ = weighColumns(state, b)
  const slope = new Float64Array(q)
  for (let k = 0; k < count; k++) slope[parameter[k]] += factor[k] * (aQ[u[k]] * bQ[v[k]] + aQ[v[k]] * bQ[u[k]])
  return { value, slope }
}

/** a'Q, length p + 2c. */
function weighColumns(state: ImpliedState, a: Float64Array): Float64Array {
  const { placement, loadings, crossCovariance, effects, coreCovariance } = state
  const p = placement.observed.length
  const c = placement.core.length
  const out = new Float64Array(p + 2 * c)
  for (let i = 0; i < p + c; i++) {
    const weight = a[i]
    if (weight === 0) continue
    if (i < p) out[i] += weight
    const [total, partner, base] = i < p ? [loadings, crossCovariance, i * c] : [effects, coreCovariance, (i - p) * c]
    for (let j = 0; j < c; j++) {
      out[p + j] += weight * total[base + j]
      out[p + c + j] += weight * partner[base + j]
    }
  }
  return out
}
