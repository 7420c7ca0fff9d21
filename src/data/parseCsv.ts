import Papa from 'papaparse'
import { text as textOption, texts } from '../issue/optionValue'
import { type OptionRules, requireArgument, requireOptions } from '../issue/requireOptions'
import { assembleDataset, type DatasetReading } from './assembleDataset'
import { readColumn } from './column'

export interface CsvOptions {
  /** Cells that mean missing, besides empty ones; default 'NA'. */
  readonly missing?: readonly string[]
  /** Found by itself among comma, semicolon, tab and bar when absent. */
  readonly delimiter?: string
}

const rules: OptionRules<CsvOptions> = { missing: texts, delimiter: textOption }

/**
 * Reads delimited text with a header line into a data set; quoted fields and a byte order mark are understood.
 * With a semicolon between the fields a decimal comma is read as one, if every number in the column has it. Empty lines are skipped;
 * lines that are too short or too long are reported, the latter's surplus ignored.
 */
export function parseCsv(text: string, options: CsvOptions = {}): DatasetReading {
  requireArgument('text', text, textOption)
  requireOptions(options, rules)
  const missing = new Set(options.missing ?? ['NA'])
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    header: false,
    skipEmptyLines: 'greedy',
    delimiter: options.delimiter ?? '',
  })
  const [header = [], ...rows] = parsed.data
  const names = header.map((name) => name.trim())
  const ragged = rows.findIndex((row) => row.length !== names.length)
  const decimalComma = parsed.meta.delimiter === ';'
  const reading = assembleDataset(
    names.map((name, j) => {
      const cell = (i: number) => (missing.has(rows[i][j]) ? null : rows[i][j])
      const column = readColumn(rows.length, cell)
      if (column.kind === 'number' || !decimalComma) return [name, column] as const
      const withPoint = readColumn(rows.length, (i) => pointForComma(cell(i)))
      return [name, withPoint.kind === 'number' ? withPoint : column] as const
    }),
  )
  const issues = [...reading.issues]
  if (ragged >= 0) {
    issues.push({ code: 'unevenRow', row: ragged, cells: rows[ragged].length, columns: names.length })
  }
  if (parsed.errors.some((error) => error.type === 'Quotes')) issues.push({ code: 'openQuotes' })
  return { dataset: reading.dataset, issues }
}

function pointForComma(cell: string | null | undefined): string | null | undefined {
  return cell && /^\s*[+-]?\d*,\d+(e[+-]?\d+)?\s*$/i.test(cell) ? cell.replace(',', '.') : cell
}
