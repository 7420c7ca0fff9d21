import type { Comparison, StudyNote, Verdict, Why } from '../../study/studyReport'

/** Values of estimates arrive printed; names arrive in the language. */
export interface StudyWords {
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly why: { readonly [Code in Why['code']]: (why: Extract<Why, { code: Code }>, name: (construct: string) => string) => string }
  readonly outcome: Readonly<Record<Comparison['outcome'], string>>
  readonly note: {
    readonly noPublishedNumbers: (origin: string) => string
    readonly simulatedData: (title: string, n: number) => string
    readonly ownData: (n: number) => string
    readonly describedData: (title: string, n: number) => string
    readonly justIdentified: (model: string) => string
    readonly equivalentModels: (model: string, other: string, chisq: string, df: number, remedy?: string) => string
    readonly measurementError: (facts: MeasurementErrorFacts) => string
    readonly scaleMeansComputed: (columns: readonly string[]) => string
    readonly casesDropped: (used: number, of: number) => string
  } & Readonly<Record<StudyNote['code'], unknown>>
  readonly heading: {
    readonly summary: string
    readonly claims: string
    readonly notes: string
    readonly effects: (model: string) => string
    readonly fit: string
    readonly comparisons: string
    readonly groups: (column: string) => string
  }
  readonly rule: (alpha: string, oneSided: boolean) => string
  readonly tally: (counts: Readonly<Record<Verdict, number>>, total: number) => string
  readonly source: (section: string, quote: string) => string
  /** A statement from a part of the source that has a name and no number. */
  readonly namedSource: (name: string, quote: string) => string
  readonly estimate: (facts: EstimateFacts) => string
  readonly standardizedEstimate: (facts: EstimateFacts) => string
  /** `direct`: one arrow, the other causes held equal. */
  readonly plainly: (facts: { from: string; to: string; size: string; more: boolean; direct: boolean }) => string
  readonly chiSquare: (statistic: string, df: string, p: string) => string
  /** A chi-square test with what follows from it. */
  readonly concluded: (test: string, conclusion: string) => string
  /** Whether an interval lies within the margin that still counts as zero. */
  readonly zeroTest: (margin: string, within: boolean) => string
  readonly rivalFit: (facts: RivalFacts) => string
  readonly groupsTest: Readonly<Record<'differ' | 'alike', string>>
  readonly groupEstimate: (group: string, est: string, lower: string, upper: string) => string
  /** How an effect is called; paths arrive with the names of constructs and arrows between them. */
  readonly effect: {
    readonly total: (path: string) => string
    readonly indirect: (path: string, through?: string) => string
    readonly inGroup: (effect: string, group: string) => string
    readonly sum: (effects: readonly string[]) => string
    readonly difference: (left: string, right: string) => string
  }
  readonly also: (name: string, est: string, lower: string, upper: string, p: string) => string
  readonly judgedBy: (model: string) => string
  readonly elsewhere: (parts: readonly string[]) => string
  readonly elsewherePart: (model: string, verdict: string, est: string) => string
  readonly whyUntestable: (why: string) => string
  readonly column: Readonly<
    Record<
      | 'from'
      | 'to'
      | 'direct'
      | 'indirect'
      | 'total'
      | 'standardized'
      | 'se'
      | 'p'
      | 'model'
      | 'n'
      | 'parameters'
      | 'chisq'
      | 'df'
      | 'cfi'
      | 'rmsea'
      | 'srmr'
      | 'aic'
      | 'bic'
      | 'question'
      | 'answer'
      | 'test'
      | 'status',
      string
    >
  >
  readonly status: Readonly<Record<'notConverged' | 'failed' | 'needsGroups', string>> & {
    readonly columnsMissing: (columns: readonly string[]) => string
  }
  readonly aicDifference: (aic: string, bic: string) => string
  readonly tableNote: string
}

/** An estimate as it is said. */
export interface EstimateFacts {
  readonly est: string
  readonly level: string
  readonly lower: string
  readonly upper: string
  readonly p: string
  /** '' where it says nothing. */
  readonly standardized: string
}

/** The fit of one of several rivals, as it is said. */
export interface RivalFacts {
  readonly model: string
  readonly chisq: string
  readonly df: string
  readonly cfi: string
  readonly rmsea: string
  readonly aic: string
  readonly bic: string
}

/** What measurement error did to an effect. */
export interface MeasurementErrorFacts {
  readonly from: string
  readonly to: string
  readonly observed: string
  readonly observedP: string
  readonly latent: string
  readonly latentP: string
}
