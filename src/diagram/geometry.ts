export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle by its center. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** A cubic Bézier curve: start, two control points, end. Straight lines have their control points on them. */
export type Curve = readonly [Point, Point, Point, Point]

export type Outline = 'rectangle' | 'ellipse' | 'hexagon'

/** How far a hexagon's left and right corners stand out, as a share of its height. */
const hexagonTip = 0.3

export function hexagonCorners({ x, y, width, height }: Box): Point[] {
  const tip = hexagonTip * height
  const sides = [-1, 1].map((sign) =>
    [-width / 2, -width / 2 + tip, width / 2 - tip, width / 2].map((dx) => ({
      x: x + dx * -sign,
      y: y + (Math.abs(dx) === width / 2 ? 0 : (sign * height) / 2),
    })),
  )
  return [...sides[0]!.slice(0, 3), ...sides[1]!.slice(0, 3)]
}

export const middle = (a: Point, b: Point, t = 0.5): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

export const line = (from: Point, to: Point): Curve => [from, middle(from, to, 1 / 3), middle(from, to, 2 / 3), to]

/** A curve between two points that swells to the left of its way by three quarters of `bow`. */
export function bowed(from: Point, to: Point, bow: number): Curve {
  const length = distance(from, to) || 1
  const aside = { x: ((to.y - from.y) / length) * bow, y: (-(to.x - from.x) / length) * bow }
  const first = middle(from, to, 0.25)
  const second = middle(from, to, 0.75)
  return [from, { x: first.x + aside.x, y: first.y + aside.y }, { x: second.x + aside.x, y: second.y + aside.y }, to]
}

export function pointAt([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t
  const [p, q, r, w] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return { x: p * a.x + q * b.x + r * c.x + w * d.x, y: p * a.y + q * b.y + r * c.y + w * d.y }
}

/** The part of a curve between two of its parameters (de Casteljau). */
export function part(curve: Curve, start: number, end: number): Curve {
  const right = (t: number, [a, b, c, d]: Curve): Curve => {
    const bc = middle(b, c, t)
    const cd = middle(c, d, t)
    const bcd = middle(bc, cd, t)
    return [middle(middle(middle(a, b, t), bc, t), bcd, t), bcd, cd, d]
  }
  const left = (t: number, [a, b, c, d]: Curve): Curve => {
    const ab = middle(a, b, t)
    const bc = middle(b, c, t)
    const abc = middle(ab, bc, t)
    return [a, ab, abc, middle(abc, middle(bc, middle(c, d, t), t), t)]
  }
  const rest = right(start, curve)
  return start >= 1 ? rest : left((end - start) / (1 - start), rest)
}

export function contains(box: Box, outline: Outline, point: Point, margin = 0): boolean {
  const dx = Math.abs(point.x - box.x)
  const dy = Math.abs(point.y - box.y)
  const w = box.width / 2 + margin
  const h = box.height / 2 + margin
  if (outline === 'ellipse') return (dx / w) ** 2 + (dy / h) ** 2 < 1
  if (outline === 'hexagon') return dy < h && dx < w - (dy / h) * hexagonTip * box.height
  return dx < w && dy < h
}

/** The parameter at which a curve that starts inside an outline first leaves it; 0 when it starts outside. */
export function exit(curve: Curve, box: Box, outline: Outline): number {
  const steps = 48
  if (!contains(box, outline, curve[0])) return 0
  let inside = 0
  while (inside < steps && contains(box, outline, pointAt(curve, (inside + 1) / steps))) inside++
  if (inside === steps) return 0
  let [low, high] = [inside / steps, (inside + 1) / steps]
  for (let i = 0; i < 24; i++) {
    const half = (low + high) / 2
    if (contains(box, outline, pointAt(curve, half))) low = half
    else high = half
  }
  return high
}

/** A curve between two centers, cut off at the outlines. */
export function clip(curve: Curve, from: Box, fromOutline: Outline, to: Box, toOutline: Outline): Curve {
  const start = exit(curve, from, fromOutline)
  const end = 1 - exit(reverse(curve), to, toOutline)
  return start < end ? part(curve, start, end) : curve
}

export const reverse = ([a, b, c, d]: Curve): Curve => [d, c, b, a]

/** Points along a curve: two for a straight line. */
export function sample(curve: Curve, steps = 14): Point[] {
  if (isStraight(curve)) return [curve[0], curve[3]]
  return Array.from({ length: steps + 1 }, (_, i) => pointAt(curve, i / steps))
}

export function isStraight([a, b, c, d]: Curve): boolean {
  const away = (p: Point) => Math.abs((d.x - a.x) * (p.y - a.y) - (d.y - a.y) * (p.x - a.x)) / (distance(a, d) || 1)
  return distance(a, d) > 1e-6 && away(b) < 0.01 && away(c) < 0.01
}

export function overlaps(a: Box, b: Box, margin = 0): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + margin && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + margin
}

/** Whether a segment enters a rectangle (Liang and Barsky). */
export function segmentHits(a: Point, b: Point, box: Box, margin = 0): boolean {
  let low = 0
  let high = 1
  const cut = (start: number, step: number, from: number, to: number): boolean => {
    if (Math.abs(step) < 1e-12) return start > from && start < to
    const [t, u] = [(from - start) / step, (to - start) / step]
    low = Math.max(low, Math.min(t, u))
    high = Math.min(high, Math.max(t, u))
    return low < high
  }
  const w = box.width / 2 + margin
  const h = box.height / 2 + margin
  return cut(a.x, b.x - a.x, box.x - w, box.x + w) && cut(a.y, b.y - a.y, box.y - h, box.y + h)
}

export function hits(points: readonly Point[], box: Box, margin = 0): boolean {
  for (let i = 1; i < points.length; i++) if (segmentHits(points[i - 1]!, points[i]!, box, margin)) return true
  return false
}

export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  return side(a, b, c) * side(a, b, d) < -1e-9 && side(c, d, a) * side(c, d, b) < -1e-9
}

/** How often two polylines cross. */
export function crossings(one: readonly Point[], other: readonly Point[]): number {
  let count = 0
  for (let i = 1; i < one.length; i++)
    for (let j = 1; j < other.length; j++) if (segmentsCross(one[i - 1]!, one[i]!, other[j - 1]!, other[j]!)) count++
  return count
}

/** The smallest rectangle around points and boxes. */
export function around(points: readonly Point[], boxes: readonly Box[] = []): Box {
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const add = (x: number, y: number) => {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  for (const { x, y } of points) add(x, y)
  for (const { x, y, width, height } of boxes) {
    add(x - width / 2, y - height / 2)
    add(x + width / 2, y + height / 2)
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}
