import { scaleLinear, scalePoint } from 'd3-scale'
import { resultOf } from '../issue/optionValue'
import { requireArgument, requireOptions } from '../issue/requireOptions'
import type { MeasurementInvariance } from '../study/measurementInvariance'
import { leftAxis, type PlotArea } from './axis'
import { chartSvg, dot, fontSize, label, line, path, round, titleHeight } from './chart'
import { decimals } from './number'
import { type PlotOptions, plotRules } from './options'
import { palettes } from './palette'
import { plotWords } from './words'

const measures = ['cfi', 'rmsea', 'srmr'] as const

/** CFI, RMSEA and SRMR along the steps of `measurementInvariance` as SVG; a hollow point is a step that failed before parameters were freed. */
export function plotInvariance(ladder: MeasurementInvariance, options: PlotOptions = {}): string {
  requireArgument('ladder', ladder, resultOf('measurementInvariance(model, data, { group })', 'steps', 'reached'))
  requireOptions(options, plotRules)
  const { width = 640, height = 300, theme = 'light' } = options
  const palette = palettes[theme]
  const words = plotWords(options.language)
  const title = options.title ?? words.invariance
  const top = titleHeight(title) + 24
  const panel = (width - 20) / measures.length
  const steps = ladder.steps.map(({ level }) => level)
  const marks = measures.flatMap((measure, k) => {
    const area: PlotArea = { left: 20 + k * panel + 44, top, right: 10 + (k + 1) * panel, bottom: height - 62 }
    const full = ladder.steps.map((step) => step.full[measure])
    const kept = ladder.steps.map((step) => step.released.at(-1)?.fit[measure] ?? step.full[measure])
    const values = [...full, ...kept].filter(Number.isFinite)
    const spread = Math.max(0.02, Math.max(...values) - Math.min(...values))
    const y = scaleLinear()
      .domain([Math.max(0, Math.min(...values) - spread * 0.3), Math.min(1, Math.max(...values) + spread * 0.3)])
      .nice()
      .range([area.bottom, area.top])
    const x = scalePoint(steps, [area.left + 16, area.right - 16])
    const at = (i: number, list: readonly number[]) => `${round(x(steps[i]) ?? 0)} ${round(y(list[i]))}`
    const color = palette.series[0]
    return [
      label(measure.toUpperCase(), (area.left + area.right) / 2, area.top - 8, { color: palette.ink, anchor: 'middle', weight: 'bold' }),
      ...leftAxis(y, area, palette, { ticks: 5, format: (value) => decimals(value, spread < 0.05 ? 3 : 2) }),
      line(area.left, area.bottom, area.right, area.bottom, { color: palette.muted }),
      path(`M${steps.map((_, i) => at(i, kept)).join('L')}`, { color, width: 1.5 }),
      ...steps.flatMap((step, i) => {
        const freed = kept[i] !== full[i]
        const fails = ladder.steps[i].verdict === 'fails'
        return [
          ...(freed ? [ring(x(step) ?? 0, y(full[i]), palette.accent, palette.background)] : []),
          dot(x(step) ?? 0, y(kept[i]), 4, fails ? palette.accent : color),
          label(words.steps[step], (x(step) ?? 0) + 4, area.bottom + 14, {
            color: palette.ink,
            anchor: 'end',
            size: fontSize - 1,
            turn: -35,
          }),
        ]
      }),
    ]
  })
  const description = `${words.invariance}: ${ladder.steps
    .map(({ level, full, verdict }) =>
      `${words.steps[level]}${words.colon}${measures.map((m) => `${m.toUpperCase()} ${decimals(full[m], 3)}`).join(', ')} ${words.verdicts[verdict]}`.trim(),
    )
    .join('; ')}.`
  return chartSvg({ width, height, title, description, marks, palette })
}

function ring(x: number, y: number, color: string, background: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="4.5" fill="${background}" stroke="${color}" stroke-width="1.5"/>`
}
