import type { BootstrapType } from '../fit/bootstrap'
import type { FitFunction } from '../fit/job'
import { addBootstrapReport, type BootstrapReportFlags, reportBootstrap } from './bootstrapReport'
import type { DefineCommand } from './command'
import { addFitOptions, fitOptionsOf } from './fitFlags'
import { choice, numeric } from './flags'
import { addModelAndData, assignWords, type ModelAndDataFlags, readDataInput, readModelInput } from './modelAndData'
import { addOutput } from './output'
import { addShards, jobOf, runShards, type ShardFlags } from './shards'

interface BootstrapFlags extends ModelAndDataFlags, BootstrapReportFlags, ShardFlags {
  readonly replicates?: number
  readonly type?: BootstrapType
  readonly seed?: number
}

/** `relata bootstrap MODEL DATA`: standard errors and intervals from resampled data, in one run or in parts. */
export const defineBootstrap: DefineCommand = (command, context) => {
  const { say } = context
  command.argument('[model]', say({ en: 'file with the model', zh: '模型文件' }))
  command.argument('[data]', say({ en: 'file with the data, - for standard input', zh: '数据文件，- 表示标准输入' }))
  command.addOption(
    numeric('--replicates <number>', say({ en: 'default 5000', zh: '重复次数，默认 5000' }), { least: 1, most: 2 ** 32, whole: true }),
  )
  command.addOption(
    choice('--type <type>', say({ en: 'ordinary (default), bollen.stine, parametric', zh: 'ordinary（默认）、bollen.stine、parametric' }), [
      'ordinary',
      'bollen.stine',
      'parametric',
    ]),
  )
  command.addOption(
    numeric('--seed <number>', say({ en: 'same seed, same replicates; default 1', zh: '种子相同，结果相同；默认 1' }), {
      least: 0,
      whole: true,
    }),
  )
  addBootstrapReport(command, context)
  addOutput(command, context)
  addShards(command, context)
  command.optionsGroup(say({ en: 'Options of model and data:', zh: '模型与数据选项：' }))
  addModelAndData(command, context)
  addFitOptions(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (model: string | undefined, data: string | undefined, flags: BootstrapFlags) => {
    const words = [model, data].filter((word) => word !== undefined)
    const { replicates, type, seed } = flags
    const given = { replicates, type, seed, kind: flags.kind, ...fitOptionsOf(flags as Readonly<Record<string, unknown>>) }
    const changing = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]))
    const job = await jobOf('bootstrap', flags, words, changing, context, async () => {
      const { bootstrapJob } = await import('../fit/bootstrapJob')
      const named = assignWords(words, flags)
      const name: FitFunction = flags.kind === 'lavaan' ? 'fitModel' : (flags.kind ?? 'sem')
      const fit = fitOptionsOf(flags as Readonly<Record<string, unknown>>)
      const input = [await readModelInput(named.model, flags, context), await readDataInput(named.data, flags, context)] as const
      return bootstrapJob(...input, { function: name, fit, replicates, type, seed })
    })
    const part = await runShards(job, flags, context)
    if (part) await reportBootstrap(job, part, flags, context)
  })
}

const examples = {
  en: `
Examples:
  relata bootstrap model.txt data.csv --replicates 2000 --interval bca --effect "x -> m -> y"
  relata bootstrap model.txt data.csv --replicates 100000 --write-job job.json
  relata bootstrap --job job.json --shard 3/8 --output part-3.json      on any machine
  relata merge part-*.json --job job.json`,
  zh: `
示例：
  relata bootstrap model.txt data.csv --replicates 2000 --interval bca --effect "x -> m -> y"
  relata bootstrap model.txt data.csv --replicates 100000 --write-job job.json
  relata bootstrap --job job.json --shard 3/8 --output part-3.json      在任何一台机器上
  relata merge part-*.json --job job.json`,
}
