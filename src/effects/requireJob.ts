import { resultOf } from '../issue/optionValue'
import { requireArgument } from '../issue/requireOptions'

const aJob = resultOf('bootstrapJob(...), powerJob(...), parseJob(text)', 'format', 'kind', 'replicates', 'seed', 'model')

const aPart = resultOf('runJob(job), parsePart(text)', 'format', 'kind', 'job', 'replicates', 'from', 'to', 'arrays')

/** Throws a SemError for what is no job. */
export function requireJob(job: unknown): void {
  requireArgument('job', job, aJob)
}

/** The same for parts of a job. */
export function requireParts(parts: unknown): void {
  requireArgument('parts', parts, { kind: 'list', of: aPart })
}
