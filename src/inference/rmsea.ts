/**
 * Root mean square error of approximation (Steiger & Lind 1980; Browne & Cudeck 1993), one or more groups (Steiger 1998):
 *
 *     rmsea = sqrt(G) sqrt(max(X2 - c df, 0) / (N df)),   interval and tests by inverting the non-central chi-square in its
 *     noncentrality.
 */
import { chiSquareUpper } from '../numeric/chiSquare'
import { noncentralChiSquareCdf, noncentralChiSquareUpper } from '../numeric/noncentralChiSquare'
import { noncentralityFor } from '../numeric/noncentrality'

export interface Rmsea {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
  /** P(chi-square above X2) when the RMSEA is .05: test of close fit. */
  readonly closePvalue: number
  /** P(chi-square below X2) when the RMSEA is .08: test of not close fit. */
  readonly notClosePvalue: number
}

export interface RmseaInput {
  readonly statistic: number
  readonly df: number
  readonly cases: number
  readonly groups: number
  /** Scaling factor of the reference distribution; 1 for the plain RMSEA. */
  readonly c?: number
  /** Statistic and df of the interval where they differ from the estimate's. */
  readonly intervalStatistic?: number
  readonly intervalDf?: number
  /** Factor of the noncentrality in the interval; 1 for the plain RMSEA. */
  readonly intervalFactor?: number
}

const level = 0.9
const close = 0.05
const notClose = 0.08

export function rmsea(input: RmseaInput): Rmsea {
  const { statistic, df, cases, groups, c = 1 } = input
  if (df < 1e-10) return { estimate: 0, lower: 0, upper: 0, closePvalue: Number.NaN, notClosePvalue: Number.NaN }
  if (Number.isNaN(statistic))
    return { estimate: statistic, lower: statistic, upper: statistic, closePvalue: statistic, notClosePvalue: statistic }
  const X2 = input.intervalStatistic ?? statistic
  const reference = input.intervalDf ?? df
  const factor = input.intervalFactor ?? 1
  const root = Math.sqrt(groups)
  const fromNoncentrality = (lambda: number): number => root * Math.sqrt((Math.max(lambda, 0) * factor) / (cases * df))
  const noncentrality = (rmseaValue: number): number => (cases * df * rmseaValue * rmseaValue) / (factor * groups)
  return {
    estimate: root * Math.sqrt(Math.max(statistic / cases / df - c / cases, 0)),
    // lavaan's rule: no interval below one degree of freedom, which tr(U Gamma) may be
    lower: reference < 1 ? 0 : fromNoncentrality(noncentralityFor(X2, reference, 1 - (1 - level) / 2)),
    upper: reference < 1 ? 0 : fromNoncentrality(noncentralityFor(X2, reference, (1 - level) / 2)),
    closePvalue: noncentralChiSquareUpper(X2, reference, noncentrality(close)),
    notClosePvalue: noncentralChiSquareCdf(X2, reference, noncentrality(notClose)),
  }
}

/** p-value of a chi-square statistic; NaN without degrees of freedom. */
export function chiSquarePvalue(statistic: number, df: number): number {
  return df > 0 ? chiSquareUpper(statistic, df) : Number.NaN
}
