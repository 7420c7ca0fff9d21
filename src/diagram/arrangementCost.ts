import type { Arranged } from './arrange'
import { type Box, distance, type Point, segmentHits, segmentsCross } from './geometry'
import type { Structure } from './structure'
import type { Side } from './unitShape'

/**
 * How bad an arrangement looks, in units of about a pixel of detour: arrows through what they do not belong to count most, then crossings,
 * arrows that leave a variable side by side, length, size, and indicators on an unusual side.
 */
export function arrangementCost(structure: Structure, { centers, shapes, sides }: Arranged): number {
  const { units, unitOf, arrows, covariances } = structure
  const place = (name: string): Point => {
    const unit = unitOf.get(name)!
    const own = shapes[unit]!.places.get(name)!
    return { x: centers[unit]!.x + own.x, y: centers[unit]!.y + own.y }
  }
  const boxes = shapes.flatMap((shape, unit) =>
    shape.boxes.map((box) => ({ ...box, unit, x: box.x + centers[unit]!.x, y: box.y + centers[unit]!.y })),
  )
  const segments = arrows.map((edge) => ({ edge, a: place(edge.from), b: place(edge.to) }))
  let cost = 0

  const columnOf = new Map(structure.columns.flatMap((column, c) => column.map((unit) => [unit, c] as const)))
  // variables that stand in a long column leave little room between them
  const margin = (unit: number) => (structure.columns[columnOf.get(unit)!]!.length > 4 ? 4 : 9)
  // arrows through heads and indicators; an arrow to an indicator may enter where it hangs
  const belongs = (name: string, box: (typeof boxes)[number]) =>
    box.part === 'head' ? box.name === name : unitOf.get(name) === box.unit && !units[box.unit]!.heads.includes(name)
  for (const { edge, a, b } of segments)
    for (const box of boxes)
      if (!belongs(edge.from, box) && !belongs(edge.to, box) && segmentHits(a, b, box, box.part === 'between' ? 0 : margin(box.unit)))
        cost += box.part === 'between' ? 120 : 1000

  // many arrows at one variable cannot but lie close: they count no more than four do
  const fan = (degree: number) => 60 * Math.min(1, 12 / (degree * (degree - 1)))
  const [out, into] = [count(arrows.map(({ from }) => from)), count(arrows.map(({ to }) => to))]
  for (let i = 0; i < segments.length; i++) {
    const one = segments[i]!
    cost += 0.06 * distance(one.a, one.b)
    // effects belong to the right of their causes
    if (one.b.x <= one.a.x && one.edge.kind === 'regression') cost += 20
    for (let j = i + 1; j < segments.length; j++) {
      const other = segments[j]!
      cost += segmentsCross(one.a, one.b, other.a, other.b) ? 45 + tightness(one, other) * 40 : 0
      if (one.edge.from === other.edge.from) cost += fan(out.get(one.edge.from)!) * tightness(one, other)
      else if (one.edge.to === other.edge.to) cost += fan(into.get(one.edge.to)!) * tightness(one, other)
    }
  }

  for (const edge of covariances) {
    const [from, to] = [unitOf.get(edge.from)!, unitOf.get(edge.to)!]
    const [a, b] = [place(edge.from), place(edge.to)]
    cost += 0.1 * distance(a, b)
    if (from === to) continue
    const hanging = !units[from]!.heads.includes(edge.from) && !units[to]!.heads.includes(edge.to)
    // residual covariances run outside of both blocks when these lie on the same side
    const level = sides[from] === 'up' || sides[from] === 'down' ? Math.abs(a.y - b.y) : Math.abs(a.x - b.x)
    if (hanging) cost += sides[from] === sides[to] ? 0.5 * level : 90
    else
      for (const box of boxes)
        if (box.name !== edge.from && box.name !== edge.to && box.part !== 'between' && segmentHits(a, b, box)) cost += 12
  }

  const last = structure.columns.length - 1
  units.forEach((unit, i) => {
    if (unit.branches.length === 0) return
    const outgoing = arrows.some((edge) => unit.heads.includes(edge.from))
    const incoming = arrows.some((edge) => unit.heads.includes(edge.to))
    cost += sideCost(sides[i]!, { incoming, outgoing, last: columnOf.get(i) === last, inward: unit.inward })
  })

  // heads at a few heights look calmer than at many
  const heights = boxes.filter(({ part }) => part === 'head').map(({ y }) => y)
  heights.sort((a, b) => a - b)
  for (let i = 1; i < heights.length; i++) {
    const gap = heights[i]! - heights[i - 1]!
    if (gap > 0.5) cost += 9 + Math.max(0, 26 - gap)
  }

  const { width, height } = extent(boxes)
  return cost + 0.12 * (width + height) + 60 * Math.abs(Math.log(Math.max(width, 1) / Math.max(height, 1) / 1.6))
}

/** 1 for arrows in the same or opposite direction, 0 from 18 degrees on. */
function tightness(one: { readonly a: Point; readonly b: Point }, other: { readonly a: Point; readonly b: Point }): number {
  const turn = Math.atan2(one.b.y - one.a.y, one.b.x - one.a.x) - Math.atan2(other.b.y - other.a.y, other.b.x - other.a.x)
  const angle = Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))
  const limit = Math.PI / 10
  return Math.max(0, 1 - Math.min(angle, Math.PI - angle) / limit)
}

interface Part {
  readonly incoming: boolean
  readonly outgoing: boolean
  readonly last: boolean
  readonly inward: boolean
}

/** Indicators stand outside: behind the causes, in front of the last effects, above or below what lies between. */
function sideCost(side: Side, { incoming, outgoing, last, inward }: Part): number {
  if (inward && side === 'front') return 120
  if (side === 'up' || side === 'down') return incoming && outgoing ? 0 : 22
  if (side === 'back') return incoming ? 200 : 0
  return outgoing ? 240 : last ? 0 : 12
}

function extent(boxes: readonly Box[]): { width: number; height: number } {
  let [left, right, top, bottom] = [0, 0, 0, 0]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x - width / 2)
    right = Math.max(right, x + width / 2)
    top = Math.min(top, y - height / 2)
    bottom = Math.max(bottom, y + height / 2)
  }
  return { width: right - left, height: bottom - top }
}

function count(names: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1)
  return found
}
