import { readFileSync } from 'node:fs'
import type { Dataset } from '../data/dataset'
import type { DatasetInfo } from '../data/datasetInfo'
import { parseCsv } from '../data/parseCsv'
import type { Terminal } from './terminal'

/** The simulated sample that comes with the package. */
export function simulatedSample({ home }: Terminal): Dataset & { readonly info: DatasetInfo } {
  const text = (extension: string) => readFileSync(new URL(`datasets/sim_exhibition.${extension}`, home), 'utf8')
  return { ...parseCsv(text('csv')).dataset, info: JSON.parse(text('json')) }
}
