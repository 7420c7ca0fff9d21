import { type Arranged, arrange, realizer } from './arrange'
import type { Box, Point } from './geometry'
import type { DiagramEdge, DiagramGraph } from './graph'
import { type NodeSize, nodeSizes } from './nodeSize'
import type { DiagramOptions } from './options'
import { type Structure, structureOf } from './structure'
import { stubExtent, textExtent } from './stub'
import type { Extent, Measures, Side } from './unitShape'
import { type Branch, ends, type Unit, unitMembers, unitsOf } from './units'

/** Where the variables stand. */
export interface Layout {
  readonly boxes: ReadonlyMap<string, Box>
  readonly sizes: ReadonlyMap<string, NodeSize>
  /** For variables that hang on others: the direction away from them, as a unit vector. */
  readonly outward: ReadonlyMap<string, Point>
  /** Variables whose outer side is taken by another arrow. */
  readonly enclosed: ReadonlySet<string>
}

export interface LayoutSettings extends Pick<DiagramOptions, 'direction' | 'positions' | 'residuals'> {
  readonly fontSize: number
}

const turns: Readonly<Record<NonNullable<DiagramOptions['direction']>, (at: Point) => Point>> = {
  right: ({ x, y }) => ({ x, y }),
  left: ({ x, y }) => ({ x: -x, y }),
  down: ({ x, y }) => ({ x: y, y: x }),
  up: ({ x, y }) => ({ x: y, y: -x }),
}

const outwards: Readonly<Record<Side, Point>> = { back: { x: -1, y: 0 }, front: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } }

/**
 * Places the variables by rules made for structural equation models: causes first, effects after them, indicators outside. The answer is a
 * function of how far to spread them (1, or more when numbers need more room), so that what was arranged once need not be arranged again.
 */
export function layoutOf(graph: DiagramGraph, settings: LayoutSettings): (spread: number) => Layout {
  const sizes = withRoomForStubs(nodeSizes(graph.nodes, settings.fontSize), graph, settings)
  const found = unitsOf(graph)
  const structure = structureOf(graph, found)
  const enclosed = enclosedIndicators(graph, found.guests, structure.units)
  const arrangement = arrange(structure, measuresOf(graph, settings, sizes, enclosed, 1))
  return (spread) => {
    const measures = measuresOf(graph, settings, sizes, enclosed, spread)
    const arranged = realizer(structure, measures)(arrangement)
    return placed(graph, settings, { sizes, enclosed, structure, guests: found.guests, measures, arranged })
  }
}

interface Plan extends Pick<Layout, 'sizes' | 'enclosed'> {
  readonly structure: Structure
  readonly guests: readonly string[]
  readonly measures: Measures
  readonly arranged: Arranged
}

function placed(graph: DiagramGraph, { direction = 'right', positions = {} }: LayoutSettings, plan: Plan): Layout {
  const { sizes, enclosed, structure, guests, measures } = plan
  const { centers, shapes, sides } = plan.arranged
  const flat = new Map<string, Point>()
  const outward = new Map<string, Point>()
  structure.units.forEach((unit, i) => {
    for (const [name, own] of shapes[i]!.places) {
      flat.set(name, { x: centers[i]!.x + own.x, y: centers[i]!.y + own.y })
      if (!unit.heads.includes(name)) outward.set(name, turns[direction](outwards[sides[i]!]))
    }
  })
  placeGuests(graph, guests, flat, measures)

  const boxes = new Map<string, Box>()
  for (const { name } of graph.nodes) {
    const { width, height } = sizes.get(name)!
    const given = Object.hasOwn(positions, name) ? positions[name] : undefined
    const { x, y } = given ?? turns[direction](flat.get(name) ?? { x: 0, y: 0 })
    boxes.set(name, { x: round(x), y: round(y), width, height })
  }
  return { boxes, sizes, outward, enclosed }
}

const round = (value: number): number => Math.round(value * 10) / 10 + 0

/** An indicator with a residual and a mean is large enough for both to arrive on one side. */
function withRoomForStubs(
  sizes: Map<string, NodeSize>,
  graph: DiagramGraph,
  { residuals = 'arrows', fontSize }: LayoutSettings,
): Map<string, NodeSize> {
  const indicators = new Set(graph.edges.flatMap((edge) => (edge.kind === 'loading' || edge.kind === 'weight' ? [ends(edge)[1]] : [])))
  for (const { name, kind } of graph.nodes) {
    const own = graph.edges.filter((edge) => edge.from === name && (edge.kind === 'residual' || edge.kind === 'mean'))
    if (kind !== 'observed' || own.length < 2 || !indicators.has(name)) continue
    const size = sizes.get(name)!
    const sum = (side: 'width' | 'height', level: boolean) =>
      own.reduce((total, edge) => total + stubExtent(edge, residuals, fontSize, level)[side] + 8, 0)
    sizes.set(name, { ...size, width: Math.max(size.width, sum('width', false)), height: Math.max(size.height, sum('height', true)) })
  }
  return sizes
}

