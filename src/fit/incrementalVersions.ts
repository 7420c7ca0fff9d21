import { incrementalMeasures } from '../inference/incrementalMeasures'
import type { Test } from '../inference/test'
import type { ReportedTests } from './reportedTests'
import type { RobustStatistics } from './robustStatistics'

/** Plain, scaled and robust measures relative to the baseline, by lavaan's names in lavaan's order. */
export function incrementalVersions(
  { main, scaled }: ReportedTests,
  robust: RobustStatistics | undefined,
  baseline: Test,
  scaledBaseline: Test | undefined,
): Record<string, number> {
  const plain = incrementalMeasures(main.statistic, main.df, baseline.statistic, baseline.df)
  const other = scaled && scaledBaseline && incrementalMeasures(scaled.statistic, scaled.df, scaledBaseline.statistic, scaledBaseline.df)
  const third =
    robust && incrementalMeasures(robust.statistic, main.df, robust.baselineStatistic, baseline.df, robust.factor, robust.baselineFactor)
  return {
    ...pick(plain, ['cfi', 'tli'], ''),
    ...pick(other, ['cfi', 'tli'], '.scaled'),
    ...pick(third, ['cfi', 'tli'], '.robust'),
    ...pick(plain, ['nnfi', 'rfi', 'nfi', 'pnfi', 'ifi', 'rni'], ''),
    ...pick(other, ['nnfi', 'rfi', 'nfi', 'pnfi', 'ifi', 'rni'], '.scaled'),
    ...pick(third, ['nnfi', 'rni'], '.robust'),
  }
}

function pick<K extends string>(
  measures: Readonly<Record<K, number>> | undefined,
  names: readonly K[],
  suffix: string,
): Record<string, number> {
  return measures ? Object.fromEntries(names.map((name) => [`${name}${suffix}`, measures[name]])) : {}
}
