import type { Box } from './geometry'
import { type Branch, members, type Unit } from './units'

/** Where a unit's indicators lie: before it (as seen along the arrows), behind it, or to either side. */
export type Side = 'back' | 'front' | 'up' | 'down'

/** A width along the arrows of the structural part (x) and across them (y), in pixels. */
export interface Extent {
  readonly x: number
  readonly y: number
}

/** What the layout needs to know of the things it places. */
export interface Measures {
  readonly size: (name: string) => Extent
  /** Room that the numbers at the measurement lines of a unit take. */
  readonly label: (unit: Unit) => Extent
  /** Room that a residual's number or a mean's triangle takes outside an indicator; 0 where there is none. */
  readonly stub: (name: string) => Extent
  /** Indicators whose outer side is taken by the arrow of another factor. */
  readonly enclosed: (name: string) => boolean
  /** Largest number at a structural arrow. */
  readonly pathLabel: Extent
  /** The usual size of a factor. */
  readonly head: Extent
  /** 1, or more when numbers need more room. */
  readonly spread: number
}

export interface UnitShape {
  /** Centers relative to the unit's own center. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  /** What other things must keep away from: the heads, the rectangle of everything that hangs on them, and what lies between the two. */
  readonly boxes: readonly UnitBox[]
}

export interface UnitBox extends Box {
  readonly part: 'head' | 'branches' | 'between'
  /** Of a head. */
  readonly name?: string
}

export const stubLength = 18

/** A unit with its indicators on one side. */
export function unitShape(unit: Unit, side: Side, measures: Measures): UnitShape {
  const across = side === 'up' || side === 'down'
  const sign = side === 'front' || side === 'down' ? 1 : -1
  // depth leads away from the heads, breadth runs along the row of indicators
  const depthOf = ({ x, y }: Extent) => (across ? y : x)
  const breadthOf = ({ x, y }: Extent) => (across ? x : y)
  const at = (depth: number, breadth: number) => (across ? { x: breadth, y: sign * depth } : { x: sign * depth, y: breadth })
  const { size, spread } = measures
  const label = measures.label(unit)
  const gap = (across ? 12 : 9) * spread

  const pitch = (name: string): number => {
    const own = breadthOf(size(name))
    const stub = breadthOf(measures.stub(name))
    if (measures.enclosed(name)) return own + (stub > 0 ? stub + 26 : 0) + gap
    return Math.max(own + gap, stub + 8, (breadthOf(label) + 5) / 0.6)
  }
  const breadth = (branch: Branch): number => {
    const own = Math.max(pitch(branch.name), branch.beyond === undefined ? 0 : breadthOf(size(branch.beyond)) + gap)
    return branch.branches.length === 0 ? own : Math.max(own, total(branch.branches) + 8 * spread)
  }
  const total = (branches: readonly Branch[]): number => branches.reduce((sum, one) => sum + breadth(one), 0)

  const whole = total(unit.branches)
  const step = (breadthHere: number) => (Math.max(46, depthOf(label) + 44) + Math.min(0.16 * breadthHere, 130)) * spread
  const places = new Map<string, { x: number; y: number }>()
  const lay = (branches: readonly Branch[], from: number, start: number): void => {
    const gapHere = step(total(branches))
    const deepest = Math.max(...branches.map(({ name }) => depthOf(size(name))))
    let edge = start
    for (const branch of branches) {
      const own = breadth(branch)
      const center = edge + own / 2
      const depth = from + gapHere + deepest / 2
      places.set(branch.name, at(depth, center))
      if (branch.beyond !== undefined)
        places.set(
          branch.beyond,
          at(depth + deepest / 2 + (40 + depthOf(measures.pathLabel)) * spread + depthOf(size(branch.beyond)) / 2, center),
        )
      if (branch.branches.length > 0) lay(branch.branches, depth + deepest / 2, center - total(branch.branches) / 2)
      edge += own
    }
  }

  const headBreadth = unit.heads.map((name) => breadthOf(size(name)) + 40 * spread)
  let edge = -headBreadth.reduce((sum, one) => sum + one, 0) / 2
  const boxes: UnitBox[] = []
  unit.heads.forEach((name, i) => {
    const place = at(0, edge + headBreadth[i]! / 2)
    edge += headBreadth[i]!
    places.set(name, place)
    boxes.push({ ...place, width: size(name).x, height: size(name).y, part: 'head', name })
  })
  if (unit.branches.length === 0) return { places, boxes }
  const headDepth = Math.max(...(unit.heads.length > 0 ? unit.heads.map(size) : [measures.head]).map(depthOf)) / 2
  lay(unit.branches, headDepth, -whole / 2)
  const block = blockBox(unit, places, measures, { across, sign })
  return { places, boxes: [...boxes, block, between(block, headDepth, { across, sign })] }
}

interface Orientation {
  readonly across: boolean
  readonly sign: number
}

/** The lines from the heads to the branches: a triangle, of which the rectangle holds the better part. */
function between(block: Box, headDepth: number, { across, sign }: Orientation): UnitBox {
  const far = sign * (across ? block.y : block.x) - (across ? block.height : block.width) / 2
  const depth = Math.max(0, far - headDepth)
  const at = sign * (headDepth + depth / 2)
  const wide = 0.62 * (across ? block.width : block.height)
  return across
    ? { x: block.x, y: at, width: wide, height: depth, part: 'between' }
    : { x: at, y: block.y, width: depth, height: wide, part: 'between' }
}

/** The rectangle of all branches with their residuals. */
function blockBox(unit: Unit, places: UnitShape['places'], measures: Measures, { across, sign }: Orientation): UnitBox {
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const name of unit.branches.flatMap(members)) {
    const { x, y } = places.get(name)!
    const own = measures.size(name)
    const stub = measures.stub(name)
    const outside = (extent: number) => (extent === 0 ? 0 : stubLength + extent + 4)
    // a residual leaves to the outside, or above (or to the left) where another arrow arrives there
    const beside = measures.enclosed(name)
    const dx = across === beside ? outside(stub.x) : 0
    const dy = across === beside ? 0 : outside(stub.y)
    left = Math.min(left, x - own.x / 2 - (beside || sign < 0 ? dx : 0))
    right = Math.max(right, x + own.x / 2 + (!beside && sign > 0 ? dx : 0))
    top = Math.min(top, y - own.y / 2 - (beside || sign < 0 ? dy : 0))
    bottom = Math.max(bottom, y + own.y / 2 + (!beside && sign > 0 ? dy : 0))
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top, part: 'branches' }
}
