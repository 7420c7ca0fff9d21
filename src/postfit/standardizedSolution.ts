import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { quadratic } from '../inference/delta'
import { type WaldEstimate, waldInterval } from '../inference/waldInterval'
import { betweenZeroAndOne } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { type StandardizedType, standardize, standardizedType } from './standardize'

/** One row of a standardized solution. */
export interface StandardizedEstimate extends WaldEstimate {
  readonly lhs: string
  readonly op: string
  readonly rhs: string
  readonly group: number
  readonly level: number
  readonly label: string
}

export interface StandardizedOptions {
  /** 'std.all' (default), 'std.lv' or 'std.nox'. */
  readonly type?: StandardizedType
  /** Confidence level, default 0.95. */
  readonly level?: number
}

const rules: OptionRules<StandardizedOptions> = { type: standardizedType, level: betweenZeroAndOne }

/** Standard errors below this are rounding noise of values that do not vary (a variance standardized to 1). */
const negligible = 1e-9

/** Standardized estimates with delta-method standard errors, one a row of the parameter table. */
export function standardizedSolution(fit: Fit, options: StandardizedOptions = {}): StandardizedEstimate[] {
  requireOptions(options, rules)
  const { type = 'std.all', level = 0.95 } = options
  const { values, jacobian } = standardize(engineAt(fit), fit.estimate.values, type)
  const q = fit.table.freeCount
  const { covariance } = fit.inference
  return fit.table.rows.map(({ lhs, op, rhs, group, level: within, label }, index) => {
    const slope = jacobian.subarray(index * q, (index + 1) * q)
    const error = covariance ? Math.sqrt(Math.max(quadratic(slope, covariance, q), 0)) : Number.NaN
    // A value that does not exist (a negative variance under the root) has no error either.
    const se = Number.isNaN(values[index]) ? Number.NaN : error < negligible ? 0 : error
    return { lhs, op, rhs, group, level: within, label, est: values[index], se, ...waldInterval(values[index], se, level) }
  })
}
