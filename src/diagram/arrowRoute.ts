import { bowed, type Curve, crossings, distance, exit, hits, type Point, part, reverse } from './geometry'
import type { DiagramEdge } from './graph'
import type { Layout } from './layout'
import { type Route, type Scene, toRoute } from './scene'

/** Loadings end in the middle of the indicator's side; other arrows point from center to center. */
export function arrowRoute(edge: DiagramEdge, arrows: readonly DiagramEdge[], before: readonly Route[], scene: Scene): Route {
  const { layout, outline } = scene
  const from = layout.boxes.get(edge.from)!
  const to = layout.boxes.get(edge.to)!
  const connect = (bow: number): Curve => {
    const start = edge.kind === 'weight' ? sideOf(edge.from, to, layout) : undefined
    const end = edge.kind === 'loading' ? sideOf(edge.to, from, layout) : undefined
    const curve = bowed(start ?? from, end ?? to, bow)
    const [first, last] = [start ? 0 : exit(curve, from, outline(edge.from)), end ? 0 : exit(reverse(curve), to, outline(edge.to))]
    return first < 1 - last ? part(curve, first, 1 - last) : curve
  }
  const length = distance(from, to)
  // the two arrows of a pair that cause each other swell to opposite sides
  const mutual = arrows.some((other) => other.from === edge.to && other.to === edge.from)
  const least = Math.min(34, 0.24 * length)
  const bows = mutual
    ? [least, 0.34 * length, 0.5 * length, 0.7 * length, 0.95 * length].filter((bow) => bow >= least)
    : [0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32, 0.46, -0.46, 0.65, -0.65, 0.9, -0.9].map((share) => share * length)
  const options = bows.map((bow) => {
    const found = toRoute(edge, connect(bow), 'end')
    return { found, cost: obstruction(found, scene) * 1000 + crossingsWith(found, before) * 6 + (Math.abs(bow) / (length || 1)) * 60 }
  })
  // the plainest line, when it is free, needs no comparison
  if (options[0]!.cost < 1000) return options[0]!.found
  return options.reduce((a, b) => (b.cost < a.cost ? b : a)).found
}

/** The middle of an indicator's inner or outer side, whichever faces `other`; undefined for variables that hang on nothing. */
function sideOf(name: string, other: Point, layout: Layout): Point | undefined {
  const outward = layout.outward.get(name)
  if (!outward) return undefined
  const box = layout.boxes.get(name)!
  const half = Math.abs(outward.x) * (box.width / 2) + Math.abs(outward.y) * (box.height / 2)
  const ahead = (other.x - box.x) * outward.x + (other.y - box.y) * outward.y
  if (Math.abs(ahead) < half) return undefined
  const sign = ahead > 0 ? 1 : -1
  return { x: box.x + outward.x * half * sign, y: box.y + outward.y * half * sign }
}

/** Variables that a line runs through besides its own. */
function obstruction({ edge, points }: Pick<Route, 'edge' | 'points'>, { boxes }: Scene): number {
  let count = 0
  for (const [name, box] of boxes) if (name !== edge.from && name !== edge.to && hits(points, box, 4)) count++
  return count
}

function crossingsWith(one: Pick<Route, 'points'>, others: readonly Route[]): number {
  return others.reduce((sum, other) => sum + crossings(one.points, other.points), 0)
}
