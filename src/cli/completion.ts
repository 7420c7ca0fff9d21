import { Argument, Command } from 'commander'
import { SemError } from '../issue/semError'
import type { CommandContext, DefineCommand, Words } from './command'
import { writeOutput } from './output'

const shells = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof shells)[number]

/** An option as a shell has to know it. */
interface Completable {
  readonly flag: string
  readonly description: string
  /** The words it takes; empty for a switch, undefined for values that no list holds, such as files. */
  readonly values?: readonly string[]
}

interface CompletableCommand {
  readonly name: string
  readonly summary: string
  readonly options: readonly Completable[]
}

/** `relata completion bash`: a script for the shell, made from the commands and options that there are. */
export const defineCompletion: DefineCommand = (command, context) => {
  command.addArgument(new Argument('<shell>', shells.join(', ')))
  command.addHelpText('after', context.say(examples))
  command.action(async (shell: string) => {
    const writers: Readonly<Record<Shell, (all: readonly CompletableCommand[]) => string>> = { bash, zsh, fish }
    if (!Object.hasOwn(writers, shell))
      throw new SemError([{ code: 'badOption', option: 'shell', found: shell, expected: shells.join(', ') }])
    await writeOutput(writers[shell as Shell](await describeCommands(context)), undefined, context.terminal)
  })
}

/** Loads every command and reads off what it takes. */
async function describeCommands(context: CommandContext): Promise<CompletableCommand[]> {
  const described: CompletableCommand[] = []
  for (const { name, summary, load } of context.commands) {
    const command = new Command(name)
    const define = await load()
    define(command, context)
    const options = command.options
      .filter(({ long }) => long)
      .map(({ long, description, argChoices, required, optional }) => ({
        flag: String(long),
        description,
        values: required || optional ? argChoices : [],
      }))
    const common = [
      { flag: '--language', description: 'en, zh', values: ['en', 'zh'] },
      { flag: '--help', description: '', values: [] },
    ]
    described.push({ name, summary: context.say(summary), options: [...options, ...common] })
  }
  return described
}

function bash(all: readonly CompletableCommand[]): string {
  const cases = all.map(({ name, options }) => {
    const values = options
      .filter((option) => option.values?.length)
      .map(({ flag, values = [] }) => `        ${flag}) words="${values.join(' ')}" ;;`)
    const files = options.filter((option) => option.values === undefined).map(({ flag }) => flag)
    if (files.length > 0) values.push(`        ${files.join('|')}) words="" ;;`)
    const flags = options.map(({ flag }) => flag).join(' ')
    return `    ${name})\n      case "$before" in\n${values.join('\n')}\n        *) words="${flags}" ;;\n      esac ;;`
  })
  return `# relata completion bash > /etc/bash_completion.d/relata, or: source <(relata completion bash)
_relata() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="${all.map(({ name }) => name).join(' ')} help --help --version --language" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${all.map(({ name }) => name).join(' ')} help --help --version --language"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _relata relata
`
}

function zsh(all: readonly CompletableCommand[]): string {
  const told = (text: string) => text.replace(/[[\]:'\\]/g, ' ')
  const cases = all.map(({ name, options }) => {
    const specs = options.map(({ flag, description, values }) => {
      const action = values === undefined ? ':value:_files' : values.length > 0 ? `:value:(${values.join(' ')})` : ''
      return `        '${flag}[${told(description)}]${action}'`
    })
    return `      ${name}) _arguments \\\n${specs.join(' \\\n')} \\\n        '*:file:_files' ;;`
  })
  return `#compdef relata
# relata completion zsh > a file _relata in a folder of $fpath
_relata() {
  local -a commands
  commands=(
${all.map(({ name, summary }) => `    '${name}:${told(summary)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
  else
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
${cases.join('\n')}
    esac
  fi
}
compdef _relata relata
`
}

function fish(all: readonly CompletableCommand[]): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`
  const lines = all.flatMap(({ name, summary, options }) => [
    `complete -c relata -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...options.map(({ flag, description, values }) => {
      const takes = values === undefined ? ' -r -F' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ''
      return `complete -c relata -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)} -d ${quoted(description)}${takes}`
    }),
  ])
  return `# relata completion fish > ~/.config/fish/completions/relata.fish\n${lines.join('\n')}\n`
}

const examples: Words = {
  en: `
Examples:
  source <(relata completion bash)
  relata completion zsh > ~/.zfunc/_relata
  relata completion fish > ~/.config/fish/completions/relata.fish`,
  zh: `
示例：
  source <(relata completion bash)
  relata completion zsh > ~/.zfunc/_relata
  relata completion fish > ~/.config/fish/completions/relata.fish`,
}
