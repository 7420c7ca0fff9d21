import { covarianceMatrix } from './covarianceMatrix'

/** The cases that miss the same variables, and what they say about the others (o of p). */
export interface MissingPattern {
  /** Positions of the o observed variables, ascending. */
  readonly observed: Int32Array
  /** Positions of the p - o missing variables, ascending. */
  readonly missing: Int32Array
  /** Positions of the cases in the columns, ascending. */
  readonly cases: Int32Array
  /** Number of cases, or the sum of their weights. */
  readonly n: number
  /** Mean of the observed variables (o). */
  readonly mean: Float64Array
  /** Their covariance about that mean (o x o, row-major, divisor n). */
  readonly covariance: Float64Array
}

/** Patterns in order of appearance with their sufficient statistics; cases without any value make no pattern. */
export function missingPatterns(columns: readonly Float64Array[], weights?: Float64Array): readonly MissingPattern[] {
  const p = columns.length
  const { codes, count } = patternCodes(columns)
  return casesByCode(codes, count).flatMap((cases) => {
    const present = columns.map((column) => !Number.isNaN(column[cases[0]]))
    const observed = Int32Array.from(positions(p, (j) => present[j]))
    if (observed.length === 0) return []
    const missing = Int32Array.from(positions(p, (j) => !present[j]))
    const pick = (column: Float64Array) => Float64Array.from(cases, (i) => column[i])
    const w = weights && pick(weights)
    const moments = covarianceMatrix(
      Array.from(observed, (j) => pick(columns[j])),
      w,
    )
    return [{ observed, missing, cases, n: w ? w.reduce((sum, weight) => sum + weight, 0) : cases.length, ...moments }]
  })
}

/** Share of the cases (or of their weights) that have both variables of a pair: p x p, row-major. */
export function coverage(patterns: readonly MissingPattern[], p: number): Float64Array {
  const share = new Float64Array(p * p)
  let total = 0
  for (const { observed, n } of patterns) {
    total += n
    for (const j of observed) for (const k of observed) share[j * p + k] += n
  }
  return share.map((n) => n / total)
}

/** A number for each case, the same for cases with the same holes; counts up in order of appearance. */
function patternCodes(columns: readonly Float64Array[]): { codes: Int32Array; count: number } {
  const n = columns[0]?.length ?? 0
  const codes = new Int32Array(n)
  let count = n > 0 ? 1 : 0
  // 21 columns at a time refine the partition: code * 2^21 + holes stays an exact integer for any number of cases
  for (let from = 0; from < columns.length; from += 21) {
    const keys = new Float64Array(n)
    for (const [bit, column] of columns.slice(from, from + 21).entries()) {
      for (let i = 0; i < n; i++) if (Number.isNaN(column[i])) keys[i] += 2 ** bit
    }
    const known = new Map<number, number>()
    for (let i = 0; i < n; i++) {
      const full = codes[i] * 2 ** 21 + keys[i]
      let code = known.get(full)
      if (code === undefined) {
        code = known.size
        known.set(full, code)
      }
      codes[i] = code
    }
    count = known.size
  }
  return { codes, count }
}

function casesByCode(codes: Int32Array, count: number): Int32Array[] {
  const sizes = new Int32Array(count)
  for (const code of codes) sizes[code]++
  const cases = Array.from(sizes, (size) => new Int32Array(size))
  const filled = new Int32Array(count)
  for (let i = 0; i < codes.length; i++) cases[codes[i]][filled[codes[i]]++] = i
  return cases
}

function positions(p: number, wanted: (j: number) => boolean): number[] {
  return Array.from({ length: p }, (_, j) => j).filter(wanted)
}
