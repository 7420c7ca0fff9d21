/** A worker that ended before its chunk did. The chunk was done again by its successor. */
export interface WorkerDeath {
  readonly from: number
  readonly to: number
  readonly reason: string
}

/** Work that replicates make up: a plain record. Its kind says which program a worker runs. */
export interface ReplicateJob {
  readonly kind: 'refits' | 'power'
}

/** What came of replicates from <= r < to: numbers in typed arrays, as many a replicate in each. */
export interface ReplicateChunk {
  readonly from: number
  readonly to: number
}

/** A job with the chunks that it makes. */
export interface JobOf<Chunk extends ReplicateChunk> extends ReplicateJob {
  /** Never there: it ties the type of the chunks to the job. */
  readonly chunk?: Chunk
}

export interface ExecutorOptions<Chunk extends ReplicateChunk> {
  readonly signal?: {
    readonly aborted: boolean
    addEventListener?(type: 'abort', listener: () => void): void
    removeEventListener?(type: 'abort', listener: () => void): void
  }
  /** Called with every chunk as it comes in, in any order. */
  readonly onChunk: (chunk: Chunk) => void
}

/** Something that runs the chunks of a job: workers of a pool, or the thread that asks. */
export interface Executor {
  /** Chunks that are worked on at the same time. */
  readonly workers: number
  /** Runs replicates from <= r < to; ends when all have come in or the signal is aborted. Throws what a chunk throws. */
  run<Chunk extends ReplicateChunk>(
    job: JobOf<Chunk>,
    from: number,
    to: number,
    options: ExecutorOptions<Chunk>,
  ): Promise<readonly WorkerDeath[]>
}
