import type { Test } from '../inference/test'
import type { ReportedTests } from './reportedTests'

/** What the robust measures are computed from: the unscaled statistics of model and baseline and what these are expected to be per df. */
export interface RobustStatistics {
  readonly statistic: number
  readonly factor: number
  readonly baselineStatistic: number
  readonly baselineFactor: number
  /** Behind the confidence intervals: the scaled statistic, and what its noncentrality is multiplied by. */
  readonly scaledStatistic: number
  readonly scalingFactor: number
  readonly shift: number
}

/**
 * Statistics of the robust CFI, TLI, RMSEA and GFI (Brosseau-Liard & Savalei 2012, 2014). They do not exist for tests with adjusted
 * degrees of freedom.
 */
export function robustStatistics(
  { main, scaled }: ReportedTests,
  baseline: Test,
  scaledBaseline: Test | undefined,
): RobustStatistics | undefined {
  if (!scaled || !scaledBaseline || (scaled.df !== main.df && main.df > 0)) return undefined
  return {
    statistic: main.statistic,
    factor: factorOf(scaled),
    baselineStatistic: baseline.statistic,
    baselineFactor: factorOf(scaledBaseline),
    scaledStatistic: scaled.statistic,
    scalingFactor: scaled.scalingFactor ?? Number.NaN,
    shift: scaled.shiftParameter ?? 0,
  }
}

/** Expected statistic per degree of freedom; a shift counts as part of it. */
function factorOf({ scalingFactor = Number.NaN, shiftParameter, df }: Test): number {
  return shiftParameter === undefined ? scalingFactor : (scalingFactor * (df - shiftParameter)) / df
}
