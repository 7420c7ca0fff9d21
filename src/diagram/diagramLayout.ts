import type { DiagramOptions } from './options'
import { type DiagramInput, pictureOf } from './picture'

/** Where a variable stands in a diagram: the center of its shape, and its size, in pixels; x grows to the right, y down. */
export interface NodePlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The places of the variables in `pathDiagram(input, options)`, one record a group, to be changed and handed back:
 * `pathDiagram(fit, { positions: { ...places, trust: { x: 200, y: 0 } } })`. Throws what `pathDiagram` throws.
 */
export function diagramLayout(input: DiagramInput, options: DiagramOptions = {}): Record<string, NodePlace>[] {
  return pictureOf(input, options).panels.map(({ layout }) => {
    const places: Record<string, NodePlace> = Object.create(null)
    for (const [name, box] of layout.boxes) places[name] = { ...box }
    return places
  })
}
