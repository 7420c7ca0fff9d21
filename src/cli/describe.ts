import type { Dataset } from '../data/dataset'
import type { DefineCommand, Words } from './command'
import { list } from './flags'
import { addReading } from './modelAndData'
import { addOutput, json, type OutputFlags, reportOptions, wantsJson, writeOutput } from './output'
import { type DataReading, readData } from './readData'

interface DescribeFlags extends OutputFlags, DataReading {
  readonly variables?: readonly string[]
}

/** `relata describe DATA`: means, standard deviations, missing values, shape, correlations. */
export const defineDescribe: DefineCommand = (command, context) => {
  const { say, terminal } = context
  command.argument(
    '<data>',
    say({
      en: 'file with the data (.csv, .tsv, .json, .sav), - for standard input',
      zh: '数据文件（.csv、.tsv、.json、.sav）；- 表示标准输入',
    }),
  )
  command.addOption(
    list('--variables <names>', say({ en: 'variables to describe, default all numbers', zh: '描述哪些变量，默认为全部数值列' })),
  )
  command.option('--group <column>', say({ en: 'column that tells the groups apart', zh: '分组所用的列' }))
  addReading(command, context)
  addOutput(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (path: string, flags: DescribeFlags) => {
    const { describe } = await import('../data/describe')
    const { descriptionSummary } = await import('../report/descriptionSummary')
    const data = await readData(path, terminal, flags)
    const groups = describe(data as Dataset, { variables: flags.variables, group: flags.group })
    await writeOutput(wantsJson(flags) ? json(groups) : descriptionSummary(groups, reportOptions(flags, context)), flags.output, terminal)
  })
}

const examples: Words = {
  en: `
Examples:
  relata describe data.csv
  relata describe survey.sav --variables trust,loyalty --group country
  relata describe - --format markdown < data.tsv`,
  zh: `
示例：
  relata describe data.csv
  relata describe survey.sav --variables trust,loyalty --group country
  relata describe - --format markdown < data.tsv`,
}
