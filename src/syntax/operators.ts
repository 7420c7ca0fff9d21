import type { TermOperator } from './statement'

/** Operators between variables. `~1` is written `~` with a 1 on the right side. */
const termOperators: readonly TermOperator[] = ['=~', '<~', '~', '~~', '|', '~*~', '|~']

export const constraintOperators = ['==', '<', '>'] as const

/** Every operator that stands between the two sides of a statement. */
export const operators: ReadonlySet<string> = new Set([...termOperators, ...constraintOperators, ':='])

/** What people write instead, and what they mean; '' where no single operator is meant. */
export const misspelledOperators: ReadonlyMap<string, string> = new Map([
  ['<=', '<'],
  ['=<', '<'],
  ['>=', '>'],
  ['=>', '>'],
  ['=', '=='],
  ['===', '=='],
  ['~=', '=~'],
  ['=~~', '=~'],
  ['=:', ':='],
  ['->', '~'],
  ['\u2192', '~'],
  ['<->', '~~'],
  ['%', ''],
])

/** lavaan's computed variables, which this package leaves to the data. */
export const unsupportedOperators: ReadonlySet<string> = new Set([':~'])

const longest = 3

const firstSigns = new Set([...operators, ...misspelledOperators.keys(), ...unsupportedOperators, '\u02dc'].map((operator) => operator[0]))

/** The longest operator that `text` has at `at`, right or wrong; '' if there is none. U+02DC counts as a tilde. */
export const operatorAt = (text: string, at: number): string => {
  if (!firstSigns.has(text[at]!)) return ''
  const ahead = text.slice(at, at + longest).replaceAll('\u02dc', '~')
  for (let length = ahead.length; length > 0; length--) {
    const candidate = ahead.slice(0, length)
    if (operators.has(candidate) || misspelledOperators.has(candidate) || unsupportedOperators.has(candidate)) return candidate
  }
  return ''
}
