import type { Executor, WorkerDeath } from '../inference/executor'
import { fates, type RefitChunk, type RefitJob, type ResampleType } from '../inference/refitJob'
import { createRefits } from '../inference/refits'
import { type ProgressOptions, progressTeller, type ReplicateProgress } from '../inference/replicateProgress'
import { jackknifeUnits } from '../inference/resample'
import { runReplicates } from '../inference/runReplicates'
import type { Issue } from '../issue/issue'
import { any, oneOf, sampleCount, seed } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { Fit } from './fit'
import { isFullInformation } from './missingTreatment'
import { requireFit } from './requireFit'

export type BootstrapType = Exclude<ResampleType, 'jackknife'>

/** How far a bootstrap has come. */
export type BootstrapProgress = ReplicateProgress

export interface BootstrapOptions extends ProgressOptions {
  /** Default 5000. */
  readonly replicates?: number
  /**
   * 'ordinary' (default): cases with replacement, within groups; whole clusters where the fit has them. 'bollen.stine': the same from cases
   * in which the model holds, for the test of fit. 'parametric': normal cases with the model's moments.
   */
  readonly type?: BootstrapType
  /** A whole number; the same seed gives the same replicates anywhere, with any number of workers. Default 1. */
  readonly seed?: number
  /** Share of failed or inadmissible replicates above which `issues` warns. Default 0.1. */
  readonly tolerated?: number
  /** Stops between two replicates; the result then has `aborted` and the replicates done so far. */
  readonly signal?: AbortSignal
}

const rules: OptionRules<BootstrapOptions> = {
  replicates: sampleCount,
  type: oneOf('ordinary', 'bollen.stine', 'parametric'),
  seed,
  tolerated: { kind: 'number', least: 0, most: 1 },
  signal: { kind: 'record' },
  onProgress: { kind: 'function' },
  clock: { kind: 'function' },
}

/** Replicates of a fit: a plain record. Intervals and standard errors of anything that follows from the parameters are readings of it. */
export interface Bootstrap {
  readonly fit: Fit
  readonly type: BootstrapType
  readonly seed: number
  /** R, those that failed included. */
  readonly replicates: number
  /** R x rows of `fit.table`, row-major: every row's value (free, defined, taken from the sample). NaN where a replicate failed. */
  readonly estimates: Float64Array
  /** R values of the standard test statistic; NaN where a replicate failed and for incomplete data. */
  readonly statistics: Float64Array
  /** Replicates without a solution; they count in nothing. */
  readonly failed: number
  /** Replicates with a negative variance or an impossible covariance matrix; they count like all others, as in lavaan. */
  readonly inadmissible: number
  /** One a replicate: 0 fine, 1 inadmissible, 2 failed, 3 not run. */
  readonly fates: Uint8Array
  /** True when the signal stopped it. */
  readonly aborted: boolean
  /** Workers that died on the way; their replicates were done again. */
  readonly deaths: readonly WorkerDeath[]
  readonly issues: readonly Issue[]
}

/** Replicates that come at once: progress is told and signals are heard in between. */
export const portion = 20

/**
 * Fits the model again to resampled data: ordinary, Bollen-Stine or parametric bootstrap, on the calling thread. Readings of the result:
 * `bootstrapIntervals`, `bootstrapEffects`, `bootstrapStatistic`. Throws a SemError for fits that cannot be resampled in the way asked for.
 */
export function bootstrap(fit: Fit, options: BootstrapOptions = {}): Bootstrap {
  requireOptions(options, rules)
  const job = resamplingJob(fit, options)
  const collected = collectBootstrap(fit, options)
  const run = createRefits(job)
  for (let from = 0; from < collected.replicates && !options.signal?.aborted; from += portion)
    collected.add(run(from, Math.min(from + portion, collected.replicates), options.signal))
  return collected.result([])
}

export interface BootstrapAsyncOptions extends BootstrapOptions {
  /** Workers: `workerPool()`. Without it, or for few replicates, the calling thread works and lets others in between. */
  readonly pool?: Executor
}

/** Below this many replicates workers cost more than they save. */
export const worthWorkers = 100

/** `bootstrap` in the background: by the workers of a pool, with the same replicates for the same seed whatever their number. */
export async function bootstrapAsync(fit: Fit, options: BootstrapAsyncOptions = {}): Promise<Bootstrap> {
  requireOptions(options, { ...rules, pool: any })
  const job = resamplingJob(fit, options)
  const collected = collectBootstrap(fit, options)
  const { pool, signal } = options
  const run = { pool, signal, worthWorkers, portion, onChunk: collected.add }
  return collected.result(await runReplicates<RefitChunk, RefitJob>(job, createRefits, 0, collected.replicates, run))
}

