/** Constraints and bounds as the optimizer uses them: linear in a step, their violation, and the slope of the Lagrangian. */
import type { Bounds, Constraint } from './constraint'
import type { LinearConstraint } from './quadraticProgram'

/** c(x) + J d as linear constraints on d. */
export function linearize(constraints: readonly Constraint[], x: Float64Array): LinearConstraint[] {
  return constraints.map((constraint) => {
    const normal = new Float64Array(x.length)
    constraint.gradient(x, normal)
    return { normal, bound: -constraint.value(x), equality: constraint.kind === 'equality' }
  })
}

/** A constraint that every step meets, in the place of one that is left out. */
export function idle(row: LinearConstraint): LinearConstraint {
  return { normal: new Float64Array(row.normal.length), bound: 0, equality: false }
}

export function boundConstraints(bounds: Bounds | undefined, x: Float64Array): LinearConstraint[] {
  const rows: LinearConstraint[] = []
  if (!bounds) return rows
  for (let i = 0; i < x.length; i++) {
    for (const side of [1, -1]) {
      const limit = side > 0 ? bounds.lower[i] : bounds.upper[i]
      if (!Number.isFinite(limit)) continue
      const normal = new Float64Array(x.length)
      normal[i] = side
      rows.push({ normal, bound: side * (limit - x[i]), equality: false })
    }
  }
  return rows
}

export function spreadBounds(bounds: Bounds | undefined, multipliers: Float64Array, q: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(q)
  if (!bounds) return out
  let k = 0
  for (let i = 0; i < q; i++) {
    if (Number.isFinite(bounds.lower[i])) out[i] += multipliers[k++]
    if (Number.isFinite(bounds.upper[i])) out[i] -= multipliers[k++]
  }
  return out
}

export function lagrangianSlope(
  gradient: Float64Array,
  jacobian: readonly LinearConstraint[],
  multipliers: Float64Array,
  boundMultipliers: Float64Array,
): number {
  let largest = 0
  for (let i = 0; i < gradient.length; i++) {
    let slope = gradient[i] - boundMultipliers[i]
    for (let k = 0; k < jacobian.length; k++) slope -= multipliers[k] * jacobian[k].normal[i]
    largest = Math.max(largest, Math.abs(slope))
  }
  return largest
}

export function totalViolation(constraints: readonly Constraint[], x: Float64Array): number {
  let sum = 0
  for (const constraint of constraints) {
    const c = constraint.value(x)
    sum += constraint.kind === 'equality' ? Math.abs(c) : Math.max(0, -c)
  }
  return sum
}

export function clamp(x: Float64Array, { lower, upper }: Bounds): void {
  for (let i = 0; i < x.length; i++) x[i] = Math.min(Math.max(x[i], lower[i]), upper[i])
}
