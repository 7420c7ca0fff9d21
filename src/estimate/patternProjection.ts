/**
 * P = Q'WQ of one missing-data pattern after the other, W the inverse covariance of the observed values, zero where missing; see
 * `fiml.ts` for Y and Z. Q = [I, L, Y_c] is the block's (placement.ts).
 */
import type { MissingPattern } from '../data/missingPatterns'
import { project, projectionSize, projectVector } from '../implied/project'
import type { ImpliedState } from '../implied/state'
import { cholesky } from '../numeric/cholesky'
import { forwardSubstitute } from '../numeric/choleskySolve'

export interface PatternProjection {
  /** t x t; overwritten by `moveTo`. */
  readonly P: Float64Array
  /** Computes P of a pattern. */
  moveTo(pattern: MissingPattern): void
  /** Q'W d of the pattern moved to last, for a deviation d of its observed variables. */
  project(d: Float64Array, out: Float64Array): void
}

/** Projections at the current state; `inverse` is K = Sigma^-1 (p x p). */
export function createPatternProjection(state: ImpliedState, inverse: Float64Array): PatternProjection {
  const { placement, loadings, crossCovariance, covariance: sigma } = state
  const p = placement.observed.length
  const c = placement.core.length
  const t = projectionSize(state)
  const whole = new Float64Array(t * t)
  project(state, inverse, whole, new Float64Array(p * 2 * c))
  const P = new Float64Array(t * t)
  const factor = new Float64Array(p * p)
  const small = new Float64Array(p * p)
  /** Z, at most p x t: its first p columns are Y (or L^-1 with zeros where missing). */
  const Z = new Float64Array(p * t)
  const e = new Float64Array(p)
  let pattern: MissingPattern
  let byHoles = true
  let height = 0

  function rows(index: Int32Array, source: Float64Array): boolean {
    height = index.length
    for (let i = 0; i < height; i++) for (let j = 0; j < height; j++) factor[i * height + j] = source[index[i] * p + index[j]]
    return cholesky(factor, height)
  }

  return {
    P,
    moveTo(next) {
      pattern = next
      const { observed, missing } = pattern
      byHoles = missing.length <= observed.length
      if (missing.length === 0) {
        height = 0
        P.set(whole)
        return
      }
      const known = byHoles ? rows(missing, inverse) : rows(observed, sigma)
      if (!known) throw new Error('a part of a positive definite matrix is not positive definite')
      // 1. Y = L^-1 K_m., or L^-1 spread over the observed variables
      small.fill(0, 0, height * p)
      if (byHoles) for (let i = 0; i < height; i++) for (let j = 0; j < p; j++) small[i * p + j] = inverse[missing[i] * p + j]
      else for (let i = 0; i < height; i++) small[i * p + observed[i]] = 1
      forwardSubstitute(factor, height, small, p)
      // 2. Z = Y Q
      for (let i = 0; i < height; i++) {
        const at = i * t
        for (let j = p; j < t; j++) Z[at + j] = 0
        for (let k = 0; k < p; k++) {
          const value = small[i * p + k]
          Z[at + k] = value
          if (value === 0) continue
          for (let j = 0; j < c; j++) {
            Z[at + p + j] += value * loadings[k * c + j]
            Z[at + p + c + j] += value * crossCovariance[k * c + j]
          }
        }
      }
      // 3. P = Q'KQ - Z'Z or Z'Z
      if (byHoles) P.set(whole)
      else P.fill(0)
      const sign = byHoles ? -1 : 1
      for (let k = 0; k < height; k++) {
        const row = k * t
        for (let i = 0; i < t; i++) {
          const value = sign * Z[row + i]
          if (value === 0) continue
          const at = i * t
          for (let j = 0; j <= i; j++) P[at + j] += value * Z[row + j]
        }
      }
      for (let i = 0; i < t; i++) for (let j = 0; j < i; j++) P[j * t + i] = P[i * t + j]
    },
    project(d, out) {
      const { observed } = pattern
      const o = observed.length
      // e = W d, from the observed columns of P, whose first p rows and columns are W
      for (let i = 0; i < p; i++) {
        let sum = 0
        for (let j = 0; j < o; j++) sum += P[i * t + observed[j]] * d[j]
        e[i] = sum
      }
      projectVector(state, e, out)
    },
  }
}
