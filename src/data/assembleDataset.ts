import type { Issue } from '../issue/issue'
import type { Column } from './column'
import type { Dataset } from './dataset'

/** A data set with everything that is wrong with it. */
export interface DatasetReading {
  readonly dataset: Dataset
  readonly issues: readonly Issue[]
}

/**
 * Puts named columns together. Of columns with the same name the first is kept and the name reported;
 * columns of another length than the first are reported and left out.
 */
export function assembleDataset(named: Iterable<readonly [string, Column]>): DatasetReading {
  const issues: Issue[] = []
  const seen = new Set<string>()
  const duplicates = new Set<string>()
  const names: string[] = []
  // no prototype: a column may be called __proto__ or constructor
  const columns: Record<string, Float64Array> = Object.create(null)
  const text: Record<string, readonly (string | null)[]> = Object.create(null)
  let n = -1
  for (const [name, column] of named) {
    if (seen.has(name)) {
      duplicates.add(name)
      continue
    }
    seen.add(name)
    if (n < 0) n = column.values.length
    if (column.values.length !== n) {
      issues.push({ code: 'wrongShape', what: name, expected: `${n} cases, as in ${names[0]}`, found: String(column.values.length) })
      continue
    }
    names.push(name)
    if (column.kind === 'number') columns[name] = column.values
    else text[name] = column.values
  }
  for (const name of duplicates) issues.push({ code: 'duplicateName', name })
  if (names.length === 0) issues.push({ code: 'noData', reason: 'noColumns' })
  else if (n === 0) issues.push({ code: 'noData', reason: 'noCases' })
  return { dataset: { n: Math.max(n, 0), names, columns, text }, issues }
}
