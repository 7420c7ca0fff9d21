import type { Issue } from '../issue/issue'
import type { ConstraintStatement } from '../syntax/statement'
import { coefficientName } from './coefficientName'
import { constantValue } from './constantValue'
import type { DraftRow } from './draftRow'

/**
 * Turns `label < number` and `label > number` into bounds of the rows with that label; of several bounds the tightest holds.
 * Anything else, also `number < label`, stays a constraint (as in lavaan) and is given back.
 */
export function applyBounds(rows: readonly DraftRow[], constraints: readonly ConstraintStatement[]): ConstraintStatement[] {
  const labels = new Set(rows.map((row) => row.label).filter((label) => label !== ''))
  return constraints.filter((constraint) => {
    const { op, left, right } = constraint
    if (op === '==' || left.kind !== 'name' || !labels.has(left.name)) return true
    const value = constantValue(right)
    if (value === undefined) return true
    for (const row of rows) {
      if (row.label !== left.name) continue
      if (op === '<') row.upper = Math.min(row.upper ?? Infinity, value)
      else row.lower = Math.max(row.lower ?? -Infinity, value)
    }
    return false
  })
}

/** Parameters whose bounds leave them no value; rows with one label are named once. */
export function contradictoryBounds(rows: readonly DraftRow[]): Issue[] {
  const found = new Map<string, Issue>()
  for (const row of rows) {
    const { lower = -Infinity, upper = Infinity, span } = row
    const name = coefficientName(row)
    if (lower > upper && !found.has(name)) found.set(name, { code: 'contradictoryBounds', parameter: name, lower, upper, span })
  }
  return [...found.values()]
}
