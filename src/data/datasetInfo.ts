/** Text in both languages of the library. */
export interface BilingualText {
  readonly en: string
  readonly zh: string
}

/** What stands in datasets/<name>.json beside datasets/<name>.csv. */
export interface DatasetInfo {
  readonly name: string
  readonly title: BilingualText
  /** 'cases': one line a case. 'moments': a correlation matrix, with means and standard deviations where they were printed. */
  readonly kind: 'cases' | 'moments'
  /** True when nobody was ever asked or measured. */
  readonly simulated: boolean
  /** Number of cases; of a matrix, the cases behind it. */
  readonly n: number
  readonly source: string
  readonly citation: string
  readonly doi?: string
  /** As the source states it. */
  readonly license: string
  /** True when the file is part of the npm package; all of them are in the repository. */
  readonly packaged: boolean
  readonly notes: BilingualText
  /** The columns in order, or the variables of a matrix. */
  readonly columns: readonly (BilingualText & { readonly name: string })[]
}
