import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import type { Bootstrap, BootstrapType } from '../fit/bootstrap'
import type { Fit } from '../fit/fit'
import type { BootstrapIntervalType } from '../inference/bootstrapInterval'
import type { CommandContext } from './command'
import { choice, numeric, requireBeside } from './flags'
import { showProgress } from './progress'
import { threads } from './threads'

/** What the options of this file give. */
export interface ResamplingFlags {
  readonly bootstrap?: number
  readonly bootstrapType?: BootstrapType
  readonly interval?: BootstrapIntervalType
  readonly seed?: number
  readonly workers?: number
}

/** Options for standard errors and intervals by bootstrap. */
export function addResampling(command: Command, { say }: CommandContext): void {
  command.optionsGroup(say({ en: 'Bootstrap:', zh: '自助法：' }))
  command.addOption(
    numeric(
      '--bootstrap <replicates>',
      say({ en: 'standard errors and intervals by bootstrap, for instance 5000', zh: '用自助法求标准误和区间，例如 5000 次' }),
      { least: 2, whole: true },
    ),
  )
  const types: readonly BootstrapType[] = ['ordinary', 'bollen.stine', 'parametric']
  command.addOption(
    choice('--bootstrap-type <type>', `${types.join(', ')}${say({ en: '; default ordinary', zh: '；默认 ordinary' })}`, types),
  )
  const intervals: readonly BootstrapIntervalType[] = ['perc', 'norm', 'basic', 'bca', 'bca.simple']
  command.addOption(choice('--interval <type>', `${intervals.join(', ')}${say({ en: '; default perc', zh: '；默认 perc' })}`, intervals))
  command.addOption(
    numeric(
      '--seed <number>',
      say({ en: 'seed, default 1: the same seed gives the same replicates', zh: '随机种子，默认 1；种子相同则结果相同' }),
      { least: 0, whole: true },
    ),
  )
  command.addOption(
    numeric('--workers <number>', say({ en: 'worker threads, default one for each core', zh: '工作线程数，默认每个核心一个' }), {
      above: 0,
      most: 256,
      whole: true,
    }),
  )
}

/** The replicates that are asked for, if any; progress is shown on standard error. */
export async function resampled(fit: Fit, flags: ResamplingFlags, { terminal, language }: CommandContext): Promise<Bootstrap | undefined> {
  const { bootstrap: replicates, bootstrapType: type, seed, workers = availableParallelism() } = flags
  requireBeside('bootstrapFlag', replicates !== undefined, {
    '--bootstrap-type': type,
    '--interval': flags.interval,
    '--seed': seed,
    '--workers': flags.workers,
  })
  if (replicates === undefined) return undefined
  const { bootstrapAsync } = await import('../fit/bootstrap')
  const pool = threads(workers)
  const progress = showProgress({ terminal, language })
  try {
    return await bootstrapAsync(fit, { replicates, type, seed, pool, clock: () => performance.now(), onProgress: progress.tell })
  } finally {
    progress.end()
    pool?.close()
  }
}
