/**
 * Parts of D'V G V D and tr(V G) that come from the cases one by one, without Gamma: G = 1/n sum w^2 z z', z a case's deviations from the
 * sample moments, (d, vech(d d' - S)) with d = y - mean; given fixed exogenous variables x, (d - h, vech(d d' - h h' - C)) with h the
 * values fitted by the regression on x and C = S less their covariance. V is the normal-theory weight at Sigma. With e = Sigma^-1 d,
 * f = Sigma^-1 h, a = Q'e, b = Q'f and M = Sigma^-1 C Sigma^-1, a cell dSigma = s (u v' + v u'), dmu = k u has
 *
 *     D'V z   s (a_u a_v - b_u b_v - (Q'M Q)_uv) + k (a_u - b_u)
 *     z'V z   1/2 [(d'e)^2 - 2 (d'f)^2 + (h'f)^2 - 2 (d'M d - h'M h) + tr(M C)] + (d - h)'(e - f)
 *
 * and for two cases 1/2 [(d_i'e_j)^2 - (d_i'f_j)^2 - (h_i'e_j)^2 + (h_i'f_j)^2 - r_i - r_j + tr(M C)] + (d_i - h_i)'(e_j - f_j),
 * r = d'M d - h'M h.
 */
import { covarianceMatrix } from '../data/covarianceMatrix'
import { meanSlopes } from '../implied/metric'
import { project, projectionSize, projectVector } from '../implied/project'
import type { ImpliedState } from '../implied/state'
import { dot, multiplyVector, quadraticForm, sandwich } from '../numeric/products'
import { casePairs, type SquaredMoments } from './casePairs'
import { fittedCovariance, regressionOn } from './fittedCovariance'
import { normalCasePairs } from './normalCasePairs'
import type { Cases } from './saturatedTrace'

/** Slopes of the cases (n x q, times their weights) and tr(V G). */
export interface CaseMoments {
  readonly slopes: Float64Array
  readonly trace: number
  /** Present when squares were asked for. */
  readonly squared?: SquaredMoments
}

/** `inverse` is Sigma^-1. Where the model has no means they are left out. */
export function caseMoments(
  state: ImpliedState,
  inverse: Float64Array,
  { columns, weights }: Cases,
  fixed: readonly number[],
  q: number,
  squares: boolean,
): CaseMoments {
  const { cells, core, meanStructure } = state.placement
  const { count, u, v, factor, parameter } = cells
  const { mean, covariance } = covarianceMatrix(columns, weights)
  const p = columns.length
  const n = columns[0]?.length ?? 0
  const t = projectionSize(state)
  const projector = fixed.length > 0 ? fittedBy(covariance, p, fixed) : undefined
  const fitted = projector && fittedCovariance(covariance, p, fixed)
  const C = fitted ? covariance.map((value, k) => value - fitted[k]) : covariance
  const M = new Float64Array(p * p)
  sandwich(inverse, C, M, p, p, new Float64Array(p * p))
  const PM = new Float64Array(t * t)
  project(state, M, PM, new Float64Array(p * 2 * core.length))
  const kappa = new Float64Array(count)
  meanSlopes(state, kappa)
  const constant = dot(M, C)
  const [d, h, e, f] = Array.from({ length: 4 }, () => new Float64Array(p))
  const a = new Float64Array(t)
  const b = new Float64Array(t)
  const slopes = new Float64Array(n * q)
  // rows of the cases, kept for the products of pairs
  const kept = squares ? n * p : 0
  const [D, E, H, F] = [kept, kept, projector ? kept : 0, projector ? kept : 0].map((length) => new Float64Array(length))
  const ownForm = new Float64Array(squares ? n : 0)
  let trace = 0
  for (let i = 0; i < n; i++) {
    const w = weights ? weights[i] : 1
    for (let j = 0; j < p; j++) d[j] = columns[j][i] - mean[j]
    multiplyVector(inverse, d, e, p, p)
    projectVector(state, e, a)
    if (projector) {
      multiplyVector(projector, d, h, p, p)
      multiplyVector(inverse, h, f, p, p)
      projectVector(state, f, b)
    }
    const form = quadraticForm(d, M, d, p) - (projector ? quadraticForm(h, M, h, p) : 0)
    let square = dot(d, e) ** 2 - 2 * form + constant
    if (projector) square += dot(h, f) ** 2 - 2 * dot(d, f) ** 2
    square *= 0.5
    if (squares) {
      D.set(d, i * p)
      E.set(e, i * p)
      if (projector) H.set(h, i * p)
      if (projector) F.set(f, i * p)
      ownForm[i] = form
    }
    if (meanStructure) for (let j = 0; j < p; j++) square += (d[j] - h[j]) * (e[j] - f[j])
    trace += w * w * square
    for (let k = 0; k < count; k++) {
      const [x, y] = [u[k], v[k]]
      let slope = kappa[k] * (a[x] - b[x])
      if (factor[k] !== 0) slope += factor[k] * (a[x] * a[y] - b[x] * b[y] - PM[x * t + y])
      slopes[i * q + parameter[k]] += w * slope
    }
  }
  if (!squares) return { slopes, trace: trace / n }
  const rows = { d: D, e: E, form: ownForm, constant, weights, ...(projector && { h: H, f: F }) }
  return { slopes, trace: trace / n, squared: casePairs(n, q, slopes, normalCasePairs(rows, p, meanStructure)) }
}

/** The p x p matrix that turns deviations of a case into those fitted by the regression on the fixed variables: S_.x S_xx^-1, zero elsewhere. */
function fittedBy(S: Float64Array, p: number, fixed: readonly number[]): Float64Array {
  const out = new Float64Array(p * p)
  const slopes = regressionOn(S, p, fixed)
  for (let i = 0; i < p; i++) for (let k = 0; k < fixed.length; k++) out[i * p + fixed[k]] = slopes[i * fixed.length + k]
  return out
}
