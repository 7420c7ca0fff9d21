import type { RichText } from '../richText'

/** What was fitted to what. */
export interface MethodFacts {
  readonly model: 'path' | 'factor' | 'structural' | 'growth'
  /** As an option names it: 'ML', 'ULS', ... */
  readonly estimator: string
  readonly version: string
  readonly n: string
  readonly groups: readonly { readonly label: string; readonly n: string }[]
}

/** An estimate as it is said. Numbers arrive printed; what does not exist is ''. */
export interface EstimateFacts {
  readonly est: string
  readonly se: string
  /** 'p = .021' */
  readonly p: RichText
  readonly std: string
  readonly lower: string
  readonly upper: string
}

/** Every sentence of the results paragraph. Lists arrive joined. */
export interface ResultsWords {
  readonly heading: string
  readonly sentenceGap: string
  readonly listGap: string
  readonly nameGap: string
  readonly simulated: string
  readonly fitted: (facts: MethodFacts) => RichText
  readonly groupEqual: (sets: string) => string
  /** By lavaan's name of the set. */
  readonly equalSets: Readonly<Record<string, string>>
  readonly dropped: (dropped: string, original: string) => string
  readonly missing: Readonly<Record<'ml' | 'ml.x' | 'two.stage' | 'robust.two.stage' | 'pairwise', (patterns: string) => string>>
  readonly noneMissing: string
  /** By the fit's option se; 'standard' and 'none' say nothing here. */
  readonly errors: Readonly<Record<string, string>>
  readonly corrected: (test: string) => string
  readonly notConverged: (why: string) => string
  readonly justIdentified: string
  readonly notTested: string
  readonly exactFit: (facts: { chisq: string; df: string; p: RichText; rejected: boolean }) => RichText
  readonly indices: (printed: RichText) => RichText
  readonly index: (name: string, value: string) => RichText
  readonly interval: (level: string, lower: string, upper: string) => string
  readonly version: Readonly<Record<'scaled' | 'robust', string>>
  readonly cutoffs: (cutoffs: { cfi: string; rmsea: string; srmr: string }) => string
  readonly judged: (met: readonly string[], missed: readonly string[]) => string
  readonly smallSample: RichText
  readonly caution: (issue: string) => string
  readonly inGroup: (label: string) => string
  readonly loadings: (lowest: string, highest: string) => string
  readonly allSignificant: (alpha: RichText) => RichText
  readonly notSignificantLoadings: (list: RichText) => RichText
  readonly significantPaths: (list: RichText, alpha: string) => RichText
  readonly nonsignificantPaths: (list: RichText) => RichText
  readonly untestedPaths: (list: RichText) => RichText
  readonly significantCorrelations: (list: RichText) => RichText
  readonly nonsignificantCorrelations: (list: RichText) => RichText
  readonly estimate: (name: string, facts: EstimateFacts) => RichText
  readonly correlation: (name: string, r: string, p: RichText) => RichText
  readonly explained: (list: RichText) => RichText
  readonly rSquared: (name: string, value: string) => RichText
  readonly defined: (list: RichText) => RichText
  readonly effects: (from: string, to: string, totalIndirect: RichText, direct: RichText, total: RichText) => RichText
  readonly singleIndirect: (
    path: string,
    to: { from: string; to: string },
    indirect: RichText,
    direct: RichText,
    total: RichText,
  ) => RichText
  readonly effect: (facts: EstimateFacts, level: string) => RichText
  readonly noDirect: string
  readonly excludesZero: (list: RichText, level: string) => RichText
  readonly includesZero: (list: RichText, level: string) => RichText
  readonly deltaIntervals: string
  readonly bootstrapIntervals: (replicates: string) => string
  readonly unstable: string
  readonly truncated: string
  readonly causalOrder: string
}
