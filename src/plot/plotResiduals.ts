import { scaleLinear } from 'd3-scale'
import type { Fit } from '../fit/fit'
import { requireFit } from '../fit/requireFit'
import { either, oneOf } from '../issue/optionValue'
import { requireOptions } from '../issue/requireOptions'
import { residuals } from '../postfit/residuals'
import { chartSvg, fontSize, label, rect, shorten, titleHeight, widest } from './chart'
import { decimals } from './number'
import { type PlotOptions, plotRules } from './options'
import { type Palette, palettes } from './palette'
import { plotWords } from './words'

export interface PlotResidualsOptions extends PlotOptions {
  /** 'cor.bollen' (default): differences of correlations; 'standardized' or 'normalized': z values. */
  readonly type?: 'cor.bollen' | 'standardized' | 'normalized'
  /** Label or zero-based position; default the first group. */
  readonly group?: string | number
  /** Residual of full color; default 0.2 for correlations, 3 for z values. */
  readonly limit?: number
}

/** A heat map of residual correlations (or their z values) as SVG: blue where the model implies too little, red where too much. Throws a SemError for options that are none. */
export function plotResiduals(fit: Fit, options: PlotResidualsOptions = {}): string {
  requireFit(fit)
  const labels = fit.table.groupLabels
  requireOptions(options, {
    ...plotRules,
    type: oneOf('cor.bollen', 'standardized', 'normalized'),
    group: either(oneOf(...labels), { kind: 'wholeNumber', least: 0, most: labels.length - 1 }),
    limit: { kind: 'number', above: 0 },
  })
  const { type = 'cor.bollen', theme = 'light' } = options
  const palette = palettes[theme]
  const words = plotWords(options.language)
  const all = residuals(fit, { type })
  const { names, cov, label: groupLabel } = all[typeof options.group === 'string' ? labels.indexOf(options.group) : (options.group ?? 0)]
  const limit = options.limit ?? (type === 'cor.bollen' ? 0.2 : 3)
  const title = options.title ?? words.residuals(all.length > 1 ? words.group(groupLabel) : '')
  const p = names.length
  const top = titleHeight(title) + 8
  const shown = names.map((name) => shorten(name, 130))
  const left = widest(shown) + 14
  const cell = Math.max(9, Math.min(38, ((options.width ?? 560) - left - 20) / p, ((options.height ?? 1e4) - top - 90) / p))
  const below = widest(shown) * 0.72 + 16
  const caption = type === 'cor.bollen' ? words.residual : 'z'
  const width = Math.max(options.width ?? 0, left + p * cell + 20, legendWidth + 20 + widest([caption], fontSize - 1))
  const height = top + p * cell + below + 46
  const color = scaleOf(palette, limit)
  const digits = type === 'cor.bollen' ? 2 : 1
  const marks: string[] = []
  let largest = { value: 0, pair: '' }
  for (let i = 0; i < p; i++) {
    marks.push(label(shown[i], left - 6, top + (i + 0.5) * cell + 4, { color: palette.ink, anchor: 'end' }))
    marks.push(label(shown[i], left + (i + 0.5) * cell + 4, top + p * cell + 12, { color: palette.ink, anchor: 'end', turn: -45 }))
    for (let j = 0; j <= i; j++) {
      const value = cov[i][j]
      const fill = Number.isFinite(value) ? color(value) : palette.grid
      marks.push(rect(left + j * cell, top + i * cell, cell - 1, cell - 1, fill))
      if (cell >= 26 && i !== j && Number.isFinite(value)) {
        const ink = isDark(fill) ? '#ffffff' : '#1b2733'
        marks.push(
          label(short(value, digits), left + (j + 0.5) * cell, top + (i + 0.5) * cell + 4, {
            color: ink,
            anchor: 'middle',
            size: fontSize - 2,
          }),
        )
      }
      if (i !== j && Math.abs(value) > Math.abs(largest.value)) largest = { value, pair: `${names[i]}${words.and}${names[j]}` }
    }
  }
  marks.push(...legend(color, limit, digits, 10, height - 30, palette, caption))
  const description = `${words.residuals(all.length > 1 ? words.group(groupLabel) : '')}. ${words.largest(largest.pair, decimals(largest.value, digits))}`
  return chartSvg({ width, height, title, description, marks, palette })
}

/** Blue through the background to red. */
function scaleOf(palette: Palette, limit: number): (value: number) => string {
  const [negative, positive] = palette === palettes.grey ? ['#333333', '#333333'] : ['#1f5f9e', '#b3261e']
  const scale = scaleLinear<string>()
    .domain([-limit, 0, limit])
    .range([negative, palette === palettes.dark ? '#2c333b' : '#f5f7f8', positive])
    .clamp(true)
  return (value) => hex(scale(value))
}

/** 'rgb(1, 2, 3)' as '#010203'. */
function hex(color: string): string {
  const parts = color.match(/\d+/g)
  return parts && color.startsWith('rgb')
    ? `#${parts
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    : color
}

/** True where white text reads better than dark text: relative luminance below that of equal contrast. */
function isDark(color: string): boolean {
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] < 0.2
}

/** .12 for 0.12: a cell is small. */
const short = (value: number, digits: number): string => decimals(value, digits).replace(/^(\u2212?)0\./, '$1.')

const legendSteps = 21
const stepWidth = 8
const legendWidth = legendSteps * stepWidth

function legend(
  color: (value: number) => string,
  limit: number,
  digits: number,
  left: number,
  top: number,
  palette: Palette,
  title: string,
): string[] {
  return [
    ...Array.from({ length: legendSteps }, (_, k) =>
      rect(left + k * stepWidth, top, stepWidth, 10, color(-limit + (2 * limit * k) / (legendSteps - 1))),
    ),
    ...[-limit, 0, limit].map((value, k) =>
      label(decimals(value, digits), left + (k * legendWidth) / 2, top + 23, {
        color: palette.muted,
        anchor: k === 0 ? 'start' : k === 1 ? 'middle' : 'end',
        size: fontSize - 1,
      }),
    ),
    label(title, left + legendWidth + 10, top + 9, { color: palette.muted, size: fontSize - 1 }),
  ]
}
