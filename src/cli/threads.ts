import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { createWorkerPool, type WorkerPool } from '../inference/workerPool'

/** Threads of this program; undefined for a single one, and when it runs from its sources, where there is no worker to start. */
export function threads(workers: number): WorkerPool | undefined {
  const file = new URL('./worker.js', import.meta.url)
  if (workers < 2 || !existsSync(file)) return undefined
  return createWorkerPool(workers, (onAnswer, onDeath) => {
    const worker = new Worker(file)
    worker.unref()
    worker.on('message', onAnswer)
    worker.on('error', (error) => onDeath(error instanceof Error ? error.message : String(error)))
    worker.on('exit', (code) => onDeath(`exit code ${code}`))
    return {
      post: (task) => worker.postMessage(task),
      terminate: () => void worker.terminate(),
      setBusy: (busy) => (busy ? worker.ref() : worker.unref()),
    }
  })
}
