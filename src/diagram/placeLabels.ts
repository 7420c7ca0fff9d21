import { type Box, distance, hits, overlaps, type Point, pointAt, sample } from './geometry'
import type { Layout } from './layout'
import type { Route, Routes } from './scene'
import { textExtent } from './stub'

/** Numbers at the lines: a box for each route that has a text. */
export type RouteLabels = ReadonlyMap<Route, Box>

interface Candidate {
  readonly box: Box
  /** What it costs whatever the others do. */
  readonly cost: number
}

const shares = [0, 0.05, -0.05, 0.1, -0.1, 0.15, -0.15, 0.2, -0.2, 0.25, -0.25, 0.3, -0.3, 0.35, -0.35]

/**
 * Puts each number on its line, where it covers no variable, no other number and, where that can be had, no other line. First each by itself,
 * then again in turns as long as something improves.
 */
export function placeLabels({ routes, stubs }: Routes, layout: Layout, fontSize: number): RouteLabels {
  const labelled = routes.filter((route) => route.edge.text.length > 0)
  const boxes = [...layout.boxes.values()]
  const fixed = stubs.flatMap((stub) => [stub.label, stub.token?.box].filter((one) => one !== undefined))
  const lines = [
    ...routes.map((route) => ({ route, points: route.points })),
    ...stubs.map((stub) => ({ route: undefined, points: sample(stub.curve) })),
  ]
  const degree = degreesOf(routes)
  const choices = labelled.map((route): Candidate[] => {
    const extent = textExtent(route.edge.text, fontSize)
    const wanted = preferredShare(route, degree)
    const ends = [pointAt(route.curve, 0), pointAt(route.curve, 1)]
    return shares.flatMap((shift, i) => {
      const t = wanted + shift
      if (t < 0.12 || t > 0.88) return []
      const on = pointAt(route.curve, t)
      return asides(route, t, extent).map(({ x, y, penalty }) => {
        const box = { x: on.x + x, y: on.y + y, ...extent }
        let cost = i * 2 + penalty
        for (const other of boxes) if (overlaps(box, other, 2)) cost += 1000
        for (const other of fixed) if (overlaps(box, other, 1)) cost += 1000
        for (const { route: own, points } of lines) if (own !== route && hits(points, box, 1)) cost += 60
        if (penalty > 0 && hits(route.points, box)) cost += 30
        // the ends of a line, with their arrows, stay visible
        for (const end of ends) if (overlaps({ ...end, width: 12, height: 12 }, box)) cost += 40
        return { box, cost }
      })
    })
  })

  const chosen: (Box | undefined)[] = labelled.map(() => undefined)
  const together = (box: Box, i: number): number => {
    let cost = 0
    chosen.forEach((other, j) => {
      if (j !== i && other && overlaps(box, other, 1.5)) cost += 1000
    })
    return cost
  }
  const order = labelled.map((_, i) => i).sort((a, b) => freedom(choices[a]!) - freedom(choices[b]!))
  for (let round = 0; round < 5; round++) {
    let moved = false
    for (const i of order) {
      let best: { box: Box; cost: number } | undefined
      for (const { box, cost } of choices[i]!) {
        if (best && cost >= best.cost) continue
        const sum = cost + together(box, i)
        if (!best || sum < best.cost) best = { box, cost: sum }
      }
      if (best && best.box !== chosen[i]) {
        chosen[i] = best.box
        moved = true
      }
    }
    if (!moved) break
  }
  return new Map(labelled.flatMap((route, i) => (chosen[i] ? [[route, chosen[i]] as const] : [])))
}

const freedom = (choices: readonly Candidate[]): number => choices.filter(({ cost }) => cost < 60).length

/** On the line, or beside it on either side. */
function asides(
  { curve }: Route,
  t: number,
  { width, height }: { readonly width: number; readonly height: number },
): { x: number; y: number; penalty: number }[] {
  const [before, after] = [pointAt(curve, t - 0.02), pointAt(curve, t + 0.02)]
  const length = distance(before, after) || 1
  const normal: Point = { x: -(after.y - before.y) / length, y: (after.x - before.x) / length }
  const reach = Math.abs(normal.x) * (width / 2) + Math.abs(normal.y) * (height / 2) + 3
  return [
    { x: 0, y: 0, penalty: 0 },
    { x: normal.x * reach, y: normal.y * reach, penalty: 34 },
    { x: -normal.x * reach, y: -normal.y * reach, penalty: 34 },
  ]
}

interface Degrees {
  readonly out: ReadonlyMap<string, number>
  readonly into: ReadonlyMap<string, number>
}

function degreesOf(routes: readonly Route[]): Degrees {
  const count = (names: readonly string[]) => {
    const found = new Map<string, number>()
    for (const name of names) found.set(name, (found.get(name) ?? 0) + 1)
    return found
  }
  const arrows = routes.filter((route) => route.arrows === 'end')
  return { out: count(arrows.map(({ edge }) => edge.from)), into: count(arrows.map(({ edge }) => edge.to)) }
}

/** Away from where lines meet: near the indicator, near the cause where many arrows lead to one effect. */
function preferredShare({ edge, arrows }: Route, { out, into }: Degrees): number {
  if (arrows === 'both') return 0.5
  const [leaving, arriving] = [out.get(edge.from) ?? 1, into.get(edge.to) ?? 1]
  if (leaving > arriving + 1) return leaving > 5 ? 0.64 : 0.56
  if (arriving > leaving + 1) return arriving > 5 ? 0.34 : 0.42
  return 0.48
}
