import type { Fit } from '../fit/fit'
import { requireFit } from '../fit/requireFit'
import { constraintText } from '../model/constraintText'
import { parameterFunction } from '../model/parameterFunction'

/** A constraint of the model at the estimate. */
export interface ConstraintValue {
  readonly lhs: string
  readonly op: '==' | '<' | '>'
  readonly rhs: string
  /** Left minus right; right minus left for `<`. 0 where an equality holds or an inequality is active, positive where there is room. */
  readonly est: number
  /** Lagrange multiplier; 0 for an inequality that is not active. */
  readonly multiplier: number
}

/** The constraints that the user wrote, in order (not simple bounds, which are on the parameters), with how well they hold. */
export function constraints(fit: Fit): ConstraintValue[] {
  requireFit(fit)
  const { table, estimate } = fit
  return table.constraints.flatMap((row, index) => {
    if (!row.user) return []
    const [left, right] = row.op === '<' ? [row.right, row.left] : [row.left, row.right]
    const difference = parameterFunction({ kind: 'binary', operator: '-', left, right }, table, estimate.values)
    return [{ ...constraintText(row), est: difference.value(estimate.x), multiplier: estimate.multipliers[index] ?? 0 }]
  })
}
