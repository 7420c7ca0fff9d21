import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import type { Part } from '../effects/part'
import type { Job } from '../fit/job'
import { SemError } from '../issue/semError'
import type { CommandContext } from './command'
import { numeric } from './flags'
import { showProgress } from './progress'
import { readText } from './readText'
import { stopSignal } from './stopSignal'
import { threads } from './threads'
import { writeWhole } from './writeWhole'

/** How replicates are run and where they are kept. */
export interface ShardFlags {
  readonly job?: string
  readonly writeJob?: string
  readonly shard?: string
  readonly save?: string
  readonly workers?: number
  readonly quiet?: boolean
  readonly output?: string
}

/** Options of commands whose replicates can be done in parts. */
export function addShards(command: Command, context: CommandContext): void {
  const { say } = context
  const option = (flags: string, en: string, zh: string) => command.option(flags, say({ en, zh }))
  command.optionsGroup(say({ en: 'Options of the replicates:', zh: '重复计算选项：' }))
  option(
    '--shard <i/n>',
    'do the i-th of n shares only and write its part (--output, default part-i-of-n.json)',
    '只计算 n 份中的第 i 份，并写出分片结果（--output，默认 part-i-of-n.json）',
  )
  option('--write-job <file>', 'write the job, with model and data, and run nothing', '写出任务文件（含模型与数据），不作计算')
  option('--job <file>', 'run a job that was written, in place of model and data', '运行已写出的任务，代替模型与数据')
  option('--save <file>', 'keep all replicates in a file', '把全部重复结果保存到文件')
  command.addOption(
    numeric(
      '--workers <number>',
      say({ en: 'threads, default one for each core; with --shard one', zh: '线程数，默认每个核心一个；使用 --shard 时默认一个' }),
      { least: 1, most: 1024, whole: true },
    ),
  )
  option('--quiet', 'no progress on standard error', '不在标准错误输出显示进度')
}

/** The job of --job, or the one that model and data make. Options that would change a written job are refused. */
export async function jobOf<Kind extends Job['kind']>(
  kind: Kind,
  flags: ShardFlags,
  words: readonly string[],
  changing: readonly string[],
  { terminal }: CommandContext,
  make: () => Promise<Extract<Job, { kind: Kind }>>,
): Promise<Extract<Job, { kind: Kind }>> {
  const { job: path } = flags
  if (path === undefined) return make()
  if (words.length > 0) throw new SemError([{ code: 'argumentsLeftOver', found: words }])
  if (changing.length > 0)
    throw new SemError(
      changing.map((what) => ({ code: 'unsupportedCombination', what: `--job ${what}`, supported: `--write-job ${what}` })),
    )
  const { parseJob } = await import('../effects/job')
  const job = parseJob(await readText(path, terminal), path)
  if (job.kind !== kind)
    throw new SemError([{ code: 'recordNotUnderstood', record: 'job', name: path, reason: 'otherKind', detail: job.kind }])
  return job as Extract<Job, { kind: Kind }>
}

/** Runs a job as the options say. The part of all replicates when there is something to report; undefined when a file was all. */
export async function runShards(job: Job, flags: ShardFlags, context: CommandContext): Promise<Part | undefined> {
  const { shard, writeJob, save, quiet, workers = shard === undefined ? availableParallelism() : 1 } = flags
  const { terminal, language } = context
  if (writeJob !== undefined) {
    const { printJob } = await import('../effects/job')
    await writeWhole(writeJob, printJob(job))
    return undefined
  }
  const { runJob } = await import('../effects/runJob')
  const { printPart } = await import('../effects/part')
  const pool = threads(workers)
  const progress = showProgress({ terminal, language, quiet })
  const stop = stopSignal()
  try {
    const clock = () => performance.now()
    const part = await runJob(job, { shard, pool, signal: stop.signal, onProgress: progress.tell, clock })
    progress.end()
    if (!part) return undefined
    if (shard !== undefined) await writeWhole(flags.output ?? `part-${shard.replace('/', '-of-')}.json`, printPart(part))
    if (save !== undefined) await writeWhole(save, printPart(part))
    return shard === undefined ? part : undefined
  } finally {
    progress.end()
    pool?.close()
    stop.release()
  }
}
