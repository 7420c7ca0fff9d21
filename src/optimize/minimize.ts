/**
 * Newton's method with exact second derivatives and a fallback to the information matrix, as sequential quadratic programming
 * when there are constraints or bounds (Nocedal & Wright 2006, ch. 18): each step solves
 *
 *     min 1/2 d'Hd + g'd   subject to   c(x) + J d = 0 (>= 0),  lower <= x + d <= upper
 *
 * with H the Hessian of the Lagrangian, and is shortened until the l1 merit function falls.
 * The first steps use the information matrix (Fisher scoring), which is a better guide far from the minimum; near it the
 * exact Hessian makes convergence quadratic. Stops on the predicted decrease, which does not depend on the variables' scale,
 * and polishes with one more full step.
 */
import { cholesky } from '../numeric/cholesky'
import { choleskySolve } from '../numeric/choleskySolve'
import { dot, quadraticForm } from '../numeric/products'
import type { Bounds, Constraint } from './constraint'
import { addPenalty, factorWithRidge } from './definite'
import { boundConstraints, clamp, idle, lagrangianSlope, linearize, spreadBounds, totalViolation } from './linearize'
import type { Minimum, Status } from './minimum'
import type { Objective } from './objective'
import { quadraticProgram } from './quadraticProgram'

export interface MinimizeOptions {
  readonly maxIterations?: number
  /** Predicted decrease, relative to max(1, |value|), at which the search ends. Default 1e-13. */
  readonly tolerance?: number
  readonly bounds?: Bounds
  readonly constraints?: readonly Constraint[]
  readonly signal?: { readonly aborted: boolean }
  /** Steps with the information matrix before the exact Hessian is trusted. Default 2; 0 close to the minimum. */
  readonly scoringSteps?: number
}

/** Steps that may leave nonlinear constraints aside. */
const mostRelaxations = 10

