/**
 * Maximum likelihood mean and covariance of normal data with values missing at random, unrestricted (the saturated model, h1):
 * EM steps, accelerated (`anderson`) as long as that does not lower the log-likelihood; a step that does is taken back and
 * replaced by the plain EM step, which cannot (the safeguard of Henderson & Varadhan, 2019, J. Comput. Graph. Stat. 28, 834-846).
 */
import { createAnderson } from './anderson'
import { availableMoments } from './availableMoments'
import { createEmStep } from './emStep'
import { type MissingPattern, missingPatterns } from './missingPatterns'

export interface EmOptions {
  /** Largest change of a mean (in standard deviations) or a covariance (in products of them) at which to stop; default 1e-11. */
  readonly tolerance?: number
  /** Default 2000. */
  readonly maxIterations?: number
  /** Sampling weights of the cases, summing to n. */
  readonly weights?: Float64Array
  /** The patterns, when they are known already. */
  readonly patterns?: readonly MissingPattern[]
}

export interface EmMoments {
  readonly mean: Float64Array
  /** p x p, row-major. */
  readonly covariance: Float64Array
  /** Log-likelihood of the observed values. */
  readonly logLikelihood: number
  readonly iterations: number
  /** 'notPositiveDefinite': the data leave some covariance without a maximum; the last sound values are returned. */
  readonly status: 'converged' | 'maxIterations' | 'notPositiveDefinite'
}

/** Maximum likelihood mean and covariance of p columns with NaN where missing. */
export function emMoments(columns: readonly Float64Array[], options: EmOptions = {}): EmMoments {
  const { tolerance = 1e-11, maxIterations = 2000, weights, patterns = missingPatterns(columns, weights) } = options
  const p = columns.length
  const start = availableStart(columns, weights)
  const step = createEmStep(columns, patterns, weights)
  const anderson = createAnderson(8)
  const scale = scaleOf(start.mean, start.covariance, p)

  let x = pack(start.mean, start.covariance, scale)
  const mean = new Float64Array(p)
  const covariance = new Float64Array(p * p)
  const nextMean = new Float64Array(p)
  const nextCovariance = new Float64Array(p * p)
  let best = { x, logLikelihood: Number.NEGATIVE_INFINITY, f: new Float64Array(x.length) }
  let smallest = Number.POSITIVE_INFINITY
  let idle = 0
  let status: EmMoments['status'] = 'maxIterations'
  let iterations = 0
  while (iterations < maxIterations) {
    iterations++
    unpack(x, scale, mean, covariance)
    const logLikelihood = step(mean, covariance, nextMean, nextCovariance)
    if (logLikelihood === undefined || logLikelihood < best.logLikelihood - 1e-10 * Math.abs(best.logLikelihood)) {
      const plain = best.x.map((value, i) => value + best.f[i])
      // the plain step itself has failed: nothing is left to try
      if (best.logLikelihood === Number.NEGATIVE_INFINITY || plain.every((value, i) => value === x[i])) {
        status = 'notPositiveDefinite'
        break
      }
      anderson.restart()
      x = plain
      continue
    }
    const mapped = pack(nextMean, nextCovariance, scale)
    const f = mapped.map((value, i) => value - x[i])
    best = { x, logLikelihood, f }
    const change = f.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    idle = change < smallest ? 0 : idle + 1
    smallest = Math.min(smallest, change)
    // rounding may keep the change from falling below the tolerance: five steps without progress, close by, are enough
    if (change < tolerance || (idle >= 5 && smallest < 100 * tolerance)) {
      status = 'converged'
      break
    }
    x = anderson.next(x, f)
  }
  unpack(best.x, scale, mean, covariance)
  return { mean, covariance, logLikelihood: best.logLikelihood, iterations, status }
}

/** Means and variances of the cases that have the variable; no covariances, which makes it positive definite. */
function availableStart(
  columns: readonly Float64Array[],
  weights: Float64Array | undefined,
): { mean: Float64Array; covariance: Float64Array } {
  const p = columns.length
  const mean = new Float64Array(p)
  const covariance = new Float64Array(p * p)
  for (const [j, column] of columns.entries()) {
    const own = availableMoments([column], weights)
    mean[j] = own.mean[0]
    covariance[j * p + j] = own.covariance[0]
  }
  return { mean, covariance }
}

/** Units in which changes are judged: standard deviations and their products, in the order of `pack`. */
function scaleOf(mean: Float64Array, covariance: Float64Array, p: number): Float64Array {
  const sd = mean.map((_, j) => Math.sqrt(covariance[j * p + j]))
  const scale = [...sd]
  for (let j = 0; j < p; j++) for (let k = 0; k <= j; k++) scale.push(sd[j] * sd[k])
  return Float64Array.from(scale)
}

/** Means, then the lower triangle by rows, in units of `scale`. */
function pack(mean: Float64Array, covariance: Float64Array, scale: Float64Array): Float64Array {
  const p = mean.length
  const x = new Float64Array(scale.length)
  x.set(mean)
  let at = p
  for (let j = 0; j < p; j++) for (let k = 0; k <= j; k++) x[at++] = covariance[j * p + k]
  for (let i = 0; i < x.length; i++) x[i] /= scale[i]
  return x
}

function unpack(x: Float64Array, scale: Float64Array, mean: Float64Array, covariance: Float64Array): void {
  const p = mean.length
  for (let j = 0; j < p; j++) mean[j] = x[j] * scale[j]
  let at = p
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++, at++) covariance[j * p + k] = covariance[k * p + j] = x[at] * scale[at]
  }
}
