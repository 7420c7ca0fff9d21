import { extname } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { DataInput } from '../data/dataInput'
import { decodeText } from '../data/decodeText'
import { parseCsv } from '../data/parseCsv'
import { SemError } from '../issue/semError'
import { readFileBytes } from './readFileBytes'
import { parseJson } from './readText'
import type { Terminal } from './terminal'

/** How a data file is to be understood. */
export interface DataReading {
  /** Name of the encoding of text, default UTF-8. */
  readonly encoding?: string
  /** Cells of a delimited file that mean missing, besides empty ones; default NA. */
  readonly naStrings?: readonly string[]
  /** The grouping column: where an SPSS file has labels for its values, they become the names of the groups. */
  readonly group?: string
}

/**
 * Data from a file, or from standard input for '-': SPSS files are known by their first bytes, JSON by the name .json or (from standard
 * input) its bracket, and all else is delimited text. Throws a SemError when they cannot be read.
 */
export async function readData(path: string, terminal: Terminal, reading: DataReading = {}): Promise<DataInput> {
  const bytes = await readFileBytes(path, terminal)
  if (/^\$FL[23]/.test(String.fromCharCode(...bytes.subarray(0, 4)))) return readSav(bytes, reading)
  const text = decodeText(bytes, path, reading.encoding)
  const extension = extname(path).toLowerCase()
  if (extension === '.json' || (path === '-' && /^\s*[[{]/.test(text))) return parseJson(text, path) as DataInput
  const { dataset, issues } = parseCsv(text, { missing: reading.naStrings, delimiter: extension === '.tsv' ? '\t' : undefined })
  if (issues.length > 0) throw new SemError(issues)
  return dataset
}

async function readSav(bytes: Uint8Array, { group }: DataReading): Promise<DataInput> {
  const { parseSav } = await import('../data/parseSav')
  const { dataset, issues, valueLabels } = parseSav(bytes, { inflate: inflate })
  if (issues.length > 0) throw new SemError(issues)
  const labels = group === undefined ? undefined : valueLabels[group]
  const codes = group === undefined ? undefined : dataset.columns[group]
  if (group === undefined || labels === undefined || codes === undefined) return dataset
  const { [group]: _, ...columns } = dataset.columns
  const names = Array.from(codes, (code) => (Number.isNaN(code) ? null : (labels.get(code) ?? String(code))))
  return { ...dataset, columns, text: { ...dataset.text, [group]: names } }
}

/** zlib's errors are mistakes of the file. */
function inflate(bytes: Uint8Array, size: number): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw new RangeError('zlibData')
  }
}
