import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { coefficientName } from './coefficientName'
import { type DraftRow, fixRow } from './draftRow'

/**
 * Which rows are one parameter: rows with the same label, rows that `equal()` ties together and the given pairs.
 * `equal()` with a label gives the row that label. When one row of such a set is fixed, all are (at the first one's value). Gives the class of every row, as the position of its first row.
 */
export function equate(
  rows: readonly DraftRow[],
  pairs: readonly (readonly [DraftRow, DraftRow])[],
): { classes: readonly number[]; issues: Issue[] } {
  const issues: Issue[] = []
  const parent = rows.map((_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root]!
    return root
  }
  const join = (i: number, j: number) => {
    const [a, b] = [find(i), find(j)]
    parent[Math.max(a, b)] = Math.min(a, b)
  }

  const byLabel = new Map<string, number>()
  const byName = new Map<string, number>()
  rows.forEach((row, i) => {
    const name = coefficientName({ ...row, label: '' })
    if (!byName.has(name)) byName.set(name, i)
    if (row.label === '') return
    const first = byLabel.get(row.label)
    if (first === undefined) byLabel.set(row.label, i)
    else join(first, i)
  })
  rows.forEach((row, i) => {
    if (row.equal === '') return
    const reference = row.equal.replace(/\s+/g, '')
    if (byLabel.has(row.equal) && row.label === '') row.label = row.equal
    const target = byLabel.get(row.equal) ?? byName.get(reference)
    if (target === undefined) {
      issues.push({
        code: 'unknownLabel',
        name: row.equal,
        nearest: nearest(row.equal, [...byLabel.keys(), ...byName.keys()]),
        span: row.span,
      })
    } else join(target, i)
  })
  const position = new Map(rows.map((row, i) => [row, i]))
  for (const [first, second] of pairs) join(position.get(first)!, position.get(second)!)

  const classes = rows.map((_, i) => find(i))
  spreadFixedValues(rows, classes)
  return { classes, issues }
}

function spreadFixedValues(rows: readonly DraftRow[], classes: readonly number[]): void {
  const values = new Map<number, number>()
  rows.forEach((row, i) => {
    if (row.kind === 'fixed' && !values.has(classes[i]!)) values.set(classes[i]!, row.value)
  })
  rows.forEach((row, i) => {
    const value = values.get(classes[i]!)
    if (value !== undefined && row.kind === 'free') fixRow(row, value)
  })
}
