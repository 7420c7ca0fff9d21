import type { Issue } from '../issue/issue'
import type { Span } from '../issue/span'
import type { Expectation } from '../issue/syntaxIssue'
import type { Token } from './tokens'

/** A place in the tokens of one statement. Parsing functions move `at` and add to `issues`; on a mistake they return undefined. */
export interface Cursor {
  readonly tokens: readonly Token[]
  readonly issues: Issue[]
  at: number
  /** Index after the statement's last token. */
  readonly end: number
}

export const current = (cursor: Cursor): Token | undefined => (cursor.at < cursor.end ? cursor.tokens[cursor.at] : undefined)

/** The token `ahead` places further on, if the statement reaches so far. */
export const peek = (cursor: Cursor, ahead: number): Token | undefined =>
  cursor.at + ahead < cursor.end ? cursor.tokens[cursor.at + ahead] : undefined

export const isSign = (token: Token | undefined, sign: string): boolean => token?.kind === 'sign' && token.text === sign

/** Steps over `sign` if it comes next, and says whether it did. */
export const skipSign = (cursor: Cursor, sign: string): boolean => {
  if (!isSign(current(cursor), sign)) return false
  cursor.at++
  return true
}

/** From the first to the last of the tokens `[from, cursor.at)`. */
export const spanFrom = (cursor: Cursor, from: number): Span => ({
  start: cursor.tokens[from]!.start,
  end: cursor.tokens[Math.max(from, cursor.at - 1)]!.end,
})

/** Reports that something else was expected here. A token that was reported already is not reported twice. */
export const unexpected = (cursor: Cursor, expected: readonly Expectation[]): undefined => {
  const token = current(cursor)
  if (token?.kind === 'invalid') return undefined
  const last = cursor.tokens[cursor.end - 1]!
  const span = token ? { start: token.start, end: token.end } : { start: last.end, end: last.end }
  cursor.issues.push({ code: 'unexpectedToken', found: token?.text ?? '', expected, span })
  return undefined
}
