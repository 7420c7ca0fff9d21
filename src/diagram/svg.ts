import { describeDiagram } from './describeDiagram'
import { escapeXml } from './escapeXml'
import { type Box, type Curve, distance, hexagonCorners, isStraight, type Point, part, pointAt, reverse } from './geometry'
import type { DiagramNode } from './graph'
import { type LineStyle, lineStyle } from './lineStyle'
import { lineHeight } from './nodeSize'
import type { Panel } from './panel'
import type { Picture } from './picture'
import { numberSize, type Stub } from './stub'
import { textWidth } from './textWidth'
import type { Theme } from './theme'
import { diagramWords } from './words'

/** Space between panels, and around all of them. */
const gutter = 28

/** The picture as a stand-alone SVG document without scripts, style sheets or identifiers, so that several fit into one page. */
export function svg(picture: Picture): string {
  const { panels, theme, title, note, options } = picture
  const words = diagramWords(options.language ?? 'en')
  const placed = inRows(panels, theme)
  const width = Math.ceil(
    Math.max(...placed.map(({ x, panel }) => x + panel.bounds.width), Math.min(textWidth(title, theme.fontSize + 3), 900)),
  )
  const top = title === '' ? 0 : theme.fontSize * 2.2
  const noteLines =
    note.length === 0
      ? []
      : wrapNote(`${words.noteHead}${note.join(words.stop)}${words.stop.trim()}`, width - 20, numberSize(theme.fontSize))
  const bottom = placed.reduce((most, { y, panel }) => Math.max(most, y + panel.bounds.height), 0) + top
  const height = Math.ceil(bottom + (noteLines.length === 0 ? 0 : noteLines.length * lineHeight(numberSize(theme.fontSize)) + 12))
  const name = escapeXml(title === '' ? words.title : title)
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(theme.fontFamily)}" style="max-width:100%;height:auto">`,
    `<title>${name}</title>`,
    `<desc>${escapeXml(describeDiagram(picture))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${escapeXml(theme.background)}"/>`,
    ...(title === '' ? [] : [text({ x: width / 2, y: theme.fontSize * 1.2 }, title, theme.fontSize + 3, theme.ink, 'bold')]),
    ...placed.flatMap(({ panel, x, y }) => panelLines(panel, picture, x, y + top)),
    ...noteLines.map((line, i) =>
      text({ x: 10, y: bottom + 8 + i * lineHeight(numberSize(theme.fontSize)) }, line, numberSize(theme.fontSize), theme.ink, 'start'),
    ),
    '</svg>',
  ]
  return `${lines.join('\n')}\n`
}

/** Panels side by side; rows of two or three once they would become too wide. */
function inRows(panels: Picture['panels'], theme: Theme): { panel: Picture['panels'][number]; x: number; y: number }[] {
  const widest = Math.max(...panels.map(({ bounds }) => bounds.width))
  const columns = Math.max(
    1,
    Math.min(panels.length, Math.max(panels.length < 3 ? panels.length : 2, Math.floor(1500 / (widest + gutter)))),
  )
  let y = 0
  let rowHeight = 0
  return panels.map((panel, i) => {
    const heading = panel.heading === '' ? 0 : theme.fontSize * 2
    if (i > 0 && i % columns === 0) {
      y += rowHeight + gutter
      rowHeight = 0
    }
    rowHeight = Math.max(rowHeight, panel.bounds.height + heading)
    return { panel, x: (i % columns) * (widest + gutter), y: y + heading }
  })
}

function panelLines(panel: Picture['panels'][number], picture: Picture, x: number, y: number): string[] {
  const { theme } = picture
  const { bounds, routes, labels, graph } = panel
  const left = bounds.x - bounds.width / 2
  const top = bounds.y - bounds.height / 2
  const size = numberSize(theme.fontSize)
  const style = new Map([...graph.edges].map((edge) => [edge, lineStyle(edge, picture)]))
  // covariances lie below, arrows above them, shapes above both; numbers come last
  const ordered = [...routes.routes].sort((a, b) => Number(a.edge.kind !== 'covariance') - Number(b.edge.kind !== 'covariance'))
  return [
    ...(panel.heading === ''
      ? []
      : [text({ x: x + bounds.width / 2, y: y - theme.fontSize }, panel.heading, theme.fontSize + 1, theme.ink, 'bold')]),
    `<g transform="translate(${n(x - left)} ${n(y - top)})">`,
    ...ordered.map(({ edge, curve, arrows }) => strokes(curve, arrows, style.get(edge)!)),
    ...routes.stubs.flatMap((stub) => stubLines(stub, style.get(stub.edge)!, theme)),
    ...graph.nodes.flatMap((node) => nodeLines(node, panel, theme)),
    ...[...labels].map(([route, box]) => label(box, route.edge.text, style.get(route.edge)!.text, theme, size)),
    ...routes.stubs.flatMap((stub) => (stub.label ? [label(stub.label, stub.edge.text, style.get(stub.edge)!.text, theme, size)] : [])),
    '</g>',
  ]
}

