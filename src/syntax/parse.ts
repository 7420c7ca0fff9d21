import type { Issue } from '../issue/issue'
import { type Cursor, current, spanFrom, unexpected } from './cursor'
import { findRCode } from './findRCode'
import { reservedNames } from './functions'
import { parseBlock } from './parseBlock'
import { parseExpression } from './parseExpression'
import { parseFormula } from './parseFormula'
import { splitStatements } from './splitStatements'
import type { Block, ConstraintStatement, Statement } from './statement'
import type { TermList } from './termList'
import { type Token, tokenize } from './tokens'

/** What a model text says, and everything that is wrong with it, in the order of the text. */
export interface Parsed {
  readonly statements: Statement[]
  readonly issues: Issue[]
}

/**
 * Parses lavaan's model language. Never throws: every mistake becomes an issue, and reading goes on with the next statement.
 * Time grows linearly with the length of the text.
 */
export const parse = (text: string): Parsed => {
  const { tokens, issues } = tokenize(text)
  const list: TermList = { statements: [], issues, places: new Map(), pairs: 0 }
  let block: Block = {}
  for (const statement of splitStatements(tokens)) {
    const cursor: Cursor = { tokens: statement.tokens, issues, at: 0, end: statement.tokens.length }
    if (statement.header) block = parseBlock(cursor, statement.header, block)
    else parseStatement(cursor, block, list)
  }
  if (list.statements.length === 0 && issues.length === 0) issues.push({ code: 'emptyModel' })
  // the quotation marks of R code make nonsense of all that follows: one word about the cause instead of many about what it does
  const rCode = issues.length > 0 ? findRCode(text) : undefined
  return { statements: list.statements, issues: rCode ? [{ code: 'rCode', span: rCode }] : sorted(issues) }
}

/** The first operator of a statement says what kind it is. */
const parseStatement = (cursor: Cursor, block: Block, list: TermList): void => {
  const operator = cursor.tokens.find((token) => token.kind === 'operator')?.text
  if (operator === ':=') parseDefinition(cursor, list)
  else if (operator === '==' || operator === '<' || operator === '>') parseConstraint(cursor, operator, list)
  else parseFormula(cursor, block, list)
}

const parseDefinition = (cursor: Cursor, list: TermList): undefined => {
  const name = current(cursor)!
  if (name.kind !== 'name') return unexpected(cursor, ['name'])
  cursor.at++
  if (!skipOperator(cursor)) return
  const expression = parseExpression(cursor)
  if (!expression) return
  if (cursor.at < cursor.end) return unexpected(cursor, ['statementEnd'])
  const nameSpan = { start: name.start, end: name.end }
  if (reservedNames.has(name.text)) list.issues.push({ code: 'reservedName', name: name.text, span: nameSpan })
  else list.statements.push({ kind: 'definition', name: name.text, expression, span: spanFrom(cursor, 0), nameSpan })
}

const parseConstraint = (cursor: Cursor, op: ConstraintStatement['op'], list: TermList): undefined => {
  const left = parseExpression(cursor)
  if (!left || !skipOperator(cursor)) return
  const right = parseExpression(cursor)
  if (!right) return
  if (cursor.at < cursor.end) return unexpected(cursor, ['statementEnd'])
  list.statements.push({ kind: 'constraint', op, left, right, span: spanFrom(cursor, 0) })
}

/** The statement's first operator must come next. */
const skipOperator = (cursor: Cursor): Token | undefined => {
  const token = current(cursor)
  if (token?.kind !== 'operator') return unexpected(cursor, ['operator'])
  cursor.at++
  return token
}

const sorted = (issues: Issue[]): Issue[] => issues.sort((a, b) => startOf(a) - startOf(b))

const startOf = (issue: Issue): number => ('span' in issue && issue.span ? issue.span.start : 0)
