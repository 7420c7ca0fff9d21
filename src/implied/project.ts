import type { ImpliedState } from './state'

/** Number of columns of Q = [I, L, Y] of a block. */
export function projectionSize(state: ImpliedState): number {
  return state.placement.observed.length + 2 * state.placement.core.length
}

/** P = Q' V Q for symmetric V (p x p); `work` holds p * 2c numbers. P is t x t, t = p + 2c, symmetric. */
export function project(state: ImpliedState, V: Float64Array, P: Float64Array, work: Float64Array): void {
  const { placement, loadings, crossCovariance } = state
  const p = placement.observed.length
  const c = placement.core.length
  const m = 2 * c
  const t = p + m
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) P[i * t + j] = V[i * p + j]
    for (let j = 0; j < m; j++) work[i * m + j] = 0
    for (let k = 0; k < p; k++) {
      const value = V[i * p + k]
      if (value === 0) continue
      for (let j = 0; j < c; j++) {
        work[i * m + j] += value * loadings[k * c + j]
        work[i * m + c + j] += value * crossCovariance[k * c + j]
      }
    }
    for (let j = 0; j < m; j++) {
      P[i * t + p + j] = work[i * m + j]
      P[(p + j) * t + i] = work[i * m + j]
    }
  }
  for (let j = 0; j < m; j++) {
    const left = j < c ? loadings : crossCovariance
    const column = j < c ? j : j - c
    const base = (p + j) * t + p
    for (let l = 0; l < m; l++) P[base + l] = 0
    for (let k = 0; k < p; k++) {
      const value = left[k * c + column]
      if (value !== 0) for (let l = 0; l < m; l++) P[base + l] += value * work[k * m + l]
    }
  }
}

/** r = Q' a for a vector of length p. */
export function projectVector(state: ImpliedState, a: Float64Array, r: Float64Array): void {
  const { placement, loadings, crossCovariance } = state
  const p = placement.observed.length
  const c = placement.core.length
  for (let i = 0; i < p; i++) r[i] = a[i]
  for (let j = 0; j < c; j++) {
    let l = 0
    let y = 0
    for (let i = 0; i < p; i++) {
      l += loadings[i * c + j] * a[i]
      y += crossCovariance[i * c + j] * a[i]
    }
    r[p + j] = l
    r[p + c + j] = y
  }
}
