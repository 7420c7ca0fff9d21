import { scaleLinear } from 'd3-scale'
import type { PowerStudy } from '../effects/power'
import { oneOf, resultOf } from '../issue/optionValue'
import { requireArgument, requireOptions } from '../issue/requireOptions'
import { bottomAxis, leftAxis, type PlotArea } from './axis'
import { area as areaMark, chartSvg, dot, fontSize, label, line, path, round, shorten, titleHeight, widest } from './chart'
import { decimals } from './number'
import { type PlotOptions, plotRules } from './options'
import { palettes } from './palette'
import { plotWords } from './words'

export interface PlotPowerOptions extends PlotOptions {
  /** Labels of the parameters and effects to draw; default the effects and defined parameters, or the regressions when there are none. */
  readonly rows?: readonly string[]
  /** Power that is wanted, drawn as a line. Default 0.8. */
  readonly target?: number
}

/** Power curves over sample sizes as SVG, with bands of two Monte Carlo standard errors. Throws a SemError for options that are none. */
export function plotPower(study: PowerStudy, options: PlotPowerOptions = {}): string {
  requireArgument('study', study, resultOf('power(model, { n })', 'curve'))
  const known = study.curve[0]?.rows.map(({ label: name }) => name) ?? []
  requireOptions(options, { ...plotRules, rows: { kind: 'list', of: oneOf(...known) }, target: { kind: 'number', above: 0, below: 1 } })
  const { width = 620, height = 380, theme = 'light', target = 0.8 } = options
  const palette = palettes[theme]
  const words = plotWords(options.language)
  const title = options.title ?? words.power
  const chosen = chooseRows(study, options.rows ?? [])
  const names = chosen.map((name) => shorten(name, width * 0.35))
  const curve = [...study.curve].sort((a, b) => a.n - b.n)
  const area: PlotArea = { left: 62, top: titleHeight(title) + 12, right: width - widest(names) - 28, bottom: height - 48 }
  const sizes = curve.map(({ n }) => n)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const x = scaleLinear()
    .domain(least === most ? [least - 1, most + 1] : [least, most])
    .range([area.left + 8, area.right - 8])
  const y = scaleLinear().domain([0, 1]).range([area.bottom, area.top])
  const ends: CurveEnd[] = []
  const marks = [
    ...leftAxis(y, area, palette, { title: words.powerOf, ticks: 5, format: (value) => decimals(value, 1) }),
    ...bottomAxis(x, area, palette, { title: words.sampleSize }),
    line(area.left, y(target), area.right, y(target), { color: palette.accent, dash: '6 4' }),
    label(words.target(decimals(target)), area.left + 6, y(target) - 5, { color: palette.accent, size: fontSize - 1 }),
    ...chosen.flatMap((name, k) => {
      const color = palette.series[k % palette.series.length]
      const points = curve.flatMap(({ n, rows }) => {
        const row = rows.find((one) => one.label === name)
        return row && Number.isFinite(row.power) ? [{ x: x(n), power: row.power, error: row.powerError }] : []
      })
      if (points.length === 0) return []
      const clamp = (value: number) => y(Math.max(0, Math.min(1, value)))
      const upper = points.map((point) => `${round(point.x)} ${round(clamp(point.power + 2 * point.error))}`)
      const lower = points.map((point) => `${round(point.x)} ${round(clamp(point.power - 2 * point.error))}`).reverse()
      ends.push({ y: y(points.at(-1)!.power), name: names[k], color })
      return [
        areaMark(`M${[...upper, ...lower].join('L')}Z`, color, 0.14),
        path(`M${points.map((point) => `${round(point.x)} ${round(y(point.power))}`).join('L')}`, {
          color,
          width: 1.8,
          dash: dashes[k % dashes.length],
        }),
        ...points.map((point) => dot(point.x, y(point.power), 3, color)),
      ]
    }),
    ...spread(ends, area).map((end) => label(end.name, area.right + 6, end.y + 4, { color: end.color })),
  ]
  const description = `${words.power}: ${chosen
    .map(
      (name) =>
        `${name}: ${curve.map(({ n, rows }) => `n ${n} ${decimals(rows.find((one) => one.label === name)?.power ?? Number.NaN)}`).join(', ')}`,
    )
    .join('; ')}.`
  return chartSvg({ width, height, title, description, marks, palette })
}

/** Where a curve ends and what it is called. */
interface CurveEnd {
  y: number
  readonly name: string
  readonly color: string
}

/** Lines that color alone does not tell apart. */
const dashes = [undefined, '7 3', '2 3', '9 3 2 3']

function chooseRows({ curve }: PowerStudy, asked: readonly string[]): readonly string[] {
  if (asked.length > 0) return asked
  const rows = curve[0]?.rows ?? []
  const functions = rows.filter(({ kind }) => kind !== 'parameter')
  const regressions = rows.filter(({ label: name }) => / ~ /.test(name))
  return (functions.length > 0 ? functions : regressions.length > 0 ? regressions : rows).slice(0, 8).map(({ label: name }) => name)
}

/** Labels at the ends of curves, moved apart so that none lies on another. */
function spread(ends: readonly CurveEnd[], { top, bottom }: PlotArea): CurveEnd[] {
  const step = fontSize + 3
  const sorted = [...ends].sort((a, b) => a.y - b.y).map((end) => ({ ...end }))
  sorted.forEach((end, i) => {
    end.y = Math.max(end.y, i === 0 ? top : sorted[i - 1].y + step)
  })
  const over = (sorted.at(-1)?.y ?? 0) - bottom
  if (over > 0) for (let i = sorted.length - 1, limit = bottom; i >= 0; i--, limit -= step) sorted[i].y = Math.min(sorted[i].y, limit)
  return sorted
}
