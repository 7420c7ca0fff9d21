import type { GraphCell } from './pathGraph'

/** The arrows of a graph, without their numbers. */
interface Arrows {
  readonly names: readonly string[]
  readonly arrows: readonly Pick<GraphCell, 'to' | 'from'>[]
}

/**
 * Every directed path from i to j that visits no variable twice, shortest first, as positions in `names`. The search enters only
 * variables that lead to j and stops after `limit` paths (`complete` is then false).
 */
export function directedPaths(graph: Arrows, i: number, j: number, limit: number): { paths: number[][]; complete: boolean } {
  const next = successors(graph)
  const leads = ancestors(graph, j)
  const paths: number[][] = []
  const visited = new Set<number>([i])
  let complete = true
  const walk = (path: number[]): void => {
    for (const to of next[path[path.length - 1]]) {
      if (!complete) return
      if (to === j) {
        if (paths.length === limit) complete = false
        else paths.push([...path, to])
      } else if (leads.has(to) && !visited.has(to)) {
        visited.add(to)
        walk([...path, to])
        visited.delete(to)
      }
    }
  }
  walk([i])
  return { paths: paths.sort((a, b) => a.length - b.length), complete }
}

/** Positions from which j can be reached, j itself only when it lies on a loop. */
export function ancestors(graph: Arrows, j: number): Set<number> {
  const found = new Set<number>()
  const waiting = [j]
  for (let k = waiting.pop(); k !== undefined; k = waiting.pop()) {
    for (const { to, from } of graph.arrows) {
      if (to !== k || found.has(from)) continue
      found.add(from)
      waiting.push(from)
    }
  }
  return found
}

/** True when something besides the arrow i -> j joins the two: a path through other variables, or a loop. */
export function passesThroughOthers(graph: Arrows, i: number, j: number): boolean {
  const before = ancestors(graph, j)
  if (before.has(j) || ancestors(graph, i).has(i)) return true
  return graph.names.some((_, k) => k !== i && before.has(k) && ancestors(graph, k).has(i))
}

/** Names of the variables that lie on a loop. */
export function onLoops(graph: Arrows): string[] {
  return graph.names.filter((_, i) => ancestors(graph, i).has(i))
}

function successors(graph: Arrows): number[][] {
  const next: Set<number>[] = graph.names.map(() => new Set())
  for (const { to, from } of graph.arrows) next[from].add(to)
  return next.map((set) => [...set])
}
