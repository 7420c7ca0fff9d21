import { coverage, missingPatterns } from '../data/missingPatterns'
import type { Fit } from './fit'
import { requireFit } from './requireFit'

/** Cases that have the same variables. */
export interface PatternReading {
  readonly observed: readonly string[]
  readonly missing: readonly string[]
  readonly n: number
}

/** Missing values of one group's cases in use. */
export interface Missingness {
  /** Group label, '' for a single group. */
  readonly group: string
  readonly variables: readonly string[]
  /** Most frequent first; equally frequent ones in order of appearance. */
  readonly patterns: readonly PatternReading[]
  /** Share of the cases that have both variables of a pair, p x p as rows. */
  readonly coverage: readonly (readonly number[])[]
}

/**
 * Which values the cases of a fit miss, one reading a group: patterns and coverage, as lavaan's `patterns` and `coverage`. Auxiliary
 * variables count in. Cases that the fit left out do not count; groups without cases (moments, pairwise treatment) have no patterns.
 */
export function missingness(fit: Fit): Missingness[] {
  requireFit(fit)
  return fit.sample.map(({ label, auxiliary, firstStage, ...own }) => {
    const { names, columns } = auxiliary ?? firstStage?.joint ?? own
    if (!columns) return { group: label, variables: names, patterns: [], coverage: [] }
    const found = missingPatterns(columns)
    const share = coverage(found, names.length)
    return {
      group: label,
      variables: names,
      patterns: found
        .map(({ observed, missing, cases }) => ({
          observed: Array.from(observed, (i) => names[i]),
          missing: Array.from(missing, (i) => names[i]),
          n: cases.length,
        }))
        .sort((a, b) => b.n - a.n),
      coverage: names.map((_, i) => names.map((__, j) => share[i * names.length + j])),
    }
  })
}
