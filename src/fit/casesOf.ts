import type { DataInput } from '../data/dataInput'
import { classify } from '../data/groups'
import { toDataset } from '../data/toDataset'
import { variableColumn } from '../data/variableColumn'
import type { Issue } from '../issue/issue'
import { SemError } from '../issue/semError'
import { severity } from '../issue/severity'
import type { Fit } from './fit'
import { requireFit } from './requireFit'

/** The cases of one group: a column for each observed variable of the model, NaN where missing. */
export interface GroupCases {
  readonly columns: readonly Float64Array[]
  /** Positions in the data, zero-based. */
  readonly positions: Int32Array
}

/**
 * The cases that a fit was made from, or new ones for the same variables, by group. New cases may lack variables of `optional`, which are then
 * missing. Throws a SemError when the fit was made from moments and there are no new cases, or when these lack variables or the group.
 */
export function casesOf(fit: Fit, newData: DataInput | undefined, optional: ReadonlySet<string> = new Set()): GroupCases[] {
  requireFit(fit)
  if (newData === undefined) {
    return fit.sample.map(({ columns, cases, n }) => {
      if (!columns)
        throw new SemError([
          { code: 'unsupportedCombination', what: 'predicting cases for a fit to moments', supported: 'newData with cases' },
        ])
      return { columns, positions: cases ?? Int32Array.from({ length: n }, (_, i) => i) }
    })
  }
  const { dataset, issues: found } = toDataset(newData)
  const issues: Issue[] = [...found]
  const { group } = fit.options
  const groups = group === undefined ? { codes: new Int32Array(dataset.n), labels: [''] } : classify(dataset, group, issues)
  const byGroup = fit.sample.map(({ names, label, correlation }, position): GroupCases => {
    const code = groups?.labels.indexOf(label) ?? -1
    const positions = Int32Array.from(Array.from({ length: dataset.n }, (_, i) => i).filter((i) => groups?.codes[i] === code))
    const columns = names.map((name, j) => {
      const mistakes: Issue[] = []
      const column = variableColumn(dataset, name, mistakes)
      if (!optional.has(name) && position === 0) issues.push(...mistakes)
      const { center, scale } = { center: correlation?.center[j] ?? 0, scale: correlation?.scale[j] ?? 1 }
      return Float64Array.from(positions, (i) => ((column?.[i] ?? Number.NaN) - center) / scale)
    })
    return { columns, positions }
  })
  for (const label of groups?.labels ?? []) {
    if (!fit.sample.some((sample) => sample.label === label))
      issues.push({ code: 'unknownGroup', name: label, groups: fit.table.groupLabels })
  }
  if (issues.some((issue) => severity(issue) === 'error')) throw new SemError(issues)
  return byGroup
}
