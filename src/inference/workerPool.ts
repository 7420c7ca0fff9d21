import type { Executor, ReplicateChunk, ReplicateJob, WorkerDeath } from './executor'

/** What a worker is sent: one chunk of a job, and the job itself when the last chunk was of another. */
export interface WorkerTask {
  /** Number of the job within its pool. */
  readonly id: number
  readonly job?: ReplicateJob
  readonly from: number
  readonly to: number
}

/** What it answers: the chunk, or what went wrong with it. */
export type WorkerAnswer = { readonly chunk: ReplicateChunk } | { readonly error: string }

/** A thread of any kind. */
export interface WorkerHandle {
  post(task: WorkerTask): void
  terminate(): void
  /** Whether the program has to wait for it; called when work begins and ends. */
  setBusy?(busy: boolean): void
}

/** Starts a worker that tells its answers, and its death at most once. */
export type SpawnWorker = (onAnswer: (answer: WorkerAnswer) => void, onDeath: (reason: string) => void) => WorkerHandle

/** Workers that wait for jobs. They start when the first job comes, and stay until `close`. */
export interface WorkerPool extends Executor {
  /** Ends all workers; a job that still runs fails. */
  close(): void
}

interface Run {
  readonly id: number
  readonly job: ReplicateJob
  readonly onChunk: (chunk: ReplicateChunk) => void
  readonly deaths: WorkerDeath[]
  left: number
  readonly settle: (error?: Error) => void
}

interface Task {
  readonly run: Run
  readonly from: number
  readonly to: number
  attempts: number
}

interface Member {
  handle: WorkerHandle
  task?: Task
  /** The job that it has at hand. */
  knows?: number
}

/** Replicates in a chunk at most: few enough to hear a signal soon, enough for messages not to matter. */
const longest = 50
/** Workers that a chunk may cost before the job is given up: it kills them. */
const mostAttempts = 3

/** A pool of up to `workers` workers of one kind. Jobs may overlap: their chunks take turns. */
export function createWorkerPool(workers: number, spawn: SpawnWorker): WorkerPool {
  const members: Member[] = []
  const runs = new Set<Run>()
  let queue: Task[] = []
  let nextId = 0

  function start(): Member {
    const member: Member = {
      handle: spawn(
        (answer) => receive(member, answer),
        (reason) => bury(member, reason),
      ),
    }
    members.push(member)
    return member
  }

  function dispatch(): void {
    while (queue.length > 0) {
      const idle = members.find(({ task }) => task === undefined) ?? (members.length < workers ? start() : undefined)
      if (!idle) return
      const task = queue.shift()!
      const { run, from, to } = task
      idle.task = task
      idle.handle.setBusy?.(true)
      idle.handle.post(idle.knows === run.id ? { id: run.id, from, to } : { id: run.id, job: run.job, from, to })
      idle.knows = run.id
    }
  }

  function receive(member: Member, answer: WorkerAnswer): void {
    const { task } = member
    if (!task) return
    member.task = undefined
    member.handle.setBusy?.(false)
    const { run } = task
    if ('error' in answer) run.settle(new Error(answer.error))
    else {
      try {
        run.onChunk(answer.chunk)
        if (--run.left === 0) run.settle()
      } catch (error) {
        run.settle(error as Error)
      }
    }
    dispatch()
  }

  function bury(member: Member, reason: string): void {
    const at = members.indexOf(member)
    if (at < 0) return
    members.splice(at, 1)
    const { task } = member
    if (!task) return
    const { run, from, to } = task
    run.deaths.push({ from, to, reason })
    if (++task.attempts >= mostAttempts)
      run.settle(new Error(`${mostAttempts} workers died over replicates ${from} to ${to - 1}: ${reason}`))
    else queue.unshift(task)
    dispatch()
  }

  /** Takes a run off the queue and ends the workers that are at it. */
  function forget(run: Run): void {
    runs.delete(run)
    queue = queue.filter((task) => task.run !== run)
    for (const member of members.filter(({ task }) => task?.run === run)) {
      members.splice(members.indexOf(member), 1)
      member.handle.terminate()
    }
  }

  return {
    workers,
    run(job, from, to, { signal, onChunk }) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted || from >= to) {
          resolve([])
          return
        }
        const size = Math.max(1, Math.min(longest, Math.ceil((to - from) / (4 * workers))))
        const stop = () => run.settle()
        const run: Run = {
          id: nextId++,
          job,
          // a worker answers a job with chunks of the job's kind
          onChunk: onChunk as (chunk: ReplicateChunk) => void,
          deaths: [],
          left: Math.ceil((to - from) / size),
          settle(error) {
            if (!runs.has(run)) return
            signal?.removeEventListener?.('abort', stop)
            forget(run)
            if (error) reject(error)
            else resolve(run.deaths)
            dispatch()
          },
        }
        runs.add(run)
        signal?.addEventListener?.('abort', stop)
        for (let at = from; at < to; at += size) queue.push({ run, from: at, to: Math.min(at + size, to), attempts: 0 })
        dispatch()
      })
    },
    close() {
      for (const run of runs) run.settle(new Error('the pool was closed'))
      for (const { handle } of members.splice(0)) handle.terminate()
    },
  }
}
