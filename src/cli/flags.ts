import { Option } from 'commander'
import type { Issue } from '../issue/issue'
import type { CommandNeed } from '../issue/optionIssue'
import { isAllowed, type Limits, type OptionValue } from '../issue/optionValue'
import { SemError } from '../issue/semError'

/** `--name VALUE`, where VALUE is one of a few words. */
export function choice(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices)
  return option.argParser((value: string) => {
    if (!choices.includes(value)) throw badValue(option, value, choices.join(', '))
    return value
  })
}

/** `--name NUMBER`; `whole` for counts. */
export function numeric(flags: string, description: string, { whole = false, ...limits }: Limits & { readonly whole?: boolean }): Option {
  const option = new Option(flags, description)
  const expected: OptionValue = { kind: whole ? 'wholeNumber' : 'number', ...limits }
  return option.argParser((text: string) => {
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (Number.isNaN(value) || !isAllowed(value, expected)) throw badValue(option, text, expected)
    return value
  })
}

/** `--name a,b,c`, also given several times: all the words in order. */
export function list(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string, before: readonly string[] = []) => [
    ...before,
    ...text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ])
}

/** The error for a value that an option does not take. */
function badValue(option: Option, found: string, expected: OptionValue | string): SemError {
  return new SemError([{ code: 'badOption', option: option.long ?? option.flags, found, expected }])
}

/** Throws a SemError for options that say nothing without another one, which is not given. */
export function requireBeside(needs: CommandNeed, isGiven: boolean, options: Readonly<Record<string, unknown>>): void {
  const idle = Object.keys(options).filter((option) => options[option] !== undefined)
  if (!isGiven && idle.length > 0) throw new SemError(idle.map((option): Issue => ({ code: 'optionWithoutEffect', option, needs })))
}
