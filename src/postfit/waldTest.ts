import type { Fit } from '../fit/fit'
import { readRestrictions } from '../fit/restrictions'
import { waldStatistic } from '../inference/waldStatistic'

/** A chi-square test of restrictions. */
export interface RestrictionTest {
  readonly stat: number
  readonly df: number
  readonly pvalue: number
}

/** Wald test's result, with the kind of standard errors behind it. */
export interface WaldTest extends RestrictionTest {
  readonly se: string
}

/**
 * Tests whether equalities of parameters hold that the fit did not impose: lavaan's `lavTestWald()`. `constraints` is text of the model
 * language over labels, plabels and defined parameters, such as "a == b". Throws a SemError for mistakes in it; NaN when the fit has no
 * covariance matrix or the restrictions have none.
 */
export function waldTest(fit: Fit, constraints: string): WaldTest {
  const restrictions = readRestrictions(fit, constraints)
  const { estimate, inference, options, table } = fit
  const q = table.freeCount
  if (!inference.covariance) return { stat: Number.NaN, df: restrictions.length, pvalue: Number.NaN, se: options.se }
  const jacobian = new Float64Array(restrictions.length * q)
  const values = Float64Array.from(restrictions, (restriction, k) => {
    restriction.gradient(estimate.x, jacobian.subarray(k * q, (k + 1) * q))
    return restriction.value(estimate.x)
  })
  const { statistic, df, pvalue } = waldStatistic(values, jacobian, inference.covariance)
  return { stat: statistic, df, pvalue, se: options.se }
}
