/** Every word of the full report that is not in its tables or paragraphs. */
export interface ReportWords {
  readonly title: string
  readonly contents: string
  readonly skip: string
  readonly made: (version: string) => string
  readonly simulated: string
  readonly heading: Readonly<
    Record<
      'results' | 'diagram' | 'fit' | 'estimates' | 'effects' | 'measurement' | 'residuals' | 'modifications' | 'data' | 'method',
      string
    >
  >
  readonly cases: string
  readonly parameters: string
  readonly chiSquare: string
  readonly cutoff: Readonly<Record<'atLeast' | 'atMost', (value: string) => string>>
  readonly met: string
  readonly missed: string
  readonly pvalue: (printed: string) => string
  readonly interval: (level: string, lower: string, upper: string) => string
  readonly figure: (position: number) => string
  readonly diagramTitle: string
  readonly residualsTitle: string
  readonly residualsNote: (printed: string) => string
  readonly legend: string
  readonly below: string
  readonly above: string
  readonly explainedTitle: string
  readonly noModifications: (least: string) => string
  readonly modificationsNote: string
  readonly settings: string
  readonly setting: Readonly<Record<'estimator' | 'errors' | 'information' | 'missing' | 'iterations' | 'software', string>>
  readonly model: string
  readonly tableRegion: (title: string) => string
}
