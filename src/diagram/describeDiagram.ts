import type { DiagramEdge, DiagramGraph } from './graph'
import type { Picture } from './picture'
import { type DiagramWords, diagramWords } from './words'

/** A picture in words, for those who cannot see it: its variables, then every line with its number. */
export function describeDiagram({ panels, note, options }: Picture): string {
  const words = diagramWords(options.language ?? 'en')
  const parts = panels.map(({ heading, graph }) => `${heading === '' ? '' : `${heading}${words.colon}`}${describeGraph(graph, words)}`)
  return [...parts, ...note].join(words.stop).trim()
}

function describeGraph({ nodes, edges }: DiagramGraph, words: DiagramWords): string {
  const label = new Map(nodes.map((node) => [node.name, node.label]))
  const named = (kind: 'latent' | 'composite' | 'observed') => {
    const own = nodes.filter((node) => node.kind === kind).map((node) => node.label)
    return own.length === 0 ? [] : [words[kind](own.join(words.comma))]
  }
  const say = (edge: DiagramEdge) =>
    words.line[edge.kind](label.get(edge.from)!, label.get(edge.to)!, edge.text.length === 0 ? '' : ` (${edge.text.join(' ')})`)
  return [...named('latent'), ...named('composite'), ...named('observed'), ...edges.map(say)].join(words.stop)
}
