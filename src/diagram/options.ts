import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { SemError } from '../issue/semError'
import type { Language } from '../issue/words'
import { type Theme, type ThemeName, themes } from './theme'

/** Which parts of a model a picture shows. */
export interface DiagramParts {
  /** Indicators and their loadings; without them only the structural part is drawn. Default true. */
  readonly indicators?: boolean
  /** Residual variances. Default true. */
  readonly residuals?: boolean
  /** Variances of variables that nothing explains. Default: with `residuals: 'loops'`, or when the estimates are not standardized and no model is given without data. */
  readonly variances?: boolean
  /** Covariances and residual covariances. Default true. */
  readonly covariances?: boolean
  /** Covariances of observed causes that are taken from the data. Default: when there are at most three. */
  readonly exogenousCovariances?: boolean
  /** Means and intercepts as triangles. Default: those that the model states, and free means of latent variables. */
  readonly means?: boolean
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
  /** 'journal' (default, black on white), 'grey', 'color', 'dark', or a record of what differs from 'journal'. */
  readonly theme?: ThemeName | Partial<Theme>
  /** Names to print in place of the variables': { sat: 'satisfaction' }. */
  readonly labels?: Readonly<Record<string, string>>
  /** Centers of variables, as `diagramLayout` gives them; those not named stay where the layout puts them. */
  readonly positions?: Readonly<Record<string, { readonly x: number; readonly y: number }>>
  /** One group only, counted from 0 or by its label. Default: all of them side by side. */
  readonly group?: number | string
  /** A line above the picture. */
  readonly title?: string
  /** The line below that explains numbers and lines. Default true for a fit. */
  readonly note?: boolean
  /** Language of the note and of the description for screen readers: 'en' (default) or 'zh'. */
  readonly language?: Language
}

const words = {
  format: ['svg', 'dot', 'mermaid', 'tikz'],
  estimates: ['standardized', 'raw', 'both', 'labels', 'none'],
  standardization: ['std.all', 'std.lv', 'std.nox'],
  uncertainty: ['stars', 'interval', 'se', 'p', 'none'],
  direction: ['right', 'left', 'down', 'up'],
  residuals: ['arrows', 'loops', 'circles'],
  lineWidth: ['size', 'equal'],
  language: ['en', 'zh'],
} as const

const parts = ['indicators', 'residuals', 'variances', 'covariances', 'exogenousCovariances', 'means'] as const
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isBoolean = (value: unknown) => typeof value === 'boolean'
const isShare = (value: unknown) => typeof value === 'number' && value > 0 && value < 1
const isText = (value: unknown) => typeof value === 'string'

interface Rule {
  readonly holds: (value: unknown) => boolean
  readonly expected: string
}

const oneOf = (known: readonly string[]): Rule => ({
  holds: (value) => known.includes(value as string),
  expected: known.map((name) => `'${name}'`).join(', '),
})

const themeKeys = Object.keys(themes.journal)
const isTheme = (value: unknown): boolean =>
  isText(value)
    ? Object.hasOwn(themes, value as string)
    : isRecord(value) &&
      Object.entries(value).every(([key, one]) =>
        key === 'fontSize' ? typeof one === 'number' && one >= 6 && one <= 40 : themeKeys.includes(key) && isText(one),
      )

const isPlace = (value: unknown): boolean => isRecord(value) && near(value['x']) && near(value['y'])
/** Farther away no picture can be seen. */
const near = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= 1e5

const rules: Readonly<Record<keyof DiagramOptions, Rule>> = {
  ...(Object.fromEntries(Object.entries(words).map(([option, known]) => [option, oneOf(known)])) as Record<keyof typeof words, Rule>),
  level: { holds: isShare, expected: 'a number between 0 and 1' },
  alpha: { holds: isShare, expected: 'a number between 0 and 1' },
  digits: {
    holds: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10,
    expected: 'a whole number from 0 to 10',
  },
  show: {
    holds: (value) =>
      isRecord(value) && Object.entries(value).every(([key, one]) => parts.includes(key as never) && (one === undefined || isBoolean(one))),
    expected: `true or false for ${parts.join(', ')}`,
  },
  dashNegative: { holds: isBoolean, expected: 'true or false' },
  greyInsignificant: { holds: isBoolean, expected: 'true or false' },
  note: { holds: isBoolean, expected: 'true or false' },
  theme: { holds: isTheme, expected: `${oneOf(Object.keys(themes)).expected}, or a record with some of ${themeKeys.join(', ')}` },
  labels: { holds: (value) => isRecord(value) && Object.values(value).every(isText), expected: 'a text for each variable to rename' },
  positions: { holds: (value) => isRecord(value) && Object.values(value).every(isPlace), expected: '{ x, y } for each variable to place' },
  group: { holds: (value) => isText(value) || Number.isInteger(value), expected: "a group's number, counted from 0, or its label" },
  title: { holds: isText, expected: 'a text' },
}

/** Throws a SemError with everything that is wrong with the options of a picture. */
export function checkDiagramOptions(options: DiagramOptions): void {
  const issues: Issue[] = []
  if (!isRecord(options)) throw new SemError([{ code: 'badOption', option: 'options', found: said(options), expected: 'one record' }])
  for (const [option, value] of Object.entries(options)) {
    if (!Object.hasOwn(rules, option)) issues.push({ code: 'unknownOption', option, nearest: nearest(option, Object.keys(rules)) })
    else if (value !== undefined && !rules[option as keyof DiagramOptions].holds(value))
      issues.push({ code: 'badOption', option, found: said(value), expected: rules[option as keyof DiagramOptions].expected })
  }
  if (issues.length > 0) throw new SemError(issues)
}

function said(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 60)}'`
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value)
  return Array.isArray(value)
    ? 'a list'
    : typeof value === 'object'
      ? `a record of ${Object.keys(value).slice(0, 5).join(', ')}`
      : typeof value
}
