import { type Row, rowsOf } from '../referenceCase'
import { reading } from '../relata'
import { compareFigure, disagree, type Tally } from '../tally'
import { rowKey } from './matchRows'

/** The largest indices of lavaan, looked up among all of ours; a covariance may be written either way round. */
export function compareModificationIndices(tally: Tally, expected: unknown, fit: unknown): void {
  const ours = new Map<string, Row>()
  for (const row of rowsOf(reading('modificationIndices')?.(fit))) {
    ours.set(key(row, 0), row)
    if (row.op === '~~') ours.set(key({ ...row, lhs: row.rhs, rhs: row.lhs }, 0), row)
  }
  for (const theirs of rowsOf(expected)) {
    const name = key(theirs, 1)
    const actual = ours.get(name)
    if (!actual) disagree(tally, `modificationIndices[${name}] is missing`)
    else
      for (const field of ['mi', 'epc', 'sepcLv', 'sepcAll', 'sepcNox'])
        compareFigure(tally, `modificationIndices[${name}].${field}`, theirs[field], actual[field])
  }
}

function key(row: Row, first: 0 | 1): string {
  const level = typeof row.level === 'number' ? row.level - first : 0
  return level > 0 ? `${rowKey(row, first)}.l${level + 1}` : rowKey(row, first)
}
