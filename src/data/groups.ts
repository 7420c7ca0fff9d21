import type { Issue } from '../issue/issue'
import type { Dataset } from './dataset'
import { missingColumn } from './variableColumn'

/** A column as a classification: a code for every case (-1 where missing) and the label of each code. */
export interface Classification {
  readonly codes: Int32Array
  readonly labels: readonly string[]
}

/**
 * Sorts the cases by the values of a column, text or numbers; codes count up in order of appearance.
 * Undefined when there is no such column, which is then added to `issues`.
 */
export function classify(dataset: Dataset, name: string, issues: Issue[]): Classification | undefined {
  if (Object.hasOwn(dataset.text, name)) return codesOf(dataset.n, (i) => dataset.text[name][i])
  if (Object.hasOwn(dataset.columns, name)) {
    const values = dataset.columns[name]
    return codesOf(dataset.n, (i) => (Number.isNaN(values[i]) ? null : values[i]))
  }
  issues.push(missingColumn(dataset, name))
  return undefined
}

/**
 * Puts groups into the wanted order; cases of groups that are not asked for get code -1.
 * A label that no case has is added to `issues`.
 */
export function orderGroups(found: Classification, wanted: readonly string[], issues: Issue[]): Classification {
  const position = new Map(wanted.map((label, index) => [label, index]))
  for (const label of position.keys()) {
    if (!found.labels.includes(label))
      issues.push({ code: 'wrongShape', what: 'groupLabel', expected: found.labels.join(', '), found: label })
  }
  const recode = found.labels.map((label) => position.get(label) ?? -1)
  return { codes: found.codes.map((code) => (code < 0 ? -1 : recode[code])), labels: wanted }
}

function codesOf(n: number, value: (index: number) => string | number | null): Classification {
  const codes = new Int32Array(n)
  const known = new Map<string | number, number>()
  for (let i = 0; i < n; i++) {
    const v = value(i)
    if (v === null) {
      codes[i] = -1
      continue
    }
    let code = known.get(v)
    if (code === undefined) {
      code = known.size
      known.set(v, code)
    }
    codes[i] = code
  }
  return { codes, labels: Array.from(known.keys(), String) }
}
