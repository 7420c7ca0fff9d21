/**
 * From joint moments (means, then vech) to those of outcomes given exogenous variables (`conditionalForm.ts`): derivatives at slopes B,
 *
 *     dB = dS_yx S_xx^-1,   d intercepts = dm_y - dB m_x,   d residual covariance = dS_yy - B dS_xy - dS_yx B',
 *
 * the moments of x given.
 */
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { sandwich } from '../numeric/products'
import { vechLength } from '../numeric/vech'
import { type ConditionalMoments, conditionalMoments } from './conditionalMoments'
import type { MlMoments } from './ml'

/** Conditional by joint moments, row-major, at the slopes of `at`; `joint` are the sample's moments of p variables, which say what x is. */
export function conditionalTransformation(
  { covariance, mean }: MlMoments,
  p: number,
  { y, x, slopes }: Pick<ConditionalMoments, 'y' | 'x' | 'slopes'>,
): Float64Array {
  const m = y.length
  const k = x.length
  const width = 1 + k
  const columns = p + vechLength(p)
  const size = m * width + vechLength(m)
  const J = new Float64Array(size * columns)
  const at = (i: number, j: number): number => {
    const [row, column] = i > j ? [i, j] : [j, i]
    return p + column * p - (column * (column - 1)) / 2 + (row - column)
  }
  const xx = Float64Array.from({ length: k * k }, (_, l) => covariance[x[Math.floor(l / k)] * p + x[l % k]])
  if (cholesky(xx, k)) choleskyInverse(xx, k, xx)
  for (let i = 0; i < m; i++) {
    J[i * columns + y[i]] = 1
    for (let b = 0; b < k; b++) {
      for (let a = 0; a < k; a++) {
        J[((b + 1) * m + i) * columns + at(y[i], x[a])] += xx[a * k + b]
        J[i * columns + at(y[i], x[a])] -= xx[a * k + b] * mean![x[b]]
      }
    }
  }
  let row = m * width
  for (let j = 0; j < m; j++) {
    for (let i = j; i < m; i++) {
      const start = row++ * columns
      J[start + at(y[i], y[j])] += 1
      for (let b = 0; b < k; b++) {
        J[start + at(y[i], x[b])] -= slopes[j * k + b]
        J[start + at(y[j], x[b])] -= slopes[i * k + b]
      }
    }
  }
  return J
}

/** Covariance of the conditional sample moments from that of the joint ones, both square. */
export function conditionalCovariance(gamma: Float64Array, joint: MlMoments, p: number, x: readonly number[]): Float64Array {
  const T = conditionalTransformation(joint, p, conditionalMoments(joint.covariance, undefined, p, x))
  const columns = p + vechLength(p)
  const size = T.length / columns
  const out = new Float64Array(size * size)
  sandwich(T, gamma, out, size, columns, new Float64Array(size * columns))
  return out
}
