import { isDigit, isNamePart, isNameStart } from './characters'
import { reservedNames } from './functions'
import { printNumber } from './printExpression'
import type { Modifiers } from './statement'

/** Each modifier of a right-hand variable as it is written before `*`. (`efa()` stands on the left side and is not among them.) */
export const printModifiers = (modifiers: Modifiers): string[] => {
  const { fixed, start, lower, upper, label, equal, rv } = modifiers
  const printed: string[] = []
  if (fixed) printed.push(vector(fixed.map(printNumber)))
  if (label?.some((l) => l !== '')) printed.push(vector(label.map(printLabel)))
  if (equal) printed.push(`equal(${vector(equal.map(quoted))})`)
  if (start) printed.push(`start(${vector(start.map(printNumber))})`)
  if (lower) printed.push(`lower(${vector(lower.map(printNumber))})`)
  if (upper) printed.push(`upper(${vector(upper.map(printNumber))})`)
  if (rv !== undefined) printed.push(`rv(${quoted(rv)})`)
  return printed
}

/** Text in quotation marks. Throws an Error if it holds both kinds of them or a line end, which the language cannot write. */
export const quoted = (text: string): string => {
  const mark = text.includes('"') ? "'" : '"'
  if (text.includes(mark) || /[\n\r\u2028\u2029]/.test(text))
    throw new Error(`printModel: ${JSON.stringify(text)} cannot be written in quotation marks`)
  return mark + text + mark
}

/** True when the text reads back as one name. */
export const isPlainName = (text: string): boolean => {
  const codes = [...text].map((character) => character.codePointAt(0)!)
  if (codes.length === 0 || reservedNames.has(text)) return false
  return isNameStart(codes[0]!) && !(codes[0] === 46 && isDigit(codes[1] ?? 0)) && codes.every(isNamePart)
}

const printLabel = (label: string): string => (isPlainName(label) ? label : quoted(label))

const vector = (items: readonly string[]): string => (items.length === 1 ? items[0]! : `c(${items.join(', ')})`)
