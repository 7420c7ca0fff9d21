/**
 * min 1/2 d'Hd + g'd  subject to  a_i'd >= b_i (or = b_i), H positive definite, given by its Cholesky factor.
 *
 * Dual active-set method of Goldfarb & Idnani (1983), Math. Programming 27, 1-33: start at the unconstrained minimum, add the
 * most violated constraint, drop those whose multiplier would turn negative. Our `normal` is their n, `multipliers` their u,
 * `primal` their z, `dual` their r.
 */
import { cholesky } from '../numeric/cholesky'
import { choleskySolve } from '../numeric/choleskySolve'
import { dot } from '../numeric/products'

export interface LinearConstraint {
  readonly normal: Float64Array
  readonly bound: number
  readonly equality: boolean
}

export interface QuadraticSolution {
  readonly d: Float64Array
  /** One a constraint; not negative for inequalities. */
  readonly multipliers: Float64Array
}

/** Solves the program; undefined when the constraints contradict each other. `factor` is lower L of H = L L', n x n. */
export function quadraticProgram(
  factor: Float64Array,
  g: Float64Array,
  constraints: readonly LinearConstraint[],
): QuadraticSolution | undefined {
  const n = g.length
  const d = g.map((value) => -value)
  choleskySolve(factor, n, d)
  const active: number[] = []
  /** Equalities that follow from active ones. */
  const redundant: number[] = []
  const sign = new Float64Array(constraints.length).fill(1)
  let u: number[] = []
  /** H^-1 n of the active constraints. */
  const solved: Float64Array[] = []
  const scale = constraints.map(({ normal, bound }) => Math.max(1, Math.abs(bound), Math.sqrt(dot(normal, normal))))
  const slack = (index: number): number => dot(constraints[index].normal, d) - constraints[index].bound

  for (let round = 0; round < 50 * (constraints.length + 1); round++) {
    const chosen = mostViolated(constraints, [...active, ...redundant], slack, scale)
    if (chosen < 0) return { d, multipliers: spread(active, u, sign, constraints.length) }
    const { normal, equality } = constraints[chosen]
    sign[chosen] = equality && slack(chosen) > 0 ? -1 : 1
    const n1 = normal.map((value) => value * sign[chosen])
    const solvedN = n1.slice()
    choleskySolve(factor, n, solvedN)
    let added = 0
    for (;;) {
      const dual = dualDirection(active, solved, constraints, sign, n1)
      const primal = solvedN.slice()
      for (let k = 0; k < active.length; k++) for (let i = 0; i < n; i++) primal[i] -= dual[k] * solved[k][i]
      const curvature = dot(primal, n1)
      let partial = Infinity
      let leaving = -1
      for (let k = 0; k < active.length; k++) {
        if (constraints[active[k]].equality || dual[k] <= 0) continue
        const ratio = u[k] / dual[k]
        if (ratio < partial) {
          partial = ratio
          leaving = k
        }
      }
      const dependent = curvature <= 1e-14 * Math.max(1, dot(solvedN, n1))
      const full = dependent ? Infinity : -(slack(chosen) * sign[chosen]) / curvature
      const step = Math.min(partial, full)
      if (Number.isNaN(step)) return undefined
      if (step === Infinity) {
        if (Math.abs(slack(chosen)) > 1e-9 * scale[chosen]) return undefined
        redundant.push(chosen)
        break
      }
      if (!dependent) for (let i = 0; i < n; i++) d[i] += step * primal[i]
      u = u.map((value, k) => value - step * dual[k])
      added += step
      if (step === full) {
        active.push(chosen)
        u.push(added)
        solved.push(solvedN)
        break
      }
      active.splice(leaving, 1)
      u.splice(leaving, 1)
      solved.splice(leaving, 1)
    }
  }
  return undefined
}

function mostViolated(
  constraints: readonly LinearConstraint[],
  settled: readonly number[],
  slack: (index: number) => number,
  scale: readonly number[],
): number {
  let chosen = -1
  let worst = -1e-12
  for (let i = 0; i < constraints.length; i++) {
    if (settled.includes(i)) continue
    const s = slack(i) / scale[i]
    if (constraints[i].equality) return i
    if (s < worst) {
      worst = s
      chosen = i
    }
  }
  return chosen
}

/** r solves (N'H^-1 N) r = N'H^-1 n. */
function dualDirection(
  active: readonly number[],
  solved: readonly Float64Array[],
  constraints: readonly LinearConstraint[],
  sign: Float64Array,
  n1: Float64Array,
): Float64Array {
  const k = active.length
  const r = new Float64Array(k)
  if (k === 0) return r
  const gram = new Float64Array(k * k)
  for (let i = 0; i < k; i++) {
    const index = active[i]
    const normal = constraints[index].normal
    for (let j = 0; j < k; j++) gram[i * k + j] = sign[index] * dot(normal, solved[j])
    r[i] = dot(solved[i], n1)
  }
  const factor = new Float64Array(k * k)
  if (!cholesky(gram, k, factor)) return r.fill(0)
  choleskySolve(factor, k, r)
  return r
}

function spread(active: readonly number[], u: readonly number[], sign: Float64Array, length: number): Float64Array {
  const multipliers = new Float64Array(length)
  active.forEach((index, k) => {
    multipliers[index] = sign[index] * u[k]
  })
  return multipliers
}
