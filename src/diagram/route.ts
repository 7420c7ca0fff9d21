import {
  type Box,
  bowed,
  type Curve,
  clip,
  crossings,
  distance,
  exit,
  hits,
  line,
  type Outline,
  overlaps,
  type Point,
  part,
  reverse,
  sample,
  segmentHits,
} from './geometry'
import type { DiagramEdge, DiagramGraph } from './graph'
import type { Layout } from './layout'
import { outlines } from './nodeSize'
import type { DiagramOptions } from './options'
import { makeStub, type Stub } from './stub'

/** A line between two variables. */
export interface Route {
  readonly edge: DiagramEdge
  readonly curve: Curve
  /** The line as points, for tests of overlaps. */
  readonly points: readonly Point[]
  readonly arrows: 'end' | 'both'
}

export interface Routes {
  readonly routes: readonly Route[]
  readonly stubs: readonly Stub[]
}

interface Scene {
  readonly layout: Layout
  readonly outline: (name: string) => Outline
  readonly boxes: readonly (readonly [string, Box])[]
}

/** Draws the lines: arrows straight where nothing stands in the way, then residuals and means, then covariances around all of them. */
export function route(graph: DiagramGraph, layout: Layout, residuals: NonNullable<DiagramOptions['residuals']>, fontSize: number): Routes {
  const kinds = new Map(graph.nodes.map(({ name, kind }) => [name, kind]))
  const scene: Scene = { layout, outline: (name) => outlines[kinds.get(name)!], boxes: [...layout.boxes] }
  const arrows = graph.edges.filter((edge) => edge.kind === 'loading' || edge.kind === 'weight' || edge.kind === 'regression')
  const routes: Route[] = []
  for (const edge of arrows) routes.push(arrowRoute(edge, arrows, routes, scene))
  const stubs = stubsOf(graph, routes, scene, residuals, fontSize)
  const apart = (edge: DiagramEdge) => distance(layout.boxes.get(edge.from)!, layout.boxes.get(edge.to)!)
  const covariances = graph.edges.filter((edge) => edge.kind === 'covariance').sort((a, b) => apart(a) - apart(b) || a.row - b.row)
  for (const edge of covariances) routes.push(covarianceRoute(edge, routes, stubs, scene))
  return { routes, stubs }
}

function toRoute(edge: DiagramEdge, curve: Curve, arrows: 'end' | 'both'): Route {
  return { edge, curve, points: sample(curve), arrows }
}

