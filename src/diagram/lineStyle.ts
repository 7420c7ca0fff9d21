import type { DiagramEdge } from './graph'
import type { Picture } from './picture'

export interface LineStyle {
  readonly color: string
  readonly width: number
  readonly dashed: boolean
  /** Color of the number. */
  readonly text: string
}

/** How a line looks: wide for a large estimate, dashed for a negative one, grey where it is not significant. */
export function lineStyle(
  { kind, size, negative, significant }: DiagramEdge,
  { theme, options }: Pick<Picture, 'theme' | 'options'>,
): LineStyle {
  const { lineWidth = 'size', dashNegative = true, greyInsignificant = true } = options
  const thin = kind === 'residual' || kind === 'variance' || kind === 'mean'
  const muted = greyInsignificant && significant === false && !thin
  return {
    color: muted ? theme.muted : negative && !thin ? theme.negative : theme.ink,
    width: thin ? 0.9 : lineWidth === 'size' && size !== undefined && Number.isFinite(size) ? 0.8 + 1.9 * Math.min(1, size) : 1.2,
    dashed: dashNegative && negative && !thin,
    text: muted ? theme.muted : theme.ink,
  }
}
