import { nearest } from '../issue/nearest'
import type { ModifierFault } from '../issue/syntaxIssue'
import { type Cursor, current, isSign, peek, skipSign, spanFrom, unexpected } from './cursor'
import { evaluate } from './evaluate'
import type { Expression } from './expression'
import { functionNames, isFunctionName, reservedNames } from './functions'
import { namesIn } from './namesIn'
import { parseExpression, parseQuotient } from './parseExpression'
import type { Modifiers } from './statement'

/** One modifier as written: the field it fills. `undefined` values were reported and fill nothing. */
export type Modifier = Modifiers

const numeric = ['start', 'lower', 'upper'] as const
const textual = ['label', 'equal'] as const
const single = ['efa', 'rv'] as const

export const modifierNames: readonly string[] = [...numeric, ...textual, ...single]

const knownBeforeVariable = [...modifierNames, 'c', ...functionNames]

/** Parses what stands before `*` (or, for a starting value, `?`) without that sign; undefined after a mistake that ends the statement. */
export const parseModifier = (cursor: Cursor): Modifier | undefined => {
  const token = current(cursor)
  if (token?.kind === 'string') {
    cursor.at++
    return textModifier(cursor, cursor.at - 1, 'label', [token.text])
  }
  if (token?.kind === 'name' && isSign(peek(cursor, 1), '(')) {
    if (token.text === 'c') return parseVectorModifier(cursor)
    if (modifierNames.includes(token.text)) return parseCallModifier(cursor, token.text)
    if (!isFunctionName(token.text)) return parseUnknownModifier(cursor, token.text)
  }
  const from = cursor.at
  const value = parseQuotient(cursor)
  return value && bareModifier(cursor, from, value)
}

/** A number fixes, `NA` frees, a name labels. */
const bareModifier = (cursor: Cursor, from: number, value: Expression): Modifier => {
  if (value.kind === 'name' && value.name !== 'NA') return textModifier(cursor, from, 'label', [value.name])
  const number = constant(cursor, from, 'fixed', value, isNA(value) ? Number.NaN : undefined)
  return number === undefined ? {} : { fixed: [number] }
}

/** `c(...)`: one value a group, all numbers (and NA) or all labels (and NA or '' for none). */
const parseVectorModifier = (cursor: Cursor): Modifier | undefined => {
  const from = cursor.at
  const items = parseArguments(cursor)
  if (!items) return undefined
  const isText = (item: Item): boolean => typeof item === 'string' || (item.kind === 'name' && item.name !== 'NA')
  if (items.length === 0) return fault(cursor, from, 'c', 'empty')
  if (!items.some(isText)) return numberModifier(cursor, from, 'fixed', items)
  if (!items.every((item) => isText(item) || isNA(item))) return fault(cursor, from, 'c', 'mixed')
  return textModifier(cursor, from, 'label', items.map(textOf))
}

const parseCallModifier = (cursor: Cursor, name: string): Modifier | undefined => {
  const from = cursor.at
  const items = parseArguments(cursor)
  if (!items) return undefined
  if (items.length === 0) return fault(cursor, from, name, 'empty')
  const number = numeric.find((n) => n === name)
  if (number) return numberModifier(cursor, from, number, items)
  if (!items.every((item) => typeof item === 'string' || item.kind === 'name')) return fault(cursor, from, name, 'notName')
  const text = textual.find((n) => n === name)
  if (text) return textModifier(cursor, from, text, items.map(textOf))
  const [only, ...more] = items.map(textOf)
  if (more.length > 0) return fault(cursor, from, name, 'notSingle')
  if (only === '') return fault(cursor, from, name, 'empty')
  return name === 'efa' ? { efa: only } : { rv: only }
}

