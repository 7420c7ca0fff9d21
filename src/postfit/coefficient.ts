import { quadratic } from '../inference/delta'
import { waldInterval } from '../inference/waldInterval'
import type { Dual } from '../numeric/dual'

/** An estimate with its standard error and normal-theory interval; se and interval are NaN where there is no standard error to give. */
export interface Coefficient {
  readonly est: number
  /** 0 for a value that the model fixes. */
  readonly se: number
  readonly ciLower: number
  readonly ciUpper: number
}

/** Standard errors below this are rounding noise of values that do not vary. */
const negligible = 1e-9

/** A coefficient from its value and standard error. */
export function coefficient(est: number, error: number, level: number): Coefficient {
  const se = Number.isNaN(est) ? Number.NaN : error < negligible ? 0 : error
  const { ciLower, ciUpper } = waldInterval(est, se, level)
  return { est, se, ciLower, ciUpper }
}

/** A function of the parameters with its delta-method standard error; `covariance` is that of the q parameters, absent when unknown. */
export function deltaCoefficient(quantity: Dual, covariance: Float64Array | undefined, level: number): Coefficient {
  const error = covariance ? Math.sqrt(Math.max(quadratic(quantity.slope, covariance, quantity.slope.length), 0)) : Number.NaN
  return coefficient(quantity.value, error, level)
}

/** What does not exist. */
export const undefinedCoefficient: Coefficient = { est: Number.NaN, se: Number.NaN, ciLower: Number.NaN, ciUpper: Number.NaN }
