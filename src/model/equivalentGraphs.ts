/**
 * Graphs that imply the same moments (Lee & Hershberger 1990, the replacing rule; for graphs without covariances Chickering 1995, covered
 * edges). With y = b x + c p + e_y and x = d p + e_x, p the causes of both,
 *   x -> y may become a covariance of the disturbances when the causes of x are causes of y and what covaries with x covaries with y:
 *     y = (c + b d) p + (b e_x + e_y), as many parameters as before; and back, when no circle arises;
 *   x -> y may be reversed when x and y have the same other causes and covary with the same others.
 */
import { leadsTo, type MixedGraph } from './mixedGraph'

/** How one pair of variables is joined in one graph and in an equivalent one. */
export interface EdgeChange {
  /** `reversed`: now `from -> to`, before `to -> from`. `covariance`: an arrow before. `arrow`: a covariance before. */
  readonly kind: 'reversed' | 'covariance' | 'arrow'
  readonly from: string
  readonly to: string
}

export interface EquivalentGraphs {
  /** Fewest steps from the given graph first, without the given one. */
  readonly graphs: readonly MixedGraph[]
  /** False when the search stopped at the limit. */
  readonly complete: boolean
}

/**
 * Graphs that steps lead to from an acyclic one; `tied` variables keep their equation. `covariances`: arrows may become covariances and the other
 * way round; otherwise arrows are reversed only. At most `limit` graphs.
 */
export function equivalentGraphs(
  start: MixedGraph,
  tied: ReadonlySet<string>,
  { covariances, limit }: { readonly covariances: boolean; readonly limit: number },
): EquivalentGraphs {
  const known = new Set([keyOf(start)])
  const found: MixedGraph[] = []
  for (let graph: MixedGraph | undefined = start, next = 0; graph; graph = found[next++]) {
    for (const neighbor of neighbors(graph, tied, covariances)) {
      const key = keyOf(neighbor)
      if (known.has(key)) continue
      if (found.length === limit) return { graphs: found, complete: false }
      known.add(key)
      found.push(neighbor)
    }
  }
  return { graphs: found, complete: true }
}

/** The pairs that two graphs over the same variables join differently. */
export function edgeChanges(before: MixedGraph, after: MixedGraph): EdgeChange[] {
  return after.names.flatMap((to) => {
    const arrows = [...causesOf(after, to)].flatMap((from): EdgeChange[] => {
      if (causesOf(before, to).has(from)) return []
      return [{ kind: causesOf(before, from).has(to) ? 'reversed' : 'arrow', from, to }]
    })
    const covariances = [...covaryingWith(after, to)].flatMap((from): EdgeChange[] =>
      causesOf(before, to).has(from) && !covaryingWith(before, to).has(from) ? [{ kind: 'covariance', from, to }] : [],
    )
    return [...arrows, ...covariances]
  })
}

/** Graphs one step away, in the order of the variables. */
function neighbors(graph: MixedGraph, tied: ReadonlySet<string>, covariances: boolean): MixedGraph[] {
  const loose = graph.names.filter((name) => !tied.has(name))
  return loose.flatMap((y) =>
    loose
      .filter((x) => x !== y)
      .flatMap((x) => {
        const arrow = causesOf(graph, y).has(x)
        const covariance = covaryingWith(graph, y).has(x)
        if (arrow === covariance || !screened(graph, x, y)) return []
        if (!arrow) return covariances && !leadsTo(graph, y, x) ? [joined(graph, x, y, 'arrow')] : []
        return [
          ...(screened(graph, y, x) ? [joined(graph, y, x, 'arrow')] : []),
          ...(covariances ? [joined(graph, x, y, 'covariance')] : []),
        ]
      }),
  )
}

/** What causes x or covaries with it does the same to y, x and y themselves aside. */
function screened(graph: MixedGraph, x: string, y: string): boolean {
  return (
    [...causesOf(graph, x)].every((name) => name === y || causesOf(graph, y).has(name)) &&
    [...covaryingWith(graph, x)].every((name) => name === y || covaryingWith(graph, y).has(name))
  )
}

/** The graph with x and y joined in one way and no other. */
function joined(graph: MixedGraph, x: string, y: string, how: 'arrow' | 'covariance'): MixedGraph {
  const changed = (sets: MixedGraph['causes'], name: string, other: string, add: boolean): ReadonlySet<string> => {
    const kept = [...(sets.get(name) ?? [])].filter((one) => one !== other)
    return new Set(add ? [...kept, other] : kept)
  }
  const arrow = how === 'arrow'
  return {
    names: graph.names,
    causes: new Map([...graph.causes, [y, changed(graph.causes, y, x, arrow)], [x, changed(graph.causes, x, y, false)]]),
    covarying: new Map([...graph.covarying, [y, changed(graph.covarying, y, x, !arrow)], [x, changed(graph.covarying, x, y, !arrow)]]),
  }
}

const causesOf = (graph: MixedGraph, name: string): ReadonlySet<string> => graph.causes.get(name) ?? new Set()
const covaryingWith = (graph: MixedGraph, name: string): ReadonlySet<string> => graph.covarying.get(name) ?? new Set()

function keyOf(graph: MixedGraph): string {
  const list = (sets: MixedGraph['causes']): string[][] => graph.names.map((name) => [...(sets.get(name) ?? [])].sort())
  return JSON.stringify([list(graph.causes), list(graph.covarying)])
}
