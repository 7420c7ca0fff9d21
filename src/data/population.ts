/** Where cases of one group are drawn from. */
export interface Population {
  /** Group label, '' for a single group. */
  readonly label: string
  /** p names, in the order of the matrix. */
  readonly names: readonly string[]
  /** p x p, row-major. */
  readonly covariance: Float64Array
  /** Length p. */
  readonly mean: Float64Array
}
