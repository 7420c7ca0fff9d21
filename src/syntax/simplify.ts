import { combine } from './evaluate'
import type { Expression } from './expression'

/*
 * Constructors that simplify as they build: neutral elements vanish, numbers are folded where the result is finite.
 * As usual in symbolic work 0*x is 0 and x^0 is 1 whatever x is, also where x has no finite value.
 */

export const numberOf = (value: number): Expression => ({ kind: 'number', value })

const isNumber = (e: Expression, value: number): boolean => e.kind === 'number' && e.value === value

export const isZero = (e: Expression): boolean => isNumber(e, 0)

type Operator = '+' | '-' | '*' | '/' | '^'

const binary = (operator: Operator, left: Expression, right: Expression): Expression => {
  if (left.kind === 'number' && right.kind === 'number') {
    const value = combine(operator, left.value, right.value)
    if (Number.isFinite(value)) return numberOf(value)
  }
  return { kind: 'binary', operator, left, right }
}

export const negate = (e: Expression): Expression => {
  if (e.kind === 'number') return numberOf(0 - e.value)
  return e.kind === 'negate' ? e.operand : { kind: 'negate', operand: e }
}

export const add = (left: Expression, right: Expression): Expression => {
  if (isZero(left)) return right
  if (isZero(right)) return left
  return right.kind === 'negate' ? subtract(left, right.operand) : binary('+', left, right)
}

export const subtract = (left: Expression, right: Expression): Expression => {
  if (isZero(right)) return left
  if (isZero(left)) return negate(right)
  return right.kind === 'negate' ? add(left, right.operand) : binary('-', left, right)
}

export const multiply = (left: Expression, right: Expression): Expression => {
  if (isZero(left) || isZero(right)) return numberOf(0)
  if (isNumber(left, 1)) return right
  if (isNumber(right, 1)) return left
  if (isNumber(left, -1)) return negate(right)
  if (isNumber(right, -1)) return negate(left)
  if (left.kind === 'negate') return negate(multiply(left.operand, right))
  if (right.kind === 'negate') return negate(multiply(left, right.operand))
  return binary('*', left, right)
}

export const divide = (left: Expression, right: Expression): Expression => {
  if (isZero(left) && !isZero(right)) return numberOf(0)
  if (isNumber(right, 1)) return left
  return left.kind === 'negate' ? negate(divide(left.operand, right)) : binary('/', left, right)
}

export const power = (base: Expression, exponent: Expression): Expression => {
  if (isZero(exponent)) return numberOf(1)
  return isNumber(exponent, 1) ? base : binary('^', base, exponent)
}
