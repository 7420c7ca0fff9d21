import type { CaseMoments } from './caseMoments'

/**
 * How far one block of implied moments is from the data: a term of 1/2 F.
 * It reads the block's `ImpliedState`; `value` must have been called since the state was last filled.
 *
 * Inference asks through the optional members: robust standard errors and scaled tests work for every discrepancy that has them,
 * and never ask which one it is. Moments are the p means (when the model has means), then vech(Sigma), as in `addMomentJacobian`.
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
  /** Adds weight times D'A D, A the observed information about the moments and D their Jacobian: the Hessian without the curvature of the moments. */
  addMomentHessian?(weight: number, H: Float64Array): void
  /**
   * Adds the slopes of every case's log-likelihood to `scores`, n x q row-major, one row a case in the order of the sample's columns,
   * without sampling weights. Absent where cases have no likelihood (least squares) or only moments were given.
   */
  addCaseScores?(scores: Float64Array): void
  /**
   * tr(B1 A1^-1) of the unrestricted model at its own estimates: cross-product of its case scores (weighted, summed within clusters)
   * against its information. 1 a moment under normality.
   */
  saturatedTrace?(): number
  /**
   * Weight V of the moments (square, row-major) such that V is the expected information about the moments (or the weight that least
   * squares uses): at the implied moments when `structured`, at the sample's otherwise.
   */
  momentWeight?(structured: boolean): Float64Array
  /** D'V z of every case and tr(V Gamma) with V at the implied moments, and with `squares` the parts of second order, without building Gamma; needs complete cases. */
  caseMoments?(squares: boolean): CaseMoments
  /** V times several vectors of moments at once (length x columns, row-major), where that does not need all of V. */
  weigh?(a: Float64Array, out: Float64Array, columns: number): void
  /** s'V s of any moments, for least squares: a covariance matrix and, when the model has means, a mean. */
  square?(covariance: Float64Array, mean: Float64Array | undefined): number
}
