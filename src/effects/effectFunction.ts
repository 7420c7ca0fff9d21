// The values of effect expressions at one vector of row values after another, without slopes: what resampling needs. Same meaning as
// `evaluate`; graphs and expressions are read once.

import type { EffectExpression } from '../model/effectExpression'
import { luInverse } from '../numeric/lu'
import { passesThroughOthers } from './directedPaths'
import type { EffectScale } from './evaluate'
import type { Fitted } from './fitted'
import { type PathGraph, pathGraph } from './pathGraph'

/** Values of all groups of a model at the row values given last. */
export interface EffectNumbers {
  /** One value a table row. */
  moveTo(values: ArrayLike<number>): void
  /** The value of an expression whose names are known to be variables of the model, in a group, at the current values. */
  compile(expression: EffectExpression, group: number, scale: EffectScale): () => number
}

/** Numbers of one group: everything beyond the coefficients is worked out when it is first asked for. */
interface GroupNumbers {
  readonly graph: PathGraph
  moveTo(values: ArrayLike<number>): void
  arrow(from: number, to: number): number
  total(from: number, to: number): number
  variance(i: number): number
}

/** Prepares the effects of a fitted model. */
export function effectNumbers(fit: Fitted): EffectNumbers {
  const groups = fit.table.groupLabels.map((_, group) => groupNumbers(fit, group))
  const compile = (expression: EffectExpression, group: number, scale: EffectScale): (() => number) => {
    const numbers = groups[group]
    const { graph } = numbers
    const at = (name: string) => graph.names.indexOf(name)
    const rescaled = (value: () => number, from: number, to: number) => inUnits(numbers, value, from, to, scale)
    switch (expression.kind) {
      case 'inGroup':
        return compile(expression.effect, fit.table.groupLabels.indexOf(expression.group), scale)
      case 'difference': {
        const left = compile(expression.left, group, scale)
        const right = compile(expression.right, group, scale)
        return () => left() - right()
      }
      case 'sum': {
        const terms = expression.terms.map((term) => compile(term, group, scale))
        return () => terms.reduce((sum, term) => sum + term(), 0)
      }
      case 'path': {
        const positions = expression.variables.map(at)
        const product = () => {
          let value = 1
          for (let k = 1; k < positions.length; k++) value *= numbers.arrow(positions[k - 1], positions[k])
          return value
        }
        return rescaled(product, positions[0], positions[positions.length - 1])
      }
      default: {
        const i = at(expression.from)
        const j = at(expression.to)
        if (expression.kind === 'direct') return rescaled(() => numbers.arrow(i, j), i, j)
        if (expression.kind === 'total') return rescaled(() => numbers.total(i, j), i, j)
        if (expression.through !== undefined) {
          const k = at(expression.through)
          return rescaled(() => (numbers.total(i, k) * numbers.total(k, j)) / numbers.total(k, k), i, j)
        }
        if (!passesThroughOthers(graph, i, j)) return () => 0
        return rescaled(() => numbers.total(i, j) - numbers.arrow(i, j), i, j)
      }
    }
  }
  return {
    moveTo(values) {
      for (const numbers of groups) numbers.moveTo(values)
    },
    compile,
  }
}

/** value * sd(from) / sd(to) for the variables that the scale measures in standard deviations. */
function inUnits(numbers: GroupNumbers, value: () => number, from: number, to: number, scale: EffectScale): () => number {
  const { names, latent } = numbers.graph
  const counts = (i: number) => scale === 'stdAll' || (scale === 'stdLv' && latent.has(names[i]))
  const up = counts(from)
  const down = counts(to)
  if (!up && !down) return value
  return () => value() * Math.sqrt((up ? numbers.variance(from) : 1) / (down ? numbers.variance(to) : 1))
}

function groupNumbers(fit: Fitted, group: number): GroupNumbers {
  const graph = pathGraph(fit, group)
  const { names } = graph
  const n = names.length
  const position = new Map(names.map((name, i) => [name, i]))
  const arrows: { cell: number; row: number }[] = []
  const covariances: { i: number; j: number; row: number }[] = []
  fit.table.rows.forEach(({ op, lhs, rhs, group: own, level }, row) => {
    if (own !== group || level !== 0) return
    const [i, j] = [position.get(lhs), position.get(rhs)]
    if (i === undefined || j === undefined) return
    if (op === '=~') arrows.push({ cell: j * n + i, row })
    else if (op === '~') arrows.push({ cell: i * n + j, row })
    else if (op === '~~') covariances.push({ i, j, row })
  })
  const isComplete = graph.implied !== undefined
  const coefficients = new Float64Array(n * n)
  const totals = new Float64Array(n * n)
  let values: ArrayLike<number> = fit.estimate.values
  let state: 'unknown' | 'known' | 'singular' = 'unknown'

  function findTotals(): boolean {
    if (state === 'unknown') {
      for (let k = 0; k < n * n; k++) totals[k] = -coefficients[k]
      for (let i = 0; i < n; i++) totals[i * n + i] += 1
      state = luInverse(totals, n) ? 'known' : 'singular'
    }
    return state === 'known'
  }

  return {
    graph,
    moveTo(next) {
      values = next
      state = 'unknown'
      for (const { cell } of arrows) coefficients[cell] = 0
      for (const { cell, row } of arrows) coefficients[cell] += next[row]
    },
    arrow: (from, to) => coefficients[to * n + from],
    total: (from, to) => (findTotals() ? totals[to * n + from] : Number.NaN),
    variance(i) {
      if (!isComplete || !findTotals()) return Number.NaN
      let sum = 0
      for (const { i: a, j: b, row } of covariances) sum += (a === b ? 1 : 2) * values[row] * totals[i * n + a] * totals[i * n + b]
      return sum
    },
  }
}
