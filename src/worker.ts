// Runs chunks of refits for a pool, in a thread of Node or in a Web Worker: one plain message in, one plain record out.

import { createRefits, type RunRefits } from './inference/refits'
import type { WorkerAnswer, WorkerTask } from './inference/workerPool'

type Post = (answer: WorkerAnswer, transfer: ArrayBufferLike[]) => void

let atHand: { readonly id: number; readonly run: RunRefits } | undefined

function answer({ id, job, from, to }: WorkerTask, post: Post): void {
  try {
    if (job) atHand = { id, run: createRefits(job) }
    if (atHand?.id !== id) throw new Error(`job ${id} was never sent`)
    const chunk = atHand.run(from, to)
    post({ chunk }, [chunk.values.buffer, chunk.statistics.buffer, chunk.fates.buffer])
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
