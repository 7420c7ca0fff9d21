import type { ParameterTable } from '../model/parameterTable'
import type { Composite, Source } from './composite'

/**
 * The composites of a block (its `rows` of the table), and the rows that only they read: weights, variances and means of themselves
 * and of their indicators. `values` as in `place`.
 */
export function findComposites(
  table: ParameterTable,
  rows: readonly number[],
  values: ArrayLike<number>,
  coreIndex: ReadonlyMap<string, number>,
  observedIndex: ReadonlyMap<string, number>,
): { readonly composites: readonly Composite[]; readonly behindComposite: ReadonlySet<number> } {
  const behindComposite = new Set<number>()
  const weightRows = new Map<string, number[]>()
  for (const index of rows) {
    const { op, lhs } = table.rows[index]
    if (op === '<~') weightRows.set(lhs, [...(weightRows.get(lhs) ?? []), index])
  }
  if (weightRows.size === 0) return { composites: [], behindComposite }

  const source = (index: number): Source => {
    const { role } = table.rows[index]
    return role.kind === 'free' ? { parameter: role.index, value: 0 } : { parameter: -1, value: values[index] }
  }
  const find = (op: string, lhs: string, rhs: string): number => {
    const found = rows.find((index) => {
      const row = table.rows[index]
      return row.op === op && ((row.lhs === lhs && row.rhs === rhs) || (op === '~~' && row.lhs === rhs && row.rhs === lhs))
    })
    if (found !== undefined) behindComposite.add(found)
    return found ?? -1
  }
  const orZero = (index: number): Source => (index < 0 ? { parameter: -1, value: 0 } : source(index))

  const composites = [...weightRows].map(([name, weights]): Composite => {
    const names = weights.map((index) => table.rows[index].rhs)
    return {
      core: coreIndex.get(name)!,
      varianceRow: find('~~', name, name),
      meanRow: find('~1', name, ''),
      indicators: names.map((indicator) => observedIndex.get(indicator)!),
      weights: weights.map(source),
      covariances: names.flatMap((a) => names.map((b) => orZero(find('~~', a, b)))),
      means: table.meanStructure ? names.map((indicator) => orZero(find('~1', indicator, ''))) : [],
    }
  })
  return { composites, behindComposite }
}
