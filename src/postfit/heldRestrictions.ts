import type { Fit } from '../fit/fit'
import { equalityRestrictions } from '../fit/restrictions'
import { activeConstraints } from '../inference/activeConstraints'
import { coefficientName } from '../model/coefficientName'
import type { Candidate } from '../model/extendTable'
import { unshare } from '../model/unshare'

/** The fit with every row its own parameter, so that every equality is a restriction that can be released. */
export function separateParameters(fit: Fit): Fit {
  const { table, origin } = unshare(fit.table)
  return { ...fit, table, estimate: { ...fit.estimate, x: Float64Array.from(origin, (index) => fit.estimate.x[index]) } }
}

/** The slopes of several rows, one after the other. */
export const flat = (rows: readonly Held[]): Float64Array => Float64Array.from(rows.flatMap(({ slopes }) => [...slopes]))

/** A row of the Jacobian of what holds at the estimate. */
export interface Held {
  readonly lhs: string
  readonly rhs: string
  readonly slopes: Float64Array
  /** False for active inequalities and bounds, which are never released. */
  readonly isEquality: boolean
}

/** Equalities, active inequalities and bounds, then that the parameters to add are what they are. */
export function restrictionRows({ table, estimate }: Fit, additions: readonly Candidate[]): Held[] {
  const q = table.freeCount
  const size = q + additions.length
  const equalities = equalityRestrictions(table, estimate.values).map(({ lhs, rhs, gradient }): Held => {
    const slopes = new Float64Array(size)
    gradient(estimate.x, slopes.subarray(0, q))
    return { lhs, rhs, slopes, isEquality: true }
  })
  const { all, equalities: held } = activeConstraints(table, estimate)
  const active = Array.from({ length: (all.length - held.length) / q }, (_, k): Held => {
    const slopes = new Float64Array(size)
    slopes.set(all.subarray(held.length + k * q, held.length + (k + 1) * q))
    return { lhs: '', rhs: '', slopes, isEquality: false }
  })
  const added = additions.map((addition, k): Held => {
    const slopes = new Float64Array(size)
    slopes[q + k] = 1
    const value = addition.row < 0 ? 0 : estimate.values[addition.row]
    return { lhs: coefficientName({ ...addition, label: '' }), rhs: String(value), slopes, isEquality: false }
  })
  return [...equalities, ...active, ...added]
}
