// Delta method: var(g(x)) = g' V g with g the slopes and V the covariance matrix of the q free parameters.

import { normalQuantile, normalTwoSided } from '../numeric/normal'
import type { Fitted } from './fitted'
import type { Quantity } from './quantity'

/** An estimate with its error. `se` is 0 where nothing was estimated and NaN where errors are not available; `z`, `pvalue` are then NaN. */
export interface EffectEstimate {
  readonly est: number
  readonly se: number
  readonly z: number
  /** Two-sided. */
  readonly pvalue: number
  readonly ciLower: number
  readonly ciUpper: number
}

/** Estimate, delta-method standard error, z, two-sided p and interval (default 95 %) of a quantity. */
export function effectEstimate(quantity: Quantity, fit: Fitted, level = 0.95): EffectEstimate {
  const est = quantity.value
  const se = standardError(quantity, fit)
  const z = se > 0 ? est / se : Number.NaN
  const reach = se * normalQuantile(1 - (1 - level) / 2)
  return { est, se, z, pvalue: normalTwoSided(z), ciLower: est - reach, ciUpper: est + reach }
}

function standardError({ gradient }: Quantity, fit: Fitted): number {
  if (!gradient) return Number.NaN
  if (gradient.every((slope) => slope === 0)) return 0
  const variance = quantityCovariance(gradient, gradient, fit)
  return variance > 0 ? Math.sqrt(variance) : Number.NaN
}

/** Covariance a' V b of two quantities with slopes a and b; NaN when the fit has no covariance matrix. */
export function quantityCovariance(a: Float64Array, b: Float64Array, fit: Fitted): number {
  const { covariance } = fit.inference
  const q = a.length
  if (!covariance) return Number.NaN
  let sum = 0
  for (let i = 0; i < q; i++) {
    if (a[i] === 0) continue
    let row = 0
    for (let j = 0; j < q; j++) row += covariance[i * q + j] * b[j]
    sum += a[i] * row
  }
  return sum
}
