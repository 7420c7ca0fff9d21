/**
 * Multivariate normal cases: x = mean + L z, z independent standard normal numbers, covariance = L L'. With `empirical`, z is first
 * replaced by U with mean 0 and covariance I in the sample (z = U M, M M' the covariance of z), so that the moments are met exactly.
 */
import { cholesky } from '../numeric/cholesky'
import { forwardSubstitute } from '../numeric/choleskySolve'
import type { RandomStream } from '../numeric/random'
import { covarianceMatrix } from './covarianceMatrix'

export interface SimulateCasesOptions {
  /** True: mean and covariance (divisor n) of the sample equal those asked for; needs more cases than variables. */
  readonly empirical?: boolean
}

/**
 * Draws n cases as p columns, case by case from the stream (p normal numbers a case, so that the first cases do not depend on n).
 * The covariance is p x p, row-major. Undefined when it is not positive definite, or when `empirical` asks for more than n cases can give.
 */
export function simulateCases(
  n: number,
  covariance: Float64Array,
  mean: ArrayLike<number>,
  stream: RandomStream,
  options: SimulateCasesOptions = {},
): Float64Array[] | undefined {
  const p = mean.length
  const factor = new Float64Array(p * p)
  if (!cholesky(covariance, p, factor)) return undefined
  const columns = Array.from({ length: p }, () => new Float64Array(n))
  for (let i = 0; i < n; i++) for (let j = 0; j < p; j++) columns[j][i] = stream.normal()
  if (options.empirical && !whiten(columns)) return undefined
  const z = new Float64Array(p)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) z[j] = columns[j][i]
    for (let j = 0; j < p; j++) {
      let x = mean[j]
      for (let k = 0; k <= j; k++) x += factor[j * p + k] * z[k]
      columns[j][i] = x
    }
  }
  return columns
}

/** Gives the columns mean 0 and covariance I (divisor n), in place; false when there are too few cases for that. */
function whiten(columns: readonly Float64Array[]): boolean {
  const p = columns.length
  const n = columns[0]?.length ?? 0
  const sample = covarianceMatrix(columns)
  const factor = new Float64Array(p * p)
  if (n <= p || !cholesky(sample.covariance, p, factor)) return false
  const z = new Float64Array(p)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) z[j] = columns[j][i] - sample.mean[j]
    forwardSubstitute(factor, p, z)
    for (let j = 0; j < p; j++) columns[j][i] = z[j]
  }
  return true
}
