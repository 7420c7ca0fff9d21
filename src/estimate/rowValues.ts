import { parameterFunction } from '../model/parameterFunction'
import type { ParameterTable } from '../model/parameterTable'

/** One value a row at the parameter vector x: `base` where fixed, x where free, the function's value where defined. */
export function rowValues(table: ParameterTable, x: ArrayLike<number>, base: ArrayLike<number>): Float64Array {
  return Float64Array.from(table.rows, (row, index) => {
    if (row.role.kind === 'free') return x[row.role.index]
    if (row.role.kind === 'defined') return parameterFunction(row.role.expression, table, base).value(x)
    return base[index]
  })
}
