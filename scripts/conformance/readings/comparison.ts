import { type Row, recordOf, rowsOf } from '../referenceCase'
import { compareFigure, type Tally } from '../tally'

/** Rows of a comparison of nested models, in order of degrees of freedom; lavaan rounds differences to ten decimals. */
export function compareComparison(tally: Tally, result: unknown): void {
  const actual = Array.isArray(result) ? result : rowsOf(recordOf(result).rows)
  rowsOf(tally.item.expected.rows).forEach((theirs, i) => {
    const ours = recordOf(actual[i])
    const place = `comparison[${theirs.model}]`
    for (const field of ['df', 'aic', 'bic', 'chisq', 'chisqDiff', 'dfDiff', 'rmsea'])
      compareFigure(tally, `${place}.${field}`, theirs[field], absentAsNaN(theirs[field], ours, field))
    compareFigure(tally, `${place}.pvalue`, theirs.p, absentAsNaN(theirs.p, ours, 'pvalue'))
  })
}

/** The first row has no difference: absent and NaN are the same answer there. */
const absentAsNaN = (expected: unknown, row: Row, field: string) =>
  row[field] === undefined && expected === null && row.df !== undefined ? Number.NaN : row[field]
