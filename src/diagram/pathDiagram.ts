import type { DiagramOptions } from './options'
import { type DiagramInput, pictureOf } from './picture'
import { svg } from './svg'

export function pathDiagram(input: DiagramInput, options: DiagramOptions = {}): string {
  return svg(pictureOf(input, options))
}
