import { type PopulationJob, populationReplicate } from '../fit/populationReplicate'
import type { EffectExpression } from '../model/effectExpression'
import { effectEstimate } from './effectEstimate'
import { type EffectScale, evaluate } from './evaluate'
import { graphsOf } from './graphsOf'

/** Everything that replicates of a power study depend on: a plain record. */
export interface PowerJob extends PopulationJob {
  /** Table rows whose estimates are kept. */
  readonly rows: readonly number[]
  readonly effects: readonly EffectExpression[]
  readonly scale: EffectScale
}

/**
 * How a replicate ended. `failed`: no usable sample; `notConverged`; `noErrors`: without standard errors; `improper`: usable, with a
 * negative variance; `proper`.
 */
export const outcomes = ['proper', 'improper', 'notConverged', 'noErrors', 'failed'] as const

/** Replicates `from` to `to` (exclusive). Matrices are (to - from) x k, k = rows + effects. */
export interface PowerReplicates {
  readonly from: number
  readonly to: number
  readonly estimates: Float64Array
  readonly errors: Float64Array
  /** Positions in `outcomes`. */
  readonly outcome: Uint8Array
}

/** Draws and fits replicates; chunks put together in order (`joinReplicates`) are the whole. */
export function powerReplicates(job: PowerJob, from: number, to: number): PowerReplicates {
  const { rows, effects, scale } = job
  const k = rows.length + effects.length
  const estimates = new Float64Array((to - from) * k).fill(Number.NaN)
  const errors = new Float64Array((to - from) * k).fill(Number.NaN)
  const outcome = new Uint8Array(to - from)
  for (let r = from; r < to; r++) {
    const fitted = populationReplicate(job, r)
    const at = r - from
    if (fitted?.estimate.status !== 'converged') {
      outcome[at] = outcomes.indexOf(fitted ? 'notConverged' : 'failed')
      continue
    }
    const { table, estimate, inference } = fitted
    rows.forEach((row, j) => {
      estimates[at * k + j] = estimate.values[row]
      errors[at * k + j] = inference.se[row]
    })
    const where = graphsOf(fitted)
    effects.forEach((effect, j) => {
      const { est, se } = effectEstimate(evaluate(effect, where, 0, scale), fitted)
      estimates[at * k + rows.length + j] = est
      errors[at * k + rows.length + j] = se
    })
    const negative = table.rows.some(({ op, lhs, rhs }, row) => op === '~~' && lhs === rhs && estimate.values[row] < 0)
    outcome[at] = outcomes.indexOf(inference.covariance === undefined ? 'noErrors' : negative ? 'improper' : 'proper')
  }
  return { from, to, estimates, errors, outcome }
}

/** Chunks that follow each other as one. */
export function joinReplicates(parts: readonly PowerReplicates[]): PowerReplicates {
  const ordered = [...parts].sort((a, b) => a.from - b.from)
  const all = (of: (part: PowerReplicates) => Float64Array) => Float64Array.from(ordered.flatMap((part) => [...of(part)]))
  return {
    from: ordered[0].from,
    to: ordered[ordered.length - 1].to,
    estimates: all((part) => part.estimates),
    errors: all((part) => part.errors),
    outcome: Uint8Array.from(ordered.flatMap((part) => [...part.outcome])),
  }
}
