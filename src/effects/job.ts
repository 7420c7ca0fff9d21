import type { Job } from '../fit/job'
import { readJobText } from '../fit/schema'
import { SemError } from '../issue/semError'
import { sha256 } from '../numeric/sha256'
import { requireJob } from './requireJob'

/** A job as the text of its file: one line of JSON. The same job is always the same text. */
export function printJob(job: Job): string {
  requireJob(job)
  return `${JSON.stringify(job)}\n`
}

/** Reads a job from the text of its file, which `name` stands for in messages. Throws a SemError when it is none. */
export function parseJob(text: string, name?: string): Job {
  const { value, issues } = readJobText(text, name)
  if (value === undefined) throw new SemError(issues)
  return value
}

/** What parts name their job by: the SHA-256 of `printJob(job)`. */
export function jobHash(job: Job): string {
  return sha256(printJob(job))
}
