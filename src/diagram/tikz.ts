import { type Curve, hexagonCorners, isStraight, type Point } from './geometry'
import type { DiagramEdge } from './graph'
import { type LineStyle, lineStyle } from './lineStyle'
import type { Picture } from './picture'
import type { Theme } from './theme'

/** Pixels to centimeters: the size at which the SVG prints, 96 pixels to the inch. */
const scale = 2.54 / 96

/**
 * The picture as a `tikzpicture` in the layout of the SVG, with the packages and libraries it needs named on top. Variables are nodes (v1,
 * v2, ...) that further drawing can refer to. Names in Chinese need XeLaTeX or LuaLaTeX with the package ctex.
 */
export function tikz(picture: Picture): string {
  const { panels, theme, title, note } = picture
  const lines = [
    '% \\usepackage{tikz}',
    '% \\usetikzlibrary{arrows.meta, shapes.geometric}',
    ...(panels.some(({ graph }) => graph.nodes.some(({ label }) => /[\u2e80-\u9fff\uac00-\ud7af]/.test(label)))
      ? ['% \\usepackage{ctex} % XeLaTeX or LuaLaTeX']
      : []),
    ...colors(theme),
    '\\begin{tikzpicture}[',
    '  >={Stealth[length=2mm]}, font=\\sffamily\\small,',
    '  observed/.style={rectangle, draw=observedStroke, fill=observedFill, text=ink, inner sep=0pt, align=center},',
    '  latent/.style={ellipse, draw=latentStroke, fill=latentFill, text=ink, inner sep=0pt, align=center},',
    '  composite/.style={text=ink, inner sep=0pt, align=center},',
    '  mean/.style={regular polygon, regular polygon sides=3, draw=ink, fill=meanFill, text=ink, inner sep=0.5pt, font=\\sffamily\\tiny},',
    '  error/.style={ellipse, draw=latentStroke, fill=latentFill, inner sep=0pt, font=\\sffamily\\scriptsize},',
    '  number/.style={fill=paper, inner sep=0.6pt, font=\\sffamily\\scriptsize, align=center}]',
  ]
  let shift = 0
  let count = 0
  panels.forEach((panel) => {
    const { graph, layout, routes, labels, bounds, heading } = panel
    const [left, top] = [bounds.x - bounds.width / 2 - shift, bounds.y - bounds.height / 2]
    const at = ({ x, y }: Point) => `(${cm(x - left)}, ${cm(top - y)})`
    const middle = { x: bounds.x, y: top - 14 }
    if (heading !== '') lines.push(`  \\node[text=ink, font=\\sffamily\\bfseries] at ${at(middle)} {${escapeTex(heading)}};`)
    const ids = new Map(graph.nodes.map(({ name }) => [name, `v${++count}`]))
    for (const { name, kind } of graph.nodes) {
      const box = layout.boxes.get(name)!
      const text = layout.sizes.get(name)!.lines.map(escapeTex).join('\\\\')
      if (kind === 'composite')
        lines.push(`  \\filldraw[draw=latentStroke, fill=compositeFill] ${hexagonCorners(box).map(at).join(' -- ')} -- cycle;`)
      lines.push(
        `  \\node[${kind}, minimum width=${cm(box.width)}cm, minimum height=${cm(box.height)}cm] (${ids.get(name)}) at ${at(box)} {${text}};`,
      )
    }
    const draw = (edge: DiagramEdge, curve: Curve, arrows: 'end' | 'both', style: LineStyle) =>
      lines.push(`  \\draw[${arrows === 'both' ? '<->' : '->'}, ${penOf(edge, style, theme)}] ${path(curve, at)};`)
    const number = (edge: DiagramEdge, box: Point, style: LineStyle) =>
      lines.push(
        `  \\node[number, text=${style.text === theme.ink ? 'ink' : 'muted'}] at ${at(box)} {${edge.text.map(escapeTex).join('\\\\')}};`,
      )
    for (const { edge, curve, arrows } of routes.routes) draw(edge, curve, arrows, lineStyle(edge, picture))
    for (const { edge, curve, arrows, token, label } of routes.stubs) {
      const style = lineStyle(edge, picture)
      draw(edge, curve, arrows, style)
      if (token?.shape === 'triangle') lines.push(`  \\node[mean] at ${at(token.box)} {1};`)
      if (token?.shape === 'ellipse')
        lines.push(
          `  \\node[error, text=ink, minimum width=${cm(token.box.width)}cm, minimum height=${cm(token.box.height)}cm] at ${at(token.box)} {${edge.text.map(escapeTex).join('\\\\')}};`,
        )
      if (label) number(edge, label, style)
    }
    for (const [{ edge }, box] of labels) number(edge, box, lineStyle(edge, picture))
    shift += bounds.width + 28
  })
  const lowest = Math.max(...panels.map(({ bounds }) => bounds.height))
  if (title !== '') lines.push(`  \\node[text=ink, font=\\sffamily\\bfseries, anchor=south west] at (0, ${cm(30)}) {${escapeTex(title)}};`)
  if (note.length > 0)
    lines.push(
      `  \\node[text=ink, font=\\sffamily\\footnotesize, anchor=north west, align=left, text width=${cm(Math.max(shift - 28, 200))}cm] at (0, ${cm(-lowest)}) {${escapeTex(note.join('. '))}.};`,
    )
  return `${[...lines, '\\end{tikzpicture}'].join('\n')}\n`
}

function colors(theme: Theme): string[] {
  const named: readonly (readonly [string, string])[] = [
    ['paper', theme.background],
    ['ink', theme.ink],
    ['muted', theme.muted],
    ['negative', theme.negative],
    ['observedFill', theme.observedFill],
    ['latentFill', theme.latentFill],
    ['compositeFill', theme.compositeFill],
    ['meanFill', theme.meanFill],
    ['observedStroke', theme.observedStroke],
    ['latentStroke', theme.latentStroke],
  ]
  return named.map(([name, color]) => `\\definecolor{${name}}{HTML}{${hexOf(color)}}`)
}

/** '#abc' or '#aabbcc' as LaTeX writes it: AABBCC. */
function hexOf(color: string): string {
  const digits = color.slice(1)
  return (digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).toUpperCase()
}

function penOf({ kind }: DiagramEdge, { color, width, dashed }: LineStyle, theme: Theme): string {
  const name = color === theme.muted ? 'muted' : color === theme.ink || kind === 'residual' ? 'ink' : 'negative'
  return `${name}, line width=${ratio(width * 0.75)}pt${dashed ? ', dashed' : ''}`
}

function path(curve: Curve, at: (point: Point) => string): string {
  const [a, b, c, d] = curve
  return isStraight(curve) ? `${at(a)} -- ${at(d)}` : `${at(a)} .. controls ${at(b)} and ${at(c)} .. ${at(d)}`
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '\u2212': '$-$',
  '\u00d7': '$\\times$',
  '\u2265': '$\\geq$',
  '<': '$<$',
  '>': '$>$',
}

/** Text for LaTeX; line ends would end paragraphs, control characters are invalid, and a line end takes what stands in brackets after it. */
function escapeTex(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\{}$&#_%^~\u2212\u00d7\u2265<>]/g, (character) => special[character]!)
    .replace(/^\s*[[*]/, '{$&}')
}

const cm = (pixels: number): string => ratio(pixels * scale)
const ratio = (value: number): string => String(Math.round(value * 1000) / 1000 + 0)
