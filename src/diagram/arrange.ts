import { arrangementCost } from './arrangementCost'
import type { Structure } from './structure'
import { type Measures, type Side, type UnitShape, unitShape } from './unitShape'

/** One way to lay out the structural part: everything else about the picture follows from it. */
export interface Arrangement {
  /** Units of each column from top to bottom. */
  readonly columns: readonly (readonly number[])[]
  /** How far each column is moved down, in steps. */
  readonly offsets: readonly number[]
  /** Space between the units of each column, as a multiple of the usual one. */
  readonly gaps: readonly number[]
  /** One a unit. */
  readonly sides: readonly Side[]
}

export interface Arranged {
  /** Center of each unit. */
  readonly centers: readonly { readonly x: number; readonly y: number }[]
  readonly shapes: readonly UnitShape[]
  readonly sides: readonly Side[]
}

const allSides: readonly Side[] = ['back', 'front', 'up', 'down']

/** How many arrangements are tried: `work` is shared out among the comparisons that one of them takes. */
const evaluations = { least: 150, eachUnit: 280, most: 4000, work: 5e6 }

/**
 * Causes left, effects right: each unit keeps its column; order, height and the sides of the indicators are those with the least cost that
 * descents find: from columns centered, from columns of one unit alternating above and below the middle line, and from the best one shaken.
 */
export function arrange(structure: Structure, measures: Measures): Arrangement {
  const { units, columns, arrows, covariances } = structure
  if (columns.length <= 1 && arrows.every((edge) => edge.kind !== 'regression')) return singleColumn(structure)
  const realize = realizer(structure, measures)
  const work = arrows.length ** 2 + (arrows.length + covariances.length + 10) * units.length * 3
  let left = Math.round(
    Math.min(evaluations.most, evaluations.eachUnit * units.length, Math.max(evaluations.least, evaluations.work / work)),
  )
  const cost = (one: Arrangement): number => {
    left--
    return arrangementCost(structure, realize(one))
  }
  const descend = (start: Arrangement, reserve: number): { one: Arrangement; value: number } => {
    let best = { one: start, value: cost(start) }
    for (let improved = true; improved && left > reserve; ) {
      improved = false
      for (const move of moves(best.one, structure)) {
        if (left <= reserve) break
        const value = cost(move)
        if (value >= best.value - 1e-9) continue
        best = { one: move, value }
        improved = true
      }
    }
    return best
  }
  let best = descend(firstArrangement(structure, false), left * 0.65)
  const other = descend(firstArrangement(structure, true), left * 0.45)
  if (other.value < best.value) best = other
  const draw = drawing()
  for (let shakes = 0, idle = 0; left > 0 && shakes < 40 && idle < 3 + units.length; shakes++, idle++) {
    let shaken = best.one
    for (let i = 0; i < 3; i++) {
      const possible = [...moves(shaken, structure)]
      if (possible.length > 0) shaken = possible[Math.floor(draw() * possible.length)]!
    }
    const found = descend(shaken, Math.max(0, left - 900))
    if (found.value >= best.value - 1e-9) continue
    best = found
    idle = 0
  }
  return best.one
}

