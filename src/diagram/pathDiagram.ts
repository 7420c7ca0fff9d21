import { dot } from './dot'
import { mermaid } from './mermaid'
import type { DiagramOptions } from './options'
import { type DiagramInput, type Picture, pictureOf } from './picture'
import { svg } from './svg'
import { tikz } from './tikz'

const writers: Readonly<Record<NonNullable<DiagramOptions['format']>, (picture: Picture) => string>> = { svg, dot, mermaid, tikz }

/**
 * The path diagram of a fit, a model in any form or a parameter table: SVG text, or Graphviz, Mermaid or TikZ text with `format`. Observed
 * variables are rectangles, latent ones ellipses, composites hexagons, means triangles; causes stand left of their effects, indicators
 * outside. A fit shows standardized estimates with stars, a model the labels and fixed values that were written. Same input, same text.
 * Throws a SemError for mistakes in model or options.
 */
export function pathDiagram(input: DiagramInput, options: DiagramOptions = {}): string {
  const picture = pictureOf(input, options)
  return writers[options.format ?? 'svg'](picture)
}
