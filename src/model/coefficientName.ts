import type { ParameterRow } from './parameterTable'

/** lavaan's name of a coefficient: its label, or "visual=~x2", in later groups "visual=~x2.g2", at level two "visual=~x2.l2". */
export function coefficientName(row: Pick<ParameterRow, 'lhs' | 'op' | 'rhs' | 'group' | 'level' | 'label'>): string {
  if (row.label !== '') return row.label
  if (row.op === ':=') return row.lhs
  const group = row.group === 0 ? '' : `.g${row.group + 1}`
  const level = row.level === 0 ? '' : `.l${row.level + 1}`
  return `${row.lhs}${row.op}${row.rhs}${group}${level}`
}
