import type { ParameterRow, ParameterTable } from './parameterTable'

/** lavaan's name of a coefficient: its label, or "visual=~x2", in later groups "visual=~x2.g2", at level two "visual=~x2.l2". */
export function coefficientName(row: Pick<ParameterRow, 'lhs' | 'op' | 'rhs' | 'group' | 'level' | 'label'>): string {
  if (row.label !== '') return row.label
  if (row.op === ':=') return row.lhs
  const group = row.group === 0 ? '' : `.g${row.group + 1}`
  const level = row.level === 0 ? '' : `.l${row.level + 1}`
  return `${row.lhs}${row.op}${row.rhs}${group}${level}`
}

/**
 * Names of all rows as lavaan gives them: a row made equal by `equal("...")` goes by what it refers to, other rows without a label that
 * share a parameter by the plabel of the first of them ('.p2.').
 */
export function coefficientNames(table: ParameterTable): string[] {
  const first = new Map<number, number>()
  const shared = new Set<number>()
  table.rows.forEach(({ role }, row) => {
    if (role.kind !== 'free') return
    if (first.has(role.index)) shared.add(role.index)
    else first.set(role.index, row)
  })
  return table.rows.map((row) => {
    if (row.label !== '' || row.role.kind !== 'free' || !shared.has(row.role.index)) return coefficientName(row)
    return row.equalTo ?? table.rows[first.get(row.role.index)!].plabel
  })
}
