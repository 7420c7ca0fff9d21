/** What is wrong with the numbers of a fit; names say which parameters are concerned. */
export type FitIssue =
  | { readonly code: 'notConverged'; readonly status: string; readonly iterations: number; readonly gradient: number }
  | { readonly code: 'negativeVariance'; readonly variables: readonly string[]; readonly group?: string }
  | { readonly code: 'latentCovarianceNotPositiveDefinite'; readonly latents: readonly string[]; readonly group?: string }
  | { readonly code: 'residualCovarianceNotPositiveDefinite'; readonly variables: readonly string[]; readonly group?: string }
  | { readonly code: 'singularInformation'; readonly parameters: readonly string[] }
  | { readonly code: 'parameterAtBound'; readonly parameters: readonly string[] }
  | { readonly code: 'justIdentified' }
  | {
      readonly code: 'notComparable'
      readonly first: number
      readonly second: number
      readonly reason: 'estimator' | 'groups' | 'variables' | 'cases'
    }
  | { readonly code: 'notNested'; readonly smaller: string; readonly larger: string; readonly sameDf: boolean }
  | { readonly code: 'differenceNotScaled'; readonly smaller: string; readonly larger: string; readonly method: string }
  | { readonly code: 'markerSwitched'; readonly latent: string; readonly from: string; readonly to: string }
  | { readonly code: 'testNotAvailable'; readonly test: string; readonly reason: string }
  /** Of resampled data: without a solution, and with one that cannot be. */
  | { readonly code: 'replicatesLost'; readonly failed: number; readonly inadmissible: number; readonly replicates: number }
  | { readonly code: 'pathsTruncated'; readonly from: string; readonly to: string; readonly limit: number }
  | { readonly code: 'unstableLoop'; readonly variables: readonly string[]; readonly radius: number; readonly group?: string }
