import { SemError } from '../issue/semError'
import { addBootstrapReport, type BootstrapReportFlags, reportBootstrap } from './bootstrapReport'
import type { DefineCommand } from './command'
import { addOutput } from './output'
import { reportPower } from './powerReport'
import { readText } from './readText'
import { writeWhole } from './writeWhole'

interface MergeFlags extends BootstrapReportFlags {
  readonly job?: string
  readonly save?: string
}

/** `relata merge PART...`: the parts of a job as one, byte for byte what a single run gives, and its report. */
export const defineMerge: DefineCommand = (command, context) => {
  const { say } = context
  const option = (flags: string, en: string, zh: string) => command.option(flags, say({ en, zh }))
  command.argument('<parts...>', say({ en: 'files that --shard wrote', zh: '由 --shard 写出的文件' }))
  option('--job <file>', 'the job that they are parts of, for its report', '所属的任务文件，用于输出结果')
  option('--save <file>', 'keep all replicates in a file', '把全部重复结果保存到文件')
  addOutput(command, context)
  command.optionsGroup(say({ en: 'Options of the report on a bootstrap:', zh: '自助法结果选项：' }))
  addBootstrapReport(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (paths: readonly string[], flags: MergeFlags) => {
    if (flags.job === undefined && flags.save === undefined) throw new SemError([{ code: 'argumentNotGiven', argument: '--job | --save' }])
    const { parseJob } = await import('../effects/job')
    const { mergeParts } = await import('../effects/mergeParts')
    const { parsePart, printPart } = await import('../effects/part')
    const job = flags.job === undefined ? undefined : parseJob(await readText(flags.job, context.terminal), flags.job)
    const parts = []
    for (const path of paths) parts.push(parsePart(await readText(path, context.terminal), path))
    const whole = mergeParts(parts, job)
    if (flags.save !== undefined) await writeWhole(flags.save, printPart(whole))
    if (job?.kind === 'bootstrap') await reportBootstrap(job, whole, flags, context)
    if (job?.kind === 'power') await reportPower(job, whole, flags, context)
  })
}

const examples = {
  en: `
Examples:
  relata merge part-*.json --job job.json
  relata merge part-*.json --save replicates.json`,
  zh: `
示例：
  relata merge part-*.json --job job.json
  relata merge part-*.json --save replicates.json`,
}
