// Delta method: var(g(x)) = g' V g with g the slopes and V the covariance matrix of the q free parameters.

import { type WaldEstimate, waldInterval } from '../inference/waldInterval'
import { quadraticForm } from '../numeric/products'
import type { Fitted } from './fitted'
import type { Quantity } from './quantity'

/** An effect with its error; `z` and `pvalue` are NaN where `se` is 0 or NaN. */
export type EffectEstimate = WaldEstimate

/** Estimate, delta-method standard error, z, two-sided p and interval (default 95 %) of a quantity. */
export function effectEstimate(quantity: Quantity, fit: Fitted, level = 0.95): EffectEstimate {
  const est = quantity.value
  const se = standardError(quantity, fit)
  return { est, se, ...waldInterval(est, se, level) }
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
  return covariance ? quadraticForm(a, covariance, b, a.length) : Number.NaN
}
