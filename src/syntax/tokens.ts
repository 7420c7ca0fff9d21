import type { Issue } from '../issue/issue'
import { isBlank, isDigit, isLineEnd, isNamePart, isNameStart, plainSign } from './characters'
import { misspelledOperators, operatorAt, operators, unsupportedOperators } from './operators'

/**
 * The smallest pieces of model text. `operator` stands between the sides of a statement (`=~`, `:=`, ...); `sign` is one of
 * `+ - * / ^ ( ) , ? :`; `invalid` was reported already and only keeps its place; `lineEnd` is a line's end, `semicolon` a `;`.
 */
export type TokenKind = 'name' | 'number' | 'string' | 'operator' | 'sign' | 'lineEnd' | 'semicolon' | 'invalid'

/** A token and its place: `[start, end)` in the text. `text` of a string is without its quotes; `**` is read as `^`. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
  readonly end: number
}

const signs = new Set('+-*/^(),?:')

/** Cuts model text into tokens in one pass; what cannot be a token becomes an issue and an `invalid` token. */
export const tokenize = (source: string): { readonly tokens: Token[]; readonly issues: Issue[] } => {
  const tokens: Token[] = []
  const issues: Issue[] = []
  let at = 0

  const push = (kind: TokenKind, end: number, text = source.slice(at, end)): void => {
    tokens.push({ kind, text, start: at, end })
    at = end
  }
  const reject = (issue: Issue, end: number): void => {
    issues.push(issue)
    push('invalid', end)
  }

  while (at < source.length) {
    const code = source.codePointAt(at)!
    if (isBlank(code)) at++
    else if (isLineEnd(code)) push('lineEnd', at + 1)
    else if (code === hash || code === bang) at = endOfLine(source, at)
    else if (code === semicolon) push('semicolon', at + 1)
    else if (isDigit(code) || (code === dot && isDigit(source.charCodeAt(at + 1)))) {
      const end = endOfNumber(source, at)
      const text = source.slice(at, end)
      if (Number.isFinite(Number(text))) push('number', end, text)
      else reject({ code: 'numberOutOfRange', text, span: { start: at, end } }, end)
    } else if (isNameStart(code)) push('name', endOfName(source, at))
    else if (code === doubleQuote || code === singleQuote) {
      const end = endOfString(source, at, code)
      if (end < 0) {
        const stop = endOfLine(source, at)
        reject({ code: 'unterminatedString', span: { start: at, end: stop } }, stop)
      } else push('string', end, source.slice(at + 1, end - 1))
    } else if (source.startsWith('**', at)) push('sign', at + 2, '^')
    else {
      const operator = operatorAt(source, at)
      const span = { start: at, end: at + operator.length }
      if (operators.has(operator)) push('operator', span.end, operator)
      else if (unsupportedOperators.has(operator))
        reject({ code: 'unsupportedOperator', operator, supported: [...operators], span }, span.end)
      else if (operator !== '')
        reject({ code: 'unknownOperator', operator, suggestion: misspelledOperators.get(operator) || undefined, span }, span.end)
      else if (signs.has(source[at]!)) push('sign', at + 1)
      else {
        const character = String.fromCodePoint(code)
        const end = at + character.length
        reject({ code: 'unexpectedCharacter', character, suggestion: plainSign(code), span: { start: at, end } }, end)
      }
    }
  }
  return { tokens, issues }
}

const hash = 35
const bang = 33
const semicolon = 59
const dot = 46
const plus = 43
const minus = 45
const doubleQuote = 34
const singleQuote = 39

const endOfLine = (source: string, from: number): number => {
  let end = from
  while (end < source.length && !isLineEnd(source.charCodeAt(end))) end++
  return end
}

const endOfName = (source: string, from: number): number => {
  let end = from
  while (end < source.length) {
    const code = source.codePointAt(end)!
    if (!isNamePart(code)) break
    end += code > 0xffff ? 2 : 1
  }
  return end
}

const endOfDigits = (source: string, from: number): number => {
  let end = from
  while (isDigit(source.charCodeAt(end))) end++
  return end
}

const endOfNumber = (source: string, from: number): number => {
  let end = endOfDigits(source, from)
  if (source.charCodeAt(end) === dot) end = endOfDigits(source, end + 1)
  const letter = source[end]
  if (letter !== 'e' && letter !== 'E') return end
  const signed = source.charCodeAt(end + 1) === plus || source.charCodeAt(end + 1) === minus
  const digits = end + (signed ? 2 : 1)
  return isDigit(source.charCodeAt(digits)) ? endOfDigits(source, digits) : end
}

/** A string ends on its own line; -1 if it does not. */
const endOfString = (source: string, from: number, quote: number): number => {
  for (let end = from + 1; end < source.length; end++) {
    const code = source.charCodeAt(end)
    if (code === quote) return end + 1
    if (isLineEnd(code)) return -1
  }
  return -1
}
