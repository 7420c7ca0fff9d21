/**
 * Data as columns. `columns[name]` has n entries, NaN where missing; text columns (grouping, cluster) are in `text`.
 */
export interface Dataset {
  readonly n: number
  readonly names: readonly string[]
  readonly columns: Readonly<Record<string, Float64Array>>
  readonly text: Readonly<Record<string, readonly (string | null)[]>>
}
