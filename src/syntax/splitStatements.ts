import type { Token } from './tokens'

/** Tokens `[from, to)` of one statement, line ends left out. */
export interface StatementTokens {
  readonly tokens: readonly Token[]
  /** Set for `group: 1`, `level: within`, ...: the header's word in lower case. */
  readonly header?: BlockWord
}

export type BlockWord = 'group' | 'level' | 'class' | 'block'

const blockWords: ReadonlySet<string> = new Set(['group', 'level', 'class', 'block'])

/** A stretch of tokens without line ends or semicolons, and whether a semicolon closes it. */
interface Segment {
  readonly tokens: Token[]
  closed: boolean
  /** Holds an operator, known or not, so that it says something by itself. */
  says: boolean
}

/**
 * Finds where statements end: at `;` and at line ends, except that a line goes on when it ends in a sign or an operator,
 * when the next line begins with one, or inside parentheses. A line with an operator of its own never continues
 * a statement that has one already: so a forgotten bracket or a trailing `+` spoils one statement, not the rest of the text.
 */
export const splitStatements = (tokens: readonly Token[]): StatementTokens[] => {
  const statements: StatementTokens[] = []
  let open: Token[] = []
  let says = false
  let depth = 0

  const close = (): void => {
    if (open.length > 0) statements.push({ tokens: open })
    open = []
    says = false
    depth = 0
  }

  for (const segment of segmentsOf(tokens)) {
    const first = segment.tokens[0]
    if (first) {
      const header = segment.says ? undefined : headerOf(segment.tokens, open.at(-1))
      const goesOn =
        open.length > 0 && !header && !(says && segment.says) && (depth > 0 || asksForMore(open.at(-1)!) || addsToPrevious(first))
      if (!goesOn) close()
      if (header) statements.push({ tokens: segment.tokens, header })
      else {
        // Appending keeps the work linear: every token moves once.
        for (const token of segment.tokens) {
          open.push(token)
          if (token.kind !== 'sign') continue
          if (token.text === '(') depth++
          else if (token.text === ')') depth = Math.max(0, depth - 1)
        }
        says ||= segment.says
      }
    }
    if (segment.closed) close()
  }
  close()
  return statements
}

const segmentsOf = (tokens: readonly Token[]): Segment[] => {
  const segments: Segment[] = []
  let segment: Segment = { tokens: [], closed: false, says: false }
  for (const token of tokens) {
    if (token.kind === 'lineEnd' || token.kind === 'semicolon') {
      segment.closed = token.kind === 'semicolon'
      segments.push(segment)
      segment = { tokens: [], closed: false, says: false }
    } else {
      segment.tokens.push(token)
      segment.says ||= isOperator(token)
    }
  }
  segments.push(segment)
  return segments
}

/** Rejected operators count: `y <= 2` is still a statement. */
const isOperator = (token: Token): boolean => token.kind === 'operator' || (token.kind === 'invalid' && /^[=~<>:|%-]/.test(token.text))

/** `group:x` is a product where it goes on with a formula. */
const headerOf = (tokens: readonly Token[], before: Token | undefined): BlockWord | undefined => {
  const [word, colon, label] = tokens
  if (before && asksForMore(before) && label?.kind === 'name') return undefined
  if (word?.kind !== 'name' || colon?.kind !== 'sign' || colon.text !== ':') return undefined
  const lower = word.text.toLowerCase()
  return blockWords.has(lower) ? (lower as BlockWord) : undefined
}

const asksForMore = (token: Token): boolean => token.kind === 'operator' || (token.kind === 'sign' && token.text !== ')')

const addsToPrevious = (token: Token): boolean => token.kind === 'operator' || (token.kind === 'sign' && token.text !== '(')