/** The same numbers in every run: a linear congruential generator, good enough to shake a picture. */
function drawing(): () => number {
  let state = 12345
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Turns arrangements into coordinates. */
export function realizer({ units, arrows, unitOf }: Structure, measures: Measures): (one: Arrangement) => Arranged {
  const joined = arrows.filter(({ kind }) => kind === 'regression').map((edge) => [unitOf.get(edge.from)!, unitOf.get(edge.to)!] as const)
  const known = units.map(() => new Map<Side, UnitShape>())
  const shapeOf = (i: number, side: Side): UnitShape => {
    const shape = known[i]!.get(side) ?? unitShape(units[i]!, side, measures)
    known[i]!.set(side, shape)
    return shape
  }
  return (one) => {
    const shapes = one.sides.map((side, i) => shapeOf(i, side))
    return { centers: centersOf(one, shapes, measures, joined), shapes, sides: one.sides }
  }
}

/** Factors without a structural part: one below the other, indicators in front, so that covariances have the back for themselves. */
function singleColumn({ units }: Structure): Arrangement {
  return { columns: [units.map((_, i) => i)], offsets: [0], gaps: [1], sides: units.map((unit) => (unit.inward ? 'back' : 'front')) }
}

function firstArrangement(structure: Structure, zigzag: boolean): Arrangement {
  const { units, columns } = structure
  const last = columns.length - 1
  const ordered = barycentric(structure)
  const offsets = ordered.map((column, i) => (zigzag && column.length === 1 && i > 0 && i < last ? (i % 2 === 1 ? -3 : 3) : 0))
  const sides = units.map((unit, i): Side => {
    const at = ordered.findIndex((column) => column.includes(i))
    if (at === 0 || unit.inward) return 'back'
    if (at === last) return 'front'
    const column = ordered[at]!
    const upper = column.length === 1 ? offsets[at]! <= 0 : column.indexOf(i) < column.length / 2
    return upper ? 'up' : 'down'
  })
  return { columns: ordered, offsets, gaps: columns.map(() => 1), sides }
}

/** Columns sorted by the mean place of the neighbors, a few times to and fro. */
function barycentric({ columns, arrows, covariances, unitOf }: Structure): number[][] {
  const ordered = columns.map((column) => [...column])
  const place = new Map<number, number>()
  const spread = (column: readonly number[]) => {
    for (const [i, unit] of column.entries()) place.set(unit, (i + 0.5) / column.length - 0.5)
  }
  ordered.forEach(spread)
  const neighbors = (unit: number) =>
    [...arrows, ...covariances].flatMap((edge) => {
      const [from, to] = [unitOf.get(edge.from)!, unitOf.get(edge.to)!]
      return from === unit && to !== unit ? [to] : to === unit && from !== unit ? [from] : []
    })
  for (let sweep = 0; sweep < 6; sweep++) {
    for (const column of sweep % 2 === 0 ? ordered : [...ordered].reverse()) {
      const mean = new Map(
        column.map((unit) => {
          const own = neighbors(unit)
          return [unit, own.length === 0 ? place.get(unit)! : own.reduce((sum, other) => sum + place.get(other)!, 0) / own.length]
        }),
      )
      column.sort((a, b) => mean.get(a)! - mean.get(b)!)
      spread(column)
    }
  }
  return ordered
}

function* moves(one: Arrangement, { units }: Structure): Generator<Arrangement> {
  const at = <T>(list: readonly T[], i: number, value: T): T[] => list.map((old, j) => (j === i ? value : old))
  for (let c = 0; c < one.columns.length; c++) {
    const column = one.columns[c]!
    const offset = one.offsets[c]!
    for (const step of [-1, 1, -2, 2, -4, 4]) if (Math.abs(offset + step) <= 8) yield { ...one, offsets: at(one.offsets, c, offset + step) }
    if (column.length === 1) yield { ...one, offsets: at(one.offsets, c, -offset) }
    if (column.length > 1)
      for (const gap of column.length < 4 ? [1, 1.7, 2.6, 4] : [1, 1.5])
        if (gap !== one.gaps[c]) yield { ...one, gaps: at(one.gaps, c, gap) }
    for (let i = 0; i < column.length; i++) {
      for (let j = i + 1; j < Math.min(column.length, i + 6); j++) {
        const swapped = [...column]
        ;[swapped[i], swapped[j]] = [swapped[j]!, swapped[i]!]
        yield { ...one, columns: at(one.columns, c, swapped) }
        if (j > i + 1)
          yield {
            ...one,
            columns: at(one.columns, c, [...column.slice(0, i), ...column.slice(i + 1, j + 1), column[i]!, ...column.slice(j + 1)]),
          }
      }
    }
  }
  for (let i = 0; i < units.length; i++) {
    if (units[i]!.branches.length === 0 && units[i]!.heads.length === 1) continue
    for (const side of allSides) {
      if (side === one.sides[i]) continue
      yield { ...one, sides: at(one.sides, i, side) }
      // a factor often has to move to the side of its indicators
      const c = one.columns.findIndex((column) => column.includes(i))
      if (one.columns[c]!.length === 1 && (side === 'up' || side === 'down'))
        yield { ...one, sides: at(one.sides, i, side), offsets: at(one.offsets, c, side === 'up' ? -3 : 3) }
    }
  }
}

const step = 34

/** Heights by stacking the columns, then each column as far left as what stands before it allows. */
function centersOf(
  one: Arrangement,
  shapes: readonly UnitShape[],
  measures: Measures,
  joined: readonly (readonly [number, number])[],
): { x: number; y: number }[] {
  const { spread, pathLabel } = measures
  const centers = shapes.map(() => ({ x: 0, y: 0 }))
  one.columns.forEach((column, c) => {
    let edge = 0
    for (const unit of column) {
      const top = Math.min(...shapes[unit]!.boxes.map((box) => box.y - box.height / 2))
      const bottom = Math.max(...shapes[unit]!.boxes.map((box) => box.y + box.height / 2))
      centers[unit]!.y = edge - top
      edge = centers[unit]!.y + bottom + 22 * spread * one.gaps[c]!
    }
    const [first, last] = [centers[column[0]!]!.y, centers[column.at(-1)!]!.y]
    const shift = one.offsets[c]! * step * spread - (first + last) / 2
    for (const unit of column) centers[unit]!.y += shift
  })
  const before: number[] = []
  one.columns.forEach((column, c) => {
    let x = c === 0 ? 0 : centers[one.columns[c - 1]![0]!]!.x + 60 * spread
    for (const unit of column)
      for (const other of before)
        for (const left of shapes[other]!.boxes)
          for (const right of shapes[unit]!.boxes) {
            const apart = Math.abs(centers[other]!.y + left.y - centers[unit]!.y - right.y) - (left.height + right.height) / 2
            const heads = left.part === 'head' && right.part === 'head'
            // columns of heads stay apart even where they do not face each other, so that arrows between them have a slope
            if (apart > (heads ? 110 : 16) * spread) continue
            const gap = heads ? (apart > 16 * spread ? 24 : pathLabel.x + 56) * spread : 30 * spread
            x = Math.max(x, centers[other]!.x + left.x + left.width / 2 + gap - right.x + right.width / 2)
          }
    // steep arrows are hard to follow
    for (const [a, b] of joined) {
      if (!(column.includes(a) && before.includes(b)) && !(column.includes(b) && before.includes(a))) continue
      const [earlier, later] = column.includes(a) ? [b, a] : [a, b]
      // and out of a full column they would run into its other variables
      const full = one.columns.some((other) => other.includes(earlier) && other.length > 4)
      const reach = (full ? 0.8 : 0.45) * Math.abs(centers[earlier]!.y - centers[later]!.y)
      x = Math.max(x, centers[earlier]!.x + Math.min(reach, full ? 330 : 260))
    }
    for (const unit of column) centers[unit]!.x = x
    before.push(...column)
  })
  return centers
}