function nodeLines({ name, kind }: DiagramNode, { layout }: Panel, theme: Theme): string[] {
  const box = layout.boxes.get(name)!
  const { lines } = layout.sizes.get(name)!
  const [left, top] = [n(box.x - box.width / 2), n(box.y - box.height / 2)]
  const shape =
    kind === 'observed'
      ? `<rect x="${left}" y="${top}" width="${n(box.width)}" height="${n(box.height)}" fill="${escapeXml(theme.observedFill)}" stroke="${escapeXml(theme.observedStroke)}" stroke-width="1.2"/>`
      : kind === 'latent'
        ? `<ellipse cx="${n(box.x)}" cy="${n(box.y)}" rx="${n(box.width / 2)}" ry="${n(box.height / 2)}" fill="${escapeXml(theme.latentFill)}" stroke="${escapeXml(theme.latentStroke)}" stroke-width="1.3"/>`
        : `<path d="${hexagon(box)}" fill="${escapeXml(theme.compositeFill)}" stroke="${escapeXml(theme.latentStroke)}" stroke-width="1.3"/>`
  return [shape, ...textLines(box, lines, theme.fontSize, theme.ink)]
}

const hexagon = (box: Box): string => `M${hexagonCorners(box).map(p).join('L')}Z`

function stubLines({ edge, curve, arrows, token }: Stub, style: LineStyle, theme: Theme): string[] {
  const found = [strokes(curve, arrows, style)]
  if (token?.shape === 'ellipse')
    found.push(
      `<ellipse cx="${n(token.box.x)}" cy="${n(token.box.y)}" rx="${n(token.box.width / 2)}" ry="${n(token.box.height / 2)}" fill="${escapeXml(theme.latentFill)}" stroke="${escapeXml(theme.latentStroke)}" stroke-width="0.9"/>`,
      ...textLines(token.box, edge.text, numberSize(theme.fontSize), style.text),
    )
  if (token?.shape === 'triangle') {
    const { x, y, width, height } = token.box
    found.push(
      `<path d="M${n(x - width / 2)} ${n(y + height / 2)}L${n(x + width / 2)} ${n(y + height / 2)}L${n(x)} ${n(y - height / 2)}Z" fill="${escapeXml(theme.meanFill)}" stroke="${escapeXml(theme.ink)}" stroke-width="0.9"/>`,
      text({ x, y: y + height * 0.18 }, '1', numberSize(theme.fontSize) - 1, theme.ink),
    )
  }
  return found
}

/** Lines of text around the middle of a box. */
function textLines(box: Box, lines: readonly string[], size: number, color: string): string[] {
  const first = box.y - ((lines.length - 1) / 2) * lineHeight(size)
  return lines.map((line, i) => text({ x: box.x, y: first + i * lineHeight(size) }, line, size, color))
}

function label(box: Box, lines: readonly string[], color: string, theme: Theme, size: number): string {
  const { x, y, width, height } = box
  return [
    `<rect x="${n(x - width / 2)}" y="${n(y - height / 2)}" width="${n(width)}" height="${n(height)}" fill="${escapeXml(theme.background)}"/>`,
    ...textLines(box, lines, size, color),
  ].join('')
}

/** Text around a point; the baseline is shifted by hand, as not every program knows dominant-baseline. */
function text({ x, y }: Point, words: string, size: number, color: string, look?: 'bold' | 'start'): string {
  const anchor = look === 'start' ? '' : ' text-anchor="middle"'
  return `<text x="${n(x)}" y="${n(y + 0.35 * size)}" font-size="${n(size)}"${anchor}${look === 'bold' ? ' font-weight="bold"' : ''} fill="${escapeXml(color)}">${escapeXml(words)}</text>`
}

/** A line with its arrowheads, which are drawn as shapes: markers would need identifiers. */
function strokes(curve: Curve, arrows: 'end' | 'both', { color, width, dashed }: LineStyle): string {
  const long = Math.min(6 + 1.5 * width, 0.45 * distance(curve[0], curve[3]) + 4)
  const last = back(curve, long * 0.8)
  const first = arrows === 'both' ? 1 - back(reverse(curve), long * 0.8) : 0
  const shaft = first < last ? part(curve, first, last) : curve
  const d = isStraight(shaft) ? `M${p(shaft[0])}L${p(shaft[3])}` : `M${p(shaft[0])}C${p(shaft[1])} ${p(shaft[2])} ${p(shaft[3])}`
  const paint = escapeXml(color)
  const heads = [
    arrowhead(pointAt(curve, last), curve[3], long),
    ...(arrows === 'both' ? [arrowhead(pointAt(curve, first), curve[0], long)] : []),
  ]
  return `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${n(width)}"${dashed ? ' stroke-dasharray="5 3.5"' : ''}/><path d="${heads.join('')}" fill="${paint}"/>`
}

/** The parameter at which a curve is `length` before its end. */
function back(curve: Curve, length: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 20; i++) {
    const half = (low + high) / 2
    if (distance(pointAt(curve, half), curve[3]) > length) low = half
    else high = half
  }
  return low
}

function arrowhead(from: Point, tip: Point, long: number): string {
  const size = distance(from, tip) || 1
  const along = { x: (tip.x - from.x) / size, y: (tip.y - from.y) / size }
  const half = long * 0.36
  const base = { x: tip.x - along.x * long, y: tip.y - along.y * long }
  const corner = (side: number): Point => ({ x: base.x - along.y * half * side, y: base.y + along.x * half * side })
  const notch = { x: tip.x - along.x * long * 0.78, y: tip.y - along.y * long * 0.78 }
  return `M${p(tip)}L${p(corner(1))}L${p(notch)}L${p(corner(-1))}Z`
}

function wrapNote(note: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of note.split(/(?<= )|(?<=[。，、：；])/u)) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

const p = ({ x, y }: Point): string => `${n(x)} ${n(y)}`

/** Two decimals are finer than any screen or printer. */
const n = (value: number): string => String(Math.round(value * 100) / 100 + 0)
