import type { Command } from 'commander'

/**
 * Lets switches be written as in lavaan: `--std-lv true` is `--std-lv`, and `--fixed-x false` is `--no-fixed-x` (or nothing, when the
 * switch has no opposite). A switch never takes the word after it unless that is true or false.
 */
export function plainFlags(args: readonly string[], command: Command): string[] {
  const flags = new Set(command.options.filter((option) => option.isBoolean()).map(({ long }) => long))
  const plain: string[] = []
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--') return [...plain, ...args.slice(i)]
    const [flag = '', value] = args[i].startsWith('--') ? args[i].split('=', 2) : [args[i]]
    const said = flags.has(flag) ? truth(value ?? args[i + 1]) : undefined
    if (said === undefined) {
      plain.push(args[i])
      continue
    }
    if (value === undefined) i++
    const opposite = flag.startsWith('--no-') ? `--${flag.slice(5)}` : `--no-${flag.slice(2)}`
    if (said) plain.push(flag)
    else if (flags.has(opposite)) plain.push(opposite)
  }
  return plain
}

function truth(word: string | undefined): boolean | undefined {
  return word === undefined ? undefined : { true: true, false: false }[word.toLowerCase()]
}
