/**
 * Linear predictors of latent variables eta from the variables y that a case has observed, score = E(eta) + A (y - mu):
 *
 *     regression   A = cov(eta, y) Sigma^-1                           (Thurstone 1935; Thomson 1951)
 *     Bartlett     A = (L' Sigma^-1 L)^-1 L' Sigma^-1                 (Bartlett 1937)
 *
 * In L the observed variables that act as predictors count as known. Factors measured by factors alone are predicted from their total
 * loadings, after the others. Errors and reliability (squared correlation of score and factor) follow from A:
 *
 *     error variance = var(eta) - 2 A cov(y, eta) + A Sigma A',   reliability = (A cov(y, eta))^2 / (A Sigma A' var(eta)).
 */
import type { ImpliedState } from '../implied/state'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { symmetricPseudoInverse } from '../numeric/eigen'
import { multiply, multiplyTransposedLeft } from '../numeric/products'

export type ScoreMethod = 'regression' | 'Bartlett'

export interface ScoreWeights {
  /** m x o. */
  readonly weights: Float64Array
  /** Length m. */
  readonly se: Float64Array
  readonly reliability: Float64Array
}

/** Weights of the latent variables at core positions `latent` for the variables at `observed` (o of p). NaN when their covariance is singular. */
export function scoreWeights(state: ImpliedState, latent: readonly number[], observed: Int32Array, method: ScoreMethod): ScoreWeights {
  const { placement, crossCovariance, coreCovariance, covariance } = state
  const p = placement.observed.length
  const c = placement.core.length
  const m = latent.length
  const o = observed.length
  const sigma = new Float64Array(o * o)
  for (let i = 0; i < o; i++) for (let j = 0; j < o; j++) sigma[i * o + j] = covariance[observed[i] * p + observed[j]]
  const inverse = sigma.slice()
  const cross = new Float64Array(m * o)
  for (let k = 0; k < m; k++) for (let i = 0; i < o; i++) cross[k * o + i] = crossCovariance[observed[i] * c + latent[k]]
  const weights = new Float64Array(m * o).fill(Number.NaN)
  if (cholesky(inverse, o)) {
    choleskyInverse(inverse, o, inverse)
    if (method === 'regression') multiply(cross, inverse, weights, m, o, o)
    else bartlett(state, latent, observed, inverse, weights)
  }
  const se = new Float64Array(m)
  const reliability = new Float64Array(m)
  for (let k = 0; k < m; k++) {
    let shared = 0
    let spread = 0
    for (let i = 0; i < o; i++) {
      shared += weights[k * o + i] * cross[k * o + i]
      for (let j = 0; j < o; j++) spread += weights[k * o + i] * sigma[i * o + j] * weights[k * o + j]
    }
    const variance = coreCovariance[latent[k] * c + latent[k]]
    se[k] = Math.sqrt(Math.max(variance - 2 * shared + spread, 0))
    reliability[k] = (shared * shared) / (spread * variance)
  }
  return { weights, se, reliability }
}

function bartlett(
  state: ImpliedState,
  latent: readonly number[],
  observed: Int32Array,
  inverse: Float64Array,
  weights: Float64Array,
): void {
  const { placement, lambda, beta, loadings } = state
  const c = placement.core.length
  const o = observed.length
  const entry = (matrix: Float64Array, j: number): Float64Array => Float64Array.from(observed, (i) => matrix[i * c + j])
  const measures = (j: number): boolean => placement.observed.some((_, i) => lambda[i * c + j] !== 0)
  const present = new Set(observed)
  const first: number[] = []
  const higher: number[] = []
  for (let j = 0; j < c; j++) {
    const i = placement.observedOfCore[j]
    if (i >= 0 ? present.has(i) : measures(j)) first.push(j)
    else if (i < 0 && latent.some((k) => beta[k * c + j] !== 0) && !dependsOnObserved(state, j)) higher.push(j)
  }
  weights.fill(0)
  for (const [columns, matrix] of [
    [first, lambda],
    [higher, loadings],
  ] as const) {
    if (columns.length === 0) continue
    const L = new Float64Array(o * columns.length)
    columns.forEach((j, k) => {
      entry(matrix, j).forEach((value, i) => {
        L[i * columns.length + k] = value
      })
    })
    const A = generalizedLeastSquares(L, inverse, o, columns.length)
    columns.forEach((j, k) => {
      const at = latent.indexOf(j)
      if (at < 0) return
      // A factor whose indicators are all missing has no score.
      const isEmpty = entry(matrix, j).every((value) => value === 0)
      for (let i = 0; i < o; i++) weights[at * o + i] = isEmpty ? Number.NaN : A[k * o + i]
    })
  }
}

/** Whether observed variables predict the latent one: then it is no factor behind others, but what they make of it. */
function dependsOnObserved({ placement, beta }: ImpliedState, j: number): boolean {
  const c = placement.core.length
  return placement.core.some((_, k) => placement.observedOfCore[k] >= 0 && beta[j * c + k] !== 0)
}

/** (L'VL)^+ L'V for L o x k, V o x o. */
function generalizedLeastSquares(L: Float64Array, V: Float64Array, o: number, k: number): Float64Array {
  const LV = new Float64Array(k * o)
  multiplyTransposedLeft(L, V, LV, k, o, o)
  const square = new Float64Array(k * k)
  multiply(LV, L, square, k, o, k)
  const out = new Float64Array(k * o)
  multiply(symmetricPseudoInverse(square, k), LV, out, k, k, o)
  return out
}
