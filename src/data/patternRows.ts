import { cholesky } from '../numeric/cholesky'
import type { MissingPattern } from './missingPatterns'

/** A pattern with r rows (r x o, row-major) whose products sum to n times its covariance: what its cases are to sums of squares. */
export interface PatternRows {
  readonly pattern: MissingPattern
  readonly r: number
  readonly rows: Float64Array
}

/** The rows of a pattern: the Cholesky factor of its covariance, or the cases about their mean when they are fewer; none for a single case. */
export function patternRows(columns: readonly Float64Array[], pattern: MissingPattern, weights?: Float64Array): PatternRows {
  const { observed, cases, n, mean, covariance } = pattern
  const o = observed.length
  if (cases.length === 1) return { pattern, r: 0, rows: new Float64Array(0) }
  if (cases.length > o) {
    const lower = new Float64Array(o * o)
    if (cholesky(covariance, o, lower)) {
      const rows = new Float64Array(o * o)
      for (let j = 0; j < o; j++) for (let k = 0; k <= j; k++) rows[k * o + j] = Math.sqrt(n) * lower[j * o + k]
      return { pattern, r: o, rows }
    }
  }
  const rows = new Float64Array(cases.length * o)
  for (const [i, at] of cases.entries()) {
    const root = weights ? Math.sqrt(weights[at]) : 1
    for (let j = 0; j < o; j++) rows[i * o + j] = root * (columns[observed[j]][at] - mean[j])
  }
  return { pattern, r: cases.length, rows }
}
