import { type Compiled, compileExpression } from '../syntax/compileExpression'
import { differentiate } from '../syntax/differentiate'
import type { Expression } from '../syntax/expression'
import { namesIn } from '../syntax/namesIn'
import type { ParameterTable } from './parameterTable'

/** Arithmetic over labels as a smooth function of the q parameters. */
export interface ParameterFunction {
  /** True when no second derivative differs from zero anywhere. */
  readonly linear: boolean
  /** Parameters that the function depends on. */
  readonly parameters: readonly number[]
  value(x: ArrayLike<number>): number
  /** Overwrites `out` (length q). */
  gradient(x: ArrayLike<number>, out: Float64Array): void
  /** Adds `factor` times the second derivatives to H (q x q, full). */
  addHessian(x: ArrayLike<number>, factor: number, H: Float64Array): void
}

/**
 * Compiles an expression over labels, plabels and defined names. `values` (one a row) supplies those that are not free.
 * A name that the table does not hold counts as NaN: `tabulate` has reported it before.
 */
export function parameterFunction(expression: Expression, table: ParameterTable, values: ArrayLike<number>): ParameterFunction {
  const q = table.freeCount
  const resolved = resolve(expression, table, values)
  const names = namesIn(resolved)
  const parameters = names.map((name) => Number(name.slice(1)))
  const point = new Float64Array(names.length)
  const read = (x: ArrayLike<number>): Float64Array => {
    for (let k = 0; k < parameters.length; k++) point[k] = x[parameters[k]]
    return point
  }
  const value = compileExpression(resolved, names)
  const first = names.map((name) => differentiate(resolved, name))
  const slopes = first.map((slope) => compileExpression(slope, names))
  const curvature: { a: number; b: number; value: Compiled }[] = []
  let linear = true
  first.forEach((slope, a) => {
    names.slice(0, a + 1).forEach((name, b) => {
      const second = differentiate(slope, name)
      if (second.kind === 'number' && second.value === 0) return
      linear = false
      curvature.push({ a: parameters[a], b: parameters[b], value: compileExpression(second, names) })
    })
  })
  return {
    linear,
    parameters,
    value: (x) => value(read(x)),
    gradient(x, out) {
      read(x)
      out.fill(0)
      slopes.forEach((slope, k) => {
        out[parameters[k]] = slope(point)
      })
    },
    addHessian(x, factor, H) {
      read(x)
      for (const { a, b, value: second } of curvature) {
        const entry = factor * second(point)
        H[a * q + b] += entry
        if (a !== b) H[b * q + a] += entry
      }
    },
  }
}

/** Replaces names by parameters (`#3`), constants, or the definition they stand for. */
function resolve(expression: Expression, table: ParameterTable, values: ArrayLike<number>): Expression {
  const meaning = new Map<string, Expression>()
  const definitions = new Map<string, Expression>()
  table.rows.forEach((row, index) => {
    const { role } = row
    if (role.kind === 'defined') {
      definitions.set(row.lhs, role.expression)
      return
    }
    const leaf: Expression = role.kind === 'free' ? { kind: 'name', name: `#${role.index}` } : { kind: 'number', value: values[index] }
    meaning.set(row.plabel, leaf)
    if (row.label !== '' && !meaning.has(row.label)) meaning.set(row.label, leaf)
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
