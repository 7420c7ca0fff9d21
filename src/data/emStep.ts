/**
 * One EM step for the mean mu and covariance Sigma of normal data with values missing at random
 * (Dempster, Laird & Rubin, 1977, JRSS B 39; Little & Rubin, 2002, section 11.2), written with W = Sigma_oo^-1 of each pattern:
 *
 *   g = sum_cases W d / N,   H = sum_cases (W d d' W - W) / N,   d = x_o - mu_o, padded with zeros where missing,
 *   mu+ = mu + Sigma g,      Sigma+ = Sigma + Sigma H Sigma - (Sigma g)(Sigma g)'
 *
 * (the usual regressions of missing on observed values are what Sigma times W d does). With K = Sigma^-1, K_mm = L L' and L Y = K_mo,
 * W = K_oo - Y'Y and log |Sigma_oo| = log |Sigma| + log |K_mm|: a pattern with few holes costs little, and all of H is one sum of
 * products of rows, the rows W d and Y of every pattern, less K weighted by how many cases have the pair.
 */
import { cholesky, choleskyLogDeterminant } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { forwardSubstitute } from '../numeric/choleskySolve'
import { multiply, multiplyTransposedRight, sandwich } from '../numeric/products'
import { addCrossproducts, createBlock } from './crossproducts'
import { coverage, type MissingPattern } from './missingPatterns'

/** A step taken from (mean, covariance): where it leads is written to (nextMean, nextCovariance). Returns the log-likelihood at the start, undefined when the covariance is not positive definite. */
export type EmStep = (
  mean: Float64Array,
  covariance: Float64Array,
  nextMean: Float64Array,
  nextCovariance: Float64Array,
) => number | undefined

/** A pattern prepared for stepping: `rows` (r x o) have the sums of squares of its cases about their mean, n times its covariance. */
interface Prepared {
  readonly pattern: MissingPattern
  readonly r: number
  readonly rows: Float64Array
}

/** Prepares EM steps over the patterns of p columns; the scratch memory is allocated here, once. */
export function createEmStep(columns: readonly Float64Array[], patterns: readonly MissingPattern[], weights?: Float64Array): EmStep {
  const p = columns.length
  const prepared = patterns.map((pattern) => prepare(columns, pattern, weights))
  const total = patterns.reduce((sum, pattern) => sum + pattern.n, 0)
  const pairs = coverage(patterns, p)
  const most = prepared.reduce((height, { r }) => Math.max(height, r + 1), 1)
  const block = createBlock(p)
  const sums = new Float64Array(block.width * block.width)
  const [factor, inverse, inner, mm, h, work] = Array.from({ length: 6 }, () => new Float64Array(p * p))
  const [deviations, images, crossed, back] = Array.from({ length: 4 }, () => new Float64Array(most * p))
  const mo = new Float64Array(p * p)
  const g = new Float64Array(p)
  let filled = 0

  /** Adds `count` rows over the observed variables to the sum of products. */
  const addRows = (rows: Float64Array, count: number, observed: Int32Array, scale: number) => {
    const o = observed.length
    for (let i = 0; i < count; i++) {
      if (filled === block.height) flush()
      for (let j = 0; j < o; j++) block.buffer[observed[j] * block.height + filled] = scale * rows[i * o + j]
      filled++
    }
  }
  const flush = () => {
    addCrossproducts(block, filled, sums)
    block.buffer.fill(0)
    filled = 0
  }

  return (mean, covariance, nextMean, nextCovariance) => {
    if (!cholesky(covariance, p, factor)) return undefined
    const logDeterminant = choleskyLogDeterminant(factor, p)
    choleskyInverse(factor, p, inverse)
    sums.fill(0)
    g.fill(0)
    let deviance = 0
    for (const { pattern, r, rows } of prepared) {
      const { observed, missing, n } = pattern
      const o = observed.length
      const m = missing.length
      const root = Math.sqrt(n)
      // 1. the rows of the pattern about the current mean, times K_oo
      deviations.set(rows)
      for (let j = 0; j < o; j++) deviations[r * o + j] = root * (pattern.mean[j] - mean[observed[j]])
      for (let j = 0; j < o; j++) for (let k = 0; k < o; k++) inner[j * o + k] = inverse[observed[j] * p + observed[k]]
      multiply(deviations, inner, images, r + 1, o, o)
      let patternLogDeterminant = logDeterminant
      if (m > 0) {
        // 2. what the missing variables take off: W = K_oo - Y'Y
        for (let j = 0; j < m; j++) {
          for (let k = 0; k < m; k++) mm[j * m + k] = inverse[missing[j] * p + missing[k]]
          for (let k = 0; k < o; k++) mo[j * o + k] = inverse[missing[j] * p + observed[k]]
        }
        if (!cholesky(mm, m)) return undefined
        patternLogDeterminant += choleskyLogDeterminant(mm, m)
        forwardSubstitute(mm, m, mo, o)
        multiplyTransposedRight(deviations, mo, crossed, r + 1, o, m)
        multiply(crossed, mo, back, r + 1, m, o)
        for (let i = 0; i < (r + 1) * o; i++) images[i] -= back[i]
        addRows(mo, m, observed, root)
      }
      // 3. its share of g, H and the log-likelihood
      addRows(images, r + 1, observed, 1)
      for (let j = 0; j < o; j++) g[observed[j]] += root * images[r * o + j]
      let trace = 0
      for (let i = 0; i < (r + 1) * o; i++) trace += deviations[i] * images[i]
      deviance += n * (o * Math.log(2 * Math.PI) + patternLogDeterminant) + trace
    }
    flush()
    // 4. the step
    for (let j = 0; j < p; j++) {
      for (let k = 0; k <= j; k++) {
        h[j * p + k] = h[k * p + j] = sums[j * block.width + k] / total - pairs[j * p + k] * inverse[j * p + k]
      }
    }
    for (let j = 0; j < p; j++) {
      let shift = 0
      for (let k = 0; k < p; k++) shift += covariance[j * p + k] * g[k]
      nextMean[j] = shift / total
    }
    sandwich(covariance, h, nextCovariance, p, p, work)
    for (let j = 0; j < p; j++) {
      for (let k = 0; k < p; k++) nextCovariance[j * p + k] += covariance[j * p + k] - nextMean[j] * nextMean[k]
    }
    for (let j = 0; j < p; j++) nextMean[j] += mean[j]
    return -deviance / 2
  }
}

/** Rows whose products sum to n times the covariance of the pattern: the Cholesky factor, or the cases themselves when they are fewer. */
function prepare(columns: readonly Float64Array[], pattern: MissingPattern, weights: Float64Array | undefined): Prepared {
  const { observed, cases, n, mean, covariance } = pattern
  const o = observed.length
  if (cases.length === 1) return { pattern, r: 0, rows: new Float64Array(0) }
  if (cases.length > o) {
    const lower = new Float64Array(o * o)
    if (cholesky(covariance, o, lower)) {
      const rows = new Float64Array(o * o)
      for (let j = 0; j < o; j++) for (let k = 0; k <= j; k++) rows[k * o + j] = Math.sqrt(n) * lower[j * o + k]
      return { pattern, r: o, rows }
    }
  }
  const rows = new Float64Array(cases.length * o)
  for (const [i, at] of cases.entries()) {
    const root = weights ? Math.sqrt(weights[at]) : 1
    for (let j = 0; j < o; j++) rows[i * o + j] = root * (columns[observed[j]][at] - mean[j])
  }
  return { pattern, r: cases.length, rows }
}
