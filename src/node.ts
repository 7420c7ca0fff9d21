import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { MomentsInput } from './data/dataInput'
import type { Dataset } from './data/dataset'
import type { DatasetInfo } from './data/datasetInfo'
import { type CsvOptions, parseCsv } from './data/parseCsv'
import { parseMoments } from './data/parseMoments'
import { createWorkerPool, type WorkerPool } from './inference/workerPool'
import type { Issue } from './issue/issue'
import { nearest } from './issue/nearest'
import { SemError } from './issue/semError'
import { type DisplayOptions, withDisplay } from './report/display'

export type { CsvOptions, Dataset, DatasetInfo, MomentsInput, WorkerPool }

/** Reads a delimited text file (UTF-8, header line, empty or NA is missing). Throws a SemError when it is no table. */
export function readCsv(path: string | URL, options: CsvOptions = {}): Dataset {
  const { dataset, issues } = parseCsv(readFileSync(path, 'utf8'), options)
  return sound(dataset, issues)
}

/**
 * Reads a covariance or correlation matrix of `nobs` cases from a delimited text file: names in the first column, optional columns
 * `mean` and `sd`, then the matrix (its upper triangle may be empty). Throws a SemError when it is none.
 */
export function readMoments(path: string | URL, nobs: number): MomentsInput {
  const { moments, issues } = parseMoments(readFileSync(path, 'utf8'), nobs)
  return sound(moments, issues)
}

export interface WorkerPoolOptions {
  /** Default: one for each core that the program may use. */
  readonly workers?: number
  /** A file to run in place of the library's own worker, for programs that are bundled into one file. */
  readonly workerFile?: string | URL
}

/**
 * Threads for `bootstrapAsync(fit, { pool })`. They start with the first job and are kept for the next; a program ends without waiting for
 * those that are idle, and `close()` ends them at once. Throws a SemError when `workers` is not a whole number above 0.
 */
export function workerPool({ workers = availableParallelism(), workerFile }: WorkerPoolOptions = {}): WorkerPool {
  if (!(Number.isInteger(workers) && workers > 0))
    throw new SemError([{ code: 'badOption', option: 'workers', found: String(workers), expected: 'a whole number above 0' }])
  return createWorkerPool(workers, (onAnswer, onDeath) => {
    // written out literally: bundlers look for this form
    const worker = workerFile === undefined ? new Worker(new URL('./worker.js', import.meta.url)) : new Worker(workerFile)
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

/**
 * The cases of a data set that comes with the library, and what there is to know about it. Throws a SemError for other names, and where
 * only the repository may hold the cases.
 */
export function loadDataset(name: string): Dataset & { readonly info: DatasetInfo } {
  const info = datasetInfo(name, 'cases')
  return { ...readCsv(datasetPath(`${name}.csv`)), info }
}

/** A published matrix that comes with the library, ready to be fitted, and what there is to know about it. Throws a SemError for other names. */
export function loadMoments(name: string): { readonly moments: MomentsInput; readonly info: DatasetInfo } {
  const info = datasetInfo(name, 'moments')
  return { moments: readMoments(datasetPath(`${name}.csv`), info.n), info }
}

/** Everything there is to know about the data sets that come with the library, by name; printed, one line each. */
export function listDatasets({ language }: DisplayOptions = {}): DatasetInfo[] {
  return withDisplay(
    describedDatasets().filter(({ name }) => isHere(name)),
    { language },
  )
}

function datasetInfo(name: string, kind: DatasetInfo['kind']): DatasetInfo {
  const described = describedDatasets()
  const info = described.find((one) => one.name === name)
  if (!info) {
    const available = described.filter((one) => one.kind === kind && isHere(one.name)).map((one) => one.name)
    throw new SemError([{ code: 'unknownDataset', name, nearest: nearest(name, available), available }])
  }
  if (info.kind !== kind) throw new SemError([{ code: 'datasetOfOtherKind', name, kind: info.kind }])
  if (!isHere(name)) throw new SemError([{ code: 'datasetNotPackaged', name, license: info.license, source: info.source }])
  return info
}

/** The package describes all data sets of the repository, also those whose cases it leaves out. */
function describedDatasets(): DatasetInfo[] {
  const files = readdirSync(datasetPath('.')).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => JSON.parse(readFileSync(datasetPath(file), 'utf8')))
}

const isHere = (name: string): boolean => existsSync(datasetPath(`${name}.csv`))

/** src and dist both stand beside datasets. */
function datasetPath(file: string): string {
  return fileURLToPath(new URL(`../datasets/${file}`, import.meta.url))
}

function sound<T>(value: T | undefined, issues: readonly Issue[]): T {
  if (issues.length > 0 || value === undefined) throw new SemError(issues)
  return value
}
