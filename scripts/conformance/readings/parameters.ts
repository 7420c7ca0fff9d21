import { type Row, rowsOf } from '../referenceCase'
import { reading } from '../relata'
import { compareFigure, compareRatio, disagree, type Tally } from '../tally'
import { matchRows } from './matchRows'

const constraintOperators = new Set(['==', '<', '>'])
const isConstraint = (row: Row) => constraintOperators.has(String(row.op))

/** Every row of the parameter table with estimate, error, test, interval and standardized values; a row too many or too few is a failure. */
export function compareParameters(tally: Tally, expected: unknown, fit: unknown): void {
  const rows = rowsOf(expected)
  const table = rowsOf(reading('parameterEstimates')?.(fit, { level: 0.95, standardized: true }))
  compareTable(
    tally,
    'parameters',
    rows.filter((row) => !isConstraint(row)),
    table.filter((row) => !isConstraint(row)),
    ['est', 'se', 'ciLower', 'ciUpper', 'stdLv', 'stdAll', 'stdNox'],
  )
  compareConstraintRows(tally, rows.filter(isConstraint), table.filter(isConstraint), fit)
}

/** `==`, `<`, `>`: the value of left minus right, from the table of estimates or from `constraints(fit)`. */
function compareConstraintRows(tally: Tally, expected: readonly Row[], inTable: readonly Row[], fit: unknown): void {
  const actual = inTable.length > 0 ? inTable : rowsOf(reading('constraints')?.(fit))
  expected.forEach((row, i) => {
    compareFigure(tally, `constraintRows[${row.lhs} ${row.op} ${row.rhs}]`, row.est, actual[i]?.est)
  })
}

/** Standardized solutions of one type; std.lv is recorded without tests. */
export const compareStandardized =
  (type: string, quantity: string) =>
  (tally: Tally, expected: unknown, fit: unknown): void => {
    const rows = rowsOf(expected).filter((row) => !isConstraint(row))
    const actual = rowsOf(reading('standardizedSolution')?.(fit, { type })).filter((row) => !isConstraint(row))
    compareTable(tally, quantity, rows, actual, ['est', 'se', 'ciLower', 'ciUpper'])
  }

function compareTable(tally: Tally, quantity: string, expected: readonly Row[], actual: readonly Row[], fields: readonly string[]): void {
  const { pairs, extra } = matchRows(expected, actual)
  for (const { key, expected: theirs, actual: ours } of pairs) {
    const place = `${quantity}[${key}]`
    if (!ours) {
      disagree(tally, `${place} is missing`)
      continue
    }
    for (const field of fields) compareFigure(tally, `${place}.${field}`, theirs[field], ours[field])
    compareZ(tally, place, theirs, ours)
  }
  for (const key of extra) disagree(tally, `${quantity}[${key}] is not in lavaan's table`)
}

/** z = est / se and its p-value, unless both parts are rounding noise. */
function compareZ(tally: Tally, place: string, theirs: Row, ours: Row): void {
  const side = (row: Row) => ({ ratio: row.z, numerator: Number(row.est), denominator: typeof row.se === 'number' ? row.se : undefined })
  if (compareRatio(tally, `${place}.z`, side(theirs), side(ours))) compareFigure(tally, `${place}.pvalue`, theirs.pvalue, ours.pvalue)
}
