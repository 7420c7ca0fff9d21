/**
 * Why a search stopped.
 * - `converged`: the slope (projected on the constraints) vanishes and the constraints hold
 * - `stalled`: no step lowers the function, though the slope does not vanish
 * - `iterationLimit`, `aborted`
 * - `inadmissibleStart`: the function has no value at the start
 * - `infeasible`: the constraints contradict each other
 */
export type Status = 'converged' | 'stalled' | 'iterationLimit' | 'aborted' | 'inadmissibleStart' | 'infeasible'

/** Where a search ended: the best point it has seen. */
export interface Minimum {
  readonly x: Float64Array
  readonly value: number
  readonly status: Status
  readonly iterations: number
  readonly evaluations: number
  /** Largest element of the slope of the Lagrangian. */
  readonly maxGradient: number
  /** One a constraint, in the order given; empty without constraints. */
  readonly multipliers: Float64Array
  /** One a parameter: multiplier of its bound, positive at a lower, negative at an upper, 0 where not at a bound. */
  readonly boundMultipliers: Float64Array
}
