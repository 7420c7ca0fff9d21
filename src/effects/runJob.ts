import { portion as bootstrapPortion, worthWorkers as bootstrapWorthWorkers, resamplingJob } from '../fit/bootstrap'
import { fitOfJob } from '../fit/bootstrapJob'
import type { BootstrapJob, Job, PowerJob } from '../fit/job'
import type { Executor, JobOf, ReplicateChunk } from '../inference/executor'
import { fates, type RefitChunk, type RefitJob } from '../inference/refitJob'
import { createRefits } from '../inference/refits'
import { type ProgressOptions, progressTeller } from '../inference/replicateProgress'
import { type RunChunk, type RunOptions, runReplicates } from '../inference/runReplicates'
import { any, text } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { jobHash } from './job'
import { arraysOf, joinArrays, type Part, type PartArrays } from './part'
import { planPower, powerStudyJob } from './planPower'
import { portion as powerPortion, worthWorkers as powerWorthWorkers } from './power'
import { powerOptions } from './powerJob'
import { createPowerReplicates, lostOutcomes, type PowerReplicates, type PowerStudyJob } from './powerReplicates'
import { requireJob } from './requireJob'
import { shardRange } from './shardRange'

export interface RunJobOptions extends ProgressOptions {
  /** '2/4': the second of four shards. */
  readonly shard?: string
  /** Replicates from <= r < to in place of a shard; default all. */
  readonly from?: number
  readonly to?: number
  /** Workers: `workerPool()`. Without it the calling thread works and lets others in between. */
  readonly pool?: Executor
  readonly signal?: AbortSignal
}

const position = { kind: 'wholeNumber', least: 0 } as const
const rules: OptionRules<RunJobOptions> = {
  shard: text,
  from: position,
  to: position,
  pool: any,
  signal: { kind: 'record' },
  onProgress: { kind: 'function' },
  clock: { kind: 'function' },
}

/**
 * Runs replicates of a job, by default all, and returns them as a part: the same bits whoever runs them, wherever they are cut. Undefined
 * when the signal stopped it: half a part is none. Throws a SemError for a job that cannot be run and for a range that is none.
 */
export async function runJob(job: Job, options: RunJobOptions = {}): Promise<Part | undefined> {
  requireJob(job)
  requireOptions(options, rules)
  const { from, to } = rangeOf(job, options)
  const arrays = await (job.kind === 'power' ? runPower(job, from, to, options) : runBootstrap(job, from, to, options))
  if (!arrays) return undefined
  const { kind, seed, replicates } = job
  const shard = options.shard === undefined ? {} : { shard: options.shard }
  return { format: 'relata.part', version: 1, kind, job: jobHash(job), seed, replicates, ...shard, from, to, arrays }
}

function runBootstrap(job: BootstrapJob, from: number, to: number, options: RunJobOptions): Promise<PartArrays | undefined> {
  const settings = { worthWorkers: bootstrapWorthWorkers, portion: bootstrapPortion }
  const { type, replicates, seed } = job
  const failed = ({ fates: all }: RefitChunk) => all.reduce((sum, fate) => sum + (fate === fates.failed ? 1 : 0), 0)
  return gather<RefitChunk, RefitJob>(resamplingJob(fitOfJob(job), { type, replicates, seed }), createRefits, from, to, {
    ...options,
    ...settings,
    failed,
  })
}

function runPower(job: PowerJob, from: number, to: number, options: RunJobOptions): Promise<PartArrays | undefined> {
  const settings = { worthWorkers: powerWorthWorkers, portion: powerPortion }
  const failed = ({ outcome }: PowerReplicates) => outcome.reduce((sum, one) => sum + (lostOutcomes.has(one) ? 1 : 0), 0)
  const work = powerStudyJob(planPower(job.model, powerOptions(job)))
  return gather<PowerReplicates, PowerStudyJob>(work, createPowerReplicates, from, to, { ...options, ...settings, failed })
}

type GatherOptions<Chunk extends ReplicateChunk> = RunJobOptions &
  Pick<RunOptions<Chunk>, 'worthWorkers' | 'portion'> & { readonly failed: (chunk: Chunk) => number }

/** The arrays of all chunks, in order; undefined when the signal came before the last. */
async function gather<Chunk extends ReplicateChunk, Work extends JobOf<Chunk>>(
  work: Work,
  prepare: (work: Work) => RunChunk<Chunk>,
  from: number,
  to: number,
  { pool, signal, worthWorkers, portion, failed, ...telling }: GatherOptions<Chunk>,
): Promise<PartArrays | undefined> {
  const tell = progressTeller(to - from, telling)
  const chunks: Chunk[] = []
  let done = 0
  let lost = 0
  const onChunk = (chunk: Chunk): void => {
    if (signal?.aborted) return
    chunks.push(chunk)
    tell((done += chunk.to - chunk.from), (lost += failed(chunk)))
  }
  await runReplicates<Chunk, Work>(work, prepare, from, to, { pool, signal, worthWorkers, portion, onChunk })
  if (signal?.aborted && done < to - from) return undefined
  if (chunks.length === 0) chunks.push(prepare(work)(from, to))
  return joinArrays(chunks.sort((a, b) => a.from - b.from).map(arraysOf))
}

function rangeOf({ replicates }: Job, { shard, from = 0, to = replicates }: RunJobOptions): { from: number; to: number } {
  if (shard !== undefined) return shardRange(shard, replicates)
  if (from > to || to > replicates) {
    const expected = `0 <= from <= to <= ${replicates}`
    throw new SemError([{ code: 'badOption', option: 'from, to', found: `${from}, ${to}`, expected }])
  }
  return { from, to }
}
