import { nearest } from '../issue/nearest'
import { type Cursor, current, isSign, peek, skipSign, spanFrom, unexpected } from './cursor'
import type { Expression } from './expression'
import { functionNames, isFunctionName } from './functions'

/** Deepest nesting and longest chain of arithmetic: far beyond any model, far below any stack. */
const deepestExpression = 400

/** An expression and its height as a tree. */
interface Parsed {
  readonly expression: Expression
  readonly height: number
}

/**
 * Parses arithmetic up to the first token that cannot continue it, with R's precedence:
 * `^` binds tightest and to the right, then unary minus (`-a^2` is `-(a^2)`), then `*` and `/`, then `+` and `-`.
 */
export const parseExpression = (cursor: Cursor): Expression | undefined => parseSum(cursor, 0)?.expression

/** The arithmetic that may stand before `*` as a modifier: no sum or product outside parentheses, but `1/3`, `-0.5` and `2^2`. */
export const parseQuotient = (cursor: Cursor): Expression | undefined => parseChain(cursor, 0, ['/'], parseUnary)?.expression

const parseSum = (cursor: Cursor, depth: number): Parsed | undefined => parseChain(cursor, depth, ['+', '-'], parseProduct)

const parseProduct = (cursor: Cursor, depth: number): Parsed | undefined => parseChain(cursor, depth, ['*', '/'], parseUnary)

type ChainOperator = '+' | '-' | '*' | '/'

const parseChain = (
  cursor: Cursor,
  depth: number,
  accepted: readonly ChainOperator[],
  parseOperand: (cursor: Cursor, depth: number) => Parsed | undefined,
): Parsed | undefined => {
  const from = cursor.at
  let left = parseOperand(cursor, depth)
  while (left) {
    const operator = accepted.find((sign) => isSign(current(cursor), sign))
    if (!operator) return left
    cursor.at++
    const right = parseOperand(cursor, depth)
    left = right && join(cursor, from, depth, operator, left, right)
  }
  return undefined
}

const parseUnary = (cursor: Cursor, depth: number): Parsed | undefined => {
  const from = cursor.at
  if (skipSign(cursor, '+')) return tooDeep(cursor, from, depth + 1) ? undefined : parseUnary(cursor, depth + 1)
  if (!skipSign(cursor, '-')) return parsePower(cursor, depth)
  if (tooDeep(cursor, from, depth + 1)) return undefined
  const operand = parseUnary(cursor, depth + 1)
  return (
    operand &&
    checked(cursor, from, depth, {
      expression: { kind: 'negate', operand: operand.expression, span: spanFrom(cursor, from) },
      height: operand.height + 1,
    })
  )
}

const parsePower = (cursor: Cursor, depth: number): Parsed | undefined => {
  const from = cursor.at
  const base = parsePrimary(cursor, depth)
  if (!base || !skipSign(cursor, '^')) return base
  if (tooDeep(cursor, from, depth + 1)) return undefined
  const exponent = parseUnary(cursor, depth + 1)
  return exponent && join(cursor, from, depth, '^', base, exponent)
}

const parsePrimary = (cursor: Cursor, depth: number): Parsed | undefined => {
  const from = cursor.at
  const token = current(cursor)
  if (token?.kind === 'number') {
    cursor.at++
    return { expression: { kind: 'number', value: Number(token.text), span: spanFrom(cursor, from) }, height: 1 }
  }
  if (token?.kind === 'name') {
    if (isSign(peek(cursor, 1), '(')) return parseCall(cursor, depth)
    cursor.at++
    const span = spanFrom(cursor, from)
    if (token.text === 'pi') return { expression: { kind: 'number', value: Math.PI, span }, height: 1 }
    return { expression: { kind: 'name', name: token.text, span }, height: 1 }
  }
  if (!skipSign(cursor, '(')) return unexpected(cursor, ['expression'])
  if (tooDeep(cursor, from, depth + 1)) return undefined
  const inner = parseSum(cursor, depth + 1)
  if (!inner) return undefined
  return skipSign(cursor, ')') ? inner : unexpected(cursor, [')'])
}

const parseCall = (cursor: Cursor, depth: number): Parsed | undefined => {
  const from = cursor.at
  const name = current(cursor)!.text
  cursor.at += 2
  if (tooDeep(cursor, from, depth + 1)) return undefined
  const known = isFunctionName(name) || Object.hasOwn(logarithms, name)
  if (!known) {
    const { start, end } = cursor.tokens[from]!
    cursor.issues.push({ code: 'unknownFunction', name, nearest: nearest(name, callable), known: callable, span: { start, end } })
  }
  const argument = parseSum(cursor, depth + 1)
  const base = argument && (name === 'log' || !known) && skipSign(cursor, ',') ? parseSum(cursor, depth + 1) : undefined
  if (!argument || (isSign(cursor.tokens[cursor.at - 1], ',') && !base)) return undefined
  if (!skipSign(cursor, ')')) return known ? unexpected(cursor, [')']) : undefined
  const span = spanFrom(cursor, from)
  if (!isFunctionName(name)) {
    if (!known) return argument
    return checked(
      cursor,
      from,
      depth,
      quotientOfLogs(argument, { expression: { kind: 'number', value: logarithms[name]!, span }, height: 1 }, span),
    )
  }
  if (base) return checked(cursor, from, depth, quotientOfLogs(argument, base, span))
  return checked(cursor, from, depth, {
    expression: { kind: 'call', function: name, argument: argument.expression, span },
    height: argument.height + 1,
  })
}

/** Logarithms to other bases are read as `log(x) / log(base)`, as `log(x, base)` is. */
const logarithms: Readonly<Record<string, number>> = { log10: 10, log2: 2 }

const callable: readonly string[] = [...functionNames, ...Object.keys(logarithms)]

const quotientOfLogs = (x: Parsed, base: Parsed, span: Expression['span']): Parsed => ({
  expression: {
    kind: 'binary',
    operator: '/',
    left: { kind: 'call', function: 'log', argument: x.expression, span },
    right: { kind: 'call', function: 'log', argument: base.expression, span },
    span,
  },
  height: Math.max(x.height, base.height) + 2,
})

const join = (
  cursor: Cursor,
  from: number,
  depth: number,
  operator: ChainOperator | '^',
  left: Parsed,
  right: Parsed,
): Parsed | undefined =>
  checked(cursor, from, depth, {
    expression: { kind: 'binary', operator, left: left.expression, right: right.expression, span: spanFrom(cursor, from) },
    height: Math.max(left.height, right.height) + 1,
  })

const checked = (cursor: Cursor, from: number, depth: number, parsed: Parsed): Parsed | undefined =>
  tooDeep(cursor, from, depth + parsed.height) ? undefined : parsed

const tooDeep = (cursor: Cursor, from: number, depth: number): boolean => {
  if (depth <= deepestExpression) return false
  cursor.issues.push({ code: 'nestedTooDeep', limit: deepestExpression, span: spanFrom(cursor, from) })
  return true
}
