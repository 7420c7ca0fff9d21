import { basename, extname } from 'node:path'
import type { CompareOptions } from '../fit/compareFits'
import type { Fit } from '../fit/fit'
import { SemError } from '../issue/semError'
import type { CommandContext, DefineCommand, Words } from './command'
import { addFitOptions } from './fitFlags'
import { fitInput } from './fitted'
import { choice, list } from './flags'
import { addData, type ModelAndDataFlags, readDataInput, readModelInput } from './modelAndData'
import { addOutput, json, type OutputFlags, reportOptions, wantsJson, writeOutput } from './output'

interface CompareFlags extends ModelAndDataFlags, OutputFlags {
  readonly data?: string
  readonly method?: CompareOptions['method']
  readonly names?: readonly string[]
}

/** `relata compare MODEL MODEL ... --data DATA`: difference tests, AIC, BIC and fit of several models of the same data. */
export const defineCompare: DefineCommand = (command, context) => {
  const { say, terminal } = context
  command.argument('<models...>', say({ en: 'files with the models, two at least', zh: '模型文件，至少两个' }))
  command.option('--data <file>', say({ en: 'file with the data, - for standard input', zh: '数据文件；- 表示标准输入' }))
  command.addOption(list('--names <names>', say({ en: 'names of the models, default those of the files', zh: '模型名称，默认用文件名' })))
  const methods = ['default', 'standard', 'satorra.bentler.2001', 'satorra.bentler.2010', 'satorra.2000']
  command.addOption(choice('--method <method>', `${methods.join(', ')}`, methods))
  command.addOption(
    choice('--kind <kind>', say({ en: 'sem (default), cfa, growth or lavaan', zh: 'sem（默认）、cfa、growth 或 lavaan' }), [
      'sem',
      'cfa',
      'growth',
      'lavaan',
    ]),
  )
  addData(command, context)
  addOutput(command, context)
  addFitOptions(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (paths: readonly string[], flags: CompareFlags) => {
    if (paths.length < 2) throw new SemError([{ code: 'argumentNotGiven', argument: say({ en: 'a second MODEL', zh: '第二个 MODEL' }) }])
    if (flags.data === undefined && flags.cov === undefined) throw new SemError([{ code: 'argumentNotGiven', argument: '--data' }])
    const { compareFits } = await import('../fit/compareFits')
    const names = flags.names ?? paths.map((path) => basename(path, extname(path)))
    const data = await readDataInput(flags.data, flags, context)
    const fits: Fit[] = []
    for (const path of paths) fits.push(await fitInput(await readModelInput(path, flags, context), data, flags, context))
    const comparison = compareFits(fits, { names, method: flags.method })
    await writeOutput(wantsJson(flags) ? json(comparison) : await report(fits, names, comparison, flags, context), flags.output, terminal)
  })
}

async function report(
  fits: readonly Fit[],
  names: readonly string[],
  comparison: ReturnType<typeof import('../fit/compareFits').compareFits>,
  flags: CompareFlags,
  context: CommandContext,
): Promise<string> {
  const { paperTableBlock } = await import('../report/paperTable')
  const { render } = await import('../report/render')
  const { issueBlocks } = await import('./issueBlocks')
  const options = reportOptions(flags, context)
  const { language, digits } = options
  const blocks = [
    ...issueBlocks(comparison.issues, context),
    paperTableBlock('fit', fits, { language, digits, names, number: 1 }),
    paperTableBlock('comparison', comparison, { language, digits, number: 2 }),
  ]
  return render(blocks, options)
}

const examples: Words = {
  en: `
The model with the fewest degrees of freedom comes first; each is compared with the one before it.

Examples:
  relata compare full.txt restricted.txt --data data.csv
  relata compare one.txt two.txt three.txt --data survey.sav --estimator MLR --method satorra.bentler.2010`,
  zh: `
自由度最小的模型列在最前，其后各模型与前一个相比较。

示例：
  relata compare full.txt restricted.txt --data data.csv
  relata compare one.txt two.txt three.txt --data survey.sav --estimator MLR --method satorra.bentler.2010`,
}
