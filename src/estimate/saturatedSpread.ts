/**
 * How much the case scores of the unrestricted model spread against its information, from incomplete cases at the EM moments:
 * tr(B1 A1^-1), A1 observed information, B1 cross-product of the case scores (Yuan & Bentler 2000, Sociological Methodology 30, 165-200).
 */
import type { SampleMoments } from '../data/sampleMoments'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { saturatedInformation, varyingMoments } from './saturatedInformation'

/** The trace over the moments that vary; NaN when the information is singular. `fixed` are positions of fixed exogenous variables. */
export function incompleteSaturatedTrace(sample: SampleMoments, fixed: readonly number[]): number {
  const point = { mean: sample.mean!, covariance: sample.covariance }
  const kept = varyingMoments(sample.names.length, fixed)
  const A = saturatedInformation(sample, point, 'observed', kept)
  const B = saturatedInformation(sample, point, 'first.order', kept)
  if (!cholesky(A, kept.length)) return Number.NaN
  choleskyInverse(A, kept.length, A)
  let trace = 0
  for (let k = 0; k < A.length; k++) trace += A[k] * B[k]
  return trace
}
