import { gammaMatrix } from '../data/gammaMatrix'
import type { SampleMoments } from '../data/sampleMoments'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'

/** Gamma of a group's moments (means, then vech) from its cases. Throws when there are only moments: options must have ruled that out. */
export function sampleGamma(sample: SampleMoments, means: boolean, fixed: readonly number[]): Float64Array {
  if (!sample.columns) throw new Error('Gamma needs the cases')
  return gammaMatrix(sample.columns, { means, weights: sample.weights, fixed })
}

/** Inverse of a symmetric matrix; undefined when it is not positive definite. */
export function inverseWeight(matrix: Float64Array): Float64Array | undefined {
  const n = Math.round(Math.sqrt(matrix.length))
  const out = new Float64Array(n * n)
  if (!cholesky(matrix, n, out)) return undefined
  choleskyInverse(out, n, out)
  return out
}
