import { type Cursor, current, unexpected } from './cursor'
import { parseTerms, type Term } from './parseTerms'
import type { Block, TermOperator } from './statement'
import { addTerm, type TermList } from './termList'

/** Most statements that formulas with several variables on both sides may multiply to, in one text. */
export const mostPairs = 250_000

/** Where a number may stand on the right side instead of a variable (an intercept, a phantom factor), and which. */
const numbersAllowed: Readonly<Partial<Record<TermOperator, readonly number[]>>> = { '~': [0, 1], '=~': [0], '|~': [1] }

/**
 * Parses `left operator right` and adds every left variable with every right one to `list`. `y ~ 1` gets operator `~1`
 * and rhs ''; `y ~ 0` the same, fixed to 0; `z |~ 1` keeps its operator and has rhs ''. A phantom factor `f =~ 0` is, as in
 * lavaan, the row `f =~ f` fixed to 0. Modifiers on the left side hold for each right variable.
 */
export const parseFormula = (cursor: Cursor, block: Block, list: TermList): undefined => {
  const { terms: left, complete } = parseTerms(cursor)
  if (!complete) return
  const number = left.find((term) => term.isNumber)
  if (number) {
    cursor.issues.push({ code: 'unexpectedToken', found: number.variable, expected: ['variable'], span: number.variableSpan })
    return
  }
  const operator = current(cursor)
  if (operator?.kind !== 'operator') return unexpected(cursor, ['operator'])
  const op = operator.text as TermOperator
  cursor.at++
  const right = parseTerms(cursor)
  if (right.complete && cursor.at < cursor.end) unexpected(cursor, ['+', 'statementEnd'])
  const allowed = right.terms.filter((term) => isAllowed(cursor, term, op))
  expand(cursor, left, op, allowed, block, list)
}

const expand = (cursor: Cursor, left: readonly Term[], op: TermOperator, right: readonly Term[], block: Block, list: TermList): void => {
  const pairs = left.length > 1 ? left.length * right.length : 0
  if (list.pairs + pairs > mostPairs) {
    const span = { start: left[0]!.span.start, end: (right.at(-1) ?? left.at(-1)!).span.end }
    cursor.issues.push({ code: 'tooManyPairs', limit: mostPairs, span })
    return
  }
  list.pairs += pairs
  for (const l of left) for (const r of right) addPair(l, op, r, block, list)
}

const addPair = (left: Term, op: TermOperator, right: Term, block: Block, list: TermList): void => {
  const zero = isZero(right) ? [{ modifier: { fixed: [0] }, span: right.variableSpan }] : []
  const modifiers = left.modifiers.length === 0 && zero.length === 0 ? right.modifiers : [...left.modifiers, ...right.modifiers, ...zero]
  addTerm(
    list,
    {
      kind: 'term',
      lhs: left.variable,
      op: right.isNumber && op === '~' ? '~1' : op,
      rhs: right.isNumber ? (op === '=~' ? left.variable : '') : right.variable,
      modifiers: {},
      block,
      span: right.span,
      lhsSpan: left.variableSpan,
      rhsSpan: right.variableSpan,
    },
    modifiers,
  )
}

const isZero = (term: Term): boolean => term.isNumber && Number(term.variable) === 0

const isAllowed = (cursor: Cursor, term: Term, op: TermOperator): boolean => {
  const { issues } = cursor
  const numbers = numbersAllowed[op]
  if (term.isNumber && !numbers?.includes(Number(term.variable))) {
    const expected = numbers ? (['variable', op === '=~' ? 'phantom' : 'intercept'] as const) : (['variable'] as const)
    issues.push({ code: 'unexpectedToken', found: term.variable, expected, span: term.variableSpan })
    return false
  }
  for (const { modifier, span } of term.modifiers) {
    if (modifier.efa !== undefined) issues.push({ code: 'badModifierValue', modifier: 'efa', reason: 'leftOnly', span })
    if (!isZero(term) || !modifier.fixed) continue
    issues.push({ code: 'badModifierValue', modifier: 'fixed', reason: 'alreadyZero', span })
    return false
  }
  return true
}
