/**
 * Standard error of a smooth function g(S) of a sample covariance matrix, from its slope A: dg = tr(A dS), A symmetric (p x p).
 *
 *     normal   var g = 2 tr(A S A S) / n                                         (van Zyl, Neudecker & Nel 2000, Psychometrika 65, 271-280)
 *     cases    var g = sum (a_i - mean a)^2 / n^2,  a_i = (y_i - m)'A(y_i - m)   (distribution-free: Maydeu-Olivares, Coffman &
 *                                                                                 Hartmann 2007, Psychological Methods 12, 157-176)
 *
 * The second is the first with Browne's ADF Gamma in the place of normal theory's, without ever forming it. Weights multiply a_i - mean a.
 */
import type { SampleMoments } from '../data/sampleMoments'
import { multiply } from '../numeric/products'

/** Where the variability of sample covariances comes from: normality, or the fourth moments of the cases. */
export type MomentDistribution = 'normal' | 'cases'

/**
 * Standard error of g; `slope` is A over all variables of the sample. NaN where the formula does not hold: with incomplete or clustered
 * cases, for 'normal' with weighted cases, and for 'cases' when there are none.
 */
export function momentError(sample: SampleMoments, slope: Float64Array, distribution: MomentDistribution): number {
  const { incomplete, clusters, columns, names, covariance, n } = sample
  const p = names.length
  if (incomplete || clusters || (distribution === 'normal' && sample.weights)) return Number.NaN
  if (distribution === 'normal') {
    const product = new Float64Array(p * p)
    multiply(slope, covariance, product, p, p, p)
    let trace = 0
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) trace += product[i * p + j] * product[j * p + i]
    return Math.sqrt((2 * trace) / n)
  }
  return columns && sample.mean ? caseError(sample, columns, sample.mean, slope) : Number.NaN
}

function caseError(
  { n, names, weights, covariance }: SampleMoments,
  columns: readonly Float64Array[],
  mean: Float64Array,
  A: Float64Array,
): number {
  const p = names.length
  let center = 0
  for (let k = 0; k < p * p; k++) center += A[k] * covariance[k]
  const deviation = new Float64Array(p)
  let squares = 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) deviation[j] = columns[j][i] - mean[j]
    let value = -center
    for (let j = 0; j < p; j++) {
      let row = 0
      for (let k = 0; k < p; k++) row += A[j * p + k] * deviation[k]
      value += deviation[j] * row
    }
    if (weights) value *= weights[i]
    squares += value * value
  }
  return Math.sqrt(squares) / n
}
