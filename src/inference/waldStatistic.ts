/**
 * Wald test of r(theta) = 0 at the unrestricted estimate (Wald 1943): W = r' (R V R')^-1 r, R the slopes of r and V the covariance matrix
 * of the estimates, robust where the fit's is. Restrictions that follow from others count once.
 */
import { cholesky } from '../numeric/cholesky'
import { choleskySolve } from '../numeric/choleskySolve'
import { independentRows } from '../numeric/nullSpace'
import { dot, sandwich } from '../numeric/products'
import { chiSquarePvalue } from './rmsea'

export interface WaldStatistic {
  /** NaN when R V R' is singular. */
  readonly statistic: number
  readonly df: number
  readonly pvalue: number
}

/** `values` are the r restrictions, `jacobian` is r x q, `covariance` q x q. */
export function waldStatistic(values: Float64Array, jacobian: Float64Array, covariance: Float64Array): WaldStatistic {
  const q = Math.round(Math.sqrt(covariance.length))
  const kept = independentRows(jacobian, values.length, q)
  const df = kept.length
  const r = Float64Array.from(kept, (k) => values[k])
  const R = new Float64Array(df * q)
  kept.forEach((k, i) => {
    R.set(jacobian.subarray(k * q, (k + 1) * q), i * q)
  })
  const spread = new Float64Array(df * df)
  sandwich(R, covariance, spread, df, q, new Float64Array(df * q))
  if (!cholesky(spread, df)) return { statistic: Number.NaN, df, pvalue: Number.NaN }
  const solved = r.slice()
  choleskySolve(spread, df, solved)
  const statistic = dot(r, solved)
  return { statistic, df, pvalue: chiSquarePvalue(statistic, df) }
}
