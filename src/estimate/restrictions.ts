import { type ParameterFunction, parameterFunction } from '../model/parameterFunction'
import type { ParameterTable } from '../model/parameterTable'
import type { Bounds, Constraint } from '../optimize/constraint'

/** The user's constraints as functions of the parameters: left - right for `==` and `>`, right - left for `<`. */
export function constraintFunctions(table: ParameterTable, values: ArrayLike<number>): Constraint[] {
  return table.constraints.map(({ op, left, right }): Constraint => {
    const [larger, smaller] = op === '<' ? [right, left] : [left, right]
    const difference: ParameterFunction = parameterFunction({ kind: 'binary', operator: '-', left: larger, right: smaller }, table, values)
    return { ...difference, kind: op === '==' ? 'equality' : 'inequality' }
  })
}

/** Bounds by parameter, the tightest of all rows that share it; undefined when no row has any. */
export function parameterBounds(table: ParameterTable): Bounds | undefined {
  const lower = new Float64Array(table.freeCount).fill(-Infinity)
  const upper = new Float64Array(table.freeCount).fill(Infinity)
  let any = false
  for (const row of table.rows) {
    if (row.role.kind !== 'free' || (row.lower === undefined && row.upper === undefined)) continue
    any = true
    const { index } = row.role
    lower[index] = Math.max(lower[index], row.lower ?? -Infinity)
    upper[index] = Math.min(upper[index], row.upper ?? Infinity)
  }
  return any ? { lower, upper } : undefined
}