/** Lowers `objective` from `start`. Never returns a worse admissible point than the best it saw. */
export function minimize(objective: Objective, start: Float64Array, options: MinimizeOptions = {}): Minimum {
  const { maxIterations = 500, tolerance = 1e-13, bounds, constraints = [], signal, scoringSteps = 2 } = options
  const q = objective.size
  const x = start.slice()
  if (bounds) for (let i = 0; i < q; i++) x[i] = Math.min(Math.max(x[i], bounds.lower[i]), bounds.upper[i])
  let value = objective.value(x)
  let evaluations = 1
  const gradient = new Float64Array(q)
  const H = new Float64Array(q * q)
  const factor = new Float64Array(q * q)
  const trial = new Float64Array(q)
  let multipliers = new Float64Array(constraints.length)
  let boundMultipliers = new Float64Array(q)
  let penalty = 0
  let maxGradient = Infinity

  const finish = (status: Status, iterations: number): Minimum => ({
    x,
    value,
    status,
    iterations,
    evaluations,
    maxGradient,
    multipliers,
    boundMultipliers,
  })
  if (!Number.isFinite(value) || constraints.some((constraint) => !Number.isFinite(constraint.value(x))))
    return finish('inadmissibleStart', 0)
  if (q === 0) {
    maxGradient = 0
    return finish('converged', 0)
  }

  const constrained = constraints.length > 0 || bounds !== undefined
  let useInformation = false
  let relaxations = 0
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    if (signal?.aborted) return finish('aborted', iteration)
    objective.gradient(gradient)
    const jacobian = linearize(constraints, x)
    let exact = iteration >= scoringSteps && !useInformation
    if (exact) {
      objective.hessian(H)
      constraints.forEach((constraint, k) => {
        if (!constraint.linear && multipliers[k] !== 0) constraint.addHessian(x, -multipliers[k], H)
      })
      addPenalty(H, jacobian, q)
      exact = cholesky(H, q, factor)
    }
    if (!exact) {
      objective.information(H)
      addPenalty(H, jacobian, q)
      factorWithRidge(H, q, factor)
    }
    useInformation = false
    let relaxed = false

    let d: Float64Array
    if (constrained) {
      const limits = boundConstraints(bounds, x)
      let solution = quadraticProgram(factor, gradient, [...jacobian, ...limits])
      if (!solution) {
        // Linearized, nonlinear constraints may contradict each other or have no slope here: step on without them.
        solution = quadraticProgram(factor, gradient, [...jacobian.map((row, k) => (constraints[k].linear ? row : idle(row))), ...limits])
        relaxed = solution !== undefined && ++relaxations <= mostRelaxations
        if (!relaxed || !solution) return finish('infeasible', iteration)
      }
      d = solution.d
      multipliers = solution.multipliers.slice(0, constraints.length)
      boundMultipliers = spreadBounds(bounds, solution.multipliers.subarray(constraints.length), q)
    } else {
      d = gradient.map((slope) => -slope)
      choleskySolve(factor, q, d)
    }
    maxGradient = lagrangianSlope(gradient, jacobian, multipliers, boundMultipliers)
    // the same number for an exact step; where H is singular but for rounding, d'Hd may cancel to nothing while the slope does not vanish
    const decrease = Math.max(0.5 * quadraticForm(d, H, d, q), constrained ? 0 : -0.5 * dot(gradient, d))
    const violation = totalViolation(constraints, x)
    if (!relaxed && decrease <= tolerance * Math.max(1, Math.abs(value)) && violation <= 1e-9) {
      polish(d)
      return finish('converged', iteration + 1)
    }

    for (const multiplier of multipliers) penalty = Math.max(penalty, 2 * Math.abs(multiplier))
    const weight = relaxed ? 0 : penalty
    const merit = value + weight * violation
    const slope = dot(gradient, d) - weight * violation
    let step = 1
    let accepted = false
    for (let halving = 0; halving < 40; halving++) {
      for (let i = 0; i < q; i++) trial[i] = x[i] + step * d[i]
      if (bounds) clamp(trial, bounds)
      let candidate = objective.value(trial)
      evaluations++
      if (halving === 0 && violation < 0.1 && constraints.some((constraint) => !constraint.linear)) {
        if (!(candidate + weight * totalViolation(constraints, trial) <= merit + 1e-4 * slope) && correct(trial)) {
          candidate = objective.value(trial)
          evaluations++
        }
      }
      const after = candidate + weight * totalViolation(constraints, trial)
      if (after <= merit + 1e-4 * step * slope + 1e-15 * Math.abs(merit)) {
        accepted = after < merit || halving === 0
        if (accepted) {
          x.set(trial)
          value = candidate
        }
        break
      }
      const shrunk = Number.isFinite(after) ? (-slope * step * step) / (2 * (after - merit - slope * step)) : 0
      step = Math.min(0.5 * step, Math.max(0.1 * step, shrunk))
    }
    if (accepted) continue
    value = objective.value(x)
    evaluations++
    if (exact) {
      useInformation = true
      continue
    }
    if (decrease <= 1e-9 * Math.max(1, Math.abs(value)) && violation <= 1e-7) return finish('converged', iteration + 1)
    return finish('stalled', iteration + 1)
  }
  return finish('iterationLimit', maxIterations)

  /** Moves a trial point back towards nonlinear constraints (second-order correction). */
  function correct(point: Float64Array): boolean {
    const jacobian = linearize(constraints, point).filter((row) => row.equality)
    if (jacobian.length === 0) return false
    const unit = new Float64Array(q * q)
    for (let i = 0; i < q; i++) unit[i * q + i] = 1
    const shift = quadraticProgram(unit, new Float64Array(q), jacobian)
    if (!shift) return false
    for (let i = 0; i < q; i++) point[i] += shift.d[i]
    if (bounds) clamp(point, bounds)
    return true
  }

  /** A last full step, kept when it makes the slope smaller. */
  function polish(d: Float64Array): void {
    for (let i = 0; i < q; i++) trial[i] = x[i] + d[i]
    if (bounds) clamp(trial, bounds)
    const candidate = objective.value(trial)
    evaluations++
    const slopeAfter = new Float64Array(q)
    if (Number.isFinite(candidate) && candidate <= value + 1e-12 * Math.max(1, Math.abs(value))) {
      objective.gradient(slopeAfter)
      const after = lagrangianSlope(slopeAfter, linearize(constraints, trial), multipliers, boundMultipliers)
      if (after <= maxGradient || constrained) {
        x.set(trial)
        value = candidate
        maxGradient = after
        return
      }
    }
    objective.value(x)
  }
}
