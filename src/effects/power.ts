import type { Fit } from '../fit/fit'
import type { ModelInput } from '../fit/readModel'
import type { Executor, WorkerDeath } from '../inference/executor'
import { progressTeller } from '../inference/replicateProgress'
import { runReplicates } from '../inference/runReplicates'
import { type PlannedPower, type PowerStudyOptions, planPower, powerStudyJob } from './planPower'
import { createPowerReplicates, lostOutcomes, notRun, type PowerReplicates, type PowerStudyJob } from './powerReplicates'
import { type PowerAtN, summarizePower } from './powerSummary'

/** What `power` found. */
export interface PowerStudy {
  readonly alpha: number
  readonly seed: number
  readonly replicates: number
  /** One a sample size, in the order given. */
  readonly curve: readonly PowerAtN[]
  /** True when the signal stopped it. */
  readonly aborted: boolean
  /** Workers that died on the way; their samples were drawn and fitted again. */
  readonly deaths: readonly WorkerDeath[]
}

export interface PowerStudyAsyncOptions extends PowerStudyOptions {
  /** Workers: `workerPool()`. Without it, or for few samples, the calling thread works and lets others in between. */
  readonly pool?: Executor
}

/** Replicates that come at once: progress is told and signals are heard in between. */
export const portion = 5
/** Below this many replicates workers cost more than they save. */
export const worthWorkers = 20

/**
 * Monte Carlo power: draws samples from a population, fits the model to each, and reports power, coverage, bias of estimates and standard
 * errors, and how many fits failed, for every free parameter, defined parameter and requested effect. Population values are those of the
 * model fitted to the population's moments, so they are on the scale of the fitted model whatever fixes its latent scales. Replicate r of a
 * sample size is drawn from stream (seed, r). Throws a SemError with everything that is wrong with model, population or options.
 */
export function power(model: ModelInput | Fit, options: PowerStudyOptions): PowerStudy {
  const planned = planPower(model, options)
  const collected = collectPower(planned, options)
  const run = createPowerReplicates(powerStudyJob(planned))
  for (let from = 0; from < collected.replicates && !options.signal?.aborted; from += portion)
    collected.add(run(from, Math.min(from + portion, collected.replicates), options.signal))
  return collected.result([])
}

/** `power` in the background: by the workers of a pool, with the same samples for the same seed whatever their number. */
export async function powerAsync(model: ModelInput | Fit, options: PowerStudyAsyncOptions): Promise<PowerStudy> {
  const planned = planPower(model, options)
  const collected = collectPower(planned, options)
  const { pool, signal } = options
  const run = { pool, signal, worthWorkers, portion, onChunk: collected.add }
  const job = powerStudyJob(planned)
  return collected.result(await runReplicates<PowerReplicates, PowerStudyJob>(job, createPowerReplicates, 0, collected.replicates, run))
}

/** Gathers chunks into a study. */
export function collectPower(
  planned: readonly PlannedPower[],
  { alpha = 0.05, seed = 1, replicates = 500, signal, onProgress, clock }: PowerStudyOptions,
) {
  const sizes = planned.length
  const k = planned[0].columns.length
  const estimates = new Float64Array(replicates * sizes * k).fill(Number.NaN)
  const errors = new Float64Array(replicates * sizes * k).fill(Number.NaN)
  const outcome = new Uint8Array(replicates * sizes).fill(notRun)
  const tell = progressTeller(replicates * sizes, { onProgress, clock })
  let done = 0
  let failed = 0
  return {
    replicates,
    add(chunk: PowerReplicates): void {
      estimates.set(chunk.estimates, chunk.from * sizes * k)
      errors.set(chunk.errors, chunk.from * sizes * k)
      outcome.set(chunk.outcome, chunk.from * sizes)
      for (const one of chunk.outcome) {
        if (one !== notRun) done++
        if (lostOutcomes.has(one)) failed++
      }
      tell(done, failed)
    },
    result(deaths: readonly WorkerDeath[]): PowerStudy {
      const every = (all: Float64Array, size: number) =>
        Float64Array.from({ length: replicates * k }, (_, i) => all[(Math.floor(i / k) * sizes + size) * k + (i % k)])
      const curve = planned.map(({ n, columns }, size) =>
        summarizePower(
          n,
          columns,
          {
            estimates: every(estimates, size),
            errors: every(errors, size),
            outcome: Uint8Array.from({ length: replicates }, (_, r) => outcome[r * sizes + size]),
          },
          alpha,
        ),
      )
      return { alpha, seed, replicates, curve, aborted: signal?.aborted === true && done < replicates * sizes, deaths }
    },
  }
}
