import type { ScaleLinear } from 'd3-scale'
import { fontSize, label, line } from './chart'
import type { Palette } from './palette'

/** The part of a plot in which data lie. */
export interface PlotArea {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface AxisOptions {
  readonly title?: string
  /** About so many ticks. */
  readonly ticks?: number
  readonly format?: (value: number) => string
  /** Lines across the plot. Default true. */
  readonly grid?: boolean
}

/** Axis below the area. */
export function bottomAxis(
  scale: ScaleLinear<number, number>,
  { left, top, right, bottom }: PlotArea,
  palette: Palette,
  options: AxisOptions = {},
): string[] {
  const { title, ticks = 6, grid = true } = options
  const format = options.format ?? scale.tickFormat(ticks)
  const at = scale.ticks(ticks)
  return [
    ...(grid ? at.map((value) => line(scale(value), top, scale(value), bottom, { color: palette.grid })) : []),
    line(left, bottom, right, bottom, { color: palette.muted }),
    ...at.flatMap((value) => [
      line(scale(value), bottom, scale(value), bottom + 4, { color: palette.muted }),
      label(plainMinus(format(value)), scale(value), bottom + 17, { color: palette.muted, anchor: 'middle', size: fontSize - 1 }),
    ]),
    ...(title ? [label(title, (left + right) / 2, bottom + 36, { color: palette.ink, anchor: 'middle' })] : []),
  ]
}

/** Axis left of the area. */
export function leftAxis(
  scale: ScaleLinear<number, number>,
  { left, top, right, bottom }: PlotArea,
  palette: Palette,
  options: AxisOptions = {},
): string[] {
  const { title, ticks = 6, grid = true } = options
  const format = options.format ?? scale.tickFormat(ticks)
  const at = scale.ticks(ticks)
  return [
    ...(grid ? at.map((value) => line(left, scale(value), right, scale(value), { color: palette.grid })) : []),
    line(left, top, left, bottom, { color: palette.muted }),
    ...at.flatMap((value) => [
      line(left - 4, scale(value), left, scale(value), { color: palette.muted }),
      label(plainMinus(format(value)), left - 7, scale(value) + 4, { color: palette.muted, anchor: 'end', size: fontSize - 1 }),
    ]),
    ...(title ? [label(title, left - 44, (top + bottom) / 2, { color: palette.ink, anchor: 'middle', turn: -90 })] : []),
  ]
}

/** d3 writes a typographic minus already; numbers formatted elsewhere get it here. */
const plainMinus = (text: string) => text.replace(/^-/, '\u2212')
