import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'

/** Columns as a user would pass them: numbers with NaN for missing, or text with null for missing. */
export type Columns = Record<string, number[] | (string | null)[]>

/** Reads a CSV file with a header, also gzipped. A column is numeric when each of its entries is a number or missing ('' or NA). */
export function readColumns(path: string): Columns {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const columns: Columns = {}
  for (const name of meta.fields ?? []) columns[name] = readCells(data.map((row) => row[name] ?? ''))
  return columns
}

function readCells(cells: readonly string[]): number[] | (string | null)[] {
  const missing = (cell: string) => cell === '' || cell === 'NA'
  const numeric = cells.every((cell) => missing(cell) || Number.isFinite(Number(cell)))
  if (numeric) return cells.map((cell) => (missing(cell) ? Number.NaN : Number(cell)))
  return cells.map((cell) => (missing(cell) ? null : cell))
}
