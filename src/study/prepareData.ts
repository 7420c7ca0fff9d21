import type { Study } from '../catalog/catalogEntry'
import type { DataInput } from '../data/dataInput'
import { recognizeData } from '../data/recognizeData'
import { toDataset } from '../data/toDataset'
import { SemError } from '../issue/semError'
import { withScaleMeans } from './scaleMeans'

/** Data ready for the models of a study. */
export interface PreparedData {
  readonly input: DataInput
  readonly n: number
  readonly columns: readonly string[]
  readonly has: (column: string) => boolean
  /** Scale means that were computed from items. */
  readonly added: readonly string[]
}

/** Reads data once and adds scale means; moments are taken as they are. Throws a `SemError` when the data cannot be read. */
export function prepareData(study: Study, input: DataInput): PreparedData {
  const recognized = recognizeData(input)
  if (recognized.kind === 'moments') {
    const names = new Set(recognized.data.flatMap((moments) => moments.names))
    const n = recognized.data.reduce((sum, moments) => sum + moments.nobs, 0)
    return { input, n, columns: [...names], has: (column) => names.has(column), added: [] }
  }
  const { dataset, issues } = toDataset(input)
  if (issues.length > 0) throw new SemError(issues)
  const { data, added } = withScaleMeans(study, dataset)
  const names = new Set([...data.names, ...Object.keys(data.text)])
  return { input: data, n: data.n, columns: [...names], has: (column) => names.has(column), added }
}
