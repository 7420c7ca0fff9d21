import type { Command, CommanderError } from 'commander'
import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { commands } from './commands'

/** What the parser of the command line complains about, as an issue; undefined when it only showed the help. */
export function usageIssue({ code, message }: CommanderError, command: Command): Issue | undefined {
  const [, named = ''] = /'([^']*)'/.exec(message) ?? []
  switch (code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return undefined
    case 'commander.unknownCommand':
      return unknownCommand(named)
    case 'commander.unknownOption':
      return { code: 'unknownOption', option: named, nearest: nearest(named, flagsOf(command)) }
    case 'commander.optionMissingArgument':
      return { code: 'valueNotGiven', option: longFlag(named) }
    case 'commander.missingMandatoryOptionValue':
      return { code: 'argumentNotGiven', argument: longFlag(named) }
    case 'commander.missingArgument':
      return { code: 'argumentNotGiven', argument: named }
    case 'commander.excessArguments':
      return { code: 'argumentsLeftOver', found: command.args.slice(command.registeredArguments.length) }
    default:
      return { code: 'unsupportedCombination', what: named === '' ? message : longFlag(named), supported: message.replace(/^error: /, '') }
  }
}

export function unknownCommand(name: string): Issue {
  const available = commands.map((entry) => entry.name)
  return { code: 'unknownCommand', name, nearest: nearest(name, available), available }
}

function flagsOf(command: Command): string[] {
  return [...command.options.filter(({ hidden }) => !hidden).map(({ long }) => long ?? ''), '--help'].filter((flag) => flag !== '')
}

/** `-o, --output <file>` -> `--output`. */
function longFlag(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags
}
