import type { Outline } from './geometry'
import type { DiagramNode, NodeKind } from './graph'
import { textWidth, wrapName } from './textWidth'

export interface NodeSize {
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

export const outlines: Readonly<Record<NodeKind, Outline>> = { observed: 'rectangle', latent: 'ellipse', composite: 'hexagon' }

/** Room that a name takes and the shape around it; shapes of a kind are alike unless one of them is far larger. */
export function nodeSizes(nodes: readonly DiagramNode[], fontSize: number): Map<string, NodeSize> {
  const sizes = new Map(nodes.map((node) => [node.name, sizeOf(node, fontSize)]))
  for (const kind of ['observed', 'latent', 'composite'] as const) {
    const own = nodes.filter((node) => node.kind === kind).map(({ name }) => name)
    for (const side of ['width', 'height'] as const) {
      const all = own.map((name) => sizes.get(name)![side]).sort((a, b) => a - b)
      const typical = all[Math.floor(all.length / 2)] ?? 0
      const shared = Math.max(...all.filter((one) => one <= 1.5 * typical), 0)
      for (const name of own) sizes.set(name, { ...sizes.get(name)!, [side]: Math.max(sizes.get(name)![side], shared) })
    }
  }
  return sizes
}

function sizeOf({ label, kind }: DiagramNode, fontSize: number): NodeSize {
  const lines = wrapName(label)
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize)))
  const height = lines.length * lineHeight(fontSize)
  const unit = fontSize / 13
  if (kind === 'observed')
    return { lines, width: Math.ceil(Math.max(46 * unit, width + 16)), height: Math.ceil(Math.max(26 * unit, height + 10)) }
  // the rectangle of the text inside an ellipse, or between the tips of a hexagon
  if (kind === 'latent') {
    const stretch = lines.length === 1 ? 1.2 : 1.36
    return {
      lines,
      width: Math.ceil(Math.max(76 * unit, width * stretch + 20)),
      height: Math.ceil(Math.max(48 * unit, height * 1.36 + 14)),
    }
  }
  const tall = Math.ceil(Math.max(44 * unit, height + 16))
  return { lines, width: Math.ceil(Math.max(70 * unit, width + 0.6 * tall + 10)), height: tall }
}

export const lineHeight = (fontSize: number): number => fontSize * 1.22
