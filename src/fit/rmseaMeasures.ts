import { type Rmsea, rmsea } from '../inference/rmsea'
import type { ReportedTests } from './reportedTests'
import type { RobustStatistics } from './robustStatistics'

/** Cases and groups behind the RMSEA. */
export interface RmseaSetting {
  readonly cases: number
  readonly groups: number
}

/** All versions of the RMSEA by lavaan's names. */
export function rmseaMeasures(
  { main, scaled }: ReportedTests,
  robust: RobustStatistics | undefined,
  setting: RmseaSetting,
): Record<string, number> {
  const { statistic, df } = main
  const plain = rmsea({ ...setting, statistic, df })
  return {
    rmsea: plain.estimate,
    'rmsea.ci.lower': plain.lower,
    'rmsea.ci.upper': plain.upper,
    'rmsea.ci.level': 0.9,
    'rmsea.pvalue': plain.closePvalue,
    'rmsea.close.h0': 0.05,
    'rmsea.notclose.pvalue': plain.notClosePvalue,
    'rmsea.notclose.h0': 0.08,
    ...(scaled &&
      // the unscaled statistic on tr(U Gamma) degrees of freedom, where there is no shift
      named(
        'scaled',
        rmsea(
          scaled.shiftParameter === undefined
            ? { ...setting, statistic, df: (scaled.scalingFactor ?? 1) * scaled.df }
            : { ...setting, statistic: scaled.statistic, df: scaled.df },
        ),
      )),
    ...(robust &&
      named(
        'robust',
        rmsea({
          ...setting,
          statistic: robust.statistic,
          df,
          c: robust.factor,
          intervalStatistic: robust.scaledStatistic,
          intervalDf: df,
          intervalFactor: robust.scalingFactor,
        }),
      )),
  }
}

function named(version: string, { estimate, lower, upper, closePvalue, notClosePvalue }: Rmsea): Record<string, number> {
  return {
    [`rmsea.${version}`]: estimate,
    [`rmsea.ci.lower.${version}`]: lower,
    [`rmsea.ci.upper.${version}`]: upper,
    [`rmsea.pvalue.${version}`]: closePvalue,
    [`rmsea.notclose.pvalue.${version}`]: notClosePvalue,
  }
}
