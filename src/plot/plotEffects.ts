import { scaleLinear } from 'd3-scale'
import type { BootstrapEffects } from '../effects/bootstrapEffects'
import type { Effects } from '../effects/effects'
import { flag, resultOf } from '../issue/optionValue'
import { requireArgument, requireOptions } from '../issue/requireOptions'
import { bottomAxis, type PlotArea } from './axis'
import { chartSvg, dot, fontSize, label, line, path, round, shorten, titleHeight, widest } from './chart'
import { decimals } from './number'
import { type PlotOptions, plotRules } from './options'
import { palettes } from './palette'
import { type PlotWords, plotWords } from './words'

export interface PlotEffectsOptions extends PlotOptions {
  /** Standardized effects with their intervals. Default false. */
  readonly standardized?: boolean
}

interface Row {
  readonly name: string
  readonly est: number
  readonly ciLower: number
  readonly ciUpper: number
  readonly isSum: boolean
}

/** A forest plot of effects as SVG: the direct effect, every path, and the totals, with their intervals (delta-method ones of `effects`, or those of `bootstrapEffects`). */
export function plotEffects(effects: Effects | BootstrapEffects, options: PlotEffectsOptions = {}): string {
  requireArgument('effects', effects, resultOf('effects(fit, { from, to })', 'direct', 'indirect', 'total'))
  requireOptions(options, { ...plotRules, standardized: flag })
  const { standardized = false, width = 640, theme = 'light' } = options
  const palette = palettes[theme]
  const words = plotWords(options.language)
  const rows = rowsOf(effects, standardized, words)
  const title = options.title ?? words.effects(effects.from, effects.to)
  const names = rows.map(({ name }) => shorten(name, width * 0.45))
  const numbers = rows.map(({ est, ciLower, ciUpper }) => `${decimals(est)} [${decimals(ciLower)}, ${decimals(ciUpper)}]`)
  const top = titleHeight(title) + 10
  const step = Math.max(18, ((options.height ?? top + rows.length * 26 + 48) - top - 48) / rows.length)
  const height = top + rows.length * step + 48
  const area: PlotArea = {
    left: widest(names) + 18,
    top,
    right: width - widest(numbers, fontSize - 1) - 22,
    bottom: top + rows.length * step,
  }
  const ends = rows.flatMap(({ est, ciLower, ciUpper }) => [est, ciLower, ciUpper]).filter(Number.isFinite)
  const x = scaleLinear()
    .domain([Math.min(0, ...ends), Math.max(0, ...ends)])
    .nice()
    .range([area.left + 6, area.right - 6])
  const marks = [
    ...bottomAxis(x, area, palette, { title: words.effect, ticks: 5 }),
    line(x(0), area.top, x(0), area.bottom, { color: palette.muted, width: 1.2 }),
    ...rows.flatMap((row, i) => {
      const y = area.top + (i + 0.5) * step
      const clear = row.ciLower > 0 || row.ciUpper < 0
      const color = clear ? palette.series[0] : palette.muted
      const weight = row.isSum ? ({ weight: 'bold' } as const) : {}
      return [
        label(names[i], area.left - 8, y + 4, { color: palette.ink, anchor: 'end', ...weight }),
        ...(Number.isFinite(row.ciLower + row.ciUpper)
          ? [line(x(row.ciLower), y, x(row.ciUpper), y, { color, width: row.isSum ? 2.5 : 1.5 })]
          : []),
        ...(Number.isFinite(row.est) ? [row.isSum ? diamond(x(row.est), y, color) : dot(x(row.est), y, 4, color)] : []),
        label(numbers[i], width - 10, y + 4, { color: palette.ink, anchor: 'end', size: fontSize - 1 }),
      ]
    }),
  ]
  const description = `${words.effects(effects.from, effects.to)}: ${rows.map(({ name }, i) => `${name} ${numbers[i]}`).join('; ')}.`
  return chartSvg({ width, height, title, description, marks, palette })
}

function rowsOf({ direct, indirect, totalIndirect, total }: Effects | BootstrapEffects, standardized: boolean, words: PlotWords): Row[] {
  const row = (name: string, effect: Effects['direct'] | BootstrapEffects['direct'], isSum = false): Row => {
    const { est, ciLower, ciUpper } = standardized ? effect.stdAll : effect
    return { name, est, ciLower, ciUpper, isSum }
  }
  return [
    row(words.direct, direct),
    ...indirect.map((effect) => row(effect.label, effect)),
    ...(indirect.length > 0 ? [row(words.totalIndirect, totalIndirect, true)] : []),
    row(words.total, total, true),
  ]
}

function diamond(x: number, y: number, color: string): string {
  return path(`M${round(x - 6)} ${round(y)}L${round(x)} ${round(y - 6)}L${round(x + 6)} ${round(y)}L${round(x)} ${round(y + 6)}Z`, {
    color,
    fill: color,
  })
}
