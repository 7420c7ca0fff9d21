import { type Box, crossings, distance, hits, overlaps, type Point, sample } from './geometry'
import type { DiagramEdge, DiagramGraph } from './graph'
import type { Layout } from './layout'
import type { DiagramOptions } from './options'
import type { Route, Scene } from './scene'
import { makeStub, type Stub } from './stub'

/** Residuals, variances and means: those of indicators outside, the others where there is room. */
export function placeStubs(
  graph: DiagramGraph,
  routes: readonly Route[],
  scene: Scene,
  style: NonNullable<DiagramOptions['residuals']>,
  fontSize: number,
): Stub[] {
  const { layout, outline } = scene
  const own = new Map<string, DiagramEdge[]>()
  for (const edge of graph.edges) {
    if (edge.kind === 'residual' || edge.kind === 'variance' || edge.kind === 'mean')
      own.set(edge.from, [...(own.get(edge.from) ?? []), edge])
  }
  const stubs: Stub[] = []
  // indicators have their place outside; the others look for one
  const inOrder = [...own].sort(([a], [b]) => Number(isHanging(b, layout)) - Number(isHanging(a, layout)))
  for (const [name, edges] of inOrder) {
    const box = layout.boxes.get(name)!
    if (isHanging(name, layout)) {
      const outward = layout.outward.get(name)!
      const widths = edges.map((edge) => {
        const { tail, label } = makeStub(edge, style, box, outline(name), outward, fontSize)
        const wide = (one: Box) => (outward.x !== 0 ? one.height : one.width)
        return Math.max(wide(tail), label ? wide(label) : 0) + 6
      })
      let edgeAt = -widths.reduce((sum, one) => sum + one, 0) / 2
      edges.forEach((edge, i) => {
        const aside = edges.length === 1 ? 0 : edgeAt + widths[i]! / 2
        edgeAt += widths[i]!
        stubs.push(makeStub(edge, style, box, outline(name), outward, fontSize, aside))
      })
    } else for (const edge of edges) stubs.push(freeStub(edge, style, routes, stubs, scene, fontSize))
  }
  return stubs
}

const isHanging = (name: string, layout: Layout): boolean => layout.outward.has(name) && !layout.enclosed.has(name)

/** The direction in which a residual or mean of a variable is least in the way. */
function freeStub(
  edge: DiagramEdge,
  style: NonNullable<DiagramOptions['residuals']>,
  routes: readonly Route[],
  stubs: readonly Stub[],
  scene: Scene,
  fontSize: number,
): Stub {
  const { layout, outline, boxes } = scene
  const box = layout.boxes.get(edge.from)!
  const preferred = preferredDirection(edge.from, scene)
  const candidates = Array.from({ length: 24 }, (_, i) => {
    const angle = (i * Math.PI) / 12
    const outward = { x: Math.round(Math.cos(angle) * 1e6) / 1e6, y: Math.round(Math.sin(angle) * 1e6) / 1e6 }
    const stub = makeStub(edge, style, box, outline(edge.from), outward, fontSize)
    const areas = [stub.label, stub.token?.box].filter((one) => one !== undefined)
    const points = sample(stub.curve)
    let cost = i % 6 === 0 ? 0 : i % 3 === 0 ? 3 : 4
    for (const [name, other] of boxes) {
      if (name === edge.from) cost += areas.filter((area) => overlaps(area, other, -1)).length * 200
      else {
        cost += areas.filter((area) => overlaps(area, other, 3)).length * 800
        if (hits(points, other, 3)) cost += 600
      }
    }
    for (const other of routes) {
      cost += areas.filter((area) => hits(other.points, area, 2)).length * 90
      cost += crossings(points, other.points) * 70
      // room beside the arrows that end here
      if (other.edge.from === edge.from || other.edge.to === edge.from) {
        const near = other.edge.from === edge.from ? other.points[0]! : other.points.at(-1)!
        const gap = distance(near, stub.curve[3])
        cost += Math.max(0, 16 - gap) * 3
      }
    }
    for (const other of stubs)
      for (const area of [other.label, other.token?.box]) {
        if (!area) continue
        cost += areas.filter((one) => overlaps(area, one, 3)).length * 800
        if (hits(points, area, 2)) cost += 300
        cost += areas.filter((one) => hits(sample(other.curve), one, 2)).length * 90
      }
    cost -= 6 * (preferred.x * outward.x + preferred.y * outward.y)
    return { stub, cost }
  })
  return candidates.reduce((a, b) => (b.cost < a.cost - 1e-9 ? b : a)).stub
}

/** Away from the middle of the picture; for indicators between two factors, to the side that they all take. */
function preferredDirection(name: string, { layout }: Scene): Point {
  const hanging = layout.outward.get(name)
  if (hanging) return hanging.x === 0 ? { x: -4, y: 0 } : { x: 0, y: -4 }
  const box = layout.boxes.get(name)!
  const others = [...layout.boxes.values()]
  const away = { x: box.x - mean(others.map(({ x }) => x)), y: box.y - mean(others.map(({ y }) => y)) }
  const size = Math.hypot(away.x, away.y) || 1
  return { x: away.x / size, y: away.y / size }
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)
