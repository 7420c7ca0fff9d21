/**
 * Score tests of restrictions at the restricted estimate (Rao 1948; Sorbom 1989, Psychometrika 54, 371-384). With s the slopes of the
 * log-likelihood of a case, I the unit information of all parameters and A the Jacobian of the restrictions that are kept,
 *
 *     statistic = N s' J s,   expected change of the parameters = J s,   J = Z (Z'IZ)^+ Z',   A Z = 0.
 */
import { symmetricPseudoInverse } from '../numeric/eigen'
import { nullSpace } from '../numeric/nullSpace'
import { dot, multiply, multiplyTransposedLeft, multiplyVector, sandwich } from '../numeric/products'

/** Eigenvalues below this share of the largest count as zero: what is released may not be identified. */
const singularShare = 1.5e-8

export interface ScoreStatistic {
  readonly statistic: number
  /** Expected change of each parameter when the restrictions are released. */
  readonly change: Float64Array
  /** J, q x q. */
  readonly inverse: Float64Array
}

/** Statistic and expected changes under the restrictions that are kept (r x q, empty for none). */
export function scoreStatistic(score: Float64Array, information: Float64Array, kept: Float64Array, cases: number): ScoreStatistic {
  const q = score.length
  const inverse = restrictedPseudoInverse(information, q, kept)
  const change = new Float64Array(q)
  multiplyVector(inverse, score, change, q, q)
  return { statistic: cases * dot(score, change), change, inverse }
}

function restrictedPseudoInverse(information: Float64Array, q: number, kept: Float64Array): Float64Array {
  if (kept.length === 0) return symmetricPseudoInverse(information, q, singularShare)
  const { basis, dimension } = nullSpace(kept, kept.length / q, q)
  if (dimension === 0) return new Float64Array(q * q)
  const half = new Float64Array(q * dimension)
  multiply(information, basis, half, q, q, dimension)
  const reduced = new Float64Array(dimension * dimension)
  multiplyTransposedLeft(basis, half, reduced, dimension, q, dimension)
  const out = new Float64Array(q * q)
  sandwich(basis, symmetricPseudoInverse(reduced, dimension, singularShare), out, q, dimension, half)
  return out
}
