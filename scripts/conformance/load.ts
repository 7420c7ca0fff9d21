import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Papa from 'papaparse'
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

type Columns = Record<string, (number | string | null)[]>

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

/** A column is numeric when each of its entries is a number or missing; missing numbers are NaN, missing text is null. */
function readColumns(path: string): Columns {
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true })
  const columns: Columns = {}
  for (const name of meta.fields ?? []) {
    const cells = data.map((row) => row[name] ?? '')
    const missing = (cell: string) => cell === '' || cell === 'NA'
    const numeric = cells.every((cell) => missing(cell) || Number.isFinite(Number(cell)))
    columns[name] = cells.map((cell) => (missing(cell) ? (numeric ? Number.NaN : null) : numeric ? Number(cell) : cell))
  }
  return columns
}
