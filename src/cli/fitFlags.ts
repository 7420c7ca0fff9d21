import { type Command, Option } from 'commander'
import { type FitOptions, optionsSchema } from '../fit/options'
import type { CommandContext } from './command'
import { fitOptionWords } from './fitOptionWords'
import { choice, list, numeric } from './flags'

/** What is used of zod's own description of a schema. */
interface SchemaLike {
  readonly def: {
    readonly type: string
    readonly innerType?: SchemaLike
    readonly options?: readonly SchemaLike[]
    readonly entries?: Readonly<Record<string, string>>
  }
}

/** Options of a fit that commands give by other means. */
const elsewhere = new Set(['signal', 'bootstrap'])

/**
 * Every option of a fit as an option of the command, in kebab case: `fixedX` is `--fixed-x` and `--no-fixed-x`, `groupEqual` is
 * `--group-equal loadings,intercepts`. They are read off the schema, so that none is forgotten.
 */
export function addFitOptions(command: Command, context: CommandContext): void {
  command.optionsGroup(context.say({ en: 'Options of the fit (lavaan’s names):', zh: '拟合选项（与 lavaan 同名）：' }))
  for (const [name, schema] of Object.entries(optionsSchema.shape)) {
    if (elsewhere.has(name)) continue
    const words = Object.hasOwn(fitOptionWords, name) ? context.say(fitOptionWords[name as keyof typeof fitOptionWords]) : ''
    for (const option of fitOption(kebab(name), words, schema as unknown as SchemaLike, context)) command.addOption(option)
  }
}

/** The options of a fit among all that was given. */
export function fitOptionsOf(flags: Readonly<Record<string, unknown>>): FitOptions {
  const given = Object.keys(optionsSchema.shape).filter((name) => !elsewhere.has(name) && flags[name] !== undefined)
  return Object.fromEntries(given.map((name) => [name, flags[name]]))
}

function fitOption(name: string, words: string, schema: SchemaLike, context: CommandContext): Option[] {
  const { type, innerType, options = [], entries = {} } = schema.def
  if (type === 'optional' && innerType) return fitOption(name, words, innerType, context)
  if (type === 'boolean') return [new Option(`--${name}`, words), new Option(`--no-${name}`).hideHelp()]
  if (type === 'number') return [numeric(`--${name} <number>`, words, {})]
  if (type === 'enum') return [choice(`--${name} <name>`, words, Object.values(entries))]
  const kinds = options.map(({ def }) => def.type)
  if (kinds.includes('boolean'))
    return [new Option(`--${name} <names>`, words).argParser((text: string) => booleanOr(text, kinds.includes('array')))]
  if (type === 'array' || kinds.includes('array')) return [list(`--${name} <names>`, words)]
  return [new Option(`--${name} <name>`, words)]
}

/** `true` and `false` as such, anything else as a word or a list of words. */
function booleanOr(text: string, many: boolean): boolean | string | string[] {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  return many ? text.split(',').map((word) => word.trim()) : text
}

/** `h1Information` -> `h1-information`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