/** Loadings end in the middle of the indicator's side; other arrows point from center to center. */
function arrowRoute(edge: DiagramEdge, arrows: readonly DiagramEdge[], before: readonly Route[], scene: Scene): Route {
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

function stubsOf(
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

/** Where a covariance is attached: to the residuals when both variables have one (it is theirs), else to the variables. */
interface Attachment {
  readonly box: Box
  readonly outline: Outline
  readonly outward?: Point
}

function attachment(name: string, stubs: readonly Stub[], residual: boolean, { layout, outline }: Scene): Attachment {
  const stub = residual ? stubs.find(({ edge }) => edge.kind === 'residual' && edge.from === name) : undefined
  if (stub)
    return {
      box: { ...stub.tail, width: stub.tail.width + 2, height: stub.tail.height + 2 },
      outline: stub.token ? 'ellipse' : 'rectangle',
      outward: stub.outward,
    }
  const outward = layout.enclosed.has(name) ? undefined : layout.outward.get(name)
  return { box: layout.boxes.get(name)!, outline: outline(name), ...(outward && { outward }) }
}

function covarianceRoute(edge: DiagramEdge, before: readonly Route[], stubs: readonly Stub[], scene: Scene): Route {
  const hasResidual = (name: string) =>
    stubs.some((stub) => stub.edge.kind === 'residual' && stub.arrows === 'end' && stub.edge.from === name)
  const isIndicator = (name: string) => scene.layout.outward.has(name)
  // an auxiliary variable covaries with the residual of an indicator
  const attached = (name: string, other: string) => hasResidual(name) && (hasResidual(other) || isIndicator(name))
  const residuals = attached(edge.from, edge.to) || attached(edge.to, edge.from)
  const hanging = isIndicator(edge.from) || isIndicator(edge.to)
  const candidates = [
    ...(residuals ? covarianceCurves(edge, true, stubs, scene) : []),
    // a curve between the variables themselves says the same where their residuals lie apart
    ...(residuals && hanging
      ? []
      : covarianceCurves(edge, false, stubs, scene).map((one) => ({ ...one, extra: one.extra + (residuals ? 8 : 0) }))),
  ]
  const rated = candidates.map(({ curve, extra, residual }) => {
    const found = toRoute(edge, curve, 'both')
    return { found, cost: extra + covarianceCost(found, residual, before, stubs, scene) }
  })
  return rated.reduce((a, b) => (b.cost < a.cost - 1e-9 ? b : a)).found
}

interface CovarianceCurve {
  readonly curve: Curve
  /** What the shape itself costs. */
  readonly extra: number
  readonly residual: boolean
}

function covarianceCurves(edge: DiagramEdge, residual: boolean, stubs: readonly Stub[], scene: Scene): CovarianceCurve[] {
  const from = attachment(edge.from, stubs, residual, scene)
  const to = attachment(edge.to, stubs, residual, scene)
  const length = distance(from.box, to.box)
  const found: CovarianceCurve[] = []
  const add = (curve: Curve, extra: number) => found.push({ curve, extra, residual })
  for (const share of [0.16, 0.24, 0.34, 0.46, 0.6, 0.8, 1.1])
    for (const sign of [1, -1])
      add(
        clip(bowed(from.box, to.box, sign * share * length), from.box, from.outline, to.box, to.outline),
        share * 30 + (from.outward && to.outward ? 25 : 0),
      )
  if (residual && length > 0) add(clip(line(from.box, to.box), from.box, from.outline, to.box, to.outline), 20)
  if (!from.outward && !to.outward) return found
  for (const share of [0.22, 0.3, 0.42, 0.56, 0.75, 1, 1.4]) {
    const reach = share * length * (length > 300 ? 0.75 : 1) + 12
    const start = edgePoint(from)
    const end = edgePoint(to)
    const towards = (own: Attachment, at: Point, other: Point): Point => {
      if (own.outward) return { x: at.x + own.outward.x * reach, y: at.y + own.outward.y * reach }
      return { x: at.x + (other.x - at.x) * 0.3, y: at.y + (other.y - at.y) * 0.3 }
    }
    const curve: Curve = [start, towards(from, start, end), towards(to, end, start), end]
    const a = from.outward ? 0 : exit(curve, from.box, from.outline)
    const b = to.outward ? 0 : exit(reverse(curve), to.box, to.outline)
    add(a < 1 - b ? part(curve, a, 1 - b) : curve, share * 20)
  }
  return found
}

function covarianceCost(found: Route, residual: boolean, before: readonly Route[], stubs: readonly Stub[], { boxes }: Scene): number {
  const { edge, points } = found
  const inside = points.slice(1, -1)
  let cost = 0.04 * pathLength(points)
  for (const [name, box] of boxes) {
    const own = name === edge.from || name === edge.to
    // a curve touches its own variables at its ends only
    if (own ? hits(residual ? points : points.slice(2, -2), box, residual ? 1 : -2) : hits(points, box, 4)) cost += 400
  }
  for (const stub of stubs) {
    const attached = residual && (stub.edge.from === edge.from || stub.edge.from === edge.to) && stub.edge.kind === 'residual'
    for (const area of [stub.label, stub.token?.box]) if (area && hits(attached ? inside : points, area, attached ? -3 : 2)) cost += 120
    cost += crossings(points, sample(stub.curve)) * 40
  }
  for (const other of before) {
    cost += crossings(points, other.points) * 16
    if (other.edge.kind === 'covariance' && along(found, other)) cost += 30
    // arrowheads that touch cannot be told apart
    for (const end of [points[0]!, points.at(-1)!])
      for (const tip of other.arrows === 'both' ? [other.points[0]!, other.points.at(-1)!] : [other.points.at(-1)!])
        cost += Math.max(0, 9 - distance(end, tip)) * 1.5
  }
  return cost
}

/** The middle of the outer side of what a curve is attached to. */
function edgePoint({ box, outline, outward }: Attachment): Point {
  if (!outward) return box
  const ray = line(box, { x: box.x + outward.x * (box.width + box.height), y: box.y + outward.y * (box.width + box.height) })
  const t = exit(ray, box, outline)
  return { x: ray[0].x + (ray[3].x - ray[0].x) * t, y: ray[0].y + (ray[3].y - ray[0].y) * t }
}

function pathLength(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(points[i - 1]!, point)), 0)
}

/** Whether the middle of one curve lies on another. */
function along(one: Route, other: Route): boolean {
  const middlePoint = one.points[Math.floor(one.points.length / 2)]!
  const spot = { ...middlePoint, width: 14, height: 14 }
  return other.points.some((point, i) => i > 0 && segmentHits(other.points[i - 1]!, point, spot))
}
