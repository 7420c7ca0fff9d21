import type { Expression } from './expression'
import { functions } from './functions'

/** The value of arithmetic when each name has the value that `lookup` gives it; NaN where the arithmetic has none. */
export const evaluate = (expression: Expression, lookup: (name: string) => number): number => {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'name':
      return lookup(expression.name)
    case 'negate':
      return -evaluate(expression.operand, lookup)
    case 'call':
      return functions[expression.function](evaluate(expression.argument, lookup))
    case 'binary':
      return combine(expression.operator, evaluate(expression.left, lookup), evaluate(expression.right, lookup))
  }
}

/** One step of arithmetic. */
export const combine = (operator: '+' | '-' | '*' | '/' | '^', left: number, right: number): number => {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '^':
      return left ** right
  }
}
