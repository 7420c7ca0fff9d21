import type { DiagramEdge } from './graph'
import { lineStyle } from './lineStyle'
import type { Picture } from './picture'

const shapes = { observed: 'box', latent: 'ellipse', composite: 'hexagon' } as const
const ranks = { right: 'LR', left: 'RL', down: 'TB', up: 'BT' } as const

/**
 * The picture in Graphviz's language. `dot` lays it out anew; `neato -n` keeps the layout, whose places are given in points. Residuals,
 * variances and means are nodes of their own, as Graphviz has no other place for their numbers.
 */
export function dot(picture: Picture): string {
  const { panels, theme, title, note, options } = picture
  const lines = [
    'digraph {',
    `  graph [rankdir=${ranks[options.direction ?? 'right']}, splines=true, bgcolor=${quote(theme.background)}, fontname="Helvetica", fontcolor=${quote(theme.ink)}${captions(title, note)}]`,
    `  node [fontname="Helvetica", fontsize=${theme.fontSize}, color=${quote(theme.ink)}, fontcolor=${quote(theme.ink)}, style=filled, margin="0.08,0.04"]`,
    `  edge [fontname="Helvetica", fontsize=${theme.fontSize - 2}, arrowsize=0.7]`,
  ]
  let shift = 0
  panels.forEach((panel, group) => {
    const { graph, layout, routes, bounds, heading } = panel
    const indent = panels.length > 1 ? '    ' : '  '
    if (panels.length > 1) lines.push(`  subgraph cluster_${group} {`, `    label=${quote(heading)}`)
    const left = bounds.x - bounds.width / 2
    const bottom = bounds.y + bounds.height / 2
    const pos = ({ x, y }: { readonly x: number; readonly y: number }) => `pos="${number(x - left + shift)},${number(bottom - y)}"`
    const ids = new Map(graph.nodes.map(({ name }, i) => [name, `g${group}n${i}`]))
    for (const { name, kind } of graph.nodes) {
      const box = layout.boxes.get(name)!
      const fill = { observed: theme.observedFill, latent: theme.latentFill, composite: theme.compositeFill }[kind]
      lines.push(
        `${indent}${ids.get(name)} [label=${quote(layout.sizes.get(name)!.lines.join('\n'))}, shape=${shapes[kind]}, fillcolor=${quote(fill)}, width=${number(box.width / 72)}, height=${number(box.height / 72)}, ${pos(box)}]`,
      )
    }
    routes.stubs.forEach(({ edge, tail }, i) => {
      const id = `g${group}e${i}`
      const plain = edge.kind !== 'mean'
      if (edge.kind === 'variance' || (edge.kind === 'residual' && options.residuals === 'loops')) {
        lines.push(`${indent}${ids.get(edge.from)} -> ${ids.get(edge.from)} [dir=both, ${attributes(edge, picture)}]`)
        return
      }
      const round = options.residuals === 'circles' ? `shape=circle, fillcolor=${quote(theme.latentFill)}` : 'shape=plaintext, style=""'
      lines.push(
        plain
          ? `${indent}${id} [label=${quote(edge.text.join('\n'))}, ${round}, width=0.1, height=0.1, fontsize=${theme.fontSize - 2}, ${pos(tail)}]`
          : `${indent}${id} [label="1", shape=triangle, fillcolor=${quote(theme.meanFill)}, width=0.2, height=0.2, fontsize=${theme.fontSize - 3}, ${pos(tail)}]`,
        `${indent}${id} -> ${ids.get(edge.from)} [${attributes(plain ? { ...edge, text: [] } : edge, picture)}]`,
      )
    })
    for (const { edge, arrows } of routes.routes) {
      const both = arrows === 'both' ? 'dir=both, constraint=false, ' : ''
      lines.push(`${indent}${ids.get(edge.from)} -> ${ids.get(edge.to)} [${both}${attributes(edge, picture)}]`)
    }
    if (panels.length > 1) lines.push('  }')
    shift += bounds.width + 30
  })
  return `${[...lines, '}'].join('\n')}\n`
}

function attributes(edge: DiagramEdge, picture: Picture): string {
  const { color, width, dashed, text } = lineStyle(edge, picture)
  const label = edge.text.length === 0 ? '' : `, label=${quote(edge.text.join('\n'))}, fontcolor=${quote(text)}`
  return `color=${quote(color)}, penwidth=${number(width)}${dashed ? ', style=dashed' : ''}${label}`
}

function captions(title: string, note: readonly string[]): string {
  const text = [title, note.join('. ')].filter((line) => line !== '').join('\n')
  return text === '' ? '' : `, label=${quote(text)}, labelloc=b`
}

/** A string of Graphviz's: quotation marks and backslashes are escaped, line ends become its own. */
function quote(text: string): string {
  return `"${text
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replaceAll('\0', '\ufffd')
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\r\n?|\n/g, '\\n')}"`
}

const number = (value: number): string => String(Math.round(value * 100) / 100 + 0)
