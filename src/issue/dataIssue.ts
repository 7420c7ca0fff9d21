import type { Span } from './span'

/** What can be wrong with the data, on their own or for this model. */
export type DataIssue =
  | {
      readonly code: 'missingColumn'
      readonly name: string
      readonly nearest: readonly string[]
      readonly available: readonly string[]
      readonly span?: Span
    }
  /** `row` counts cases from zero, without the header. */
  | { readonly code: 'textInNumberColumn'; readonly column: string; readonly row: number; readonly value: string }
  | { readonly code: 'constantColumn'; readonly column: string; readonly group?: string }
  | { readonly code: 'duplicateName'; readonly name: string }
  | { readonly code: 'tooFewCases'; readonly cases: number; readonly variables: number; readonly group?: string }
  | { readonly code: 'notSymmetric'; readonly row: string; readonly column: string; readonly above: number; readonly below: number }
  | {
      readonly code: 'notPositiveDefinite'
      readonly what: 'covariance' | 'correlation'
      readonly group?: string
      readonly smallestEigenvalue: number
    }
  /** `row` counts cases of delimited text from zero, without the header. */
  | { readonly code: 'unevenRow'; readonly row: number; readonly cells: number; readonly columns: number }
  | { readonly code: 'openQuotes' }
  /** `found` is the kind of thing that was given as data. */
  | { readonly code: 'notData'; readonly found: string }
  /** Nothing was observed of a variable that the model names. */
  | { readonly code: 'emptyColumn'; readonly column: string; readonly group?: string }
  | { readonly code: 'wrongShape'; readonly what: string; readonly expected: string; readonly found: string }
  | { readonly code: 'noData'; readonly reason: 'noCases' | 'notGiven' | 'noColumns' | 'noCompleteCases'; readonly group?: string }
  /** A model of means, or moments of other groups with means, and moments without. */
  | { readonly code: 'meansNeeded'; readonly group?: string }
  | { readonly code: 'casesDropped'; readonly dropped: number; readonly kept: number; readonly group?: string }
  | { readonly code: 'unknownDataset'; readonly name: string; readonly nearest: readonly string[]; readonly available: readonly string[] }
  /** A published matrix was asked for as cases, or the other way round. */
  | { readonly code: 'datasetOfOtherKind'; readonly name: string; readonly kind: 'cases' | 'moments' }
  /** The description of a data set is part of the package, its cases are not. */
  | { readonly code: 'datasetNotPackaged'; readonly name: string; readonly license: string; readonly source: string }
