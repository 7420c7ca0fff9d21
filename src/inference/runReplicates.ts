import type { Executor, ExecutorOptions, JobOf, ReplicateChunk, WorkerDeath } from './executor'

/** Runs replicates from <= r < to; stops between two of them when the signal is aborted. */
export type RunChunk<Chunk extends ReplicateChunk> = (from: number, to: number, signal?: { readonly aborted: boolean }) => Chunk

export interface RunOptions<Chunk extends ReplicateChunk> extends ExecutorOptions<Chunk> {
  /** Workers: `workerPool()`. Without it, or for few replicates, the calling thread works and lets others in between. */
  readonly pool?: Executor
  /** Below this many replicates workers cost more than they save. */
  readonly worthWorkers: number
  /** Replicates that the calling thread does at a time. */
  readonly portion: number
}

/** Runs a job in the background; `prepare` is what a worker would do with it. The chunks cover from <= r < to unless the signal is aborted. */
export async function runReplicates<Chunk extends ReplicateChunk, Job extends JobOf<Chunk>>(
  job: Job,
  prepare: (job: Job) => RunChunk<Chunk>,
  from: number,
  to: number,
  { pool, worthWorkers, portion, signal, onChunk }: RunOptions<Chunk>,
): Promise<readonly WorkerDeath[]> {
  if (pool && to - from >= worthWorkers) return pool.run(job, from, to, { signal, onChunk })
  if (from >= to || signal?.aborted) return []
  const run = prepare(job)
  for (let at = from; at < to && !signal?.aborted; at += portion) {
    onChunk(run(at, Math.min(at + portion, to), signal))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return []
}
