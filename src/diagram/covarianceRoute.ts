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
  type Point,
  part,
  reverse,
  sample,
  segmentHits,
} from './geometry'
import type { DiagramEdge } from './graph'
import { type Route, type Scene, toRoute } from './scene'
import type { Stub } from './stub'

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

/** The curve of a covariance that is least in the way of what is drawn already. */
export function covarianceRoute(edge: DiagramEdge, before: readonly Route[], stubs: readonly Stub[], scene: Scene): Route {
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
    if (along(found, other)) cost += 30
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
