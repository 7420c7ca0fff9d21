import type { ImpliedState } from '../implied/state'
import { parameterFunction } from '../model/parameterFunction'
import type { ParameterTable } from '../model/parameterTable'

/**
 * One value a row at the parameter vector x: `base` where fixed, x where free, what the matrices hold where derived, the function's value
 * where defined. The states must have been filled at x.
 */
export function rowValues(
  table: ParameterTable,
  x: ArrayLike<number>,
  base: ArrayLike<number>,
  states: readonly ImpliedState[],
): Float64Array {
  const known = Float64Array.from(base)
  for (const { placement, psi, alpha } of states) {
    const c = placement.core.length
    for (const { core, varianceRow, meanRow } of placement.composites) {
      if (varianceRow >= 0) known[varianceRow] = psi[core * c + core]
      if (meanRow >= 0) known[meanRow] = alpha[core]
    }
    for (const { core, row } of placement.units) known[row] = psi[core * c + core]
  }
  return Float64Array.from(table.rows, ({ role }, index) => {
    if (role.kind === 'free') return x[role.index]
    if (role.kind === 'defined') return parameterFunction(role.expression, table, known).value(x)
    return known[index]
  })
}
