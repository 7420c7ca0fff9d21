import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { badOption } from '../issue/requireOptions'
import { coefficientNames } from '../model/coefficientName'
import { rowKey } from '../model/draftRow'
import type { ParameterRow, ParameterTable } from '../model/parameterTable'
import type { Fit } from './fit'
import { isFit } from './requireFit'

/** Where the search begins: lavaan's names, one value a free row, values by the names of `coef(fit)`, or the estimates of another fit. */
export type StartOption = 'default' | 'simple' | readonly number[] | Readonly<Record<string, number>> | Fit

/**
 * Writes the starting values that the option gives over those in `values` (one a row). Parameters that it does not name keep theirs, and
 * 'simple' leaves what `start()` in the model says.
 */
export function startOption(table: ParameterTable, option: StartOption | undefined, values: Float64Array): Issue[] {
  if (option === undefined || option === 'default') return []
  const { rows } = table
  const free = rows.flatMap(({ role }, row) => (role.kind === 'free' ? [row] : []))
  if (option === 'simple') {
    for (const row of free) if (rows[row].start === undefined) values[row] = simpleStart(rows[row])
    return []
  }
  if (isList(option)) {
    if (option.length !== free.length)
      return [badOption('start', option, `${free.length} values: one for each free row of parameterTable(model)`)]
    free.forEach((row, k) => {
      values[row] = option[k]
    })
    return []
  }
  if (isFit(option)) {
    const estimates = new Map(option.table.rows.map((row, index) => [keyOf(row), option.estimate.values[index]]))
    for (const row of free) {
      const value = estimates.get(keyOf(rows[row]))
      if (value !== undefined && Number.isFinite(value)) values[row] = value
    }
    return []
  }
  const names = coefficientNames(table)
  const known = free.map((row) => names[row])
  for (const row of free) if (Object.hasOwn(option, names[row])) values[row] = option[names[row]]
  const unknown = Object.keys(option).filter((name) => !known.includes(name))
  return unknown.map((name): Issue => {
    const near = nearest(name, known)
    return badOption('start', name, { kind: 'oneOf', names: near.length > 0 ? near : [...new Set(known)] })
  })
}

/** lavaan's `start = "simple"`. */
function simpleStart({ op, lhs, rhs }: ParameterRow): number {
  if (op === '=~') return 0.7
  if (op === '<~') return 1
  return op === '~~' && lhs === rhs ? 1 : 0
}

function keyOf({ op, lhs, rhs, group, level }: ParameterRow): string {
  return `${group} ${level} ${op === ':=' ? lhs : rowKey(lhs, op, rhs)}`
}

function isList(option: StartOption): option is readonly number[] {
  return Array.isArray(option)
}
