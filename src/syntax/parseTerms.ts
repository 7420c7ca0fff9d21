import type { Span } from '../issue/span'
import { type Cursor, current, isSign, peek, skipSign, spanFrom, unexpected } from './cursor'
import { reservedNames } from './functions'
import { type Modifier, parseModifier } from './parseModifier'

/** One summand of a side: `a*start(0.5)*x`. */
export interface Term {
  /** The variable, a product `x:z`, or the number `0` or `1`. */
  readonly variable: string
  readonly isNumber: boolean
  readonly variableSpan: Span
  /** In the order written, with their places. */
  readonly modifiers: readonly { readonly modifier: Modifier; readonly span: Span }[]
  readonly span: Span
}

/**
 * Parses summands joined by `+` as far as they go. A mistake ends the list, is reported, and keeps what was read:
 * `complete` is false then, and the rest of the statement is not looked at.
 */
export const parseTerms = (cursor: Cursor): { readonly terms: Term[]; readonly complete: boolean } => {
  const terms: Term[] = []
  skipSign(cursor, '+')
  do {
    const term = parseTerm(cursor)
    if (!term) return { terms, complete: false }
    terms.push(term)
  } while (skipSign(cursor, '+'))
  return { terms, complete: true }
}

const parseTerm = (cursor: Cursor): Term | undefined => {
  const from = cursor.at
  const modifiers: { modifier: Modifier; span: Span }[] = []
  while (!atVariable(cursor)) {
    const modifierFrom = cursor.at
    const modifier = atModifier(cursor) ? parseModifier(cursor) : unexpected(cursor, ['variable'])
    if (!modifier) return undefined
    const span = spanFrom(cursor, modifierFrom)
    if (skipSign(cursor, '?')) modifiers.push({ modifier: asStart(cursor, modifier, span), span })
    else if (skipSign(cursor, '*')) modifiers.push({ modifier, span })
    else return unexpected(cursor, ['*'])
  }
  const variable = parseVariable(cursor)
  if (variable?.isNumber && current(cursor)?.kind === 'name') return unexpected(cursor, ['*', '+'])
  return variable && { ...variable, modifiers, span: spanFrom(cursor, from) }
}

/** A name or number that no sign turns into the beginning of a modifier. */
const atVariable = (cursor: Cursor): boolean => {
  const token = current(cursor)
  const next = peek(cursor, 1)
  return (token?.kind === 'name' || token?.kind === 'number') && !(next?.kind === 'sign' && '*?/^('.includes(next.text))
}

const atModifier = (cursor: Cursor): boolean => {
  const token = current(cursor)
  return token?.kind === 'name' || token?.kind === 'number' || token?.kind === 'string' || isSign(token, '(') || isSign(token, '-')
}

const parseVariable = (cursor: Cursor): { variable: string; isNumber: boolean; variableSpan: Span } | undefined => {
  const from = cursor.at
  const first = current(cursor)!
  cursor.at++
  if (first.kind === 'number') return { variable: first.text, isNumber: true, variableSpan: spanFrom(cursor, from) }
  let variable = first.text
  let factors = 1
  let reserved = reservedNames.has(first.text) ? first : undefined
  while (skipSign(cursor, ':')) {
    const factor = current(cursor)
    if (factor?.kind !== 'name') return unexpected(cursor, ['variable'])
    cursor.at++
    factors++
    variable = `${variable}:${factor.text}`
    if (reservedNames.has(factor.text)) reserved ??= factor
  }
  const variableSpan = spanFrom(cursor, from)
  if (reserved) {
    cursor.issues.push({ code: 'reservedName', name: reserved.text, span: { start: reserved.start, end: reserved.end } })
    return undefined
  }
  if (factors <= 2) return { variable, isNumber: false, variableSpan }
  cursor.issues.push({ code: 'productOfThree', term: variable, span: variableSpan })
  return undefined
}

/** `0.7?x` is `start(0.7)*x`; `start(0.7)?x` says it twice and is taken as said. */
const asStart = (cursor: Cursor, modifier: Modifier, span: Span): Modifier => {
  if (modifier.start) return modifier
  if (modifier.fixed) return { start: modifier.fixed }
  if (Object.keys(modifier).length > 0) cursor.issues.push({ code: 'badModifierValue', modifier: 'start', reason: 'notNumber', span })
  return {}
}
