/**
 * Score tests when the data are not normal (Satorra 1989, Psychometrika 54, 131-151; Yuan & Bentler 1997). With J the inverse information on
 * what is kept (`scores.ts`), R the r released rows, B the covariance of the scores, T = N s' J s the plain statistic and
 * M = (R J R')^-1 R J B J R':
 *
 *     scaled     T / c,  c = tr(M) / r
 *     adjusted   T tr(M) / tr(M^2) on tr(M)^2 / tr(M^2) degrees of freedom
 *     robust     N (R J s)' (R J B J R')^-1 R J s
 */
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { multiply, multiplyVector, quadraticForm, sandwich } from '../numeric/products'
import { chiSquarePvalue } from './rmsea'

/** A statistic with its reference distribution. */
export interface RobustScore {
  readonly statistic: number
  readonly df: number
  readonly pvalue: number
}

export interface RobustScores {
  readonly scaled: RobustScore
  readonly adjusted: RobustScore
  readonly robust: RobustScore
}

/** `change` is J s, `inverse` J and `meat` B (q x q), `released` r x q. Undefined when what is released is not identified. */
export function robustScores(
  plain: number,
  change: Float64Array,
  inverse: Float64Array,
  meat: Float64Array,
  released: Float64Array,
  cases: number,
): RobustScores | undefined {
  const q = change.length
  const r = released.length / q
  const work = new Float64Array(r * q)
  const naive = new Float64Array(r * r)
  sandwich(released, inverse, naive, r, q, work)
  const RJ = new Float64Array(r * q)
  multiply(released, inverse, RJ, r, q, q)
  const spread = new Float64Array(r * r)
  sandwich(RJ, meat, spread, r, q, work)
  const robustInverse = spread.slice()
  if (r === 0 || !cholesky(naive, r) || !cholesky(robustInverse, r)) return undefined
  choleskyInverse(naive, r, naive)
  choleskyInverse(robustInverse, r, robustInverse)
  const M = new Float64Array(r * r)
  multiply(naive, spread, M, r, r, r)
  let trace = 0
  let traceSquared = 0
  for (let i = 0; i < r; i++) {
    trace += M[i * r + i]
    for (let j = 0; j < r; j++) traceSquared += M[i * r + j] * M[j * r + i]
  }
  const expected = new Float64Array(r)
  multiplyVector(released, change, expected, r, q)
  const test = (statistic: number, df: number): RobustScore => ({ statistic, df, pvalue: chiSquarePvalue(statistic, df) })
  return {
    scaled: test((plain * r) / trace, r),
    adjusted: test((plain * trace) / traceSquared, (trace * trace) / traceSquared),
    robust: test(cases * quadraticForm(expected, robustInverse, expected, r), r),
  }
}
