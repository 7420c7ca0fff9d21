import type { Fit } from '../fit/fit'
import { requireFit } from '../fit/requireFit'
import { type WaldEstimate, waldInterval } from '../inference/waldInterval'
import { betweenZeroAndOne, flag } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { standardizedValues } from './standardizedValues'

/** One row of the parameter table with what was estimated. */
export interface ParameterEstimate extends WaldEstimate {
  readonly lhs: string
  readonly op: string
  readonly rhs: string
  /** Zero-based group. */
  readonly group: number
  readonly groupLabel: string
  readonly level: number
  readonly label: string
  /** True when the user wrote the row. */
  readonly user: boolean
  /** NaN where se is 0, and where the estimate rests on a bound: a normal z says nothing there. */
  readonly pvalue: number
  readonly stdLv?: number
  readonly stdAll?: number
  readonly stdNox?: number
}

export interface ParameterEstimatesOptions {
  /** Confidence level, default 0.95. */
  readonly level?: number
  /** Add stdLv, stdAll and stdNox. Default false. */
  readonly standardized?: boolean
}

const rules: OptionRules<ParameterEstimatesOptions> = { level: betweenZeroAndOne, standardized: flag }

/** Estimates, standard errors, z, p and intervals, one a row of the parameter table: lavaan's `parameterEstimates()`. */
export function parameterEstimates(fit: Fit, options: ParameterEstimatesOptions = {}): ParameterEstimate[] {
  requireOptions(options, rules)
  const { level = 0.95, standardized = false } = options
  requireFit(fit)
  const std = standardized ? standardizedValues(fit) : undefined
  const atBound = new Set(fit.inference.atBound)
  return fit.table.rows.map((row, index) => {
    const est = fit.estimate.values[index]
    const se = fit.inference.se[index]
    return {
      lhs: row.lhs,
      op: row.op,
      rhs: row.rhs,
      group: row.group,
      groupLabel: fit.table.groupLabels[row.group],
      level: row.level,
      label: row.label,
      user: row.user,
      est,
      se,
      ...waldInterval(est, se, level),
      ...(row.role.kind === 'free' && atBound.has(row.role.index) && { pvalue: Number.NaN }),
      ...(std && { stdLv: std.lv[index], stdAll: std.all[index], stdNox: std.nox[index] }),
    }
  })
}
