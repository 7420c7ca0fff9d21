import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { cellNumber } from './column'
import type { Dataset } from './dataset'

/** Cells of a text column that are reported before we stop counting. */
const reportedCells = 3

/**
 * The numbers of a variable that a model names: a column of the data or, for 'x:z', the product of columns that are there.
 * Undefined when it cannot be had, the reasons then being added to `issues`.
 */
export function variableColumn(dataset: Dataset, name: string, issues: Issue[]): Float64Array | undefined {
  if (Object.hasOwn(dataset.columns, name)) return finiteColumn(dataset.columns[name], name, issues)
  if (Object.hasOwn(dataset.text, name)) {
    issues.push(...textCells(dataset.text[name], name))
    return undefined
  }
  const factors = name.split(':')
  if (factors.length < 2 || factors.some((factor) => factor === '')) {
    issues.push(missingColumn(dataset, name))
    return undefined
  }
  const columns = factors.map((factor) => variableColumn(dataset, factor, issues))
  return columns.every((column) => column !== undefined) ? productColumn(columns) : undefined
}

/** The issue that a column is not there, with the names that come nearest. */
export function missingColumn(dataset: Dataset, name: string): Issue {
  return { code: 'missingColumn', name, nearest: nearest(name, dataset.names), available: dataset.names }
}

function productColumn(columns: readonly Float64Array[]): Float64Array {
  const product = Float64Array.from(columns[0])
  for (const column of columns.slice(1)) for (let i = 0; i < product.length; i++) product[i] *= column[i]
  return product
}

/** Infinity is no measurement: it would turn every moment into NaN. */
function finiteColumn(values: Float64Array, column: string, issues: Issue[]): Float64Array | undefined {
  let found = 0
  for (let i = 0; i < values.length && found < reportedCells; i++) {
    if (values[i] !== Number.POSITIVE_INFINITY && values[i] !== Number.NEGATIVE_INFINITY) continue
    issues.push({ code: 'textInNumberColumn', column, row: i, value: String(values[i]) })
    found++
  }
  return found === 0 ? values : undefined
}

function textCells(cells: readonly (string | null)[], column: string): Issue[] {
  const issues: Issue[] = []
  for (let i = 0; i < cells.length && issues.length < reportedCells; i++) {
    const cell = cells[i]
    if (cell !== null && cellNumber(cell) === undefined) issues.push({ code: 'textInNumberColumn', column, row: i, value: cell })
  }
  return issues
}