/** Names an unknown function before a variable, and steps over its parentheses so that the rest of the statement is still read. */
const parseUnknownModifier = (cursor: Cursor, name: string): Modifier | undefined => {
  const { start, end } = current(cursor)!
  cursor.issues.push({
    code: 'unknownModifier',
    name,
    nearest: nearest(name, knownBeforeVariable),
    known: modifierNames,
    span: { start, end },
  })
  cursor.at++
  let depth = 0
  do {
    const token = current(cursor)
    if (!token) return undefined
    if (isSign(token, '(')) depth++
    if (isSign(token, ')')) depth--
    cursor.at++
  } while (depth > 0)
  return {}
}

/** An argument: text in quotes, or arithmetic (of which a bare name may be meant as text). */
type Item = string | Expression

const isNA = (item: Item): boolean => typeof item !== 'string' && item.kind === 'name' && item.name === 'NA'

const textOf = (item: Item): string => (typeof item === 'string' ? item : item.kind === 'name' && item.name !== 'NA' ? item.name : '')

/** Parses `name(a, b)`, where a single argument may itself be a vector: `start(c(1, 2))`. */
const parseArguments = (cursor: Cursor): Item[] | undefined => {
  const name = current(cursor)!.text
  cursor.at += 2
  if (name !== 'c' && current(cursor)?.text === 'c' && isSign(peek(cursor, 1), '(')) {
    const items = parseArguments(cursor)
    return items && (skipSign(cursor, ')') ? items : unexpected(cursor, [')']))
  }
  const items: Item[] = []
  if (skipSign(cursor, ')')) return items
  while (true) {
    const token = current(cursor)
    if (token?.kind === 'string') {
      cursor.at++
      items.push(token.text)
    } else {
      const value = parseExpression(cursor)
      if (!value) return undefined
      items.push(value)
    }
    if (skipSign(cursor, ')')) return items
    if (!skipSign(cursor, ',')) return unexpected(cursor, [',', ')'])
  }
}

const numberModifier = (cursor: Cursor, from: number, field: 'fixed' | (typeof numeric)[number], items: readonly Item[]): Modifier => {
  const values: number[] = []
  for (const item of items) {
    if (typeof item === 'string') return fault(cursor, from, field, 'notNumber')
    const bound = field === 'lower' || field === 'upper' ? infinity(item) : undefined
    const value = constant(cursor, from, field, item, isNA(item) ? Number.NaN : bound)
    if (value === undefined) return {}
    values.push(value)
  }
  return { [field]: values }
}

const infinity = (item: Expression): number | undefined => {
  if (item.kind === 'negate') return item.operand.kind === 'name' && item.operand.name === 'Inf' ? -Infinity : undefined
  return item.kind === 'name' && item.name === 'Inf' ? Infinity : undefined
}

/** The value of arithmetic without names, or of one of the words that stand for a value. */
const constant = (cursor: Cursor, from: number, modifier: string, e: Expression, word?: number): number | undefined => {
  if (word !== undefined) return word
  const value = namesIn(e).length > 0 ? undefined : evaluate(e, () => Number.NaN)
  // Adding zero turns -0 into 0, which prints and reads back as itself.
  if (value !== undefined && Number.isFinite(value)) return value + 0
  fault(cursor, from, modifier, value === undefined ? 'notNumber' : 'notFinite')
  return undefined
}

const textModifier = (cursor: Cursor, from: number, field: 'label' | 'equal', texts: readonly string[]): Modifier => {
  const reserved = texts.find((text) => reservedNames.has(text))
  if (reserved !== undefined) {
    cursor.issues.push({ code: 'reservedName', name: reserved, span: spanFrom(cursor, from) })
    return {}
  }
  return texts.every((text) => text === '') ? fault(cursor, from, field, 'empty') : { [field]: texts }
}

const fault = (cursor: Cursor, from: number, modifier: string, reason: ModifierFault): Modifier => {
  cursor.issues.push({ code: 'badModifierValue', modifier, reason, span: spanFrom(cursor, from) })
  return {}
}
