/**
 * A function to lower. `value` moves the function to x; the derivatives are those of the point moved to last, so that
 * value, slope and curvature share their work.
 */
export interface Objective {
  readonly size: number
  /** Infinity (or NaN) where x is inadmissible; the derivatives are then undefined. */
  value(x: Float64Array): number
  gradient(out: Float64Array): void
  /** Exact second derivatives, full symmetric matrix. */
  hessian(out: Float64Array): void
  /** A positive semidefinite stand-in for the Hessian (expected information, Gauss-Newton). */
  information(out: Float64Array): void
}
