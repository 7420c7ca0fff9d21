import type { DataInput } from '../data/dataInput'
import type { Dataset } from '../data/dataset'
import { toDataset } from '../data/toDataset'
import { variableColumn } from '../data/variableColumn'
import type { Issue } from '../issue/issue'
import { SemError } from '../issue/semError'

/**
 * The data with the mean of variables subtracted (over all cases that have a value), so that products 'x:w' computed from them are products
 * of centered variables. Other columns are passed on as they are. Throws a SemError for names that are no numeric columns.
 */
export function centerVariables(data: DataInput, names: readonly string[]): Dataset {
  const { dataset, issues: found } = toDataset(data)
  const issues: Issue[] = [...found]
  const columns: Record<string, Float64Array> = { ...dataset.columns }
  for (const name of names) {
    const values = variableColumn(dataset, name, issues)
    if (!values) continue
    let sum = 0
    let count = 0
    for (const value of values) {
      if (Number.isNaN(value)) continue
      sum += value
      count++
    }
    columns[name] = values.map((value) => value - sum / count)
  }
  if (issues.length > 0) throw new SemError(issues)
  return { ...dataset, names: [...dataset.names, ...names.filter((name) => !dataset.names.includes(name))], columns }
}
