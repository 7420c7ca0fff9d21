import type { Estimate } from '../estimate/estimate'
import { constraintFunctions, parameterBounds } from '../estimate/restrictions'
import type { ParameterTable } from '../model/parameterTable'
import { rowRank } from '../numeric/nullSpace'

/** Jacobians, r x q row-major, of what holds with equality at the estimate. */
export interface ActiveConstraints {
  /** Equality constraints alone: these lower the number of parameters. */
  readonly equalities: Float64Array
  /** Equalities, active inequalities and active bounds: these shape the standard errors. */
  readonly all: Float64Array
  /** Rank of `equalities`. */
  readonly equalityRank: number
  /** Parameters that rest on a bound. */
  readonly atBound: readonly number[]
  readonly hasNonlinearEquality: boolean
}

/**
 * Slack below which an inequality or bound counts as active, and force below which a bound does not push. A bound that is touched without
 * force (two bounds that meet where the model reproduces a variance exactly) makes the bounds leave the standard errors alone, as in lavaan.
 */
const tolerance = 1e-8

export function activeConstraints(
  table: ParameterTable,
  estimate: Pick<Estimate, 'x' | 'values'> & Partial<Pick<Estimate, 'boundMultipliers'>>,
): ActiveConstraints {
  const q = table.freeCount
  const equalities: number[] = []
  const inequalities: number[] = []
  const row = new Float64Array(q)
  let hasNonlinearEquality = false
  for (const constraint of constraintFunctions(table, estimate.values)) {
    const isEquality = constraint.kind === 'equality'
    if (!isEquality && constraint.value(estimate.x) > tolerance) continue
    if (isEquality && !constraint.linear) hasNonlinearEquality = true
    constraint.gradient(estimate.x, row)
    ;(isEquality ? equalities : inequalities).push(...row)
  }
  const atBound: number[] = []
  const resting: number[] = []
  let withoutForce = false
  const bounds = parameterBounds(table)
  for (let i = 0; bounds && i < q; i++) {
    if (Math.min(estimate.x[i] - bounds.lower[i], bounds.upper[i] - estimate.x[i]) > tolerance) continue
    atBound.push(i)
    row.fill(0)
    row[i] = 1
    resting.push(...row)
    const multiplier = estimate.boundMultipliers?.[i]
    if (multiplier !== undefined && Math.abs(multiplier) < tolerance) withoutForce = true
  }
  if (!withoutForce) inequalities.push(...resting)
  return {
    equalities: Float64Array.from(equalities),
    all: Float64Array.from([...equalities, ...inequalities]),
    equalityRank: equalities.length === 0 ? 0 : rowRank(Float64Array.from(equalities), equalities.length / q, q),
    atBound,
    hasNonlinearEquality,
  }
}
