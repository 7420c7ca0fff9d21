import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootstrap, bootstrapAsync, power, powerAsync, SemError, sem, type WebWorkerLike, webWorkerPool } from '../../src/index'
import { readCsv, workerPool } from '../../src/node'

const folder = mkdtempSync(join(tmpdir(), 'relata-worker-'))
const workerFile = join(folder, 'worker.mjs')
/** Dies of the first chunk that starts at replicate 50, once in the life of the folder. */
const mortalFile = join(folder, 'mortal.mjs')
/** Dies of every chunk. */
const hopelessFile = join(folder, 'hopeless.mjs')
const silentFile = join(folder, 'silent.mjs')

const fit = sem('visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nvisual ~ ageyr', readCsv('test/reference/data/hs1939.csv'))

beforeAll(async () => {
  await build({ entryPoints: ['src/worker.ts'], bundle: true, format: 'esm', platform: 'node', outfile: workerFile, logLevel: 'error' })
  const marker = JSON.stringify(join(folder, 'died'))
  writeFileSync(
    mortalFile,
    `import { existsSync, writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
const on = parentPort.on.bind(parentPort)
parentPort.on = (event, listener) => on(event, (task) => {
  if (task.from === 50 && !existsSync(${marker})) {
    writeFileSync(${marker}, '')
    process.exit(7)
  }
  listener(task)
})
await import('./worker.mjs')
`,
  )
  writeFileSync(hopelessFile, "throw new Error('no room')\n")
  writeFileSync(silentFile, "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => {})\n")
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('workerPool', () => {
  it('gives the replicates of the calling thread, with 1, 2 and 5 workers', async () => {
    const expected = bootstrap(fit, { replicates: 230, seed: 8 })
    for (const workers of [1, 2, 5]) {
      const pool = workerPool({ workers, workerFile })
      const done: number[] = []
      const boot = await bootstrapAsync(fit, { replicates: 230, seed: 8, pool, onProgress: (progress) => done.push(progress.done) })
      pool.close()
      expect(boot.estimates).toEqual(expected.estimates)
      expect(boot.statistics).toEqual(expected.statistics)
      expect(boot.fates).toEqual(expected.fates)
      expect(boot.deaths).toEqual([])
      expect(done.at(-1)).toBe(230)
      expect(done.length).toBeGreaterThan(3)
    }
  })

  it('keeps its workers for the next job and lets jobs overlap', async () => {
    const pool = workerPool({ workers: 2, workerFile })
    const seeds = [1, 2, 1]
    const boots = await Promise.all(seeds.map((seed) => bootstrapAsync(fit, { replicates: 120, seed, pool })))
    pool.close()
    boots.forEach((boot, k) => {
      expect(boot.estimates).toEqual(bootstrap(fit, { replicates: 120, seed: seeds[k] }).estimates)
    })
  })

  it('replaces a worker that dies, does its chunk again and tells', async () => {
    const pool = workerPool({ workers: 2, workerFile: mortalFile })
    const boot = await bootstrapAsync(fit, { replicates: 400, seed: 8, pool })
    pool.close()
    expect(boot.deaths).toEqual([{ from: 50, to: 100, reason: 'exit code 7' }])
    expect(boot.estimates).toEqual(bootstrap(fit, { replicates: 400, seed: 8 }).estimates)
  })

  it('gives up a job that kills every worker', async () => {
    const pool = workerPool({ workers: 2, workerFile: hopelessFile })
    await expect(bootstrapAsync(fit, { replicates: 120, pool })).rejects.toThrow(/3 workers died.*no room/)
    pool.close()
  })

  it('stops in the middle of a chunk when the signal is aborted', async () => {
    const controller = new AbortController()
    const silent = workerPool({ workers: 2, workerFile: silentFile })
    setTimeout(() => controller.abort(), 50)
    const nothing = await bootstrapAsync(fit, { replicates: 120, pool: silent, signal: controller.signal })
    silent.close()
    expect(nothing.aborted).toBe(true)
    expect(nothing.fates.every((fate) => fate === 3)).toBe(true)

    const pool = workerPool({ workers: 2, workerFile })
    const second = new AbortController()
    const some = await bootstrapAsync(fit, { replicates: 5000, pool, signal: second.signal, onProgress: () => second.abort() })
    expect(some.aborted).toBe(true)
    expect(some.fates.filter((fate) => fate !== 3)).toHaveLength(50)
    // the pool is as good as new
    const after = await bootstrapAsync(fit, { replicates: 120, seed: 3, pool })
    pool.close()
    expect(after.estimates).toEqual(bootstrap(fit, { replicates: 120, seed: 3 }).estimates)
  })

  it('draws the samples of a power study, with 1, 2 and 5 workers', async () => {
    const model = 'm ~ .4*x\ny ~ .3*m + .2*x'
    const options = { n: [50, 80], replicates: 40, seed: 5, effects: ['x -> m -> y'] }
    const expected = power(model, options)
    for (const workers of [1, 2, 5]) {
      const pool = workerPool({ workers, workerFile })
      const done: number[] = []
      const study = await powerAsync(model, { ...options, pool, onProgress: (progress) => done.push(progress.done) })
      pool.close()
      expect(study).toEqual(expected)
      expect(done.at(-1)).toBe(80)
      expect(done.length).toBeGreaterThan(3)
    }
  })

  it('stops in the middle of a chunk of a power study', async () => {
    const model = 'm ~ .4*x\ny ~ .3*m + .2*x'
    const controller = new AbortController()
    const silent = workerPool({ workers: 2, workerFile: silentFile })
    setTimeout(() => controller.abort(), 50)
    const nothing = await powerAsync(model, { n: 50, replicates: 40, pool: silent, signal: controller.signal })
    silent.close()
    expect(nothing.aborted).toBe(true)
    expect(nothing.curve[0].replicates).toBe(0)

    const pool = workerPool({ workers: 2, workerFile })
    const second = new AbortController()
    const some = await powerAsync(model, { n: 50, replicates: 800, pool, signal: second.signal, onProgress: () => second.abort() })
    expect(some.aborted).toBe(true)
    expect(some.curve[0].replicates).toBe(50)
    // the same pool takes jobs of another kind
    const after = await bootstrapAsync(fit, { replicates: 120, seed: 3, pool })
    pool.close()
    expect(after.estimates).toEqual(bootstrap(fit, { replicates: 120, seed: 3 }).estimates)
  })

  it('fails the job that runs when it is closed, and refuses numbers of workers that are none', async () => {
    const pool = workerPool({ workers: 1, workerFile: silentFile })
    const job = bootstrapAsync(fit, { replicates: 120, pool })
    await new Promise((resolve) => setTimeout(resolve))
    pool.close()
    await expect(job).rejects.toThrow('the pool was closed')
    expect(() => workerPool({ workers: 0 })).toThrow(SemError)
  })
})

describe('webWorkerPool', () => {
  it('runs the same worker in a scope of the web, where there is no Node', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/worker.ts'],
      bundle: true,
      format: 'iife',
      platform: 'browser',
      external: ['node:worker_threads'],
      write: false,
      logLevel: 'error',
    })
    // checks of options stay with the thread that asks: a worker starts without them
    expect(outputFiles[0].text).not.toContain('ZodError')
    let started = 0
    /** A Web Worker's two ends, in a context with nothing but what such a worker has. */
    const createWorker = (): WebWorkerLike => {
      started++
      const worker: WebWorkerLike = { onmessage: null, onerror: null, postMessage: () => {}, terminate: () => {} }
      const scope: Record<string, unknown> = {
        WorkerGlobalScope: {},
        postMessage: (data: unknown, transfer: ArrayBuffer[]) => {
          expect(transfer).toHaveLength(3)
          setTimeout(() => worker.onmessage?.({ data: structuredClone(data) }))
        },
      }
      runInContext(outputFiles[0].text, createContext(scope))
      worker.postMessage = (message) => {
        const data = structuredClone(message)
        setTimeout(() => (scope.onmessage as (event: { data: unknown }) => void)({ data }))
      }
      return worker
    }
    const pool = webWorkerPool({ workers: 2, createWorker })
    const boot = await bootstrapAsync(fit, { replicates: 150, seed: 8, pool })
    pool.close()
    expect(started).toBe(2)
    expect(Array.from(boot.estimates)).toEqual(Array.from(bootstrap(fit, { replicates: 150, seed: 8 }).estimates))
  })

  it('gives up when workers cannot be started', async () => {
    const createWorker = (): WebWorkerLike => {
      const worker: WebWorkerLike = {
        onmessage: null,
        onerror: null,
        postMessage: () => setTimeout(() => worker.onerror?.({ message: 'blocked' })),
        terminate: () => {},
      }
      return worker
    }
    await expect(bootstrapAsync(fit, { replicates: 120, pool: webWorkerPool({ workers: 1, createWorker }) })).rejects.toThrow('blocked')
  })
})
