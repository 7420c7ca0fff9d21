import { assembleDataset, type DatasetReading } from './assembleDataset'
import { type Column, readColumn } from './column'
import type { ArrowInput, ColumnsInput, Row, TableInput } from './dataInput'
import { isArray, nameKind, recognizeData } from './recognizeData'

/**
 * Reads cases, in any of the formats we know, into columns; all that is wrong is reported together.
 * Column data that already are a Float64Array are used as they are, not copied.
 */
export function toDataset(input: unknown): DatasetReading {
  const recognized = recognizeData(input)
  switch (recognized.kind) {
    case 'dataset':
      return { dataset: recognized.data, issues: [] }
    case 'reading':
      return recognized.data
    case 'rows':
      return assembleDataset(rowColumns(recognized.data))
    case 'columns':
      return columnsDataset(recognized.data)
    case 'table':
      return assembleDataset(tableColumns(recognized.data))
    case 'arrow':
      return assembleDataset(arrowColumns(recognized.data))
    case 'moments':
      return unusable('moments')
    case 'unknown':
      return unusable(recognized.found)
  }
}

function unusable(found: string): DatasetReading {
  const empty = assembleDataset([]).dataset
  return { dataset: empty, issues: [{ code: 'notData', found }] }
}

function* rowColumns(rows: readonly Row[]): Generator<readonly [string, Column]> {
  for (const name of rowNames(rows)) {
    // a row without the key must not answer with what its prototype holds under that name
    const inherited = name in Object.prototype
    yield [name, readColumn(rows.length, inherited ? (i) => (Object.hasOwn(rows[i], name) ? rows[i][name] : null) : (i) => rows[i][name])]
  }
}

/** All keys of all rows, in order of appearance. */
function rowNames(rows: readonly Row[]): Iterable<string> {
  const names = new Set<string>()
  let previous: readonly string[] = []
  for (const row of rows) {
    const keys = Object.keys(row)
    let same = keys.length === previous.length
    for (let k = 0; same && k < keys.length; k++) same = keys[k] === previous[k]
    if (same) continue
    for (const key of keys) names.add(key)
    previous = keys
  }
  return names
}

function columnsDataset(columns: ColumnsInput): DatasetReading {
  const entries = Object.entries(columns)
  const reading = assembleDataset(
    entries.filter(([, values]) => isArray(values)).map(([name, values]) => [name, arrayColumn(values)] as const),
  )
  const odd = entries.filter(([, values]) => !isArray(values))
  if (odd.length === 0) return reading
  return {
    dataset: reading.dataset,
    issues: [
      ...reading.issues.filter((issue) => issue.code !== 'noData'),
      ...odd.map(([name, value]) => ({ code: 'wrongShape' as const, what: name, expected: 'array', found: nameKind(value) })),
    ],
  }
}

function* tableColumns(table: TableInput): Generator<readonly [string, Column]> {
  for (const name of table.columnNames()) yield [name, arrayColumn(table.array(name))]
}

function* arrowColumns(table: ArrowInput): Generator<readonly [string, Column]> {
  for (const { name } of table.schema.fields) {
    const vector = table.getChild(name)
    if (vector) yield [name, readColumn(vector.length, (i) => vector.get(i))]
  }
}

function arrayColumn(values: ArrayLike<unknown>): Column {
  if (values instanceof Float64Array) return { kind: 'number', values }
  return readColumn(values.length, (i) => values[i])
}