/** The job of a bootstrap as plain data; throws a SemError when the fit cannot be resampled in that way. */
export function resamplingJob(fit: Fit, { type = 'ordinary', seed = 1 }: BootstrapOptions): RefitJob {
  requireFit(fit)
  const issues = mistakes(fit, type)
  if (issues.length > 0) throw new SemError(issues)
  return refitJob(fit, type, seed)
}

function refitJob(fit: Fit, type: ResampleType, seed: number): RefitJob {
  const { options, table, sample, estimate } = fit
  return {
    kind: 'refits',
    type,
    seed,
    table,
    samples: sample,
    estimator: {
      name: options.estimator,
      likelihood: options.likelihood,
      incomplete: isFullInformation(options.missing),
      se: options.se,
    },
    x: estimate.x,
    values: estimate.values,
    maxIterations: options.maxIterations,
  }
}

const left = new WeakMap<Fit, Float64Array>()

/** Row values with each case (or cluster) left out in turn, units x rows; computed once a fit. NaN where there is no solution. Undefined for a fit to moments. */
export function jackknifeValues(fit: Fit): Float64Array | undefined {
  if (fit.sample.some(({ columns }) => !columns)) return undefined
  let found = left.get(fit)
  if (!found) {
    found = createRefits(refitJob(fit, 'jackknife', 0))(0, jackknifeUnits(fit.sample)).values
    left.set(fit, found)
  }
  return found
}

function mistakes({ sample, options }: Fit, type: BootstrapType): Issue[] {
  const issues: Issue[] = []
  const unsupported = (what: string, supported: string): void => {
    issues.push({ code: 'unsupportedCombination', what, supported })
  }
  if (options.missing === 'pairwise') unsupported(`bootstrap with missing: 'pairwise'`, `missing: 'ml', 'listwise'`)
  else if (type !== 'parametric' && sample.some(({ columns }) => !columns))
    unsupported(`bootstrap of type '${type}' from moments only`, `type: 'parametric', or data with cases`)
  else if (type === 'bollen.stine' && options.missing !== 'listwise')
    unsupported(
      `bootstrap of type 'bollen.stine' with missing: '${options.missing}'`,
      `missing: 'listwise', or type: 'ordinary', 'parametric'`,
    )
  else if (type === 'parametric' && options.cluster !== undefined)
    unsupported(`bootstrap of type 'parametric' with cluster`, `type: 'ordinary'`)
  else if (type === 'parametric' && sample.some(({ columns }) => !columns) && options.estimator === 'WLS')
    unsupported('parametric bootstrap of WLS from moments only', 'data with cases')
  return issues
}

/** Gathers chunks into a result. */
export function collectBootstrap(
  fit: Fit,
  { replicates = 5000, type = 'ordinary', seed = 1, tolerated = 0.1, signal, onProgress, clock }: BootstrapOptions,
) {
  const rows = fit.table.rows.length
  const estimates = new Float64Array(replicates * rows).fill(Number.NaN)
  const statistics = new Float64Array(replicates).fill(Number.NaN)
  const fate = new Uint8Array(replicates).fill(fates.notRun)
  const tell = progressTeller(replicates, { onProgress, clock })
  let done = 0
  let failed = 0
  let inadmissible = 0
  return {
    replicates,
    add(chunk: RefitChunk): void {
      estimates.set(chunk.values, chunk.from * rows)
      statistics.set(chunk.statistics, chunk.from)
      fate.set(chunk.fates, chunk.from)
      for (const one of chunk.fates) {
        if (one !== fates.notRun) done++
        if (one === fates.failed) failed++
        if (one === fates.inadmissible) inadmissible++
      }
      tell(done, failed)
    },
    result(deaths: readonly WorkerDeath[]): Bootstrap {
      const lost = failed + inadmissible
      const issues: Issue[] = lost > tolerated * done ? [{ code: 'replicatesLost', failed, inadmissible, replicates: done }] : []
      const aborted = signal?.aborted === true && done < replicates
      return { fit, type, seed, replicates, estimates, statistics, failed, inadmissible, fates: fate, aborted, deaths, issues }
    },
  }
}
