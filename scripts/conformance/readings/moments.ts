import { type Row, recordOf, rowsOf } from '../referenceCase'
import { reading } from '../relata'
import { compareFigure, disagree, type Tally } from '../tally'

/** Numbers that lavaan gives by block under its own name, and ours. */
const fields: readonly (readonly [theirs: string, ours: string])[] = [
  ['cov', 'covariance'],
  ['mean', 'mean'],
  ['th', 'thresholds'],
  ['resCov', 'residualCovariance'],
  ['resInt', 'residualIntercepts'],
  ['resSlopes', 'residualSlopes'],
  ['resTh', 'residualThresholds'],
  ['covX', 'covarianceX'],
  ['meanX', 'meanX'],
]

/** Moments by block: sampleStatistics, impliedMoments, latentMoments. */
export const compareMoments =
  (quantity: string, source: string) =>
  (tally: Tally, expected: unknown, fit: unknown): void => {
    const blocks = rowsOf(reading(source)?.(fit))
    rowsOf(expected).forEach((theirs, block) => {
      const ours = recordOf(blocks[block])
      const place = `${quantity}[${block + 1}]`
      for (const [name, own] of fields) {
        const actual = ours[own]
        if (actual === undefined && name === 'mean' && isAbsentMean(theirs.mean, ours)) continue
        compareNamed(tally, `${place}.${name}`, theirs, theirs[name], ours, actual)
      }
    })
  }

/** Without a mean structure lavaan prints latent means of zero where relata has none. */
const isAbsentMean = (mean: unknown, ours: Row) =>
  ours.covariance !== undefined && Array.isArray(mean) && mean.every((value) => value === 0)

/** Compares a vector or matrix by variable name where both sides have the same names, else by position. */
export function compareNamed(tally: Tally, place: string, theirs: Row, expected: unknown, ours: Row, actual: unknown): void {
  if (expected === undefined) return
  // Conditional on exogenous variables lavaan's `names` are those of the latter, so that only the position tells.
  const names = (theirs.xNames === undefined ? (theirs.names ?? []) : []) as readonly string[]
  const own = (ours.names ?? []) as readonly string[]
  const at = (i: number) => (own.length > 0 && names[i] !== undefined ? own.indexOf(names[i]) : i)
  if (actual !== undefined && names.some((name) => !own.includes(name))) {
    disagree(tally, `${place}: names ${names.join(' ')}`)
    return
  }
  eachEntry(expected, (i, j, value) => {
    const label = j === undefined ? names[i] : `${names[i]},${names[j]}`
    compareFigure(tally, `${place}[${label}]`, value, entryOf(actual, at(i), j === undefined ? undefined : at(j)))
  })
}

/** Visits a vector or a matrix (the lower triangle of a square one: both are symmetric here). */
export function eachEntry(value: unknown, visit: (i: number, j: number | undefined, entry: unknown) => void): void {
  if (!Array.isArray(value)) return
  value.forEach((row, i) => {
    if (!Array.isArray(row)) visit(i, undefined, row)
    else if (row.length === value.length) for (let j = 0; j <= i; j++) visit(i, j, row[j])
    else
      row.forEach((entry, j) => {
        visit(i, j, entry)
      })
  })
}

export function entryOf(value: unknown, i: number, j: number | undefined): unknown {
  if (value === undefined || value === null) return undefined
  const row = (value as ArrayLike<unknown>)[i]
  return j === undefined ? row : (row as ArrayLike<unknown> | undefined)?.[j]
}

/** R-squared by block and variable. */
export function compareRSquared(tally: Tally, expected: unknown, fit: unknown): void {
  const blocks = rowsOf(reading('rSquared')?.(fit))
  rowsOf(expected).forEach((theirs, block) => {
    for (const [name, value] of Object.entries(theirs))
      compareFigure(tally, `rsquare[${block + 1}].${name}`, value, recordOf(blocks[block])[name])
  })
}
