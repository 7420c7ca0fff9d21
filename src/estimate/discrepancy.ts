/**
 * How far one block of implied moments is from the data: a term of 1/2 F.
 * It reads the block's `ImpliedState`; `value` must have been called since the state was last filled.
 */
export interface Discrepancy {
  /** The term at the current state; Infinity when the implied covariance is not positive definite. */
  value(): number
  /** Adds weight times the gradient (length q). */
  addGradient(weight: number, gradient: Float64Array): void
  /** Adds weight times the expected information (Gauss-Newton matrix) to the lower triangle of H. */
  addInformation(weight: number, H: Float64Array): void
  /** Adds weight times the exact second derivatives to the lower triangle of H. */
  addHessian(weight: number, H: Float64Array): void
}
