/** A smooth function c(x) held at 0 (equality) or kept from going below 0 (inequality). */
export interface Constraint {
  readonly kind: 'equality' | 'inequality'
  readonly linear: boolean
  value(x: ArrayLike<number>): number
  /** Overwrites `out` (length q). */
  gradient(x: ArrayLike<number>, out: Float64Array): void
  /** Adds `factor` times the second derivatives to H (q x q). */
  addHessian(x: ArrayLike<number>, factor: number, H: Float64Array): void
}

/** Bounds of every parameter; -Infinity and Infinity where there is none. */
export interface Bounds {
  readonly lower: Float64Array
  readonly upper: Float64Array
}
