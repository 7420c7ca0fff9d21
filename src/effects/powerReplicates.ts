import { type PopulationJob, populationReplicate } from '../fit/populationReplicate'
import type { JobOf, ReplicateChunk } from '../inference/executor'
import type { RunChunk } from '../inference/runReplicates'
import type { EffectExpression } from '../model/effectExpression'
import { effectEstimate } from './effectEstimate'
import { type EffectScale, evaluate } from './evaluate'
import { graphsOf } from './graphsOf'

/** Everything that replicates of one sample size depend on: a plain record. */
export interface PowerJob extends PopulationJob {
  /** Table rows whose estimates are kept. */
  readonly rows: readonly number[]
  readonly effects: readonly EffectExpression[]
  readonly scale: EffectScale
}

/** A study of power: its sample sizes, all with the same rows and effects. */
export interface PowerStudyJob extends JobOf<PowerReplicates> {
  readonly kind: 'power'
  readonly sizes: readonly PowerJob[]
}

/**
 * How a replicate ended. `failed`: no usable sample; `notConverged`; `noErrors`: without standard errors; `improper`: usable, with a
 * negative variance; `proper`.
 */
export const outcomes = ['proper', 'improper', 'notConverged', 'noErrors', 'failed'] as const

/** Outcomes without both an estimate and a standard error, by position. */
export const lostOutcomes: ReadonlySet<number> = new Set(
  (['notConverged', 'noErrors', 'failed'] as const).map((name) => outcomes.indexOf(name)),
)

/** The outcome of what a signal kept from being run. */
export const notRun = outcomes.length

/** Replicates from <= r < to of every sample size: arrays are (to - from) x sizes x k, k = rows + effects. */
export interface PowerReplicates extends ReplicateChunk {
  readonly estimates: Float64Array
  readonly errors: Float64Array
  /** (to - from) x sizes positions in `outcomes`, or `notRun`. */
  readonly outcome: Uint8Array
}

/** Draws and fits replicates, any number of chunks: what comes does not depend on how the replicates are cut into them. */
export function createPowerReplicates({ sizes }: PowerStudyJob): RunChunk<PowerReplicates> {
  const k = sizes[0].rows.length + sizes[0].effects.length
  return (from, to, signal) => {
    const cells = (to - from) * sizes.length
    const estimates = new Float64Array(cells * k).fill(Number.NaN)
    const errors = new Float64Array(cells * k).fill(Number.NaN)
    const outcome = new Uint8Array(cells).fill(notRun)
    for (let cell = 0; cell < cells && !signal?.aborted; cell++) {
      const part = (all: Float64Array) => all.subarray(cell * k, (cell + 1) * k)
      const replicate = from + Math.floor(cell / sizes.length)
      outcome[cell] = outcomes.indexOf(oneReplicate(sizes[cell % sizes.length], replicate, part(estimates), part(errors)))
    }
    return { from, to, estimates, errors, outcome }
  }
}

/** Draws one sample, fits the model to it and writes down what is kept of it. */
function oneReplicate(job: PowerJob, replicate: number, estimates: Float64Array, errors: Float64Array): (typeof outcomes)[number] {
  const { rows, effects, scale } = job
  const fitted = populationReplicate(job, replicate)
  if (fitted?.estimate.status !== 'converged') return fitted ? 'notConverged' : 'failed'
  const { table, estimate, inference } = fitted
  rows.forEach((row, j) => {
    estimates[j] = estimate.values[row]
    errors[j] = inference.se[row]
  })
  const where = graphsOf(fitted)
  effects.forEach((effect, j) => {
    const { est, se } = effectEstimate(evaluate(effect, where, 0, scale), fitted)
    estimates[rows.length + j] = est
    errors[rows.length + j] = se
  })
  if (inference.covariance === undefined) return 'noErrors'
  const negative = table.rows.some(({ op, lhs, rhs }, row) => op === '~~' && lhs === rhs && estimate.values[row] < 0)
  return negative ? 'improper' : 'proper'
}
