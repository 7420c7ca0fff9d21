import type { RefitChunk, RefitJob } from './refitJob'

/** A worker that ended before its chunk did. The chunk was done again by its successor. */
export interface WorkerDeath {
  readonly from: number
  readonly to: number
  readonly reason: string
}

export interface ExecutorOptions {
  readonly signal?: {
    readonly aborted: boolean
    addEventListener?(type: 'abort', listener: () => void): void
    removeEventListener?(type: 'abort', listener: () => void): void
  }
  /** Called with every chunk as it comes in, in any order. */
  readonly onChunk: (chunk: RefitChunk) => void
}

/** Something that runs the chunks of a job: workers of a pool, or the thread that asks. */
export interface Executor {
  /** Chunks that are worked on at the same time. */
  readonly workers: number
  /** Runs replicates from <= r < to; ends when all have come in or the signal is aborted. Throws what a chunk throws. */
  run(job: RefitJob, from: number, to: number, options: ExecutorOptions): Promise<readonly WorkerDeath[]>
}
