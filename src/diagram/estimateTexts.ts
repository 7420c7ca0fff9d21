import type { Fit } from '../fit/fit'
import type { ParameterRow, ParameterTable } from '../model/parameterTable'
import { type ParameterEstimate, parameterEstimates } from '../postfit/parameterEstimates'
import { type StandardizedEstimate, standardizedSolution } from '../postfit/standardizedSolution'
import type { DiagramOptions } from './options'

/** What is written at a line, and what its look says. */
export interface EstimateText {
  /** Lines of text; none for an unnamed parameter of a model without data. */
  readonly text: readonly string[]
  /** Absolute standardized estimate; absent without a fit. */
  readonly size?: number
  readonly negative: boolean
  /** Undefined where there is no p-value. */
  readonly significant?: boolean
}

/** One text a row of the table. */
export function estimateTexts(table: ParameterTable, fit: Fit | undefined, options: DiagramOptions): EstimateText[] {
  const {
    estimates = fit ? 'standardized' : 'labels',
    standardization = 'std.all',
    uncertainty = 'stars',
    level,
    alpha = 0.05,
    digits = 2,
  } = options
  if (!fit) return table.rows.map((row) => ({ text: estimates === 'none' ? [] : named(row), negative: false }))
  const standardized = standardizedSolution(fit, { type: standardization, ...(level !== undefined && { level }) })
  const raw = parameterEstimates(fit, level === undefined ? {} : { level })
  return table.rows.map((row, i) => {
    const inStandardDeviations = estimates !== 'raw' && estimates !== 'both'
    const [main, other] = inStandardDeviations ? [standardized[i]!, raw[i]!] : [raw[i]!, standardized[i]!]
    // a marker has no error of its own in raw units, one without error in the other metric neither
    const p = Number.isNaN(main.pvalue) ? other.pvalue : main.pvalue
    const own = row.role.kind === 'fixed' && !inStandardDeviations ? Number.NaN : main.pvalue
    return {
      text: textOf(row, standardized[i]!, raw[i]!, own, { estimates, uncertainty, digits }),
      size: Math.abs(standardized[i]!.est),
      negative: main.est < 0,
      ...(!Number.isNaN(p) && row.role.kind !== 'fixed' && { significant: p < alpha }),
    }
  })
}

type Settings = Required<Pick<DiagramOptions, 'estimates' | 'uncertainty' | 'digits'>>

function textOf(row: ParameterRow, standardized: StandardizedEstimate, raw: ParameterEstimate, p: number, settings: Settings): string[] {
  const { estimates, uncertainty, digits } = settings
  if (estimates === 'none') return []
  if (estimates === 'labels') return named(row)
  const main = estimates === 'standardized' ? standardized : raw
  const share = estimates === 'standardized'
  const number = (value: number) => printed(value, digits, share)
  const fixedValue = row.role.kind === 'fixed' && !share ? whole(row.role.value, digits) : number(main.est)
  if (fixedValue === '') return []
  const both = estimates === 'both' ? ` (${printed(standardized.est, digits, true)})` : ''
  // (residual) variances and sample moments are described, not tested
  const tested = row.op !== '~~' || row.lhs !== row.rhs ? row.role.kind !== 'sample' && !(row.role.kind === 'fixed' && !share) : false
  if (!tested || main.se === 0 || Number.isNaN(main.se)) return [`${fixedValue}${both}`]
  if (uncertainty === 'stars') return [`${fixedValue}${stars(p)}${both}`]
  const first = `${fixedValue}${both}`
  if (uncertainty === 'interval') return [first, `[${number(main.ciLower)}, ${number(main.ciUpper)}]`]
  if (uncertainty === 'se') return [first, `(${number(main.se)})`]
  if (uncertainty === 'p') return Number.isNaN(p) ? [first] : [first, p < 0.001 ? 'p < .001' : `p = ${p.toFixed(3).replace(/^0/, '')}`]
  return [first]
}

/** The user's name of a parameter, or its fixed value. */
function named({ label, role }: ParameterRow): string[] {
  if (label !== '') return [label]
  return role.kind === 'fixed' ? [whole(role.value, 3)] : []
}

const stars = (p: number): string => (p < 0.001 ? '***' : p < 0.01 ? '**' : p < 0.05 ? '*' : '')

const minus = '\u2212'

/** A number with a true minus sign; shares and correlations without the leading zero, '' where there is none. */
function printed(value: number, digits: number, share: boolean): string {
  if (!Number.isFinite(value)) return ''
  if (Math.abs(value) >= 1e7) return value.toExponential(digits).replace('-', minus)
  const size = Math.abs(value).toFixed(digits)
  const sign = value < 0 && Number(size) !== 0 ? minus : ''
  return `${sign}${share && digits > 0 ? size.replace(/^0\./, '.') : size}`
}

function whole(value: number, digits: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e7 ? `${value < 0 ? minus : ''}${Math.abs(value)}` : printed(value, digits, false)
}
