import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Columns, readColumns } from './readColumns'
import type { ReferenceCase, ReferenceData } from './referenceCase'

/** Every case of a folder, in order of file name. Files without an id and an expected answer (an index) are passed over. */
export function loadCases(folder: string): ReferenceCase[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ReferenceCase)
    .filter((item) => typeof item.id === 'string' && item.expected !== undefined)
    .map((item) => ({ ...item, options: Array.isArray(item.options) ? {} : item.options }))
}

/** Data as a user would pass them: columns of a CSV file, moments, or a list of moments. Read once a file. */
export function dataLoader(folder: string): (data: ReferenceData) => unknown {
  const root = dirname(resolve(folder))
  const read = new Map<string, Columns>()
  return (data) => {
    if ('file' in data) {
      const known = read.get(data.file) ?? readColumns(join(root, data.file))
      read.set(data.file, known)
      return known
    }
    return 'groups' in data ? data.groups : data
  }
}
