/** How far replicates have come. */
export interface ReplicateProgress {
  readonly done: number
  readonly failed: number
  /** All that are to be done. */
  readonly replicates: number
  /** Replicates a second; NaN without a clock. */
  readonly rate: number
  readonly secondsLeft: number
}

/** Who is told, and the milliseconds that rate and time left are taken from. */
export interface ProgressOptions {
  readonly onProgress?: (progress: ReplicateProgress) => void
  /** Milliseconds, for rate and time left. */
  readonly clock?: () => number
}

/** Tells how many of `replicates` are done; the clock starts now. */
export function progressTeller(replicates: number, { onProgress, clock }: ProgressOptions): (done: number, failed: number) => void {
  if (!onProgress) return () => {}
  const started = clock?.() ?? Number.NaN
  return (done, failed) => {
    const rate = (1000 * done) / ((clock?.() ?? Number.NaN) - started)
    onProgress({ done, failed, replicates, rate, secondsLeft: (replicates - done) / rate })
  }
}
