/**
 * Inverse of the information on the space that the constraints leave: Z (Z' I Z)^-1 Z', Z an orthonormal basis of the null
 * space of the constraint Jacobian (Silvey 1959, Annals of Mathematical Statistics 30, 389-407).
 */
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { nullSpace } from '../numeric/nullSpace'
import { multiply, multiplyTransposedLeft, sandwich } from '../numeric/products'

/** q x q inverse; undefined when the information is singular on that space. `jacobian` is r x q, empty without constraints. */
export function constrainedInverse(information: Float64Array, q: number, jacobian: Float64Array): Float64Array | undefined {
  if (q === 0) return new Float64Array(0)
  if (jacobian.length === 0) return inverseOf(information, q)
  const { basis, dimension } = nullSpace(jacobian, jacobian.length / q, q)
  if (dimension === 0) return new Float64Array(q * q)
  const half = new Float64Array(q * dimension)
  multiply(information, basis, half, q, q, dimension)
  const reduced = new Float64Array(dimension * dimension)
  multiplyTransposedLeft(basis, half, reduced, dimension, q, dimension)
  const inner = inverseOf(reduced, dimension)
  if (!inner) return undefined
  const out = new Float64Array(q * q)
  sandwich(basis, inner, out, q, dimension, half)
  return out
}

/** Pivots below this share of their diagonal count as zero. */
const singularShare = 1e-10

function inverseOf(matrix: Float64Array, n: number): Float64Array | undefined {
  const factor = new Float64Array(n * n)
  if (!cholesky(matrix, n, factor)) return undefined
  for (let i = 0; i < n; i++) if (factor[i * n + i] ** 2 < singularShare * matrix[i * n + i]) return undefined
  const out = new Float64Array(n * n)
  choleskyInverse(factor, n, out)
  return out
}
