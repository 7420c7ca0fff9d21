import { type Compiled, compileExpression } from '../syntax/compileExpression'
import { differentiate } from '../syntax/differentiate'
import type { Expression } from '../syntax/expression'
import { namesIn } from '../syntax/namesIn'
import type { ParameterTable } from './parameterTable'

/** Arithmetic over labels as a smooth function of a vector: of the q parameters, or of the values of all rows. */
export interface ParameterFunction {
  /** True when no second derivative differs from zero anywhere. */
  readonly linear: boolean
  /** Elements of the vector that the function depends on. */
  readonly arguments: readonly number[]
  value(x: ArrayLike<number>): number
  /** Overwrites `out` (one element an element of the vector). */
  gradient(x: ArrayLike<number>, out: Float64Array): void
  /** Adds `factor` times the second derivatives to H (square, full). */
  addHessian(x: ArrayLike<number>, factor: number, H: Float64Array): void
}

/**
 * An expression over labels, plabels and defined names as a function of the q parameters. `values` (one a row) supplies those that are
 * not free. A name that the table does not hold counts as NaN: `tabulate` has reported it before.
 */
export function parameterFunction(expression: Expression, table: ParameterTable, values: ArrayLike<number>): ParameterFunction {
  return compile(
    resolve(expression, table, (index) => {
      const { role } = table.rows[index]
      return role.kind === 'free' ? argument(role.index) : { kind: 'number', value: values[index] }
    }),
  )
}

/** The same expression as a function of one value a row, for values on another scale (standardized ones). */
export function rowFunction(expression: Expression, table: ParameterTable): ParameterFunction {
  return compile(resolve(expression, table, argument))
}

function argument(index: number): Expression {
  return { kind: 'name', name: `#${index}` }
}

function compile(expression: Expression): ParameterFunction {
  const names = namesIn(expression)
  const places = names.map((name) => Number(name.slice(1)))
  const point = new Float64Array(names.length)
  const read = (x: ArrayLike<number>): Float64Array => {
    for (let k = 0; k < places.length; k++) point[k] = x[places[k]]
    return point
  }
  const value = compileExpression(expression, names)
  const first = names.map((name) => differentiate(expression, name))
  const slopes = first.map((slope) => compileExpression(slope, names))
  const curvature: { a: number; b: number; value: Compiled }[] = []
  let linear = true
  first.forEach((slope, a) => {
    names.slice(0, a + 1).forEach((name, b) => {
      const second = differentiate(slope, name)
      if (second.kind === 'number' && second.value === 0) return
      linear = false
      curvature.push({ a: places[a], b: places[b], value: compileExpression(second, names) })
    })
  })
  return {
    linear,
    arguments: places,
    value: (x) => value(read(x)),
    gradient(x, out) {
      read(x)
      out.fill(0)
      slopes.forEach((slope, k) => {
        out[places[k]] = slope(point)
      })
    },
    addHessian(x, factor, H) {
      read(x)
      const size = Math.round(Math.sqrt(H.length))
      for (const { a, b, value: second } of curvature) {
        const entry = factor * second(point)
        H[a * size + b] += entry
        if (a !== b) H[b * size + a] += entry
      }
    },
  }
}

/** Replaces names by what `leaf` makes of their row, or by the definition they stand for. */
function resolve(expression: Expression, table: ParameterTable, leaf: (row: number) => Expression): Expression {
  const meaning = new Map<string, Expression>()
  const definitions = new Map<string, Expression>()
  table.rows.forEach((row, index) => {
    if (row.role.kind === 'defined') {
      definitions.set(row.lhs, row.role.expression)
      return
    }
    meaning.set(row.plabel, leaf(index))
    if (row.label !== '' && !meaning.has(row.label)) meaning.set(row.label, leaf(index))
  })
  const replace = (e: Expression): Expression => {
    switch (e.kind) {
      case 'number':
        return e
      case 'name': {
        const definition = definitions.get(e.name)
        if (!meaning.has(e.name) && definition !== undefined) meaning.set(e.name, replace(definition))
        return meaning.get(e.name) ?? { kind: 'number', value: Number.NaN }
      }
      case 'negate':
        return { kind: 'negate', operand: replace(e.operand) }
      case 'call':
        return { kind: 'call', function: e.function, argument: replace(e.argument) }
      case 'binary':
        return { kind: 'binary', operator: e.operator, left: replace(e.left), right: replace(e.right) }
    }
  }
  return replace(expression)
}
