import type { Expression } from './expression'

/** Writes arithmetic in the model language with as few parentheses as reading it back to the same tree allows. */
export const printExpression = (expression: Expression): string => {
  switch (expression.kind) {
    case 'number':
      return printNumber(expression.value)
    case 'name':
      return expression.name
    case 'negate':
      return `-${atLeast(binding.negate, expression.operand)}`
    case 'call':
      return `${expression.function}(${printExpression(expression.argument)})`
    case 'binary': {
      const { operator, left, right } = expression
      if (operator === '^') return `${atLeast(binding.primary, left)}^${atLeast(binding.negate, right)}`
      const own = bindingOf(expression)
      const space = own === binding.sum ? ' ' : ''
      return `${atLeast(own, left)}${space}${operator}${space}${atLeast(own + 1, right)}`
    }
  }
}

/** A number as the model language reads it; infinite bounds are written `Inf` and a missing one `NA`. */
export const printNumber = (value: number): string => {
  if (Number.isNaN(value)) return 'NA'
  if (Number.isFinite(value)) return String(value)
  return value > 0 ? 'Inf' : '-Inf'
}

/** How tightly each form holds together. */
const binding = { sum: 1, product: 2, negate: 3, power: 4, primary: 5 }

const bindingOf = (e: Expression): number => {
  if (e.kind === 'number') return e.value < 0 ? binding.negate : binding.primary
  if (e.kind === 'negate') return binding.negate
  if (e.kind !== 'binary') return binding.primary
  if (e.operator === '^') return binding.power
  return e.operator === '+' || e.operator === '-' ? binding.sum : binding.product
}

const atLeast = (needed: number, e: Expression): string => (bindingOf(e) >= needed ? printExpression(e) : `(${printExpression(e)})`)
