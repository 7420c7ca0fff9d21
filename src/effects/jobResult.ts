import { type Bootstrap, collectBootstrap } from '../fit/bootstrap'
import { fitOfJob } from '../fit/bootstrapJob'
import type { BootstrapJob, Job, PowerJob } from '../fit/job'
import type { RefitChunk } from '../inference/refitJob'
import { SemError } from '../issue/semError'
import { mergeParts, nameOf } from './mergeParts'
import type { Part } from './part'
import { planPower } from './planPower'
import { collectPower, type PowerStudy } from './power'
import { powerOptions } from './powerJob'
import type { PowerReplicates } from './powerReplicates'

/**
 * What a job found, from the part that holds all of its replicates: the record that `bootstrap` or `power` returns in one run. Throws a
 * SemError for a part of another job and for one that is not the whole.
 */
export function jobResult(job: BootstrapJob, whole: Part): Bootstrap
export function jobResult(job: PowerJob, whole: Part): PowerStudy
export function jobResult(job: Job, whole: Part): Bootstrap | PowerStudy
export function jobResult(job: Job, whole: Part): Bootstrap | PowerStudy {
  const part = mergeParts([whole], job)
  const chunk = { from: 0, to: job.replicates, ...part.arrays }
  if (job.kind === 'power') {
    const planned = planPower(job.model, powerOptions(job))
    const cells = job.replicates * planned.length
    const width = cells * planned[0].columns.length
    hasArrays(whole, { estimates: width, errors: width, outcome: cells })
    const study = collectPower(planned, powerOptions(job))
    study.add(chunk as unknown as PowerReplicates)
    return study.result([])
  }
  const { type, replicates, seed } = job
  const fit = fitOfJob(job)
  hasArrays(whole, { values: job.replicates * fit.table.rows.length, statistics: job.replicates, fates: job.replicates })
  const boot = collectBootstrap(fit, { type, replicates, seed })
  boot.add(chunk as unknown as RefitChunk)
  return boot.result([])
}

const bytes: readonly string[] = ['fates', 'outcome']

function hasArrays(part: Part, lengths: Readonly<Record<string, number>>): void {
  const { arrays } = part
  const sound = Object.entries(lengths).every(
    ([name, length]) =>
      Object.hasOwn(arrays, name) &&
      arrays[name].length === length &&
      arrays[name] instanceof (bytes.includes(name) ? Uint8Array : Float64Array),
  )
  if (!sound || Object.keys(arrays).length !== Object.keys(lengths).length)
    throw new SemError([{ code: 'recordNotUnderstood', record: 'part', name: nameOf(part), reason: 'damaged' }])
}
