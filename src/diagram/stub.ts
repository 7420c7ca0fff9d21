import { type Box, type Curve, exit, line, type Outline, type Point, part, pointAt } from './geometry'
import type { DiagramEdge } from './graph'
import { lineHeight } from './nodeSize'
import type { DiagramOptions } from './options'
import { textWidth } from './textWidth'
import { stubLength } from './unitShape'

/** What belongs to one variable alone: a residual, a variance or a mean, with its number at the far end. */
export interface Stub {
  readonly edge: DiagramEdge
  /** From the tail to the variable; a loop from the variable to itself. */
  readonly curve: Curve
  readonly arrows: 'end' | 'both'
  /** The error term or the constant that the arrow comes from. */
  readonly token?: { readonly shape: 'ellipse' | 'triangle'; readonly box: Box }
  readonly label?: Box
  /** What residual covariances are attached to. */
  readonly tail: Box
  /** Away from the variable. */
  readonly outward: Point
}

/** Size of a triangle for means. */
const triangle = { width: 22, height: 19 }
const loopDepth = 20

export const numberSize = (fontSize: number): number => fontSize - 2

/** Room for lines of numbers. */
export function textExtent(text: readonly string[], fontSize: number): { width: number; height: number } {
  const size = numberSize(fontSize)
  if (text.length === 0) return { width: 0, height: 0 }
  return { width: Math.max(...text.map((one) => textWidth(one, size))) + 4, height: text.length * lineHeight(size) + 1 }
}

type Style = NonNullable<DiagramOptions['residuals']>

/** How far a stub reaches beyond its arrow, and how wide it is; `level` when it lies along a horizontal arrow. */
export function stubExtent(edge: DiagramEdge, style: Style, fontSize: number, level: boolean): { width: number; height: number } {
  const text = textExtent(edge.text, fontSize)
  const { token, label } = stubParts(edge, style, text)
  const own = [token, label].filter((one) => one !== undefined)
  if (own.length === 0) return { width: 12, height: 12 }
  const sum = (side: 'width' | 'height') => own.reduce((total, one) => total + one[side], 0)
  const most = (side: 'width' | 'height') => Math.max(...own.map((one) => one[side]))
  return level ? { width: sum('width'), height: most('height') } : { width: most('width'), height: sum('height') }
}

interface Size {
  readonly width: number
  readonly height: number
}

function stubParts(edge: DiagramEdge, style: Style, text: Size): { token?: Size; label?: Size } {
  if (edge.kind === 'mean') return { token: triangle, ...(text.width > 0 && { label: text }) }
  if (edge.kind === 'residual' && style === 'circles')
    return { token: text.width > 0 ? { width: text.width + 10, height: Math.max(text.height * 1.5, 20) } : { width: 16, height: 16 } }
  return text.width > 0 ? { label: text } : {}
}

/** A stub that leaves a variable in a direction; `aside` moves it along the variable's side. */
export function makeStub(edge: DiagramEdge, style: Style, box: Box, outline: Outline, outward: Point, fontSize: number, aside = 0): Stub {
  const across = { x: -outward.y, y: outward.x }
  const far = box.width + box.height
  const center = { x: box.x + across.x * aside, y: box.y + across.y * aside }
  const ray = line(center, { x: center.x + outward.x * far, y: center.y + outward.y * far })
  const border = pointAt(ray, exit(ray, box, outline))
  const text = textExtent(edge.text, fontSize)
  const { token, label } = stubParts(edge, style, text)
  const looping = edge.kind === 'variance' || (edge.kind === 'residual' && style === 'loops')
  const length = looping ? loopDepth * 0.8 : stubLength
  const out = (depth: number): Point => ({ x: border.x + outward.x * depth, y: border.y + outward.y * depth })
  const depthOf = ({ width, height }: Size) => Math.abs(outward.x) * (width / 2) + Math.abs(outward.y) * (height / 2)

  let depth = length
  const lay = (size: Size): Box => {
    const placed = { ...out(depth + depthOf(size)), ...size }
    depth += 2 * depthOf(size)
    return placed
  }
  const tokenBox = token && lay(token)
  if (label) depth += looping || tokenBox ? 2 : 0
  const labelBox = label && lay(label)
  const tip = out(length)
  return {
    edge,
    curve: looping ? loop(box, outline, border, outward) : line(tip, border),
    arrows: looping ? 'both' : 'end',
    ...(tokenBox && { token: { shape: edge.kind === 'mean' ? 'triangle' : 'ellipse', box: tokenBox } }),
    ...(labelBox && { label: labelBox }),
    tail: tokenBox ?? labelBox ?? { ...tip, width: 2, height: 2 },
    outward,
  }
}

function loop(box: Box, outline: Outline, border: Point, outward: Point): Curve {
  const across = { x: -outward.y, y: outward.x }
  const foot = (side: number): Point => {
    const inside = { x: border.x - outward.x * 10 + across.x * 7 * side, y: border.y - outward.y * 10 + across.y * 7 * side }
    const ray = line(inside, { x: inside.x + outward.x * 30, y: inside.y + outward.y * 30 })
    return pointAt(ray, exit(ray, box, outline))
  }
  const [from, to] = [foot(-1), foot(1)]
  const reach = (at: Point, side: number): Point => ({
    x: at.x + outward.x * loopDepth + across.x * 5 * side,
    y: at.y + outward.y * loopDepth + across.y * 5 * side,
  })
  return part([from, reach(from, -1), reach(to, 1), to], 0, 1)
}
