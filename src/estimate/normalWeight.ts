import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { duplicationKronecker, vechLength } from '../numeric/vech'

/**
 * Normal-theory weight of the moments at a covariance matrix (p x p): S^-1 for the means (when `means`), 1/2 D'(S^-1 x S^-1)D for vech
 * (Browne 1974). The inverse of what `normalGamma` would be. NaN when the matrix is not positive definite.
 */
export function normalWeight(covariance: Float64Array, p: number, means: boolean): Float64Array {
  const factor = new Float64Array(p * p)
  const inverse = new Float64Array(p * p)
  if (cholesky(covariance, p, factor)) choleskyInverse(factor, p, inverse)
  else inverse.fill(Number.NaN)
  return withMeans(inverse, duplicationKronecker(inverse, inverse, p, 0.5), p, means)
}

/** The block of the means above the block of vech; the latter alone without means. */
export function withMeans(first: Float64Array, second: Float64Array, p: number, means: boolean): Float64Array {
  if (!means) return second
  const m = vechLength(p)
  const size = p + m
  const out = new Float64Array(size * size)
  for (let i = 0; i < p; i++) out.set(first.subarray(i * p, (i + 1) * p), i * size)
  for (let i = 0; i < m; i++) out.set(second.subarray(i * m, (i + 1) * m), (p + i) * size + p)
  return out
}
