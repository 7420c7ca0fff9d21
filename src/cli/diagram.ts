import type { DiagramOptions } from '../diagram/options'
import type { DefineCommand, Words } from './command'
import { addFitOptions, fitOptionsOf } from './fitFlags'
import { fitInput } from './fitted'
import { choice } from './flags'
import { addModelAndData, assignWords, type ModelAndDataFlags, readDataInput, readModelInput } from './modelAndData'
import { writeOutput } from './output'

interface DiagramFlags extends ModelAndDataFlags, Pick<DiagramOptions, 'format' | 'estimates' | 'uncertainty' | 'direction' | 'title'> {
  readonly output?: string
  readonly theme?: 'journal' | 'grey' | 'color' | 'dark'
  readonly indicators?: boolean
  readonly note?: boolean
}

/** `relata diagram MODEL [DATA]`: the path diagram of a model, or of a fit when there are data. */
export const defineDiagram: DefineCommand = (command, context) => {
  const { say, terminal, language } = context
  command.argument('[model]', say({ en: 'file with the model, - for standard input', zh: '模型文件；- 表示标准输入' }))
  command.argument(
    '[data]',
    say({ en: 'file with the data; without it the model is drawn as it was written', zh: '数据文件；不给出则按所写的模型作图' }),
  )
  addModelAndData(command, context)
  const pick = (flags: string, words: Words, choices: readonly string[]) => command.addOption(choice(flags, say(words), choices))
  pick('--format <format>', { en: 'svg (default), dot, mermaid or tikz', zh: 'svg（默认）、dot、mermaid 或 tikz' }, [
    'svg',
    'dot',
    'mermaid',
    'tikz',
  ])
  pick(
    '--estimates <kind>',
    {
      en: 'at the lines: standardized (default with data), raw, both, labels, none',
      zh: '线旁所注：standardized（有数据时默认）、raw、both、labels、none',
    },
    ['standardized', 'raw', 'both', 'labels', 'none'],
  )
  pick('--uncertainty <kind>', { en: 'stars (default), interval, se, p or none', zh: 'stars（默认）、interval、se、p 或 none' }, [
    'stars',
    'interval',
    'se',
    'p',
    'none',
  ])
  pick(
    '--direction <side>',
    { en: 'where effects lie: right (default), left, down or up', zh: '结果变量的方位：right（默认）、left、down 或 up' },
    ['right', 'left', 'down', 'up'],
  )
  pick('--theme <theme>', { en: 'journal (default), grey, color or dark', zh: 'journal（默认）、grey、color 或 dark' }, [
    'journal',
    'grey',
    'color',
    'dark',
  ])
  command.option('--title <text>', say({ en: 'a line above the picture', zh: '图上方的标题' }))
  command.option('--no-indicators', say({ en: 'only the structural part', zh: '只画结构部分' }))
  command.option('--no-note', say({ en: 'without the line below the picture', zh: '不加图下方的说明' }))
  command.option('-o, --output <file>', say({ en: 'write to a file instead of standard output', zh: '写入文件，而非标准输出' }))
  addFitOptions(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (_model: string | undefined, _data: string | undefined, flags: DiagramFlags) => {
    const { pathDiagram } = await import('../diagram/pathDiagram')
    const words = assignWords(command.args, flags, false)
    const model = await readModelInput(words.model, flags, context)
    const hasData = words.data !== undefined || flags.cov !== undefined
    const { format, estimates, uncertainty, direction, theme, title } = flags
    const options: DiagramOptions = {
      ...{ format, estimates, uncertainty, direction, theme, title, language },
      ...(flags.indicators === false ? { show: { indicators: false } } : {}),
      ...(flags.note === false ? { note: false } : {}),
    }
    const drawn = hasData
      ? await fitInput(model, await readDataInput(words.data, flags, context), flags, context)
      : await plan(model, flags)
    await writeOutput(pathDiagram(drawn, options), flags.output, terminal)
  })
}

async function plan(model: Parameters<typeof fitInput>[0], flags: DiagramFlags) {
  const { parameterTable } = await import('../fit/parameterTable')
  return parameterTable(model, { ...fitOptionsOf(flags as unknown as Readonly<Record<string, unknown>>), kind: flags.kind })
}

const examples: Words = {
  en: `
Examples:
  relata diagram model.txt --output model.svg
  relata diagram model.txt data.csv --estimates both --theme color --output fit.svg
  relata diagram model.txt --format mermaid`,
  zh: `
示例：
  relata diagram model.txt --output model.svg
  relata diagram model.txt data.csv --estimates both --theme color --output fit.svg
  relata diagram model.txt --format mermaid`,
}
