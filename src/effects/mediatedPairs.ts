import type { Fit } from '../fit/fit'
import { arrows } from '../model/graph'

/** Cause and outcome with at least one variable between them. */
export interface MediatedPair {
  readonly from: string
  readonly to: string
}

/**
 * Pairs of a first cause, to which no regression points, and a last outcome, from which none leads, that are joined through other variables;
 * regressions of the first group and level, in the order of first mention. Loadings count as no arrows here.
 */
export function mediatedPairs(fit: Fit): MediatedPair[] {
  const edges = arrows(fit.table).filter(({ row }) => fit.table.rows[row].op === '~')
  const causes = [...new Set(edges.map(({ from }) => from))].filter((name) => edges.every(({ to }) => to !== name))
  const outcomes = new Set(edges.map(({ to }) => to).filter((name) => edges.every(({ from }) => from !== name)))
  return causes.flatMap((from) => {
    const reached = new Set(edges.filter((edge) => edge.from === from).map(({ to }) => to))
    const mediated = new Set<string>()
    for (const name of reached) {
      for (const edge of edges) {
        if (edge.from !== name) continue
        reached.add(edge.to)
        mediated.add(edge.to)
      }
    }
    return [...outcomes].filter((name) => mediated.has(name)).map((to) => ({ from, to }))
  })
}
