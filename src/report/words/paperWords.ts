import type { InvarianceStep } from '../../study/measurementInvariance'
import type { RichText } from '../richText'
import type { EstimateSection } from './summaryWords'

/** Heads of columns; symbols of statistics are italic. */
export type PaperColumn =
  | 'parameter'
  | 'est'
  | 'se'
  | 'z'
  | 'p'
  | 'stdAll'
  | 'ciLower'
  | 'ciUpper'
  | 'model'
  | 'chisq'
  | 'df'
  | 'cfi'
  | 'tli'
  | 'rmsea'
  | 'srmr'
  | 'aic'
  | 'bic'
  | 'chisqDiff'
  | 'dfDiff'
  | 'cfiDiff'
  | 'rmseaDiff'
  | 'srmrDiff'
  | 'verdict'
  | 'effect'
  | 'item'
  | 'loading'
  | 'alpha'
  | 'omega'
  | 'cr'
  | 'ave'
  | 'variable'
  | 'n'
  | 'mean'
  | 'sd'
  | 'skewness'
  | 'kurtosis'
  | 'mi'
  | 'epc'
  | 'sepc'

/** Every word of the tables of papers. Numbers arrive printed, symbols of notes are italic where the language writes them so. */
export interface PaperWords {
  readonly tableNumber: (number: string) => string
  /** What a note begins with. */
  readonly note: RichText
  /** Joins the sentences of a note. */
  readonly sentenceGap: string
  readonly title: {
    readonly estimates: string
    readonly fit: (models: number) => string
    readonly comparison: string
    readonly effects: (pairs: readonly { readonly from: string; readonly to: string }[]) => string
    readonly measurement: string
    readonly correlations: string
    readonly htmt: string
    readonly invariance: string
    readonly descriptives: string
    readonly modifications: string
  }
  readonly column: Readonly<Record<PaperColumn, RichText>>
  readonly interval: (level: string) => string
  readonly section: Readonly<Record<EstimateSection, string>>
  readonly group: (label: string) => string
  readonly level: (position: number) => string
  readonly effectsOf: (from: string, to: string) => string
  readonly effect: Readonly<Record<'direct' | 'totalIndirect' | 'total', string>>
  readonly model: (position: number) => string
  readonly proposedModel: string
  readonly invarianceLevel: Readonly<Record<InvarianceStep['level'], string>>
  readonly partial: (level: string) => string
  readonly verdict: Readonly<Record<InvarianceStep['verdict'], string>>
  readonly says: {
    readonly cases: (n: string, groups: readonly { readonly label: string; readonly n: string }[]) => RichText
    readonly estimator: (name: string) => string
    readonly standardized: RichText
    readonly interval: string
    readonly bootstrapErrors: (replicates: string) => string
    readonly fixed: string
    readonly residualCovariances: string
    /** `models` is '' when it is about all of them. */
    readonly robust: (version: 'scaled' | 'robust', test: string, models: string) => string
    readonly indices: string
    readonly justIdentified: string
    readonly notConverged: string
    /** By lavaan's name of the method: 'standard', 'satorra.bentler.2001', ... */
    readonly difference: (method: string) => string
    readonly reliability: RichText
    readonly reversed: (items: string) => string
    readonly fornellLarcker: string
    readonly singleIndicator: string
    readonly htmt: (strict: string, lenient: string) => string
    /** `significance`: 'p < .05'; `drop`: .01. */
    readonly invariance: (criterion: 'cfi' | 'chen' | 'chisq', significance: string, drop: string) => string
    readonly released: (level: string, parameters: string) => string
    readonly sd: RichText
    readonly incomplete: string
    readonly stars: (printed: readonly [string, string, string]) => RichText
    readonly epc: string
    readonly truncated: string
    readonly unstable: string
  }
}
