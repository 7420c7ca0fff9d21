import type { EffectExpression } from '../model/effectExpression'
import { ancestors } from './directedPaths'
import type { Fitted } from './fitted'
import { type PathGraph, pathGraph } from './pathGraph'

/**
 * True when the model contains every arrow that the expression needs: the arrows of a path, some directed path for a total effect.
 * An effect that does not exist evaluates to 0 without error, which is a property of the model and not a finding.
 */
export function effectExists(fit: Fitted, expression: EffectExpression): boolean {
  return existsIn(pathGraph(fit, 0), expression)
}

function existsIn(graph: PathGraph, effect: EffectExpression): boolean {
  const arrow = (from: string, to: string) => {
    const i = graph.names.indexOf(from)
    const j = graph.names.indexOf(to)
    return graph.arrows.some((cell) => cell.from === i && cell.to === j)
  }
  const reaches = (from: string, to: string) => ancestors(graph, graph.names.indexOf(to)).has(graph.names.indexOf(from))
  switch (effect.kind) {
    case 'direct':
      return arrow(effect.from, effect.to)
    case 'path':
      return effect.variables.slice(1).every((to, k) => arrow(effect.variables[k], to))
    case 'total':
      return reaches(effect.from, effect.to)
    case 'indirect': {
      const between =
        effect.through === undefined ? graph.names.filter((name) => name !== effect.from && name !== effect.to) : [effect.through]
      return between.some((name) => reaches(effect.from, name) && reaches(name, effect.to))
    }
    case 'sum':
      return effect.terms.every((term) => existsIn(graph, term))
    case 'difference':
      return existsIn(graph, effect.left) && existsIn(graph, effect.right)
    case 'inGroup':
      return existsIn(graph, effect.effect)
  }
}
