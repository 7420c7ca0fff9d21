import { SemError } from '../issue/semError'
import type { DefineCommand } from './command'
import { addFitOptions, fitOptionsOf } from './fitFlags'
import { choice, list, numeric } from './flags'
import { readModelInput } from './modelAndData'
import { addOutput, type OutputFlags } from './output'
import { reportPower } from './powerReport'
import { addShards, jobOf, runShards, type ShardFlags } from './shards'

interface PowerFlags extends OutputFlags, ShardFlags {
  readonly modelText?: string
  readonly encoding?: string
  readonly population?: string
  readonly n?: readonly string[]
  readonly replicates?: number
  readonly alpha?: number
  readonly seed?: number
  readonly effect?: readonly string[]
  readonly scale?: 'unstandardized' | 'stdLv' | 'stdAll'
  readonly standardized?: boolean
  readonly skewness?: number
  readonly kurtosis?: number
}

/** `relata power MODEL --n 100,200`: how often samples from a population would find its effects, in one run or in parts. */
export const definePower: DefineCommand = (command, context) => {
  const { say } = context
  const option = (flags: string, en: string, zh: string) => command.option(flags, say({ en, zh }))
  const number = (flags: string, en: string, zh: string, range: Parameters<typeof numeric>[2]) =>
    command.addOption(numeric(flags, say({ en, zh }), range))
  command.argument('[model]', say({ en: 'file with the model; its values are the population', zh: '模型文件；其中的数值即总体' }))
  option('--model-text <text>', 'the model itself, instead of a file', '直接写出模型，不用文件')
  option('--population <file>', 'another model with values, that samples are drawn from', '抽样所用的另一个带数值的模型')
  command.addOption(
    list(
      '--n <numbers>',
      say({ en: 'cases (of each group); several give a curve: 100,200,400', zh: '（每组）样本量；多个则得到曲线：100,200,400' }),
    ),
  )
  number('--replicates <number>', 'samples a sample size, default 500', '每个样本量的样本个数，默认 500', {
    least: 2,
    most: 2 ** 32,
    whole: true,
  })
  number('--alpha <number>', 'level of significance, default 0.05', '显著性水平，默认 0.05', { above: 0, below: 1 })
  number('--seed <number>', 'same seed, same samples; default 1', '种子相同，样本相同；默认 1', { least: 0, whole: true })
  command.addOption(
    list(
      '--effect <paths>',
      say({ en: 'effects beside the parameters: "x -> m -> y", several with commas', zh: '另外报告的效应："x -> m -> y"，多个以逗号分隔' }),
    ),
  )
  command.addOption(
    choice(
      '--scale <scale>',
      say({ en: 'of the effects: unstandardized (default), stdLv, stdAll', zh: '效应的尺度：unstandardized（默认）、stdLv、stdAll' }),
      ['unstandardized', 'stdLv', 'stdAll'],
    ),
  )
  option('--standardized', 'the values of the population are standardized', '总体中的数值是标准化的')
  number('--skewness <number>', 'of every variable, default 0', '各变量的偏度，默认 0', {})
  number('--kurtosis <number>', 'excess kurtosis of every variable, default 0', '各变量的超额峰度，默认 0', {})
  option('--encoding <name>', 'encoding of text, default utf-8', '文本编码，默认 utf-8')
  addOutput(command, context)
  addShards(command, context)
  addFitOptions(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (model: string | undefined, flags: PowerFlags) => {
    const { population, n, replicates, alpha, seed, effect: effects, scale, standardized, skewness, kurtosis } = flags
    const fit = fitOptionsOf(flags as Readonly<Record<string, unknown>>)
    const given = { population, n, replicates, alpha, seed, effect: effects, scale, standardized, skewness, kurtosis, ...fit }
    const changing = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]))
    const job = await jobOf('power', flags, model === undefined ? [] : [model], changing, context, async () => {
      const { powerJob } = await import('../effects/powerJob')
      if (model === undefined && flags.modelText === undefined) throw new SemError([{ code: 'argumentNotGiven', argument: 'MODEL' }])
      if (n === undefined) throw new SemError([{ code: 'argumentNotGiven', argument: '--n' }])
      const source = population === undefined ? {} : { population: await readModelInput(population, { encoding: flags.encoding }, context) }
      const shape = {
        ...(standardized && { standardized }),
        ...(skewness !== undefined && { skewness }),
        ...(kurtosis !== undefined && { kurtosis }),
      }
      const own = { replicates, alpha, seed, effects, scale, simulation: shape, fit }
      return powerJob(await readModelInput(model, flags, context), { n: n.map(Number), ...source, ...own })
    })
    const part = await runShards(job, flags, context)
    if (part) await reportPower(job, part, flags, context)
  })
}

const examples = {
  en: `
Examples:
  relata power population.txt --n 100,200,400 --effect "x -> m -> y"
  relata power population.txt --n 200 --replicates 10000 --write-job job.json
  relata power --job job.json --shard 3/8 --output part-3.json          on any machine
  relata merge part-*.json --job job.json`,
  zh: `
示例：
  relata power population.txt --n 100,200,400 --effect "x -> m -> y"
  relata power population.txt --n 200 --replicates 10000 --write-job job.json
  relata power --job job.json --shard 3/8 --output part-3.json          在任何一台机器上
  relata merge part-*.json --job job.json`,
}
