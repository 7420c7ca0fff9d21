import { scaleLinear } from 'd3-scale'
import { confidenceBand, type JohnsonNeyman } from '../effects/johnsonNeyman'
import { resultOf } from '../issue/optionValue'
import { requireArgument, requireOptions } from '../issue/requireOptions'
import { bottomAxis, leftAxis, type PlotArea } from './axis'
import { area as areaMark, chartSvg, label, line, path, rect, round, titleHeight } from './chart'
import { decimals } from './number'
import { type PlotOptions, plotRules } from './options'
import { palettes } from './palette'
import { plotWords } from './words'

export interface PlotJohnsonNeymanOptions extends PlotOptions {
  /** Values of the moderator to draw, from and to. Default: those observed, or about the points where significance changes. */
  readonly from?: number
  readonly to?: number
}

/** An effect over the values of its moderator with its confidence band as SVG; shaded where it differs from 0 (Johnson & Neyman 1936). */
export function plotJohnsonNeyman(reading: JohnsonNeyman, options: PlotJohnsonNeymanOptions = {}): string {
  requireArgument('reading', reading, resultOf('johnsonNeyman(fit, { effect, moderator })', 'intercept', 'slope', 'points'))
  const number = { kind: 'number' } as const
  requireOptions(options, { ...plotRules, from: number, to: number })
  const { width = 580, height = 360, theme = 'light' } = options
  const palette = palettes[theme]
  const words = plotWords(options.language)
  const title = options.title ?? words.conditional(reading.label, reading.moderator)
  const area: PlotArea = { left: 66, top: titleHeight(title) + 14, right: width - 20, bottom: height - 48 }
  const [from, to] = rangeOf(reading, options)
  const x = scaleLinear().domain([from, to]).range([area.left, area.right])
  const points = confidenceBand(
    reading,
    Array.from({ length: 121 }, (_, k) => from + ((to - from) * k) / 120),
  )
  const ends = points.flatMap(({ ciLower, ciUpper }) => [ciLower, ciUpper]).filter(Number.isFinite)
  const y = scaleLinear()
    .domain([Math.min(0, ...ends), Math.max(0, ...ends)])
    .nice()
    .range([area.bottom, area.top])
  const at = (k: number, value: number) => `${round(x(points[k].value))} ${round(y(value))}`
  const upper = points.map(({ ciUpper }, k) => at(k, ciUpper))
  const lower = points.map(({ ciLower }, k) => at(k, ciLower)).reverse()
  const clip = (value: number) => Math.max(from, Math.min(to, value))
  const marks = [
    ...reading.significant.flatMap((range) => {
      const [a, b] = [clip(range.from), clip(range.to)]
      return b > a ? [rect(x(a), area.top, x(b) - x(a), area.bottom - area.top, palette.fill, ' fill-opacity="0.45"')] : []
    }),
    ...leftAxis(y, area, palette, { title: words.effectOf(reading.label) }),
    ...bottomAxis(x, area, palette, { title: reading.moderator, grid: false }),
    areaMark(`M${[...upper, ...lower].join('L')}Z`, palette.series[0], 0.22),
    line(area.left, y(0), area.right, y(0), { color: palette.muted }),
    path(`M${points.map(({ est }, k) => at(k, est)).join('L')}`, { color: palette.series[0], width: 2 }),
    ...reading.points
      .filter((value) => value > from && value < to)
      .flatMap((value) => [
        line(x(value), area.top, x(value), area.bottom, { color: palette.accent, dash: '5 3' }),
        label(decimals(value), x(value), area.top - 4, { color: palette.accent, anchor: 'middle' }),
      ]),
    ...(reading.observed && reading.observed.from >= from && reading.observed.to <= to
      ? [line(x(reading.observed.from), area.bottom - 3, x(reading.observed.to), area.bottom - 3, { color: palette.ink, width: 3 })]
      : []),
  ]
  const regions = reading.significant.map((range) => `${decimals(range.from)} – ${decimals(range.to)}`).join(', ')
  const description = `${words.conditional(reading.label, reading.moderator)}. ${words.region}${words.colon}${regions || '–'}.`
  return chartSvg({ width, height, title, description, marks, palette })
}

function rangeOf({ observed, points, slope }: JohnsonNeyman, { from, to }: PlotJohnsonNeymanOptions): readonly [number, number] {
  const reach = points.length > 0 ? Math.max(1, ...points.map(Math.abs)) * 1.3 : Number.isFinite(slope.est) ? 3 : 1
  const low = from ?? observed?.from ?? -reach
  const high = to ?? observed?.to ?? reach
  return high > low ? [low, high] : [low, low + 1]
}
