// Runs chunks of replicates for a pool, in a thread of Node or in a Web Worker: one plain message in, one plain record out.

import { createPowerReplicates, type PowerStudyJob } from './effects/powerReplicates'
import type { ReplicateChunk, ReplicateJob } from './inference/executor'
import type { RefitJob } from './inference/refitJob'
import { createRefits } from './inference/refits'
import type { RunChunk } from './inference/runReplicates'
import type { WorkerAnswer, WorkerTask } from './inference/workerPool'

type Post = (answer: WorkerAnswer, transfer: ArrayBufferLike[]) => void

let atHand: { readonly id: number; readonly run: RunChunk<ReplicateChunk> } | undefined

function prepare(job: ReplicateJob): RunChunk<ReplicateChunk> {
  return job.kind === 'power' ? createPowerReplicates(job as PowerStudyJob) : createRefits(job as RefitJob)
}

function answer({ id, job, from, to }: WorkerTask, post: Post): void {
  try {
    if (job) atHand = { id, run: prepare(job) }
    if (atHand?.id !== id) throw new Error(`job ${id} was never sent`)
    const chunk = atHand.run(from, to)
    post(
      { chunk },
      Object.values(chunk).flatMap((part) => (ArrayBuffer.isView(part) ? [part.buffer] : [])),
    )
  } catch (error) {
    post({ error: error instanceof Error ? error.message : String(error) }, [])
  }
}

/** The part of a Web Worker's global scope that is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: WorkerTask }) => void) | null
  postMessage(answer: WorkerAnswer, transfer: ArrayBufferLike[]): void
}

if ('WorkerGlobalScope' in globalThis) {
  const scope = globalThis as unknown as WorkerScope
  scope.onmessage = ({ data }) => answer(data, (message, transfer) => scope.postMessage(message, transfer))
} else {
  void import('node:worker_threads').then(({ parentPort }) => {
    parentPort?.on('message', (task: WorkerTask) =>
      answer(task, (message, transfer) => parentPort.postMessage(message, transfer as ArrayBuffer[])),
    )
  })
}
