import type { Fit } from '../../fit/fit'
import type { Severity } from '../../issue/severity'

/** Kinds of rows in the table of estimates, in the order in which they are printed. */
export type EstimateSection =
  | 'latent'
  | 'composites'
  | 'regressions'
  | 'covariances'
  | 'intercepts'
  | 'thresholds'
  | 'variances'
  | 'scales'
  | 'defined'

/** Every word of a summary. A language that lacks one does not compile. */
export interface SummaryWords {
  readonly ended: (version: string, iterations: number) => string
  /** `why` is one of `stopped`. */
  readonly notEnded: (version: string, why: string, iterations: number) => string
  /** By the status of the estimate. */
  readonly stopped: Readonly<Record<Exclude<Fit['estimate']['status'], 'converged'>, string>>
  /** With what stands between the label and the text. */
  readonly severity: Readonly<Record<Severity, string>>
  readonly estimator: string
  readonly wishart: string
  readonly parameters: string
  readonly equalities: string
  readonly inequalities: string
  readonly observations: string
  readonly observationsByGroup: string
  readonly used: string
  readonly total: string
  readonly patterns: string
  readonly patternsByGroup: string
  readonly clusters: (column: string) => string
  readonly clustersByGroup: (column: string) => string
  readonly weights: string
  readonly userModel: string
  readonly standard: string
  readonly scaled: string
  readonly statistic: string
  readonly df: string
  readonly chiSquarePvalue: string
  readonly pvalue: string
  readonly scalingFactor: string
  readonly shift: string
  /** By lavaan's name of the test; a name that is not here is printed as it is. */
  readonly test: Readonly<Record<string, string>>
  readonly baselineModel: string
  readonly userVersusBaseline: string
  readonly information: string
  readonly rmseaTitle: string
  readonly srmrTitle: string
  readonly gfiTitle: string
  /** By lavaan's name of the measure. */
  readonly measure: Readonly<
    Record<
      | 'cfi'
      | 'tli'
      | 'cfi.robust'
      | 'tli.robust'
      | 'logl'
      | 'unrestricted.logl'
      | 'aic'
      | 'bic'
      | 'bic2'
      | 'rmsea'
      | 'rmsea.robust'
      | 'srmr'
      | 'gfi'
      | 'gfi.robust',
      string
    >
  >
  readonly lower: (level: number) => string
  readonly upper: (level: number) => string
  readonly close: (h0: string, robust: boolean) => string
  readonly notClose: (h0: string, robust: boolean) => string
  readonly estimates: string
  readonly standardErrors: string
  /** By the fit's option; a name that is not here is printed as it is. */
  readonly se: Readonly<Record<string, string>>
  readonly informationKind: string
  readonly informationKinds: Readonly<Record<string, string>>
  readonly section: Readonly<Record<EstimateSection, string>>
  readonly column: Readonly<Record<'est' | 'se' | 'z' | 'pvalue' | 'ciLower' | 'ciUpper' | 'stdLv' | 'stdAll', string>>
  readonly rSquared: string
  readonly group: (position: number, label: string) => string
  readonly level: (position: number) => string
  readonly readOn: string
  readonly effectsTitle: (from: string, to: string, group: string) => string
  readonly effect: Readonly<Record<'direct' | 'totalIndirect' | 'total', string>>
  readonly fitTitle: string
}
