import type { Span } from './span'

/** What can be wrong with what the model claims, before any data. */
export type ModelIssue =
  | { readonly code: 'unknownLabel'; readonly name: string; readonly nearest: readonly string[]; readonly span?: Span }
  | { readonly code: 'duplicateDefinition'; readonly name: string; readonly span?: Span }
  | { readonly code: 'circularDefinition'; readonly name: string; readonly span?: Span }
  | { readonly code: 'repeatedModifier'; readonly variable: string; readonly modifier: string; readonly span?: Span }
  | { readonly code: 'selfRegression'; readonly variable: string; readonly span?: Span }
  | { readonly code: 'groupCountMismatch'; readonly found: number; readonly groups: number; readonly span?: Span }
  | { readonly code: 'unknownGroup'; readonly name: string; readonly groups: readonly string[]; readonly span?: Span }
  | {
      readonly code: 'contradictoryBounds'
      readonly parameter: string
      readonly lower: number
      readonly upper: number
      readonly span?: Span
    }
  /** The model has `group:` blocks, and none for this group of the data. */
  | { readonly code: 'groupWithoutModel'; readonly group: string }
  | { readonly code: 'unknownVariable'; readonly name: string; readonly nearest: readonly string[] }
  | { readonly code: 'unsupportedOperator'; readonly operator: string; readonly supported: readonly string[]; readonly span?: Span }
  /** Definitions and constraints alone: nothing in the model is about data. */
  | { readonly code: 'noVariables' }
  /** The name stands for the latent variable; the column is not used. */
  | { readonly code: 'latentNamedLikeColumn'; readonly name: string }
  | { readonly code: 'underIdentified'; readonly parameters: number; readonly moments: number }
  | { readonly code: 'latentWithoutScale'; readonly latent: string; readonly group?: string; readonly span?: Span }
  /** Something is said about a residual variance that follows from the rest of a correlation structure. */
  | { readonly code: 'varianceFollows'; readonly variable: string; readonly span?: Span }
  | { readonly code: 'compositeIndicatorElsewhere'; readonly composite: string; readonly indicator: string; readonly span?: Span }
