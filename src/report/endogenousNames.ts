/** What a row of estimates says about who explains whom. */
interface Relation {
  readonly lhs: string
  readonly op: string
  readonly rhs: string
}

/** Variables that others explain: outcomes and indicators. Their variances, covariances and intercepts are residual ones. */
export function endogenousNames(rows: readonly Relation[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ lhs, op, rhs }) => (op === '~' ? [lhs] : op === '=~' ? [rhs] : [])))
}
