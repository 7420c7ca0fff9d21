import type { Study } from '../catalog/catalogEntry'
import type { DataInput } from '../data/dataInput'
import type { DatasetInfo } from '../data/datasetInfo'
import { classify } from '../data/groups'
import { recognizeData } from '../data/recognizeData'
import { toDataset } from '../data/toDataset'
import { SemError } from '../issue/semError'
import { withScaleMeans } from './scaleMeans'
import type { DataDescription } from './studyReport'

/** Data ready for the models of a study. */
export interface PreparedData {
  readonly input: DataInput
  readonly n: number
  readonly columns: readonly string[]
  readonly has: (column: string) => boolean
  /** Labels of the groups in a column, in order of appearance; empty without such a column. */
  readonly labelsOf: (column: string) => readonly string[]
  /** Scale means and logarithms that were computed from items. */
  readonly added: readonly string[]
}

/** What a data set that comes with the library says of itself (`loadDataset` puts it beside the columns). */
export function describeData(input: DataInput): DataDescription | undefined {
  if (Array.isArray(input) || !('info' in input)) return undefined
  const info = input.info as Partial<DatasetInfo> | undefined
  if (!info?.title || info.simulated === undefined) return undefined
  return { names: info.title, kind: info.simulated ? 'simulated' : 'real', about: info.notes }
}

/** Reads data once and adds scale means; moments are taken as they are. Throws a `SemError` when the data cannot be read. */
export function prepareData(study: Study, input: DataInput): PreparedData {
  const recognized = recognizeData(input)
  if (recognized.kind === 'moments') {
    const names = new Set(recognized.data.flatMap((moments) => moments.names))
    const n = recognized.data.reduce((sum, moments) => sum + moments.nobs, 0)
    return { input, n, columns: [...names], has: (column) => names.has(column), labelsOf: () => [], added: [] }
  }
  const { dataset, issues } = toDataset(input)
  if (issues.length > 0) throw new SemError(issues)
  const { data, added } = withScaleMeans(study, dataset)
  const names = new Set([...data.names, ...Object.keys(data.text)])
  const labelsOf = (column: string) => (names.has(column) ? (classify(data, column, [])?.labels ?? []) : [])
  return { input: data, n: data.n, columns: [...names], has: (column) => names.has(column), labelsOf, added }
}
