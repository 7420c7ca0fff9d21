import type { Expression } from './expression'
import { functions } from './functions'

/** Arithmetic as a function of the vector that holds the names' values. */
export type Compiled = (x: ArrayLike<number>) => number

/**
 * Turns arithmetic into nested closures over its tree, for loops that evaluate it often. `names[i]` is read from `x[i]`.
 * Throws an Error if the arithmetic refers to a name that is not among `names`.
 */
export const compileExpression = (expression: Expression, names: readonly string[]): Compiled => {
  const places = new Map(names.map((name, index) => [name, index]))
  const compile = (e: Expression): Compiled => {
    switch (e.kind) {
      case 'number': {
        const { value } = e
        return () => value
      }
      case 'name': {
        const place = places.get(e.name)
        if (place === undefined) throw new Error(`compileExpression: no place is given for ${e.name}`)
        return (x) => x[place]!
      }
      case 'negate': {
        const operand = compile(e.operand)
        return (x) => -operand(x)
      }
      case 'call': {
        const argument = compile(e.argument)
        const f = functions[e.function]
        return (x) => f(argument(x))
      }
      case 'binary':
        return compileBinary(e.operator, compile(e.left), compile(e.right))
    }
  }
  return compile(expression)
}

const compileBinary = (operator: '+' | '-' | '*' | '/' | '^', left: Compiled, right: Compiled): Compiled => {
  switch (operator) {
    case '+':
      return (x) => left(x) + right(x)
    case '-':
      return (x) => left(x) - right(x)
    case '*':
      return (x) => left(x) * right(x)
    case '/':
      return (x) => left(x) / right(x)
    case '^':
      return (x) => left(x) ** right(x)
  }
}
