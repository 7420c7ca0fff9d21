/**
 * Composites C = w'x in reflective form (Henseler-Ogasawara specification; Schamberger, Schuberth & Henseler 2023). With T and m the
 * covariances and means of the indicators x,
 *
 *     v = w'T w,   lambda = T w / v,   Theta = T - lambda lambda' v,   var(C) = v,   E(C) = w'm,   nu = m - lambda w'm,
 *
 * so that indicators keep T and m among themselves and reach other variables through C alone. The residual variance and the intercept of
 * a composite follow from v and w'm given the rest of the model.
 */
import { solve } from '../numeric/lu'
import type { ImpliedState } from './state'

/** A number behind a composite: a parameter, or a constant when `parameter` is -1. */
export interface Source {
  readonly parameter: number
  readonly value: number
}

export interface Composite {
  /** Core index of C. */
  readonly core: number
  /** Table rows of the variance and the intercept of C; -1 when there is none. */
  readonly varianceRow: number
  readonly meanRow: number
  /** Observed indices of the k indicators, and the table rows of their weights. */
  readonly indicators: readonly number[]
  readonly weights: readonly Source[]
  /** k x k, row-major, symmetric. */
  readonly covariances: readonly Source[]
  /** Length k; empty without means. */
  readonly means: readonly Source[]
}

/** The numbers of one composite at the current parameters. */
export interface CompositeValues {
  readonly w: Float64Array
  /** T, k x k. */
  readonly T: Float64Array
  readonly m: Float64Array
  /** T w. */
  readonly cross: Float64Array
  readonly lambda: Float64Array
  /** v and w'm. */
  variance: number
  mean: number
}

export function compositeValues({ weights, means }: Composite): CompositeValues {
  const k = weights.length
  return {
    w: new Float64Array(k),
    T: new Float64Array(k * k),
    m: new Float64Array(means.length),
    cross: new Float64Array(k),
    lambda: new Float64Array(k),
    variance: 0,
    mean: 0,
  }
}

/** Computes the numbers of every composite and writes lambda, Theta and nu into the matrices. */
export function setIndicators(
  state: ImpliedState,
  composites: readonly Composite[],
  values: readonly CompositeValues[],
  x: ArrayLike<number>,
): void {
  const { lambda, theta, nu, placement } = state
  const p = placement.observed.length
  const c = placement.core.length
  const read = ({ parameter, value }: Source): number => (parameter < 0 ? value : x[parameter])
  composites.forEach(({ core, indicators, weights, covariances, means }, d) => {
    const value = values[d]
    const k = indicators.length
    weights.forEach((source, a) => {
      value.w[a] = read(source)
    })
    covariances.forEach((source, a) => {
      value.T[a] = read(source)
    })
    means.forEach((source, a) => {
      value.m[a] = read(source)
    })
    value.variance = 0
    value.mean = 0
    for (let a = 0; a < k; a++) {
      let sum = 0
      for (let b = 0; b < k; b++) sum += value.T[a * k + b] * value.w[b]
      value.cross[a] = sum
      value.variance += sum * value.w[a]
      if (means.length > 0) value.mean += value.w[a] * value.m[a]
    }
    for (let a = 0; a < k; a++) {
      value.lambda[a] = value.cross[a] / value.variance
      lambda[indicators[a] * c + core] = value.lambda[a]
      if (means.length > 0) nu[indicators[a]] = value.m[a] - value.lambda[a] * value.mean
    }
    for (let a = 0; a < k; a++) {
      for (let b = 0; b < k; b++)
        theta[indicators[a] * p + indicators[b]] = value.T[a * k + b] - value.lambda[a] * value.lambda[b] * value.variance
    }
  })
}

/**
 * Writes the residual variances and intercepts that give the composites their total variances and means, E given:
 * sum over composites e of E_de^2 psi_e = v_d - (E Psi_0 E')_dd, and likewise E alpha. Returns false when they cannot be had.
 */
export function setResiduals(state: ImpliedState, composites: readonly Composite[], values: readonly CompositeValues[]): boolean {
  const { effects, psi, alpha, placement } = state
  const c = placement.core.length
  const size = composites.length
  for (const { core } of composites) {
    psi[core * c + core] = 0
    alpha[core] = 0
  }
  const squared = new Float64Array(size * size)
  const plain = new Float64Array(size * size)
  const missing = new Float64Array(size)
  const missingMean = new Float64Array(size)
  composites.forEach(({ core }, d) => {
    let rest = 0
    for (let k = 0; k < c; k++) {
      const e = effects[core * c + k]
      if (e === 0) continue
      missingMean[d] -= e * alpha[k]
      for (let l = 0; l < c; l++) rest += e * psi[k * c + l] * effects[core * c + l]
    }
    missing[d] = values[d].variance - rest
    missingMean[d] += values[d].mean
    composites.forEach((other, e) => {
      plain[d * size + e] = effects[core * c + other.core]
      squared[d * size + e] = plain[d * size + e] ** 2
    })
  })
  const variances = solve(squared, size, missing)
  const means = placement.meanStructure ? solve(plain, size, missingMean) : missingMean
  if (!variances || !means) return false
  composites.forEach(({ core }, d) => {
    psi[core * c + core] = variances[d]
    if (placement.meanStructure) alpha[core] = means[d]
  })
  return true
}
