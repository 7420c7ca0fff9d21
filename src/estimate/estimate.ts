import type { Bounds } from '../optimize/constraint'
import { type MinimizeOptions, minimize } from '../optimize/minimize'
import type { Minimum, Status } from '../optimize/minimum'
import { dataBounds } from './dataBounds'
import { createEngine, type Engine } from './engine'
import { constraintFunctions, parameterBounds } from './restrictions'
import { rowValues } from './rowValues'
import { parameterVector } from './start'

/** Point estimates and how they were found. */
export interface Estimate {
  /** Length q: free parameters, equal ones once. */
  readonly x: Float64Array
  /** One value a table row. */
  readonly values: Float64Array
  /** The objective at x: lavaan's `fmin`, half of F for maximum likelihood. */
  readonly objective: number
  readonly status: Status
  readonly iterations: number
  readonly evaluations: number
  /** Largest slope of the Lagrangian at x. */
  readonly maxGradient: number
  /** Multiplier of each constraint of the table; empty without constraints. */
  readonly multipliers: Float64Array
  /** Length q: multiplier of an active bound, 0 elsewhere. */
  readonly boundMultipliers: Float64Array
}

export interface EstimateOptions {
  readonly maxIterations?: number
  readonly signal?: { readonly aborted: boolean }
}

/** Residual variance that a start leaves to every variable of variance 1. */
const leastResidual = 0.05

/** Most steps of a further attempt: of the models that converge, 99 in 100 do so within 100. */
const retrySteps = 200

/**
 * Lowers the engine's objective from the starting values (one a row). When the first attempt fails, tries again from the minimum within
 * bounds that follow from the data (which keep variances from running off) and from plainer starts.
 */
export function estimate(engine: Engine, starts: Float64Array, options: EstimateOptions = {}): Estimate {
  const { table, objective } = engine
  const bounds = parameterBounds(table)
  const constraints = constraintFunctions(table, starts)
  const search = (x: Float64Array, more: MinimizeOptions = {}): Minimum =>
    minimize(objective, x, { ...options, bounds, constraints, ...more })
  const ahead = startAhead(engine, starts, options)
  let best = ahead ? search(ahead, { scoringSteps: 0 }) : search(soundStart(engine, starts))
  if (best.status !== 'converged') {
    const retry = { maxIterations: Math.min(options.maxIterations ?? retrySteps, retrySteps) }
    const wide = parameterBounds(dataBounds(table, 'wide', engine.samples, engine.estimator.divisor, false))
    const fromWithin = (x: Float64Array): Minimum => search(search(x, { ...retry, bounds: wide }).x, { ...retry, scoringSteps: 0 })
    const plain = plainStarts(engine, starts)
    const attempts = [
      () => fromWithin(parameterVector(table, starts)),
      ...plain.map((x) => () => search(x, retry)),
      ...plain.map((x) => () => fromWithin(x)),
    ]
    for (const attempt of attempts) {
      if (options.signal?.aborted) break
      const next = attempt()
      if (next.status === 'converged' || next.value < best.value) best = next
      if (next.status === 'converged') break
    }
  }
  const x = ontoBounds(best.x, bounds)
  objective.value(x)
  return {
    x,
    values: rowValues(table, x, starts, engine.states),
    objective: best.value,
    status: best.status,
    iterations: best.iterations,
    evaluations: best.evaluations,
    maxGradient: best.maxGradient,
    multipliers: best.multipliers,
    boundMultipliers: best.boundMultipliers,
  }
}

/** Parameters within rounding of a bound rest on it exactly. */
function ontoBounds(x: Float64Array, bounds: Bounds | undefined): Float64Array {
  if (!bounds) return x
  return x.map((value, i) => {
    for (const bound of [bounds.lower[i], bounds.upper[i]]) if (Math.abs(value - bound) < 1e-12 * (1 + Math.abs(bound))) return bound
    return value
  })
}

/** The minimum of a cheaper estimator, when the engine's has one and it can be found. */
function startAhead({ estimator, table, samples }: Engine, starts: Float64Array, options: EstimateOptions): Float64Array | undefined {
  if (!estimator.forerunner) return undefined
  const { x, status } = estimate(createEngine(table, samples, estimator.forerunner, starts), starts, options)
  return status === 'converged' ? x : undefined
}

/**
 * The vector of starts. Where variances of 1 leave no residual variance to what the starts explain, they explain less and less: arrows are
 * shortened, and latent variables vary less.
 */
function soundStart({ table, states, objective }: Engine, starts: Float64Array): Float64Array {
  const x = parameterVector(table, starts)
  if (states.every(({ placement }) => placement.units.length === 0)) return x
  const isSound = (at: Float64Array): boolean =>
    Number.isFinite(objective.value(at)) &&
    states.every(({ placement, psi }) => placement.units.every(({ core }) => psi[core * (placement.core.length + 1)] > leastResidual))
  for (let shrink = 1; shrink > 0.01; shrink *= 0.8) {
    const shorter = parameterVector(
      table,
      Float64Array.from(table.rows, ({ op, lhs, role, start, group, level }, index) => {
        if (role.kind !== 'free' || start !== undefined) return starts[index]
        if (op === '=~' || op === '~') return shrink * starts[index]
        return op === '~~' && table.variables[group * table.levels + level].latent.includes(lhs)
          ? shrink ** 2 * starts[index]
          : starts[index]
      }),
    )
    if (isSound(shorter)) return shorter
  }
  return x
}

/** Starts without structure: loadings of 1 and no regressions; then the same with factors almost without variance. */
function plainStarts({ table }: Engine, starts: Float64Array): Float64Array[] {
  return [1, 0.05].map((shrink) =>
    parameterVector(
      table,
      Float64Array.from(table.rows, (row, index) => {
        if (row.role.kind !== 'free' || row.start !== undefined) return starts[index]
        if (row.op === '=~') return Math.sign(starts[index]) || 1
        if (row.op === '~') return 0
        if (row.op === '~~' && row.lhs !== row.rhs && !row.exogenous) return 0
        const latent = table.variables[row.group * table.levels + row.level].latent.includes(row.lhs)
        return row.op === '~~' && row.lhs === row.rhs && latent ? shrink * starts[index] : starts[index]
      }),
    ),
  )
}
