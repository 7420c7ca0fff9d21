import { type Bootstrap, jackknifeValues } from '../fit/bootstrap'
import { type BootstrapReadingOptions, checkReading, readingRules } from '../fit/bootstrapReading'
import { type BootstrapEstimate, bootstrapEstimate, jackknifeAcceleration } from '../inference/bootstrapInterval'
import { badOption, type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { coefficientNames } from '../model/coefficientName'
import { type StandardizedType, standardizedType } from './standardize'
import { createStandardizer } from './standardizer'

/** One row of the parameter table with bootstrap standard error and interval. */
export interface BootstrapRow extends BootstrapEstimate {
  readonly lhs: string
  readonly op: string
  readonly rhs: string
  /** Zero-based group. */
  readonly group: number
  readonly groupLabel: string
  readonly level: number
  readonly label: string
}

export interface BootstrapIntervalsOptions extends BootstrapReadingOptions {
  /** Standardized values instead of the parameters: each replicate is standardized by its own moments. */
  readonly standardized?: StandardizedType
}

const rules: OptionRules<BootstrapIntervalsOptions> = { ...readingRules, standardized: standardizedType }

/**
 * Bootstrap standard errors and intervals, one a row of the parameter table; defined parameters are computed anew in every replicate.
 * With `type: 'bca'` each case is left out once (needs the cases). Throws a SemError for intervals that do not exist.
 */
export function bootstrapIntervals(boot: Bootstrap, options: BootstrapIntervalsOptions = {}): BootstrapRow[] {
  requireOptions(options, rules)
  const { type, level } = checkReading(boot, options)
  const { fit } = boot
  const { rows, groupLabels } = fit.table
  const { standardized } = options
  const change = standardized === undefined ? (matrix: Float64Array) => matrix : standardizedRows(boot, standardized)
  const replicates = change(boot.estimates)
  const leftOut = type === 'bca' ? change(jackknifeValues(fit) ?? new Float64Array(0)) : undefined
  const estimates = change(Float64Array.from(fit.estimate.values))
  // what fixed.x takes from the sample counts as fixed, as its standard error of 0 says
  const replicatesOf = (row: number) =>
    rows[row].role.kind === 'sample' ? new Float64Array(boot.replicates).fill(estimates[row]) : column(replicates, row, rows.length)
  return rows.map(({ lhs, op, rhs, group, level: within, label }, row) => ({
    lhs,
    op,
    rhs,
    group,
    groupLabel: groupLabels[group],
    level: within,
    label,
    ...bootstrapEstimate(estimates[row], replicatesOf(row), type, level, () =>
      leftOut ? jackknifeAcceleration(column(leftOut, row, rows.length)) : 0,
    ),
  }))
}

/** Coefficients by lavaan's names: 'visual=~x2', labels, names of defined parameters. */
export type Coefficients = Readonly<Record<string, number>>

/**
 * Bootstrap standard error and interval of any function of the coefficients: `bootstrapStatistic(boot, (b) => b.a * b.b / (b.a * b.b + b.c))`.
 * Coefficients go by lavaan's names (labels, names of defined parameters, 'y~x', 'y~x.g2' in the second group). Replicates in which the
 * function is not a finite number are left out: see `replicates`.
 */
export function bootstrapStatistic(
  boot: Bootstrap,
  statistic: (coefficients: Coefficients) => number,
  options: BootstrapReadingOptions = {},
): BootstrapEstimate {
  requireOptions(options, readingRules)
  if (typeof statistic !== 'function') throw new SemError([badOption('statistic', statistic, { kind: 'function' })])
  const { type, level } = checkReading(boot, options)
  const { fit } = boot
  const names = coefficientNames(fit.table)
  const rows = names.length
  const at = (matrix: Float64Array, r: number): number => {
    const coefficients: Record<string, number> = Object.create(null)
    for (let row = 0; row < rows; row++) coefficients[names[row]] = matrix[r * rows + row]
    return statistic(coefficients)
  }
  const all = (matrix: Float64Array) =>
    Float64Array.from({ length: matrix.length / rows }, (_, r) => (Number.isNaN(matrix[r * rows]) ? Number.NaN : at(matrix, r)))
  return bootstrapEstimate(at(Float64Array.from(fit.estimate.values), 0), all(boot.estimates), type, level, () =>
    jackknifeAcceleration(all(jackknifeValues(fit) ?? new Float64Array(0))),
  )
}

/** Standardizes a matrix of row values, row by row; what is NaN stays so. */
function standardizedRows({ fit }: Bootstrap, type: StandardizedType): (matrix: Float64Array) => Float64Array {
  const standardize = createStandardizer(fit.table, type)
  const rows = fit.table.rows.length
  return (matrix) => {
    const out = new Float64Array(matrix.length).fill(Number.NaN)
    for (let at = 0; at < matrix.length; at += rows)
      if (!Number.isNaN(matrix[at])) standardize(matrix.subarray(at, at + rows), out.subarray(at, at + rows))
    return out
  }
}

function column(matrix: Float64Array, row: number, rows: number): Float64Array {
  return Float64Array.from({ length: matrix.length / rows }, (_, r) => matrix[r * rows + row])
}
