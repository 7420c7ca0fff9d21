import { cholesky } from '../numeric/cholesky'

/**
 * True when a symmetric p x p matrix is positive definite by a margin that rounding cannot make: every variable keeps more than
 * `tolerance` of its variance when those before it are held constant (the squared diagonal of the Cholesky factor of the correlations).
 */
export function isPositiveDefinite(matrix: Float64Array, p: number, tolerance: number): boolean {
  const scaled = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    for (let k = 0; k < p; k++) scaled[j * p + k] = matrix[j * p + k] / Math.sqrt(matrix[j * p + j] * matrix[k * p + k])
  }
  if (!cholesky(scaled, p)) return false
  for (let j = 0; j < p; j++) if (!(scaled[j * p + j] ** 2 > tolerance)) return false
  return true
}
