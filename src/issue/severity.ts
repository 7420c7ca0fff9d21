import type { Issue, IssueCode } from './issue'

/** `error`: there is no answer until it is changed. `warning`: there is an answer, to be looked at. `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note'

/** Everything that is not listed here is an error. */
const milder: Partial<Record<IssueCode, Severity>> = {
  repeatedModifier: 'warning',
  underIdentified: 'warning',
  latentWithoutScale: 'warning',
  latentNamedLikeColumn: 'warning',
  notConverged: 'warning',
  negativeVariance: 'warning',
  latentCovarianceNotPositiveDefinite: 'warning',
  residualCovarianceNotPositiveDefinite: 'warning',
  singularInformation: 'warning',
  testNotAvailable: 'warning',
  notNested: 'warning',
  differenceNotScaled: 'warning',
  replicatesLost: 'warning',
  unstableLoop: 'warning',
  pathsTruncated: 'note',
  parameterAtBound: 'note',
  justIdentified: 'note',
  markerSwitched: 'note',
  casesDropped: 'note',
}

/** How grave an issue is, by its code. */
export const severity = (issue: Issue | IssueCode): Severity => milder[typeof issue === 'string' ? issue : issue.code] ?? 'error'
