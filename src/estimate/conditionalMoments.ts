/**
 * Moments of the outcomes y given the exogenous variables x, from joint ones: slopes B = S_yx S_xx^-1, intercepts m_y - B m_x, residual
 * covariances S_yy - B S_xy. The order of the variables is kept.
 */
import { cholesky } from '../numeric/cholesky'
import { choleskySolve } from '../numeric/choleskySolve'

export interface ConditionalMoments {
  /** Positions of the outcomes among all variables. */
  readonly y: readonly number[]
  readonly x: readonly number[]
  /** y x y residual covariances, row-major. */
  readonly residualCovariance: Float64Array
  /** y x x, row-major. */
  readonly slopes: Float64Array
  /** Absent without means. */
  readonly intercepts?: Float64Array
}

/** Splits joint moments of p variables at the positions `x`; NaN throughout when the covariance of x is singular. */
export function conditionalMoments(
  covariance: Float64Array,
  mean: Float64Array | undefined,
  p: number,
  x: readonly number[],
): ConditionalMoments {
  const isX = new Set(x)
  const y = Array.from({ length: p }, (_, i) => i).filter((i) => !isX.has(i))
  const k = x.length
  const xx = new Float64Array(k * k)
  x.forEach((a, i) => {
    x.forEach((b, j) => {
      xx[i * k + j] = covariance[a * p + b]
    })
  })
  const regular = cholesky(xx, k)
  const slopes = new Float64Array(y.length * k)
  y.forEach((outcome, i) => {
    const row = Float64Array.from(x, (b) => covariance[outcome * p + b])
    if (regular) choleskySolve(xx, k, row)
    else row.fill(Number.NaN)
    slopes.set(row, i * k)
  })
  const m = y.length
  const residualCovariance = new Float64Array(m * m)
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      let sum = covariance[y[i] * p + y[j]]
      for (let b = 0; b < k; b++) sum -= slopes[i * k + b] * covariance[x[b] * p + y[j]]
      residualCovariance[i * m + j] = sum
    }
  }
  const intercepts =
    mean && Float64Array.from(y, (outcome, i) => mean[outcome] - x.reduce((sum, b, l) => sum + slopes[i * k + l] * mean[b], 0))
  return { y, x, residualCovariance, slopes, intercepts }
}
