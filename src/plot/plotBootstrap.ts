import { bin, max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { textWidth } from '../diagram/textWidth'
import { bootstrapEffect, effectReplicates } from '../effects/bootstrapEffects'
import type { EffectLike } from '../effects/compareEffects'
import type { Bootstrap } from '../fit/bootstrap'
import { type BootstrapReadingOptions, readingRules } from '../fit/bootstrapReading'
import { any, group as groupRule } from '../issue/optionValue'
import { requireOptions } from '../issue/requireOptions'
import { bottomAxis, leftAxis, type PlotArea } from './axis'
import { chartSvg, fontSize, label, line, rect, titleHeight } from './chart'
import { decimals } from './number'
import { type PlotOptions, plotRules } from './options'
import { palettes } from './palette'
import { plotWords } from './words'

export interface PlotBootstrapOptions extends PlotOptions, BootstrapReadingOptions {
  /** 'x -> m -> y', an expression, or what `compareEffects` gave. */
  readonly effect: EffectLike
  /** Label or zero-based position; default the first group. */
  readonly group?: string | number
}

/** The distribution of an effect over the replicates of a bootstrap as SVG, with the estimate and the interval that `type` and `level` ask for. Throws a SemError as `bootstrapEffect` does. */
export function plotBootstrap(boot: Bootstrap, options: PlotBootstrapOptions): string {
  requireOptions(options, { ...plotRules, ...readingRules, effect: any, group: groupRule }, ['effect'])
  const { effect, type, level = 0.95, group, width = 560, height = 340, theme = 'light' } = options
  const palette = palettes[theme]
  const words = plotWords(options.language)
  const summary = bootstrapEffect(boot, effect, { type, level, group })
  const values = effectReplicates(boot, effect, { group }).filter(Number.isFinite)
  const title = options.title ?? words.distribution(summary.label)
  const area: PlotArea = { left: 62, top: titleHeight(title) + 26, right: width - 20, bottom: height - 48 }
  const bins = bin().thresholds(Math.max(10, Math.min(60, Math.round(Math.sqrt(values.length)))))(values)
  const edges = [bins[0]?.x0 ?? 0, bins.at(-1)?.x1 ?? 1, summary.ciLower, summary.ciUpper].filter(Number.isFinite)
  const x = scaleLinear()
    .domain([Math.min(...edges), Math.max(...edges)])
    .nice()
    .range([area.left, area.right])
  const y = scaleLinear()
    .domain([0, max(bins, ({ length }) => length) ?? 1])
    .nice()
    .range([area.bottom, area.top])
  const inside = (value: number) => value >= summary.ciLower && value <= summary.ciUpper
  const interval = words.interval(decimals(100 * level, level * 100 === Math.round(level * 100) ? 0 : 1))
  const range = `[${decimals(summary.ciLower, 3)}, ${decimals(summary.ciUpper, 3)}]`
  const upright = (value: number, color: string, dash?: string) =>
    Number.isFinite(value) ? [line(x(value), area.top - 4, x(value), area.bottom, { color, width: 1.5, dash })] : []
  const marks = [
    ...leftAxis(y, area, palette, { title: words.replicates }),
    ...bins.map((one) => {
      const [from, to] = [x(one.x0 ?? 0), x(one.x1 ?? 0)]
      const fill = inside(((one.x0 ?? 0) + (one.x1 ?? 0)) / 2) ? palette.series[0] : palette.fill
      return rect(from + 0.5, y(one.length), Math.max(0.5, to - from - 1), area.bottom - y(one.length), fill, ' fill-opacity="0.75"')
    }),
    ...bottomAxis(x, area, palette, { title: summary.label, grid: false }),
    ...(x.domain()[0] < 0 && x.domain()[1] > 0 ? upright(0, palette.muted, '2 3') : []),
    ...upright(summary.ciLower, palette.ink, '5 3'),
    ...upright(summary.ciUpper, palette.ink, '5 3'),
    ...upright(summary.est, palette.accent),
    label(`${words.estimate} ${decimals(summary.est, 3)}`, area.left, area.top - 12, { color: palette.accent }),
    label(`${interval} ${range}`, area.left + textWidth(`${words.estimate} ${decimals(summary.est, 3)}`, fontSize) + 14, area.top - 12, {
      color: palette.ink,
    }),
  ]
  const description = `${words.distribution(summary.label)}: ${words.estimate} ${decimals(summary.est, 3)}, ${interval} ${range}, ${values.length} ${words.replicates.toLowerCase()}.`
  return chartSvg({ width, height, title, description, marks, palette })
}
