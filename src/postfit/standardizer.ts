/**
 * The values of `standardize` at one vector of row values after another, without derivatives: what resampling needs. Every row of the
 * table counts as a parameter here, so that rows that are taken from the sample move with it.
 */
import { place } from '../implied/place'
import { createState, fill } from '../implied/state'
import { variances } from '../implied/varianceJacobian'
import { rowFunction } from '../model/parameterFunction'
import type { ParameterTable } from '../model/parameterTable'
import type { StandardizedType } from './standardize'

/** A power of a standard deviation: of a variable's total variance, or (`own`) of a row's value without its sign. */
interface Factor {
  readonly own: boolean
  readonly block: number
  readonly index: number
  readonly power: number
}

/** Prepares a table; the function writes one standardized value a row into `out`, NaN throughout when the values imply no moments. */
export function createStandardizer(table: ParameterTable, type: StandardizedType): (values: Float64Array, out: Float64Array) => void {
  const rows = table.rows.map((row, index) => (row.role.kind === 'defined' ? row : { ...row, role: { kind: 'free', index } as const }))
  const states = place({ ...table, rows, freeCount: rows.length }, new Float64Array(rows.length)).map(createState)
  const factors = table.rows.map((row) => (row.op === ':=' ? [] : factorsOf(row)))
  const definitions = table.rows.flatMap(({ role }, row) =>
    role.kind === 'defined' ? [{ row, of: rowFunction(role.expression, table) }] : [],
  )

  function factorsOf({ op, lhs, rhs, group, level }: ParameterTable['rows'][number]): Factor[] {
    const block = group * table.levels + level
    const { latent, fixedExogenous } = table.variables[block]
    const { observed, core } = states[block].placement
    const isScaled = (name: string): boolean =>
      latent.includes(name) || (type === 'std.all' ? true : type === 'std.nox' ? !fixedExogenous.includes(name) : false)
    const total = (name: string, power: number): Factor[] => {
      const j = core.indexOf(name)
      return isScaled(name) ? [{ own: false, block, index: j >= 0 ? observed.length + j : observed.indexOf(name), power }] : []
    }
    const seen = (name: string): Factor[] => (isScaled(name) ? [{ own: false, block, index: observed.indexOf(name), power: -1 }] : [])
    const own = (name: string): Factor[] => {
      const index = table.rows.findIndex(
        (row) => row.op === '~~' && row.lhs === name && row.rhs === name && row.group === group && row.level === level,
      )
      return isScaled(name) && index >= 0 ? [{ own: true, block, index, power: -1 }] : []
    }
    switch (op) {
      case '=~':
        return [...total(lhs, 1), ...total(rhs, -1)]
      case '<~':
      case '~':
        return [...total(rhs, 1), ...total(lhs, -1)]
      case '~~':
        return lhs === rhs ? total(lhs, -2) : [...own(lhs), ...own(rhs)]
      case '~1':
        return total(lhs, -1)
      case '~*~':
        return seen(lhs)
      default:
        return []
    }
  }

  return (values, out) => {
    if (!states.every((state) => fill(state, values))) {
      out.fill(Number.NaN)
      return
    }
    const variance = states.map(variances)
    factors.forEach((list, row) => {
      let value = values[row]
      for (const { own, block, index, power } of list) {
        const base = own ? Math.abs(values[index]) : variance[block][index]
        value *= base < 0 ? Number.NaN : base ** (power / 2)
      }
      out[row] = value
    })
    for (const { row, of } of definitions) out[row] = of.value(out)
  }
}
