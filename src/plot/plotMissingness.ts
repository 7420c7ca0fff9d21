import type { Missingness } from '../fit/missingness'
import { count, resultOf } from '../issue/optionValue'
import { requireArgument, requireOptions } from '../issue/requireOptions'
import { chartSvg, fontSize, label, rect, shorten, titleHeight, widest } from './chart'
import { decimals } from './number'
import { type PlotOptions, plotRules } from './options'
import { palettes } from './palette'
import { plotWords } from './words'

export interface PlotMissingnessOptions extends PlotOptions {
  /** At most so many patterns, the most frequent ones. Default 30. */
  readonly maximumPatterns?: number
}

/** Which values are missing together as SVG: a row a pattern of `missingness(fit)`, most frequent first, a column a variable, and the share missing below. */
export function plotMissingness(reading: Missingness | readonly Missingness[], options: PlotMissingnessOptions = {}): string {
  requireOptions(options, { ...plotRules, maximumPatterns: count })
  const { maximumPatterns = 30, theme = 'light' } = options
  const palette = palettes[theme]
  const words = plotWords(options.language)
  const groups = isList(reading) ? reading : [reading]
  requireArgument('reading', groups, { kind: 'list', of: resultOf('missingness(fit)', 'variables', 'patterns') })
  const title = options.title ?? words.missing
  const names = groups[0].variables
  const shown = names.map((name) => shorten(name, 110))
  const rows = groups.flatMap((one) => one.patterns.slice(0, maximumPatterns).map((pattern) => ({ group: one.group, pattern })))
  const captions = rows.map(({ group, pattern }) => `${groups.length > 1 ? `${group}${words.colon}` : ''}${words.cases(pattern.n)}`)
  const left = 14
  const side = Math.max(widest(captions), widest([`${words.share} (%)`], fontSize - 1)) + 16
  const cell = Math.max(8, Math.min(36, ((options.width ?? 620) - left - side) / names.length))
  const tall = Math.max(10, Math.min(20, ((options.height ?? 1e4) - 160) / Math.max(1, rows.length)))
  const head = widest(shown) * 0.72 + 14
  const top = titleHeight(title) + head
  const width = Math.max(left + names.length * cell + side, options.width ?? 0, 280)
  const height = top + rows.length * tall + 74
  const total = groups.reduce((sum, { patterns }) => sum + patterns.reduce((own, { n }) => own + n, 0), 0)
  const lacking = names.map((name) =>
    groups.reduce((sum, { patterns }) => sum + patterns.reduce((own, { missing, n }) => own + (missing.includes(name) ? n : 0), 0), 0),
  )
  const bottom = top + rows.length * tall
  const marks = [
    ...shown.map((name, j) => label(name, left + (j + 0.5) * cell + 3, top - 6, { color: palette.ink, turn: -45 })),
    ...rows.flatMap(({ pattern }, i) => [
      ...names.map((name, j) =>
        rect(left + j * cell, top + i * tall, cell - 1, tall - 1, pattern.missing.includes(name) ? palette.accent : palette.fill),
      ),
      label(captions[i], left + names.length * cell + 8, top + (i + 0.5) * tall + 4, {
        color: palette.ink,
        size: Math.min(fontSize, tall),
      }),
    ]),
    ...lacking.map((n, j) =>
      label(decimals((100 * n) / Math.max(1, total), cell < 26 ? 0 : 1), left + (j + 0.5) * cell, bottom + 15, {
        color: palette.ink,
        anchor: 'middle',
        size: cell < 20 ? 8 : fontSize - 2,
      }),
    ),
    label(`${words.share} (%)`, left + names.length * cell + 8, bottom + 15, { color: palette.muted, size: fontSize - 1 }),
    rect(left, height - 32, 12, 12, palette.fill),
    label(words.observed, left + 17, height - 22, { color: palette.ink }),
    rect(left + 100, height - 32, 12, 12, palette.accent),
    label(words.lacking, left + 117, height - 22, { color: palette.ink }),
  ]
  const description = `${words.missing}: ${rows.map(({ pattern }, i) => `${captions[i]}, ${words.lacking}: ${pattern.missing.join(', ') || '–'}`).join('; ')}.`
  return chartSvg({ width, height, title, description, marks, palette })
}

function isList(reading: Missingness | readonly Missingness[]): reading is readonly Missingness[] {
  return Array.isArray(reading)
}
