import { describeIssue } from '../issue/describe'
import { severity } from '../issue/severity'
import type { CommandContext, DefineCommand, Words } from './command'
import { addFitOptions, fitOptionsOf } from './fitFlags'
import { addModelAndData, assignWords, type ModelAndDataFlags, readDataInput, readModelInput } from './modelAndData'
import { json } from './output'

interface CheckFlags extends ModelAndDataFlags {
  readonly json?: boolean
}

/** `relata check MODEL [DATA]`: everything that can be said about a model and its data without fitting. */
export const defineCheck: DefineCommand = (command, context) => {
  const { say, terminal, language, finish } = context
  command.argument('[model]', say({ en: 'file with the model, - for standard input', zh: '模型文件；- 表示标准输入' }))
  command.argument('[data]', say({ en: 'file with the data it is meant for', zh: '模型所针对的数据文件' }))
  addModelAndData(command, context)
  command.option('--json', say({ en: 'issues as JSON', zh: '以 JSON 输出各项问题' }))
  addFitOptions(command, context)
  command.addHelpText('after', say(examples))
  command.action(async (_model: string | undefined, _data: string | undefined, flags: CheckFlags) => {
    const { check } = await import('../fit/check')
    const words = assignWords(command.args, flags, false)
    const model = await readModelInput(words.model, flags, context)
    const hasData = words.data !== undefined || flags.cov !== undefined
    const data = hasData ? await readDataInput(words.data, flags, context) : undefined
    const source = typeof model === 'string' ? model : undefined
    const issues = check(model, data, { ...fitOptionsOf(flags as Readonly<Record<string, unknown>>), kind: flags.kind })
    const spoken = issues.map((issue) => ({ ...issue, severity: severity(issue), message: describeIssue(issue, { language, source }) }))
    terminal.write(
      flags.json ? `${json(spoken)}\n` : spoken.length === 0 ? `${say(nothing)}\n` : spoken.map((one) => line(one, context)).join(''),
    )
    if (spoken.some((issue) => issue.severity === 'error')) finish(1)
  })
}

function line(issue: { readonly severity: keyof typeof grades; readonly message: string }, { say }: CommandContext): string {
  return `${say(grades[issue.severity])}${issue.message}\n`
}

const grades = {
  error: { en: 'error: ', zh: '错误：' },
  warning: { en: 'warning: ', zh: '警告：' },
  note: { en: 'note: ', zh: '提示：' },
} as const

const nothing: Words = { en: 'Nothing to object to.', zh: '没有发现问题。' }

const examples: Words = {
  en: `
Exit code 1 when there is an error among what it finds.

Examples:
  relata check model.txt
  relata check model.txt data.csv --group country --json`,
  zh: `
若其中有错误，退出码为 1。

示例：
  relata check model.txt
  relata check model.txt data.csv --group country --json`,
}
