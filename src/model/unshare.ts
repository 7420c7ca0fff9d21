import type { ConstraintRow, ParameterTable } from './parameterTable'

/** A table whose free rows are all parameters of their own, and what made some of them equal as explicit constraints. */
export interface Unshared {
  /** `constraints` are those of the original table, then one for each row that shared a parameter. */
  readonly table: ParameterTable
  /** Length of the new parameter vector: the original parameter of each. */
  readonly origin: Int32Array
}

/**
 * Turns shared parameters into equality constraints between plabels: the first row equals each of the others. Sets of equal rows come in
 * the order in which their second row appears (as in lavaan).
 */
export function unshare(table: ParameterTable): Unshared {
  const origin: number[] = []
  const first = new Map<number, number>()
  const sets = new Map<number, number[]>()
  const rows = table.rows.map((row, position) => {
    if (row.role.kind !== 'free') return row
    const { index } = row.role
    const earliest = first.get(index)
    if (earliest === undefined) first.set(index, position)
    else sets.set(index, [...(sets.get(index) ?? []), position])
    origin.push(index)
    return { ...row, role: { kind: 'free', index: origin.length - 1 } as const }
  })
  const plabel = (position: number): ConstraintRow['left'] => ({ kind: 'name', name: table.rows[position].plabel })
  const shared = [...sets].flatMap(([index, positions]) =>
    positions.map((position): ConstraintRow => ({ op: '==', left: plabel(first.get(index)!), right: plabel(position), user: false })),
  )
  return {
    table: { ...table, rows, constraints: [...table.constraints, ...shared], freeCount: origin.length },
    origin: Int32Array.from(origin),
  }
}
