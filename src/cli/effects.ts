import type { BootstrapEffects } from '../effects/bootstrapEffects'
import type { Effects } from '../effects/effects'
import type { Fit } from '../fit/fit'
import { SemError } from '../issue/semError'
import type { CommandContext, DefineCommand, Words } from './command'
import { addFitOptions } from './fitFlags'
import { fitted } from './fitted'
import { numeric } from './flags'
import { addModelAndData, type ModelAndDataFlags } from './modelAndData'
import { addOutput, json, type OutputFlags, reportOptions, wantsJson, writeOutput } from './output'
import { addResampling, type ResamplingFlags, resampled } from './resampling'

interface EffectsFlags extends ModelAndDataFlags, OutputFlags, ResamplingFlags {
  readonly from?: string
  readonly to?: string
  readonly level?: number
  readonly limit?: number
}

/** `relata effects MODEL DATA --from X --to Y`: direct, indirect and total effects. */
export const defineEffects: DefineCommand = (command, context) => {
  const { say, terminal } = context
  command.argument('[model]', say({ en: 'file with the model, - for standard input', zh: '模型文件；- 表示标准输入' }))
  command.argument('[data]', say({ en: 'file with the data, - for standard input', zh: '数据文件；- 表示标准输入' }))
  command.option(
    '--from <variable>',
    say({ en: 'the cause; default: every first cause with a mediated effect', zh: '原因变量；默认列出所有有中介效应的起点' }),
  )
  command.option('--to <variable>', say({ en: 'the outcome', zh: '结果变量' }))
  addModelAndData(command, context)
  addOutput(command, context)
  command.addOption(
    numeric('--level <number>', say({ en: 'confidence level, default 0.95', zh: '置信水平，默认 0.95' }), { above: 0, below: 1 }),
  )
  command.addOption(
    numeric('--limit <number>', say({ en: 'list at most so many paths, default 1000', zh: '最多列出多少条路径，默认 1000' }), {
      above: 0,
      whole: true,
    }),
  )
  addResampling(command, context)
  addFitOptions(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (_model: string | undefined, _data: string | undefined, flags: EffectsFlags) => {
    const given = [flags.from, flags.to].filter((name) => name !== undefined).length
    if (given === 1) throw new SemError([{ code: 'argumentNotGiven', argument: flags.from === undefined ? '--from' : '--to' }])
    const fit = await fitted(command.args, flags, context)
    const found = await decomposed(fit, flags, context)
    await writeOutput(wantsJson(flags) ? json(found) : await report(found, flags, context), flags.output, terminal)
  })
}

/** Every pair that is asked for, in every group. */
async function decomposed(fit: Fit, flags: EffectsFlags, context: CommandContext): Promise<readonly (Effects | BootstrapEffects)[]> {
  const { effects } = await import('../effects/effects')
  const { bootstrapEffects } = await import('../effects/bootstrapEffects')
  const { mediatedPairs } = await import('../effects/mediatedPairs')
  const { from, to, level, limit, interval: type } = flags
  const boot = await resampled(fit, flags, context)
  const pairs = from !== undefined && to !== undefined ? [{ from, to }] : mediatedPairs(fit)
  return pairs.flatMap((pair) =>
    fit.table.groupLabels.map((_, group) => {
      const options = { ...pair, group, level, limit }
      return boot ? bootstrapEffects(boot, { ...options, type }) : effects(fit, options)
    }),
  )
}

async function report(found: readonly (Effects | BootstrapEffects)[], flags: EffectsFlags, context: CommandContext): Promise<string> {
  const { effectsBlocks } = await import('../report/effectsSummary')
  const { paperTableBlock } = await import('../report/paperTable')
  const { render } = await import('../report/render')
  const options = reportOptions(flags, context)
  const { language, digits } = options
  if (found.length === 0) return context.say(nothingMediated)
  const blocks = found.flatMap((one, i) => [
    ...(found.length > 1
      ? [{ kind: 'heading', level: 2, text: `${one.from} -> ${one.to}${one.groupLabel && `: ${one.groupLabel}`}` } as const]
      : []),
    ...(isBootstrap(one) ? [paperTableBlock('effects', one, { language, digits, number: i + 1 })] : effectsBlocks(one, options)),
  ])
  return render(blocks, options)
}

function isBootstrap(effects: Effects | BootstrapEffects): effects is BootstrapEffects {
  return !('stdAll' in effects.total && 'z' in effects.total)
}

const nothingMediated: Words = {
  en: 'No variable acts on another through a third one: name --from and --to.',
  zh: '模型中没有经由其他变量的效应：请用 --from 和 --to 指明变量。',
}

const examples: Words = {
  en: `
Examples:
  relata effects model.txt data.csv
  relata effects model.txt data.csv --from satisfaction --to continuance --bootstrap 5000
  relata effects model.txt data.csv --from x --to y --group country --json`,
  zh: `
示例：
  relata effects model.txt data.csv
  relata effects model.txt data.csv --from satisfaction --to continuance --bootstrap 5000
  relata effects model.txt data.csv --from x --to y --group country --json`,
}
