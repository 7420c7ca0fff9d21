import { Command, CommanderError } from 'commander'
import { describeIssue } from '../issue/describe'
import { displayWidth } from '../issue/displayWidth'
import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { SemError } from '../issue/semError'
import { version } from '../report/version'
import { wrap } from '../report/wrap'
import type { CommandContext, ExitCode, Words } from './command'
import { commands } from './commands'
import { choice } from './flags'
import { plainFlags } from './plainFlags'
import { spokenLanguage } from './spokenLanguage'
import type { Terminal } from './terminal'
import { unknownCommand, usageIssue } from './usageIssue'

/**
 * Runs one command of the command line and returns its exit code: 0 done, 1 the user has to change something (what, is on standard error),
 * 2 the model did not converge, 70 a fault of relata itself. Only the file of the command that is asked for is loaded.
 */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0
  const language = spokenLanguage(args, terminal.env) ?? 'en'
  const context: CommandContext = {
    terminal,
    language,
    say: (words: Words) => words[language],
    commands,
    finish: (found) => {
      code = found
    },
  }
  let command: Command | undefined
  try {
    if (spokenLanguage([], terminal.env) === undefined) {
      const found = String(terminal.env.RELATA_LANGUAGE)
      throw new SemError([{ code: 'badOption', option: 'RELATA_LANGUAGE', found, expected: 'en, zh' }])
    }
    const { name, rest } = findCommand(args)
    const program = createProgram(context)
    command = program
    if (name === undefined) return await withoutCommand(program, rest)
    const entry = commands.find((one) => one.name === name)
    if (entry === undefined) throw new SemError([unknownCommand(name)])
    command = program.commands.find((one) => one.name() === name) as Command
    const define = await entry.load()
    define(command, context)
    command.addOption(languageOption(context))
    await program.parseAsync(plainFlags(rest, command), { from: 'user' })
    return code
  } catch (error) {
    return explain(error, command, context)
  }
}

/** The help page, unless something else is asked for. */
async function withoutCommand(program: Command, args: readonly string[]): Promise<ExitCode> {
  const known = [...program.options.flatMap(({ short, long }) => [short, long]), '-h', '--help']
  const strange = args.find((word, i) => args[i - 1] !== '--language' && !known.includes(word.split('=')[0]))
  const issue: Issue = {
    code: 'unknownOption',
    option: String(strange),
    nearest: nearest(String(strange), ['--language', '--help', '--version']),
  }
  if (strange !== undefined) throw new SemError([issue])
  const asksVersion = args.some((word) => word === '-V' || word === '--version')
  await program.parseAsync(asksVersion ? args : [...args, '--help'], { from: 'user' })
  return 0
}

/** The program with the names of all its commands, still without what belongs to each. */
function createProgram(context: CommandContext): Command {
  const { say } = context
  const program = dress(new Command('relata'), context)
    .usage(say({ en: '<command> [options]', zh: '<命令> [选项]' }))
    .description(
      say({
        en: 'Structural equation modeling: fits models written in lavaan’s language to your data.',
        zh: '结构方程模型：用 lavaan 的模型语言写出模型，用您的数据拟合。',
      }),
    )
    .version(version, '-V, --version', say({ en: 'print the version', zh: '显示版本号' }))
    .helpCommand(false)
    .addOption(languageOption(context))
    .addHelpText('after', `\n${say(closing)}`)
  for (const { name, summary } of commands) dress(program.command(name).description(say(summary)), context)
  return program
}

const closing: Words = {
  en: `relata help COMMAND tells more of a command. RELATA_LANGUAGE=zh in the environment stands for --language zh.
Exit codes: 0 done; 1 something has to be changed, and standard error says what; 2 the model did not converge.`,
  zh: `relata help 命令 显示该命令的详细说明。环境变量 RELATA_LANGUAGE=zh 等同于 --language zh。
退出码：0 完成；1 有需要更正之处，见标准错误输出；2 模型未收敛。`,
}

function languageOption({ say }: CommandContext) {
  return choice('--language <language>', say({ en: 'en (default) or zh', zh: '输出语言：en（默认）或 zh' }), ['en', 'zh']).helpGroup(
    'Options:',
  )
}

/** What all commands have in common: help in the language of the run, and mistakes that are thrown instead of printed. */
function dress(command: Command, { say, terminal, language }: CommandContext): Command {
  return command
    .helpOption('-h, --help', say({ en: 'this page', zh: '显示本页' }))
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => terminal.write(language === 'zh' ? text.replace(/^用法： /, '用法：') : text),
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => Math.max(60, Math.min(120, terminal.columns ?? 100)),
      getOutHasColors: () => false,
    })
    .configureHelp({
      displayWidth,
      boxWrap: (text, width) =>
        text
          .split('\n')
          .flatMap((line) => wrap(line, width))
          .join('\n'),
      optionDescription: (option) => option.description,
      styleTitle: (title) => (language === 'zh' ? (titles[title] ?? title) : title),
      styleUsage: (usage) => (language === 'zh' ? usage.replace('[options]', '[选项]') : usage),
    })
}

const titles: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' }

/** The command is the first word that is no option; `help fit` is `fit --help`. */
function findCommand(args: readonly string[]): { readonly name?: string; readonly rest: readonly string[] } {
  const at = args.findIndex((word, i) => !word.startsWith('-') && args[i - 1] !== '--language')
  const name = args[at]
  if (name !== 'help') return { name, rest: args }
  const asked = args.slice(at + 1).find((word) => !word.startsWith('-'))
  return asked === undefined ? { rest: ['--help'] } : { name: asked, rest: [asked, '--help'] }
}

/** Issues that are spelled out; the others are only counted. */
const mostIssues = 20

/** Says on standard error what went wrong; the exit code. */
function explain(error: unknown, command: Command | undefined, { terminal, language, say }: CommandContext): ExitCode {
  if (error instanceof SemError) {
    const told = error.issues.slice(0, mostIssues).map((issue) => describeIssue(issue, { language, source: error.source }))
    const rest = error.issues.length - told.length
    if (rest > 0) told.push(say({ en: `and ${rest} more`, zh: `另有 ${rest} 项` }))
    terminal.complain(`${told.join('\n')}\n`)
    return 1
  }
  if (error instanceof CommanderError && command) {
    const issue = usageIssue(error, command)
    if (issue === undefined) return 0
    const name = command.name() === 'relata' ? 'relata' : `relata ${command.name()}`
    const more = say({ en: `${name} --help shows how it is used`, zh: `用法见 ${name} --help` })
    terminal.complain(`${describeIssue(issue, { language })}\n${more}\n`)
    return 1
  }
  terminal.complain(`${say({ en: 'This is a fault of relata itself; please report it:', zh: '这是 relata 自身的错误，请予以报告：' })}\n`)
  terminal.complain(`${error instanceof Error ? error.stack : String(error)}\n`)
  return 70
}
