import type { Issue } from './issue'
import { nearest } from './nearest'
import { isAllowed, type OptionValue } from './optionValue'
import { SemError } from './semError'

/** What each option may be; a new option without a rule does not compile. */
export type OptionRules<Options> = { readonly [Name in keyof Required<Options>]: OptionValue }

/** Throws a SemError that names every unknown option and every value that an option cannot have; absent options are fine unless they are `needed`. */
export function requireOptions<Options extends object>(
  options: Options,
  rules: OptionRules<Options>,
  needed: readonly (keyof Options)[] = [],
): void {
  const issues = optionMistakes(options, rules, needed as readonly string[])
  if (issues.length > 0) throw new SemError(issues)
}

/** Throws a SemError when options are no object: before they are taken apart. */
export function requireRecord(options: unknown): void {
  requireArgument('options', options, { kind: 'record' })
}

/** Throws a SemError when an argument is not what it has to be. */
export function requireArgument(name: string, value: unknown, expected: OptionValue): void {
  if (!isAllowed(value, expected)) throw new SemError([badOption(name, value, expected)])
}

/** What `requireOptions` throws, as a list; those in `needed` cannot be left out. */
export function optionMistakes(options: unknown, rules: Readonly<Record<string, OptionValue>>, needed: readonly string[] = []): Issue[] {
  if (!isAllowed(options, { kind: 'record' })) return [badOption('options', options, { kind: 'record' })]
  const known = Object.keys(rules)
  const given = options as Readonly<Record<string, unknown>>
  return [
    ...Object.keys(given)
      .filter((option) => !Object.hasOwn(rules, option))
      .map((option): Issue => ({ code: 'unknownOption', option, nearest: nearest(option, known) })),
    ...known.flatMap((option): Issue[] => {
      const value = Object.hasOwn(given, option) ? given[option] : undefined
      const isFine = value === undefined ? !needed.includes(option) : isAllowed(value, rules[option])
      return isFine ? [] : [badOption(option, value, rules[option])]
    }),
  ]
}

/** The issue of one value. */
export function badOption(option: string, value: unknown, expected: OptionValue | string): Issue {
  return { code: 'badOption', option, found: shown(value), expected }
}

/** Letters of a value that a message repeats. */
const longest = 60

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : typeof value === 'object' && value !== null ? json(value) : String(value)
  return text.length > longest ? `${text.slice(0, longest)}...` : text
}

function json(value: object): string {
  try {
    return JSON.stringify(value) ?? '{}'
  } catch {
    return '{...}'
  }
}
