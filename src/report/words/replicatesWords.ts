/** Every word of the tables about replicates: bootstrap and power. */
export interface ReplicatesWords {
  /** By the type of the bootstrap. */
  readonly bootstrap: Readonly<Record<'ordinary' | 'bollen.stine' | 'parametric', string>>
  /** By the type of the intervals. */
  readonly interval: Readonly<Record<'perc' | 'basic' | 'norm' | 'bca.simple' | 'bca', string>>
  readonly bootstrapTitle: (kind: string, replicates: number, seed: number) => string
  readonly intervals: (kind: string, level: string) => string
  readonly fates: (failed: number, inadmissible: number) => string
  readonly effectsTitle: string
  readonly column: Readonly<Record<'est' | 'se' | 'bias' | 'lower' | 'upper', string>>
  readonly inGroup: (label: string) => string
  readonly bollenStine: (statistic: string, df: number, pvalue: string) => string
  readonly powerTitle: (n: number, replicates: number) => string
  readonly powerOutcomes: (used: number, improper: number, lost: number) => string
  readonly powerColumn: Readonly<Record<'value' | 'mean' | 'bias' | 'sd' | 'se' | 'coverage' | 'power' | 'powerError', string>>
  readonly powerNote: (alpha: string, seed: number) => string
}
