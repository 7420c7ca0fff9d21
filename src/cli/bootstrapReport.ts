import type { Command } from 'commander'
import type { Part } from '../effects/part'
import type { BootstrapJob } from '../fit/job'
import type { BootstrapIntervalType } from '../inference/bootstrapInterval'
import type { StandardizedType } from '../postfit/standardize'
import type { CommandContext } from './command'
import { choice, list, numeric } from './flags'
import { json, type OutputFlags, reportOptions, wantsJson, writeOutput } from './output'

/** Which intervals a bootstrap is reported with. */
export interface BootstrapReportFlags extends OutputFlags {
  readonly interval?: BootstrapIntervalType
  readonly level?: number
  readonly standardized?: StandardizedType
  readonly effect?: readonly string[]
}

/** Options of the report on a bootstrap. */
export function addBootstrapReport(command: Command, context: CommandContext): void {
  const { say } = context
  command.addOption(
    choice(
      '--interval <type>',
      say({ en: 'perc (default), basic, norm, bca.simple, bca', zh: 'perc（默认）、basic、norm、bca.simple、bca' }),
      ['perc', 'basic', 'norm', 'bca.simple', 'bca'],
    ),
  )
  command.addOption(
    numeric('--level <number>', say({ en: 'confidence level, default 0.95', zh: '置信水平，默认 0.95' }), { above: 0, below: 1 }),
  )
  command.addOption(
    choice(
      '--standardized <type>',
      say({ en: 'std.all, std.lv or std.nox in place of the parameters', zh: '以 std.all、std.lv 或 std.nox 代替原始参数' }),
      ['std.all', 'std.lv', 'std.nox'],
    ),
  )
  command.addOption(
    list(
      '--effect <paths>',
      say({ en: 'effects beside the parameters: "x -> m -> y", several with commas', zh: '另外报告的效应："x -> m -> y"，多个以逗号分隔' }),
    ),
  )
}

/** Prints a bootstrap from the part that holds all of its replicates. */
export async function reportBootstrap(job: BootstrapJob, part: Part, flags: BootstrapReportFlags, context: CommandContext): Promise<void> {
  const { jobResult } = await import('../effects/jobResult')
  const boot = jobResult(job, part)
  if (boot.fit.estimate.status !== 'converged') context.finish(2)
  const { interval: type = 'perc', level = 0.95, standardized, effect: effects = [] } = flags
  const reading = { type, level, ...(standardized && { standardized }) }
  if (wantsJson(flags)) {
    const { bootstrapIntervals } = await import('../postfit/bootstrapIntervals')
    const { bootstrapEffect } = await import('../effects/bootstrapEffects')
    const { replicates, seed, failed, inadmissible, issues } = boot
    const record = {
      type: boot.type,
      replicates,
      seed,
      failed,
      inadmissible,
      interval: type,
      level,
      estimates: bootstrapIntervals(boot, reading),
      effects: effects.map((one) => bootstrapEffect(boot, one, { type, level })),
      issues,
    }
    return writeOutput(json(record), flags.output, context.terminal)
  }
  const { bootstrapSummary } = await import('../report/bootstrapSummary')
  await writeOutput(bootstrapSummary(boot, { ...reading, effects, ...reportOptions(flags, context) }), flags.output, context.terminal)
}
