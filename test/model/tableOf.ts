import { coefficientName } from '../../src/model/coefficientName'
import { defaultTableOptions, type ModelKind } from '../../src/model/defaultTableOptions'
import type { ParameterRow, ParameterTable } from '../../src/model/parameterTable'
import type { TableOptions } from '../../src/model/tableOptions'
import { tabulate } from '../../src/model/tabulate'
import { parse } from '../../src/syntax/parse'

/** The table and the issues of a model text. */
export function tableOf(text: string, overrides: Partial<TableOptions> = {}, kind: ModelKind = 'sem') {
  const { statements } = parse(text)
  return tabulate({ statements, source: text }, defaultTableOptions(kind, overrides))
}

/** The row of a name such as "f=~x2" or "f=~x2.g2" (labels do not count). */
export function rowOf(table: ParameterTable, name: string): ParameterRow {
  const row = table.rows.find((candidate) => coefficientName({ ...candidate, label: '' }) === name)
  if (row === undefined) throw new Error(`no row ${name} in ${table.rows.map(coefficientName).join(', ')}`)
  return row
}

/** What a row is, in a word: free, sample, derived, defined, or its fixed value. */
export function roleOf(table: ParameterTable, name: string): string | number {
  const { role } = rowOf(table, name)
  return role.kind === 'fixed' ? role.value : role.kind
}
