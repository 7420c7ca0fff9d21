// Specific effects are products of arrows, totals entries of E = (I - A)^-1 (Bollen, 1987, Sociological Methodology 17, 37-69).
// What passes through k is what is lost when k is removed: E_jk E_ki / E_kk, which without loops is total(i, k) total(k, j).

import type { EffectExpression } from '../model/effectExpression'
import { passesThroughOthers } from './directedPaths'
import { directEffect, impliedVariance, totalEffect } from './graphQuantities'
import type { PathGraph } from './pathGraph'
import { plus, type Quantity, raised, scaled, times } from './quantity'

/** Which variables are measured in standard deviations: none, latent ones, all. */
export type EffectScale = 'unstandardized' | 'stdLv' | 'stdAll'

/** The graphs of a fit, one a group, and which of them a group label means. */
export interface Graphs {
  readonly graphs: readonly PathGraph[]
  readonly groupLabels: readonly string[]
}

/** Value and slopes of an effect expression whose names are known to be variables of the model (see `findEffectMistakes`). */
export function evaluate(expression: EffectExpression, where: Graphs, group: number, scale: EffectScale): Quantity {
  const graph = where.graphs[group]
  const at = (name: string) => graph.names.indexOf(name)
  switch (expression.kind) {
    case 'inGroup':
      return evaluate(expression.effect, where, where.groupLabels.indexOf(expression.group), scale)
    case 'difference':
      return plus(evaluate(expression.left, where, group, scale), evaluate(expression.right, where, group, scale), -1)
    case 'sum':
      return expression.terms
        .map((term) => evaluate(term, where, group, scale))
        .reduce((a, b) => plus(a, b), { value: 0, gradient: new Float64Array(graph.q) })
    case 'path': {
      const positions = expression.variables.map(at)
      const product = positions
        .slice(1)
        .map((to, k) => directEffect(graph, positions[k], to))
        .reduce(times)
      return rescaled(product, graph, positions[0], positions[positions.length - 1], scale)
    }
    case 'direct':
      return rescaled(directEffect(graph, at(expression.from), at(expression.to)), graph, at(expression.from), at(expression.to), scale)
    case 'total':
      return rescaled(totalEffect(graph, at(expression.from), at(expression.to)), graph, at(expression.from), at(expression.to), scale)
    case 'indirect': {
      const i = at(expression.from)
      const j = at(expression.to)
      if (expression.through === undefined) {
        // without a path in between, the difference of equal numbers would leave rounding noise
        if (!passesThroughOthers(graph, i, j)) return { value: 0, gradient: new Float64Array(graph.q) }
        return rescaled(plus(totalEffect(graph, i, j), directEffect(graph, i, j), -1), graph, i, j, scale)
      }
      const k = at(expression.through)
      const passing = times(times(totalEffect(graph, i, k), totalEffect(graph, k, j)), raised(totalEffect(graph, k, k), -1))
      return rescaled(passing, graph, i, j, scale)
    }
  }
}

/** effect * sd(from) / sd(to), with the slopes of both standard deviations. */
function rescaled(effect: Quantity, graph: PathGraph, from: number, to: number, scale: EffectScale): Quantity {
  if (scale === 'unstandardized') return effect
  const counts = (i: number) => scale === 'stdAll' || graph.latent.has(graph.names[i])
  let out = scaled(effect, 1)
  if (counts(from)) out = times(out, raised(impliedVariance(graph, from), 0.5))
  if (counts(to)) out = times(out, raised(impliedVariance(graph, to), -0.5))
  return out
}
