/**
 * Linear predictors of latent variables eta from the variables y that a case has observed, score = E(eta) + A (y - mu):
 *
 *     regression   A = cov(eta, y) Sigma^-1                           (Thurstone 1935; Thomson 1951)
 *     Bartlett     A = (L' Theta^-1 L)^-1 L' Theta^-1                 (Bartlett 1937)
 *
 * where L holds the loadings (`=~`) and the slopes of observed outcomes on factors, and y is taken without what observed predictors add to it;
 * a variable with a predictor that is explained itself is left out. Factors measured by factors alone are
 * predicted from their total loadings. Errors and reliability (squared correlation of score and factor) follow from A:
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

/** What is scored: core positions of the latent variables, and observed positions of what tells of them. */
export interface ScoredFactors {
  readonly latent: readonly number[]
  readonly indicators: readonly number[]
  /** Those of `latent` that are composites: exact functions of observed variables, the same by either method. */
  readonly composites: readonly number[]
}

/** Weights of the latent variables for the variables at `observed` (o of p). NaN when their covariance is singular. */
export function scoreWeights(state: ImpliedState, factors: ScoredFactors, observed: Int32Array, method: ScoreMethod): ScoreWeights {
  const { latent } = factors
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
    multiply(cross, inverse, weights, m, o, o)
    if (method === 'Bartlett') bartlett(state, factors, observed, weights)
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

/**
 * Bartlett weights. Indicators less what observed predictors add to them are w = L eta + e; any covariance L M L' + cov(e) gives the same
 * scores as that of e, and M = cov(eta) keeps it regular where an indicator has no error.
 */
function bartlett(
  state: ImpliedState,
  { latent, indicators, composites }: ScoredFactors,
  observed: Int32Array,
  weights: Float64Array,
): void {
  const { placement, lambda, beta, psi, theta, loadings, covariance, coreCovariance } = state
  const p = placement.observed.length
  const c = placement.core.length
  const o = observed.length
  const position = new Map(Array.from(observed, (i, k) => [i, k]))
  // Variables that only covary with indicators tell of their errors.
  const isUnexplained = (i: number): boolean => placement.coreOfObserved[i] < 0 && placement.lambdaStart[i] === placement.lambdaStart[i + 1]
  const used = Array.from(observed).filter((i) => indicators.includes(i) || isUnexplained(i))
  const r = used.length
  const scale = (i: number): number => (placement.coreOfObserved[i] < 0 ? 1 : lambda[i * c + placement.coreOfObserved[i]])
  const direct = (i: number, j: number): number => {
    const k = placement.coreOfObserved[i]
    return k < 0 ? lambda[i * c + j] : scale(i) * beta[k * c + j]
  }
  const error = (i: number, j: number): number => {
    const [k, l] = [placement.coreOfObserved[i], placement.coreOfObserved[j]]
    return k < 0 && l < 0 ? theta[i * p + j] : k >= 0 && l >= 0 ? scale(i) * scale(j) * psi[k * c + l] : 0
  }
  const measured = latent.filter((j) => !composites.includes(j) && indicators.some((i) => direct(i, j) !== 0))
  const rest = latent.filter(
    (j) => !measured.includes(j) && !composites.includes(j) && latent.some((k) => beta[k * c + j] !== 0) && !hasObservedCause(state, j),
  )
  latent.forEach((j, k) => {
    if (!composites.includes(j)) weights.fill(0, k * o, (k + 1) * o)
  })
  const L = matrixOf(r, measured.length, (a, b) => direct(used[a], measured[b]))
  const spread = matrixOf(r, r, (a, b) => {
    let sum = error(used[a], used[b])
    measured.forEach((j, k) => {
      measured.forEach((l, m) => {
        sum += L[a * measured.length + k] * coreCovariance[j * c + l] * L[b * measured.length + m]
      })
    })
    return sum
  })
  put(measured, L, spread, (i) => {
    const [own, ...others] = [
      i,
      ...placement.core.flatMap((_, k) =>
        placement.observedOfCore[k] >= 0 && direct(i, k) !== 0 && placement.observedOfCore[k] !== i ? [k] : [],
      ),
    ]
    return [
      [own, 1] as const,
      ...others.map((k) => [placement.observedOfCore[k], -direct(i, k) / scale(placement.observedOfCore[k])] as const),
    ]
  })
  const total = matrixOf(r, rest.length, (a, b) => loadings[used[a] * c + rest[b]])
  put(
    rest,
    total,
    matrixOf(r, r, (a, b) => covariance[used[a] * p + used[b]]),
    (i) => [[i, 1] as const],
  )

  function put(factors: readonly number[], load: Float64Array, V: Float64Array, parts: (i: number) => (readonly [number, number])[]): void {
    const m = factors.length
    if (m === 0) return
    const A = cholesky(V, r) ? leastSquares(load, V, r, m) : new Float64Array(m * r).fill(Number.NaN)
    factors.forEach((j, k) => {
      const at = latent.indexOf(j)
      // A factor whose indicators are all missing has no score.
      const isEmpty = used.every((_, a) => load[a * m + k] === 0)
      used.forEach((i, a) => {
        for (const [variable, share] of parts(i)) {
          const to = position.get(variable)
          if (to !== undefined) weights[at * o + to] += A[k * r + a] * share
          else if (A[k * r + a] !== 0) weights[at * o] = Number.NaN
        }
      })
      if (isEmpty && o > 0) weights[at * o] = Number.NaN
    })
  }
}

/** Whether observed variables predict the latent one: then it is no factor behind others, but what they make of it. */
function hasObservedCause({ placement, beta }: ImpliedState, j: number): boolean {
  const c = placement.core.length
  return placement.core.some((_, k) => placement.observedOfCore[k] >= 0 && beta[j * c + k] !== 0)
}

function matrixOf(rows: number, columns: number, entry: (i: number, j: number) => number): Float64Array {
  const out = new Float64Array(rows * columns)
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) out[i * columns + j] = entry(i, j)
  return out
}

/** (L'V^-1 L)^+ L'V^-1 for L r x k; `factor` is the Cholesky factor of V and is overwritten. */
function leastSquares(L: Float64Array, factor: Float64Array, r: number, k: number): Float64Array {
  choleskyInverse(factor, r, factor)
  const LV = new Float64Array(k * r)
  multiplyTransposedLeft(L, factor, LV, k, r, r)
  const square = new Float64Array(k * k)
  multiply(LV, L, square, k, r, k)
  const out = new Float64Array(k * r)
  multiply(symmetricPseudoInverse(square, k), LV, out, k, k, r)
  return out
}
