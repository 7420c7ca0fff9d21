/**
 * The log-likelihood of normal data with values missing at random and its slopes at any mean mu and covariance Sigma. With
 * W = Sigma_oo^-1 of each pattern and d = x_o - mu_o, padded with zeros where missing,
 *
 *   -2 log L = sum_cases o log 2 pi + log |Sigma_oo| + d'W d,
 *   g = d log L / d mu = sum_cases W d,      H = sum_cases (W d d' W - W),   d log L = g' dmu + 1/2 tr(H dSigma).
 *
 * With K = Sigma^-1, K_mm = L L' and L Y = K_mo, W = K_oo - Y'Y and log |Sigma_oo| = log |Sigma| + log |K_mm|: a pattern with few
 * holes costs little, and all of H is one sum of products of rows, the rows W d and Y of every pattern, less K weighted by how many
 * cases have the pair.
 */
import { cholesky, choleskyLogDeterminant } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { forwardSubstitute } from '../numeric/choleskySolve'
import { multiply, multiplyTransposedRight } from '../numeric/products'
import { addCrossproducts, createBlock } from './crossproducts'
import { coverage, type MissingPattern } from './missingPatterns'
import { type PatternRows, patternRows } from './patternRows'

/** Log-likelihood and slopes; the arrays are overwritten by each call of `at`. */
export interface MissingScore {
  /** Moves to (mean, covariance) and returns the log-likelihood there; undefined when the covariance is not positive definite. */
  at(mean: Float64Array, covariance: Float64Array): number | undefined
  /** g, length p. */
  readonly meanSlope: Float64Array
  /** H, p x p. */
  readonly covarianceSlope: Float64Array
  /** Sum of n over the patterns. */
  readonly total: number
  /** The patterns with the rows that stand for their cases. */
  readonly patterns: readonly PatternRows[]
}

/** Prepares the likelihood of p columns with NaN where missing; the scratch memory is allocated here, once. */
export function createMissingScore(
  columns: readonly Float64Array[],
  patterns: readonly MissingPattern[],
  weights?: Float64Array,
): MissingScore {
  const p = columns.length
  const prepared = patterns.map((pattern) => patternRows(columns, pattern, weights))
  const total = patterns.reduce((sum, pattern) => sum + pattern.n, 0)
  const pairs = coverage(patterns, p)
  const most = prepared.reduce((height, { r }) => Math.max(height, r + 1), 1)
  const block = createBlock(p)
  const sums = new Float64Array(block.width * block.width)
  const [factor, inverse, inner, mm, h] = Array.from({ length: 5 }, () => new Float64Array(p * p))
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

  function at(mean: Float64Array, covariance: Float64Array): number | undefined {
    if (!cholesky(covariance, p, factor)) return undefined
    const logDeterminant = choleskyLogDeterminant(factor, p)
    choleskyInverse(factor, p, inverse)
    sums.fill(0)
    g.fill(0)
    // a call that gave up half way may have left rows behind
    block.buffer.fill(0)
    filled = 0
    let deviance = 0
    for (const { pattern, r, rows } of prepared) {
      const { observed, missing, n } = pattern
      const o = observed.length
      const m = missing.length
      const root = Math.sqrt(n)
      // 1. the rows of the pattern about the current mean, times K_oo
      deviations.set(rows)
      for (let j = 0; j < o; j++) deviations[r * o + j] = root * (pattern.mean[j] - mean[observed[j]])
      if (r < 3) multiplyPart(inverse, p, observed, deviations, images, r + 1)
      else {
        for (let j = 0; j < o; j++) for (let k = 0; k < o; k++) inner[j * o + k] = inverse[observed[j] * p + observed[k]]
        multiply(deviations, inner, images, r + 1, o, o)
      }
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
    for (let j = 0; j < p; j++) {
      for (let k = 0; k <= j; k++) {
        h[j * p + k] = h[k * p + j] = sums[j * block.width + k] - total * pairs[j * p + k] * inverse[j * p + k]
      }
    }
    return -deviance / 2
  }
  return { at, meanSlope: g, covarianceSlope: h, total, patterns: prepared }
}

/** images = rows K_oo for a few rows, without copying K_oo out of K (p x p). */
function multiplyPart(K: Float64Array, p: number, observed: Int32Array, rows: Float64Array, images: Float64Array, count: number): void {
  const o = observed.length
  for (let i = 0; i < count; i++) {
    const at = i * o
    for (let j = 0; j < o; j++) {
      const row = observed[j] * p
      let sum = 0
      for (let k = 0; k < o; k++) sum += K[row + observed[k]] * rows[at + k]
      images[at + j] = sum
    }
  }
}