function enclosedIndicators(graph: DiagramGraph, guests: readonly string[], units: readonly Unit[]): Set<string> {
  const enclosed = new Set(graph.edges.flatMap((edge) => (edge.kind === 'loading' && guests.includes(edge.from) ? [edge.to] : [])))
  const visit = (branch: Branch): void => {
    if (branch.beyond !== undefined || branch.branches.length > 0) enclosed.add(branch.name)
    branch.branches.forEach(visit)
  }
  for (const unit of units) unit.branches.forEach(visit)
  return enclosed
}

/** Sizes as seen along and across the direction of the arrows. */
function measuresOf(
  graph: DiagramGraph,
  { direction = 'right', residuals = 'arrows', fontSize }: LayoutSettings,
  sizes: ReadonlyMap<string, NodeSize>,
  enclosed: ReadonlySet<string>,
  spread: number,
): Measures {
  const level = direction === 'right' || direction === 'left'
  const turned = ({ width, height }: { readonly width: number; readonly height: number }): Extent =>
    level ? { x: width, y: height } : { x: height, y: width }
  const largest = (edges: readonly DiagramEdge[]): Extent => {
    const all = edges.filter((edge) => edge.text.length > 0).map((edge) => turned(textExtent(edge.text, fontSize)))
    return { x: Math.max(0, ...all.map(({ x }) => x)), y: Math.max(0, ...all.map(({ y }) => y)) }
  }
  const stubs = new Map<string, DiagramEdge[]>()
  for (const edge of graph.edges)
    if (edge.kind === 'residual' || edge.kind === 'mean' || edge.kind === 'variance')
      stubs.set(edge.from, [...(stubs.get(edge.from) ?? []), edge])
  const stubExtents = new Map(
    [...stubs].map(([name, edges]) => {
      const all = edges.map((edge) => turned(stubExtent(edge, residuals, fontSize, level)))
      // two of them stand side by side
      const room = (side: 'x' | 'y') => Math.max(...all.map((extent) => extent[side])) + 6 * (all.length - 1)
      return [name, { x: room('x'), y: room('y') }] as const
    }),
  )
  const labels = new Map<Unit, Extent>()
  const measurements = graph.edges.filter((edge) => edge.kind === 'loading' || edge.kind === 'weight')
  const factor = graph.nodes.find(({ kind }) => kind !== 'observed')?.name
  return {
    spread,
    head: factor === undefined ? { x: 0, y: 0 } : turned(sizes.get(factor)!),
    size: (name) => turned(sizes.get(name)!),
    label: (unit) => {
      const known = labels.get(unit)
      if (known) return known
      const own = new Set(unitMembers(unit))
      const found = largest(measurements.filter((edge) => ends(edge).some((name) => own.has(name))))
      labels.set(unit, found)
      return found
    },
    stub: (name) => {
      const own = stubExtents.get(name)
      return own ?? { x: 0, y: 0 }
    },
    enclosed: (name) => enclosed.has(name),
    pathLabel: largest(graph.edges.filter((edge) => edge.kind === 'regression')),
  }
}

/** Factors whose indicators hang on others stand beyond them, across from the others, each near the middle of its indicators. */
function placeGuests(
  graph: DiagramGraph,
  guests: readonly string[],
  flat: Map<string, Point>,
  { size, spread, pathLabel, stub }: Measures,
): void {
  if (guests.length === 0) return
  const parts = (guest: string): string[] =>
    graph.edges.flatMap((edge) => {
      if (edge.kind === 'loading' || edge.kind === 'weight') return ends(edge)[0] === guest ? [ends(edge)[1]] : []
      const other = edge.from === guest ? edge.to : edge.to === guest ? edge.from : undefined
      return edge.kind === 'covariance' && other !== undefined && !guests.includes(other) && flat.has(other) ? [other] : []
    })
  const outer = Math.max(
    ...guests.flatMap(parts).map((name) => flat.get(name)!.x + size(name).x / 2 + Math.max(0, stub(name).x - size(name).x / 2)),
  )
  const spanned = guests.flatMap(parts).map((name) => flat.get(name)!.y)
  const reach = Math.max(...spanned) - Math.min(...spanned)
  const widest = Math.max(...guests.map((guest) => size(guest).x))
  const x = outer + (70 + pathLabel.x + Math.min(0.2 * reach, 130)) * spread + widest / 2
  const wanted = guests
    .map((guest) => ({ guest, y: parts(guest).reduce((sum, name) => sum + flat.get(name)!.y, 0) / parts(guest).length }))
    .sort((a, b) => a.y - b.y)
  const heights = wanted.map(({ guest }) => size(guest).y + 34 * spread)
  const total = heights.reduce((sum, one) => sum + one, 0)
  const center = wanted.reduce((sum, { y }) => sum + y, 0) / wanted.length
  const apart = wanted.every(({ y }, i) => i === 0 || y - wanted[i - 1]!.y >= (heights[i]! + heights[i - 1]!) / 2)
  let edge = center - total / 2
  wanted.forEach(({ guest, y }, i) => {
    flat.set(guest, { x, y: apart ? y : edge + heights[i]! / 2 })
    edge += heights[i]!
  })
}
