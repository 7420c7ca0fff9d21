import type { Row } from '../referenceCase'

const groupless = new Set([':=', '==', '<', '>'])

/** The place of a row in a table, with groups and levels counted from zero. Rows without a group (derived ones) have none. */
export function rowKey(row: Row, first: 0 | 1): string {
  // Arithmetic may be spaced differently; a defined parameter is known by its name.
  if (row.op === ':=') return `${row.lhs}:=`
  const name = `${row.lhs}${row.op}${row.rhs}`
  if (groupless.has(String(row.op))) return name
  const place = (value: unknown) => (typeof value === 'number' ? Math.max(value - first, 0) : 0)
  const group = place(row.group)
  return group === 0 ? name : `${name}.g${group + 1}`
}

export interface Match {
  readonly key: string
  readonly expected: Row
  readonly actual: Row | undefined
}

/** Pairs rows by key; rows with the same key (levels, repeated terms) in order. `extra` are actual rows without a partner. */
export function matchRows(
  expected: readonly Row[],
  actual: readonly Row[],
): { readonly pairs: readonly Match[]; readonly extra: readonly string[] } {
  const waiting = new Map<string, Row[]>()
  for (const row of actual) {
    const key = rowKey(row, 0)
    waiting.set(key, [...(waiting.get(key) ?? []), row])
  }
  const pairs = expected.map((row) => {
    const key = rowKey(row, 1)
    return { key, expected: row, actual: waiting.get(key)?.shift() }
  })
  return { pairs, extra: [...waiting].flatMap(([key, rows]) => rows.map(() => key)) }
}
