import { bin, deviation, extent, max, mean } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { Fit } from '../fit/fit'
import { requireOptions } from '../issue/requireOptions'
import { factorScores } from '../postfit/factorScores'
import { bottomAxis, leftAxis, type PlotArea } from './axis'
import { chartSvg, dot, label, line, rect, shorten, titleHeight } from './chart'
import { decimals } from './number'
import { type PlotOptions, plotRules } from './options'
import { palettes } from './palette'
import { plotWords } from './words'

/** Pairs of factor scores (regression method) as a matrix of scatter plots in SVG, with histograms on the diagonal and correlations above; groups have colors. Throws a SemError for fits without cases. */
export function plotFactorScores(fit: Fit, options: PlotOptions = {}): string {
  requireOptions(options, plotRules)
  const { theme = 'light' } = options
  const palette = palettes[theme]
  const words = plotWords(options.language)
  const title = options.title ?? words.scores
  const groups = factorScores(fit)
  const names = groups[0].names
  const m = names.length
  const width = options.width ?? Math.min(900, 140 + m * 170)
  const top = titleHeight(title) + (groups.length > 1 ? 26 : 6)
  const size = (width - 70) / m
  const height = options.height ?? top + m * size + 44
  const step = (height - top - 44) / m
  const columns = names.map((_, j) => groups.flatMap(({ rows }) => rows.map((row) => row[j])))
  const scale = columns.map((values) => extent(values.filter(Number.isFinite)) as [number, number])
  const marks: string[] =
    groups.length > 1
      ? groups.map(({ label: name }, g) =>
          label(name, 54 + g * 120, top - 10, { color: palette.series[g % palette.series.length], weight: 'bold' }),
        )
      : []
  const radius = columns[0].length > 1000 ? 1.2 : 2
  const correlations: string[] = []
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      const area: PlotArea = {
        left: 54 + j * size + 5,
        top: top + i * step + 5,
        right: 54 + (j + 1) * size - 5,
        bottom: top + (i + 1) * step - 5,
      }
      const x = scaleLinear()
        .domain(scale[j])
        .nice()
        .range([area.left + 4, area.right - 4])
      const y = scaleLinear()
        .domain(scale[i])
        .nice()
        .range([area.bottom - 4, area.top + 4])
      const middle = [(area.left + area.right) / 2, (area.top + area.bottom) / 2] as const
      if (j > i) {
        const r = correlation(columns[i], columns[j])
        correlations.push(`${names[i]}${words.and}${names[j]} ${words.correlation(decimals(r))}`)
        marks.push(label(words.correlation(decimals(r)), middle[0], middle[1] + 5, { color: palette.ink, anchor: 'middle', size: 15 }))
        continue
      }
      marks.push(
        `<rect x="${area.left}" y="${area.top}" width="${area.right - area.left}" height="${area.bottom - area.top}" fill="none" stroke="${palette.grid}"/>`,
      )
      if (j === 0 && i > 0) marks.push(...leftAxis(y, area, palette, { ticks: 4, grid: false }))
      if (i === m - 1) marks.push(...bottomAxis(x, area, palette, { ticks: 4, grid: false }))
      if (i === j) {
        const bins = bin().thresholds(20)(columns[i].filter(Number.isFinite))
        const tall = scaleLinear()
          .domain([0, max(bins, ({ length }) => length) ?? 1])
          .range([area.bottom, area.top + 22])
        marks.push(
          ...bins.map((one) =>
            rect(
              x(one.x0 ?? 0),
              tall(one.length),
              Math.max(0.5, x(one.x1 ?? 0) - x(one.x0 ?? 0) - 0.5),
              area.bottom - tall(one.length),
              palette.fill,
            ),
          ),
        )
        marks.push(line(area.left, area.bottom, area.right, area.bottom, { color: palette.muted }))
        marks.push(label(shorten(names[i], size - 16), middle[0], area.top + 14, { color: palette.ink, anchor: 'middle', weight: 'bold' }))
        continue
      }
      groups.forEach(({ rows }, g) => {
        for (const row of rows)
          if (Number.isFinite(row[i] + row[j]))
            marks.push(dot(x(row[j]), y(row[i]), radius, palette.series[g % palette.series.length], 0.5))
      })
    }
  }
  return chartSvg({ width, height, title, description: `${words.scores}: ${correlations.join('; ') || names.join(', ')}.`, marks, palette })
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const pairs = a.flatMap((value, i) => (Number.isFinite(value + b[i]) ? [[value, b[i]] as const] : []))
  const [ma, mb] = [mean(pairs, (pair) => pair[0]) ?? 0, mean(pairs, (pair) => pair[1]) ?? 0]
  const [sa, sb] = [deviation(pairs, (pair) => pair[0]) ?? 0, deviation(pairs, (pair) => pair[1]) ?? 0]
  return pairs.reduce((sum, [x, y]) => sum + (x - ma) * (y - mb), 0) / ((pairs.length - 1) * sa * sb)
}
