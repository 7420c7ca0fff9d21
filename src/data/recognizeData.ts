import type { DatasetReading } from './assembleDataset'
import type { ArrowInput, ColumnsInput, MomentsInput, Row, TableInput } from './dataInput'
import type { Dataset } from './dataset'

/** What a user handed in, told apart by its shape. */
export type RecognizedData =
  | { readonly kind: 'dataset'; readonly data: Dataset }
  /** What parseCsv returned, handed on as it is. */
  | { readonly kind: 'reading'; readonly data: DatasetReading }
  | { readonly kind: 'rows'; readonly data: readonly Row[] }
  | { readonly kind: 'columns'; readonly data: ColumnsInput }
  | { readonly kind: 'table'; readonly data: TableInput }
  | { readonly kind: 'arrow'; readonly data: ArrowInput }
  | { readonly kind: 'moments'; readonly data: readonly MomentsInput[] }
  | { readonly kind: 'unknown'; readonly found: string }

/** Tells cases from moments and one table format from another; looks at the shape only, never at the cells. */
export function recognizeData(input: unknown): RecognizedData {
  if (Array.isArray(input)) {
    if (input.length > 0 && input.every(isMoments)) return { kind: 'moments', data: input }
    const odd = input.findIndex((row) => !isObject(row) || isArray(row))
    if (odd >= 0) return { kind: 'unknown', found: `array with ${nameKind(input[odd])} in row ${odd + 1}` }
    return { kind: 'rows', data: input }
  }
  if (!isObject(input) || ArrayBuffer.isView(input)) return { kind: 'unknown', found: nameKind(input) }
  if (isDataset(input)) return { kind: 'dataset', data: input }
  if (isReading(input)) return { kind: 'reading', data: input }
  if (isTable(input)) return { kind: 'table', data: input }
  if (isArrow(input)) return { kind: 'arrow', data: input }
  if (isMoments(input)) return { kind: 'moments', data: [input] }
  return { kind: 'columns', data: input as ColumnsInput }
}

/** True for plain and typed arrays. */
export function isArray(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
}

/** A word for what a value is, for messages. */
export function nameKind(value: unknown): string {
  if (value === null) return 'null'
  if (isArray(value)) return 'array'
  return typeof value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isDataset(input: Record<string, unknown>): input is Record<string, unknown> & Dataset {
  return (
    typeof input.n === 'number' &&
    Array.isArray(input.names) &&
    isObject(input.columns) &&
    isObject(input.text) &&
    !isArray(input.columns) &&
    !isArray(input.text)
  )
}

/** Columns are arrays, so that no table of cases has a data set for a column. */
function isReading(input: Record<string, unknown>): input is Record<string, unknown> & DatasetReading {
  return isObject(input.dataset) && !isArray(input.dataset) && isDataset(input.dataset) && Array.isArray(input.issues)
}

function isTable(input: Record<string, unknown>): input is Record<string, unknown> & TableInput {
  return typeof input.columnNames === 'function' && typeof input.array === 'function'
}

function isArrow(input: Record<string, unknown>): input is Record<string, unknown> & ArrowInput {
  return isObject(input.schema) && Array.isArray(input.schema.fields) && typeof input.getChild === 'function'
}

/** A table of cases may have a column called cov; one that goes with a number of cases, a list of names or nested rows is a matrix. */
function isMoments(input: unknown): input is MomentsInput {
  if (!isObject(input) || isArray(input)) return false
  const matrix = Object.hasOwn(input, 'cov') ? input.cov : Object.hasOwn(input, 'cor') ? input.cor : undefined
  if (!isObject(matrix)) return false
  const nested = !isArray(matrix) || isArray(matrix[0])
  return (
    nested ||
    typeof input.nobs === 'number' ||
    (Array.isArray(input.names) && typeof input.names[0] === 'string' && input.names.length !== matrix.length)
  )
}
