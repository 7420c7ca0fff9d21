/** Every word of a description of data and of the list of data sets. A language that lacks one does not compile. */
export interface DescriptionWords {
  /** Over the table of variables; `group` is '' without groups. */
  readonly title: (n: number, group: string) => string
  readonly column: Readonly<Record<'variable' | 'n' | 'missing' | 'mean' | 'sd' | 'min' | 'max' | 'skewness' | 'kurtosis', string>>
  /** How skewness and kurtosis were computed. */
  readonly shapeNote: string
  readonly normality: (n: number) => string
  readonly test: Readonly<Record<'skewness' | 'kurtosis', string>>
  readonly testColumn: Readonly<Record<'est' | 'expected' | 'statistic' | 'df' | 'pvalue', string>>
  readonly correlations: (pairwise: boolean) => string
  readonly datasets: string
  readonly datasetColumn: Readonly<Record<'name' | 'n' | 'kind' | 'origin' | 'title', string>>
  readonly kind: Readonly<Record<'cases' | 'moments', string>>
  readonly origin: (simulated: boolean) => string
}
