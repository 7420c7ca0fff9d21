import type { ParameterRow, ParameterTable } from './parameterTable'

/** A parameter that a table could have: one of its rows that is not free (`row`), or one that it lacks (`row` is -1; its value is then 0). */
export interface Candidate {
  readonly lhs: string
  readonly op: '=~' | '<~' | '~' | '~~' | '~1'
  readonly rhs: string
  readonly group: number
  readonly level: number
  readonly row: number
}

/** The table with each addition a parameter of its own, after the table's q: addition k is parameter q + k. Rows that it lacked come last. */
export function extendTable(table: ParameterTable, additions: readonly Candidate[]): ParameterTable {
  const q = table.freeCount
  const rows: ParameterRow[] = [...table.rows]
  additions.forEach((addition, k) => {
    const role = { kind: 'free', index: q + k } as const
    if (addition.row >= 0) {
      const { lower: _, upper: __, ...row } = rows[addition.row]
      rows[addition.row] = { ...row, role }
      return
    }
    const { lhs, op, rhs, group, level } = addition
    rows.push({ lhs, op, rhs, group, level, role, exogenous: false, label: '', plabel: `.p${rows.length + 1}.`, user: false })
  })
  return { ...table, rows, freeCount: q + additions.length }
}

/** The row's value at the values of the original table; rows that it lacked are 0. */
export function extendValues(values: Float64Array, additions: readonly Candidate[]): Float64Array {
  const out = new Float64Array(values.length + additions.filter(({ row }) => row < 0).length)
  out.set(values)
  return out
}

/** The parameter vector of the extended table where it equals the original one. */
export function extendVector(x: Float64Array, values: ArrayLike<number>, additions: readonly Candidate[]): Float64Array {
  const out = new Float64Array(x.length + additions.length)
  out.set(x)
  additions.forEach(({ row }, k) => {
    if (row >= 0) out[x.length + k] = values[row]
  })
  return out
}
