/**
 * Information about parameters that would move the moments of fixed exogenous variables x. These moments carry no information: with A the
 * weight of the moments and D a derivative of all of them, D_x of those of x alone,
 *
 *     I_ab = D_a'A D_b - D_ax'(A D_b)_x - (A D_a)_x'D_bx + D_ax'A_xx D_bx,
 *
 * where for normal theory (A D)_x and A_xx D_x follow from V dSigma V and V_xx dSigma_xx V_xx. (lavaan's convention.)
 */
import type { Engine } from '../estimate/engine'
import { scaledMoments } from '../estimate/scaledMoments'
import { meanSlopes } from '../implied/metric'
import { project, projectionSize } from '../implied/project'
import type { ImpliedState } from '../implied/state'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'

/** Takes the moments of fixed exogenous variables out of the unit information of the parameters from `first` on. Normal theory only. */
export function withoutFixedMoments(engine: Engine, information: Float64Array, structured: boolean, first: number): void {
  if (!engine.estimator.likelihood) return
  engine.states.forEach((state, block) => {
    const fixed = engine.fixed[block]
    if (fixed.length === 0) return
    const sample = engine.samples[block]
    const p = state.placement.observed.length
    const { covariance } = structured ? state : scaledMoments(sample, engine.estimator.divisor)
    const patterns = sample.incomplete?.patterns ?? [{ observed: Int32Array.from({ length: p }, (_, i) => i), n: sample.n }]
    for (const { observed, n } of patterns) takeOut(state, fixed, inverseOf(covariance, p, observed), n / engine.total, information, first)
  })
}

/** Inverse covariance of the observed variables; zeros elsewhere. */
function inverseOf(covariance: Float64Array, p: number, observed: Int32Array): Float64Array {
  const o = observed.length
  const part = new Float64Array(o * o)
  for (let i = 0; i < o; i++) for (let j = 0; j < o; j++) part[i * o + j] = covariance[observed[i] * p + observed[j]]
  const out = new Float64Array(p * p)
  if (!cholesky(part, o)) return out.fill(Number.NaN)
  choleskyInverse(part, o, part)
  for (let i = 0; i < o; i++) for (let j = 0; j < o; j++) out[observed[i] * p + observed[j]] = part[i * o + j]
  return out
}

function takeOut(
  state: ImpliedState,
  fixed: readonly number[],
  V: Float64Array,
  share: number,
  information: Float64Array,
  first: number,
): void {
  const { placement, loadings, crossCovariance } = state
  const { cells } = placement
  const p = placement.observed.length
  const c = placement.core.length
  const r = fixed.length
  const t = projectionSize(state)
  const q = Math.round(Math.sqrt(information.length))
  const width = r * r + r
  // rows: parameters; columns: dSigma_xx, then dmu_x; the same weighted
  const moved = new Float64Array(q * width)
  const weighted = new Float64Array(q * width)
  const VQ = new Float64Array(t * t)
  project(state, V, VQ, new Float64Array(p * 2 * c))
  const slopes = new Float64Array(cells.count)
  meanSlopes(state, slopes)
  const column = (i: number, u: number): number =>
    u < p ? Number(i === u) : u < p + c ? loadings[i * c + u - p] : crossCovariance[i * c + u - p - c]
  for (let k = 0; k < cells.count; k++) {
    const u = cells.u[k]
    const v = cells.v[k]
    const s = cells.factor[k]
    const at = cells.parameter[k] * width
    fixed.forEach((i, a) => {
      moved[at + r * r + a] += slopes[k] * column(i, u)
      weighted[at + r * r + a] += slopes[k] * VQ[i * t + u]
      if (s === 0) return
      fixed.forEach((j, b) => {
        moved[at + a * r + b] += s * (column(i, u) * column(j, v) + column(i, v) * column(j, u))
        weighted[at + a * r + b] += s * (VQ[i * t + u] * VQ[j * t + v] + VQ[i * t + v] * VQ[j * t + u])
      })
    })
  }
  const within = withinFixed(moved, V, p, fixed, q)
  const product = (a: number, b: number, left: Float64Array, right: Float64Array): number => {
    let sum = 0
    for (let k = 0; k < width; k++) sum += (k < r * r ? 0.5 : 1) * left[a * width + k] * right[b * width + k]
    return sum
  }
  const moves = Array.from({ length: q }, (_, a) => moved.subarray(a * width, (a + 1) * width).some((value) => value !== 0))
  for (let a = first; a < q; a++) {
    for (let b = 0; b <= a; b++) {
      if (!moves[a] && !moves[b]) continue
      const value = share * (product(a, b, moved, weighted) + product(b, a, moved, weighted) - product(a, b, moved, within))
      information[a * q + b] -= value
      if (a !== b) information[b * q + a] -= value
    }
  }
}

/** V_xx dSigma_xx V_xx and V_xx dmu_x of every parameter. */
function withinFixed(moved: Float64Array, V: Float64Array, p: number, fixed: readonly number[], q: number): Float64Array {
  const r = fixed.length
  const width = r * r + r
  const out = new Float64Array(q * width)
  for (let a = 0; a < q; a++) {
    const D = moved.subarray(a * width, (a + 1) * width)
    if (!D.some((value) => value !== 0)) continue
    for (let i = 0; i < r; i++) {
      for (let k = 0; k < r; k++) {
        const vik = V[fixed[i] * p + fixed[k]]
        out[a * width + r * r + i] += vik * D[r * r + k]
        for (let l = 0; l < r; l++)
          for (let j = 0; j < r; j++) out[a * width + i * r + j] += vik * D[k * r + l] * V[fixed[l] * p + fixed[j]]
      }
    }
  }
  return out
}
