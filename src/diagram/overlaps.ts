import { type Box, crossings, hits, overlaps, sample } from './geometry'
import type { Layout } from './layout'
import type { RouteLabels } from './placeLabels'
import type { Routes } from './scene'

/** What stands in each other's way in a picture. Only crossings cannot always be avoided. */
export interface Overlaps {
  /** Pairs of variables that cover each other. */
  readonly nodes: number
  /** Numbers that touch a variable, an error term or a triangle that is not theirs. */
  readonly labelsOnNodes: number
  /** Pairs of numbers that touch. */
  readonly labelsOnLabels: number
  /** Numbers that another line runs through, counted once for each line. */
  readonly labelsOnLines: number
  /** Lines through a variable that they do not join. */
  readonly linesThroughNodes: number
  /** Pairs of lines that cross, other than at their ends. */
  readonly crossings: number
}

/** Counts overlaps and crossings from the geometry alone. */
export function countOverlaps(layout: Layout, { routes, stubs }: Routes, labels: RouteLabels): Overlaps {
  const boxes = [...layout.boxes]
  const tokens = stubs.flatMap((stub) => (stub.token ? [stub.token.box] : []))
  const texts: { box: Box; route?: (typeof routes)[number]; stub?: (typeof stubs)[number] }[] = [
    ...[...labels].map(([route, box]) => ({ box, route })),
    ...stubs.flatMap((stub) => (stub.label ? [{ box: stub.label, stub }] : [])),
  ]
  const lines = [
    ...routes.map((route) => ({ points: route.points, owner: route as object })),
    ...stubs.map((stub) => ({ points: sample(stub.curve), owner: stub as object })),
  ]
  const count = { nodes: 0, labelsOnNodes: 0, labelsOnLabels: 0, labelsOnLines: 0, linesThroughNodes: 0, crossings: 0 }

  const solid = [...boxes.map(([, box]) => box), ...tokens]
  for (let i = 0; i < solid.length; i++) for (let j = i + 1; j < solid.length; j++) if (overlaps(solid[i]!, solid[j]!)) count.nodes++
  texts.forEach((text, i) => {
    for (const box of solid) if (overlaps(text.box, box, -0.5)) count.labelsOnNodes++
    for (let j = i + 1; j < texts.length; j++) if (overlaps(text.box, texts[j]!.box, -0.5)) count.labelsOnLabels++
    for (const line of lines) {
      if (line.owner === text.route || line.owner === text.stub) continue
      // residual covariances end at the numbers of the residuals
      const route = text.stub && routes.find((one) => one === line.owner)
      if (route?.edge.kind === 'covariance' && (route.edge.from === text.stub!.edge.from || route.edge.to === text.stub!.edge.from))
        continue
      if (hits(line.points, text.box, -0.5)) count.labelsOnLines++
    }
  })
  for (const { edge, points } of routes)
    for (const [name, box] of boxes) if (name !== edge.from && name !== edge.to && hits(points, box, -1)) count.linesThroughNodes++
  for (let i = 0; i < lines.length; i++)
    for (let j = i + 1; j < lines.length; j++) if (crossings(lines[i]!.points, lines[j]!.points) > 0) count.crossings++
  return count
}
