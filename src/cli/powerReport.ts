import type { Part } from '../effects/part'
import type { PowerJob } from '../fit/job'
import type { CommandContext } from './command'
import { json, type OutputFlags, reportOptions, wantsJson, writeOutput } from './output'

/** Prints a study of power from the part that holds all of its replicates. */
export async function reportPower(job: PowerJob, part: Part, flags: OutputFlags, context: CommandContext): Promise<void> {
  const { jobResult } = await import('../effects/jobResult')
  const study = jobResult(job, part)
  const { powerStudySummary } = await import('../report/powerStudySummary')
  const text = wantsJson(flags) ? json(study) : powerStudySummary(study, reportOptions(flags, context))
  await writeOutput(text, flags.output, context.terminal)
}
