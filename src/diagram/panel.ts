import { around, type Box } from './geometry'
import type { DiagramGraph } from './graph'
import { type Layout, layoutOf } from './layout'
import type { DiagramOptions } from './options'
import { countOverlaps, type Overlaps } from './overlaps'
import { placeLabels, type RouteLabels } from './placeLabels'
import { route } from './route'
import type { Routes } from './scene'

/** The picture of one group, ready to be written down in any format. */
export interface Panel {
  readonly graph: DiagramGraph
  readonly layout: Layout
  readonly routes: Routes
  readonly labels: RouteLabels
  /** Everything that is drawn lies inside. */
  readonly bounds: Box
  readonly overlaps: Overlaps
}

const spreads = [1, 1.2, 1.45, 1.75]

/** Lays out, routes and labels a graph; when numbers find no free place, once more with more space between the variables. */
export function panelOf(graph: DiagramGraph, options: DiagramOptions, fontSize: number): Panel {
  const layoutAt = layoutOf(graph, { ...options, fontSize })
  let best: { panel: Panel; value: number } | undefined
  for (const spread of spreads) {
    const panel = drawn(graph, layoutAt(spread), options, fontSize)
    const { nodes, labelsOnNodes, labelsOnLabels, labelsOnLines, linesThroughNodes } = panel.overlaps
    const hard = nodes + labelsOnNodes + labelsOnLabels + linesThroughNodes
    const value = hard * 100 + labelsOnLines * 10 + spread
    if (!best || value < best.value) best = { panel, value }
    if (hard + labelsOnLines === 0) break
  }
  return best!.panel
}

function drawn(graph: DiagramGraph, layout: Layout, options: DiagramOptions, fontSize: number): Panel {
  const routes = route(graph, layout, options.residuals ?? 'arrows', fontSize)
  const labels = placeLabels(routes, layout, fontSize)
  const stubBoxes = routes.stubs.flatMap((stub) => [stub.label, stub.token?.box].filter((one) => one !== undefined))
  const content = around(
    [...routes.routes.flatMap(({ points }) => points), ...routes.stubs.flatMap(({ curve }) => curve)],
    [...layout.boxes.values(), ...labels.values(), ...stubBoxes],
  )
  const margin = 10
  const bounds = { ...content, width: content.width + 2 * margin, height: content.height + 2 * margin }
  return { graph, layout, routes, labels, bounds, overlaps: countOverlaps(layout, routes, labels) }
}
