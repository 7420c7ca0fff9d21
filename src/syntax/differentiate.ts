import type { Expression, FunctionName } from './expression'
import { add, divide, isZero, multiply, negate, numberOf, power, subtract } from './simplify'

/**
 * The partial derivative of arithmetic with respect to a name, simplified, by the rules of calculus.
 * `abs(u)` has slope `u/abs(u)`, which is NaN at zero. The result shares parts with its argument and has no spans of its own.
 */
export const differentiate = (expression: Expression, name: string): Expression => {
  switch (expression.kind) {
    case 'number':
      return numberOf(0)
    case 'name':
      return numberOf(expression.name === name ? 1 : 0)
    case 'negate':
      return negate(differentiate(expression.operand, name))
    case 'call': {
      const inner = differentiate(expression.argument, name)
      return isZero(inner) ? inner : multiply(slopes[expression.function](expression.argument), inner)
    }
    case 'binary':
      return binarySlope(expression.operator, expression.left, expression.right, name)
  }
}

const binarySlope = (operator: '+' | '-' | '*' | '/' | '^', u: Expression, v: Expression, name: string): Expression => {
  const du = differentiate(u, name)
  const dv = differentiate(v, name)
  switch (operator) {
    case '+':
      return add(du, dv)
    case '-':
      return subtract(du, dv)
    case '*':
      return add(multiply(du, v), multiply(u, dv))
    case '/':
      return subtract(divide(du, v), divide(multiply(u, dv), power(v, numberOf(2))))
    case '^':
      return powerSlope(u, v, du, dv)
  }
}

/** (u^v)' = v u^(v-1) u' + u^v log(u) v'; each part only where it is needed, so that a constant exponent allows a negative base. */
const powerSlope = (u: Expression, v: Expression, du: Expression, dv: Expression): Expression => {
  const byBase = isZero(du) ? du : multiply(multiply(v, power(u, subtract(v, numberOf(1)))), du)
  const byExponent = isZero(dv) ? dv : multiply(multiply(power(u, v), call('log', u)), dv)
  return add(byBase, byExponent)
}

const call = (name: FunctionName, argument: Expression): Expression => ({ kind: 'call', function: name, argument })

const one = numberOf(1)

const square = (u: Expression): Expression => power(u, numberOf(2))

const slopes: Readonly<Record<FunctionName, (u: Expression) => Expression>> = {
  exp: (u) => call('exp', u),
  log: (u) => divide(one, u),
  sqrt: (u) => divide(numberOf(0.5), call('sqrt', u)),
  abs: (u) => divide(u, call('abs', u)),
  sin: (u) => call('cos', u),
  cos: (u) => negate(call('sin', u)),
  tan: (u) => divide(one, square(call('cos', u))),
  asin: (u) => divide(one, call('sqrt', subtract(one, square(u)))),
  acos: (u) => divide(numberOf(-1), call('sqrt', subtract(one, square(u)))),
  atan: (u) => divide(one, add(one, square(u))),
  sinh: (u) => call('cosh', u),
  cosh: (u) => call('sinh', u),
  tanh: (u) => subtract(one, square(call('tanh', u))),
}
