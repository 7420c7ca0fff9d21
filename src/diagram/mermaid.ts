import type { DiagramEdge } from './graph'
import { lineStyle } from './lineStyle'
import type { Picture } from './picture'

const directions = { right: 'LR', left: 'RL', down: 'TB', up: 'BT' } as const
const brackets = { observed: ['[', ']'], latent: ['([', '])'], composite: ['{{', '}}'] } as const

/** The picture as a Mermaid flowchart, which Markdown pages lay out by themselves: boxes for observed variables, rounded ones for latent, hexagons for composites, trapezoids with a 1 for means. */
export function mermaid(picture: Picture): string {
  const { panels, theme, title, note, options } = picture
  const lines = [
    ...(title === '' ? [] : ['---', `title: ${JSON.stringify(title.replace(/[\r\n]+/g, ' ')).replace(/</g, '\\u003c')}`, '---']),
    `flowchart ${directions[options.direction ?? 'right']}`,
    ...note.map((one) => `  %% ${one.replace(/[\r\n{}]+/g, ' ')}`),
  ]
  const styles: string[] = []
  let links = 0
  const link = (indent: string, from: string, arrow: string, edge: DiagramEdge, to: string) => {
    const { color, width, dashed } = lineStyle(edge, picture)
    const label = edge.text.length === 0 ? '' : `|${quote(edge.text.join('\n'))}|`
    lines.push(`${indent}${from} ${arrow}${label} ${to}`)
    styles.push(
      `  linkStyle ${links++} stroke:${plain(color)},stroke-width:${Math.round(width * 10) / 10}px${dashed ? ',stroke-dasharray:5 4' : ''}`,
    )
  }
  panels.forEach(({ graph, heading }, group) => {
    const indent = panels.length > 1 ? '    ' : '  '
    if (panels.length > 1) lines.push(`  subgraph g${group}[${quote(heading)}]`)
    const ids = new Map(graph.nodes.map(({ name }, i) => [name, `g${group}n${i}`]))
    for (const { name, kind, label } of graph.nodes) {
      const [open, close] = brackets[kind]
      lines.push(`${indent}${ids.get(name)}${open}${quote(label)}${close}:::${kind}`)
    }
    graph.edges.forEach((edge, i) => {
      const [from, to] = [ids.get(edge.from)!, ids.get(edge.to)!]
      if (edge.kind === 'covariance') link(indent, from, '<-->', edge, to)
      else if (edge.kind === 'mean') {
        lines.push(`${indent}g${group}e${i}[/"1"\\]:::mean`)
        link(indent, `g${group}e${i}`, '-->', edge, to)
      } else if (edge.kind === 'variance' || (edge.kind === 'residual' && options.residuals === 'loops'))
        link(indent, from, '<-->', edge, to)
      else if (edge.kind === 'residual') {
        const [open, close] = options.residuals === 'circles' ? ['((', '))'] : ['[', ']']
        lines.push(`${indent}g${group}e${i}${open}${quote(edge.text.length === 0 ? ' ' : edge.text.join('\n'))}${close}:::residual`)
        link(indent, `g${group}e${i}`, '-->', { ...edge, text: [] }, to)
      } else link(indent, from, '-->', edge, to)
    })
    if (panels.length > 1) lines.push('  end')
  })
  const look = (fill: string, stroke: string) => `fill:${plain(fill)},stroke:${plain(stroke)},color:${plain(theme.ink)}`
  const error =
    options.residuals === 'circles' ? look(theme.latentFill, theme.latentStroke) : `fill:none,stroke:none,color:${plain(theme.ink)}`
  lines.push(
    ...styles,
    `  classDef observed ${look(theme.observedFill, theme.observedStroke)}`,
    `  classDef latent ${look(theme.latentFill, theme.latentStroke)}`,
    `  classDef composite ${look(theme.compositeFill, theme.latentStroke)}`,
    `  classDef mean ${look(theme.meanFill, theme.ink)}`,
    `  classDef residual ${error}`,
  )
  return `${lines.join('\n')}\n`
}

/** A text of Mermaid's: whatever could be read as syntax, HTML or Markdown is written as a numeric entity. */
function quote(text: string): string {
  return `"${text
    .replace(/[^\p{L}\p{N}\p{M}\n .,:()[\]\u2212+=-]/gu, (character) => `#${character.codePointAt(0)};`)
    .replace(/^(\d+)([.)])/, (_, digits, mark: string) => `${digits}#${mark.codePointAt(0)};`)
    .replace(/\n/g, '<br/>')}"`
}

/** Colors in style lists must not hold what ends them. */
const plain = (color: string): string => color.replace(/[^#\w%.-]/g, '')
