import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultTableOptions, type ModelKind } from '../../src/model/defaultTableOptions'
import type { TableOptions } from '../../src/model/tableOptions'
import { tabulate } from '../../src/model/tabulate'
import { parse } from '../../src/syntax/parse'

interface LavaanTable {
  readonly title: string
  readonly function: ModelKind
  readonly model: string
  readonly options: Partial<TableOptions>
  readonly groups: string[]
  readonly rows: [string, string, string, number, number, number, number, number | null, string, string][]
  readonly equal: [string, string][]
  readonly observed: string[]
  readonly latent: string[]
}

const tables: LavaanTable[] = JSON.parse(readFileSync(new URL('../reference/lavaan-tables.json', import.meta.url), 'utf8'))

test.each(tables)('$title', (theirs) => {
  const { statements, issues } = parse(theirs.model)
  expect(issues.filter((issue) => issue.code !== 'repeatedModifier')).toEqual([])
  const tabulated = tabulate({ statements }, defaultTableOptions(theirs.function, { ...theirs.options, groups: theirs.groups }))
  expect(tabulated.issues).toEqual([])
  const { table } = tabulated

  const identity = (label: string) => (/^\.p\d+\.$/.test(label) || label.includes('=~') ? '' : label)
  const ours = table.rows.map((row) => {
    const value = row.role.kind === 'fixed' ? row.role.value : undefined
    return {
      row: `${row.lhs} ${row.op} ${row.rhs}`,
      group: row.group + 1,
      user: row.user,
      free: row.role.kind === 'free',
      exo: row.exogenous,
      value,
      label: row.label,
      efa: row.efa ?? '',
    }
  })
  const expected = theirs.rows.map(([lhs, op, rhs, group, user, free, exo, value, label, efa], i) => {
    // What rotation frees afterwards (user 7, 77) is fixed while the model is estimated; a value lavaan lists beside a
    // derived variance (1 for ordered variables) is only a start.
    const isRotated = user === 7 || (user === 77 && value === 0)
    const isDerived = table.rows[i]?.role.kind === 'derived'
    return {
      row: `${lhs} ${op} ${rhs}`,
      group,
      user: user === 1 || (user % 7 === 0 && user > 0 && op === '=~'),
      free: free > 0 && !isRotated,
      exo: exo === 1,
      value: isDerived || (free > 0 && !isRotated) ? undefined : isRotated ? 0 : (value ?? undefined),
      label: identity(label),
      efa,
    }
  })
  expect(ours).toEqual(expected)

  for (const [left, right] of theirs.equal) {
    const [first, second] = [left, right].map((plabel) => table.rows.find((row) => row.plabel === plabel)!.role)
    expect(first).toEqual(second)
  }
  const free = table.rows.filter((row) => row.role.kind === 'free').length
  expect(free - table.freeCount).toBe(new Set(theirs.equal.map((pair) => pair.join())).size)
  expect(table.variables.some((names) => JSON.stringify(names.latent) === JSON.stringify(theirs.latent))).toBe(true)
  expect([...new Set(table.variables.flatMap((names) => names.observed))].sort()).toEqual([...theirs.observed].sort())
  if (theirs.groups.length === 1) expect(table.variables[0]!.observed).toEqual(theirs.observed)
})
