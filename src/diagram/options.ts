import type { Issue } from '../issue/issue'
import { betweenZeroAndOne, either, flag, group, language, type OptionValue, oneOf, text } from '../issue/optionValue'
import { badOption, type OptionRules, optionMistakes } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { Language } from '../issue/words'
import { type Theme, type ThemeName, themes } from './theme'

/** Which parts of a model a picture shows. */
export interface DiagramParts {
  /** Indicators and their loadings; without them only the structural part is drawn. Default true. */
  readonly indicators?: boolean
  /** Residual variances. Default true. */
  readonly residuals?: boolean
  /** Variances of variables that nothing explains. Default: with `residuals: 'loops'`, and for a fit whose estimates are not standardized. */
  readonly variances?: boolean
  /** Covariances and residual covariances. Default true. */
  readonly covariances?: boolean
  /** Covariances of observed causes that are taken from the data. Default: when there are at most three. */
  readonly exogenousCovariances?: boolean
  /** Means and intercepts as triangles. Default: those that the model states, and free means of latent variables. */
  readonly means?: boolean
}

/** The center of a variable in pixels; x grows to the right, y down. */
export interface Position {
  readonly x: number
  readonly y: number
}

export interface DiagramOptions {
  /** 'svg' (default), 'dot' (Graphviz), 'mermaid' or 'tikz' (LaTeX). */
  readonly format?: 'svg' | 'dot' | 'mermaid' | 'tikz'
  /** What is printed at the lines: 'standardized' (default for a fit), 'raw', 'both' (raw, standardized in parentheses), 'labels' (default for a model), 'none'. */
  readonly estimates?: 'standardized' | 'raw' | 'both' | 'labels' | 'none'
  /** Which standardization: 'std.all' (default), 'std.lv' or 'std.nox'. */
  readonly standardization?: 'std.all' | 'std.lv' | 'std.nox'
  /** What goes with an estimate: 'stars' (default; * p < .05, ** p < .01, *** p < .001), 'interval', 'se', 'p' or 'none'. */
  readonly uncertainty?: 'stars' | 'interval' | 'se' | 'p' | 'none'
  /** Confidence level of intervals, default 0.95. */
  readonly level?: number
  /** Estimates whose p is not below it are grey, default 0.05. */
  readonly alpha?: number
  /** Decimals, default 2. */
  readonly digits?: number
  /** Where effects lie as seen from their causes: 'right' (default), 'left', 'down' or 'up'. */
  readonly direction?: 'right' | 'left' | 'down' | 'up'
  readonly show?: DiagramParts
  /** How residual variances look: 'arrows' (default, with the number at the tail), 'loops' (two-headed) or 'circles' (error terms). */
  readonly residuals?: 'arrows' | 'loops' | 'circles'
  /** 'size' (default for a fit): wide for large standardized estimates; 'equal'. */
  readonly lineWidth?: 'size' | 'equal'
  /** Dashes for negative estimates, default true. */
  readonly dashNegative?: boolean
  /** Grey for estimates that are not significant, default true. */
  readonly greyInsignificant?: boolean
  /** 'journal' (default, black on white), 'grey', 'color', 'dark', or a record of what differs from 'journal' (colors as '#rrggbb'). */
  readonly theme?: ThemeName | Partial<Theme>
  /** Names to print in place of the variables': { sat: 'satisfaction' }. */
  readonly labels?: Readonly<Record<string, string>>
  /** Centers of variables, as `diagramLayout` gives them; those not named stay where the layout puts them. */
  readonly positions?: Readonly<Record<string, Position>>
  /** One group only, counted from 0 or by its label. Default: all of them side by side. */
  readonly group?: number | string
  /** A line above the picture. */
  readonly title?: string
  /** The line below that explains numbers and lines. Default true for a fit. */
  readonly note?: boolean
  /** Language of the note and of the description for screen readers: 'en' (default) or 'zh'. */
  readonly language?: Language
}

const flags: OptionRules<DiagramParts> = {
  indicators: flag,
  residuals: flag,
  variances: flag,
  covariances: flag,
  exogenousCovariances: flag,
  means: flag,
}

const record: OptionValue = { kind: 'record' }

const rules: OptionRules<DiagramOptions> = {
  format: oneOf('svg', 'dot', 'mermaid', 'tikz'),
  estimates: oneOf('standardized', 'raw', 'both', 'labels', 'none'),
  standardization: oneOf('std.all', 'std.lv', 'std.nox'),
  uncertainty: oneOf('stars', 'interval', 'se', 'p', 'none'),
  level: betweenZeroAndOne,
  alpha: betweenZeroAndOne,
  digits: { kind: 'wholeNumber', least: 0, most: 10 },
  direction: oneOf('right', 'left', 'down', 'up'),
  show: record,
  residuals: oneOf('arrows', 'loops', 'circles'),
  lineWidth: oneOf('size', 'equal'),
  dashNegative: flag,
  greyInsignificant: flag,
  theme: either(oneOf(...Object.keys(themes)), record),
  labels: { kind: 'textsByName' },
  positions: record,
  group,
  title: text,
  note: flag,
  language,
}

/** Farther away no picture can be seen. */
const coordinate: OptionValue = { kind: 'number', least: -1e5, most: 1e5 }
const extent: OptionValue = { kind: 'number', least: 0 }
const place = { x: coordinate, y: coordinate, width: extent, height: extent }

const themeRules = Object.fromEntries(
  Object.keys(themes.journal).map((key) => [key, key === 'fontSize' ? ({ kind: 'number', least: 6, most: 40 } as const) : text]),
)

/** Throws a SemError with everything that is wrong with the options of a picture. */
export function checkDiagramOptions(options: DiagramOptions): void {
  const issues: Issue[] = optionMistakes(options, rules)
  if (issues.length > 0) throw new SemError(issues)
  const { show = {}, theme = 'journal', positions = {} } = options
  issues.push(...optionMistakes(show, flags))
  for (const [name, one] of Object.entries(positions)) {
    const found = optionMistakes(one, place, ['x', 'y'])
    if (found.length > 0) issues.push(badOption(`positions.${name}`, one, '{ x, y }'))
  }
  if (typeof theme !== 'string') {
    issues.push(...optionMistakes(theme, themeRules))
    for (const [key, one] of Object.entries(theme))
      if (typeof one === 'string' && key !== 'fontFamily' && !/^#([\da-f]{3}|[\da-f]{6})$/i.test(one))
        issues.push(badOption(`theme.${key}`, one, "'#rrggbb'"))
  }
  if (issues.length > 0) throw new SemError(issues)
}
