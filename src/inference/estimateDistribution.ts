/**
 * Draws from the approximate distribution of the estimates, x ~ N(estimate, V), and quantiles of functions of them (Monte Carlo method:
 * MacKinnon, Lockwood & Williams 2004, Multivariate Behavioral Research 39, 99-128; Preacher & Selig 2012, Communication Methods and
 * Measures 6, 77-98). Draw r takes its q normal numbers from stream (seed, r, purpose). V = S S' with S the symmetric root, which also
 * exists where equality constraints make V singular.
 */
import { symmetricSquareRoot } from '../numeric/eigen'
import { quantile, sorted } from '../numeric/quantile'
import { randomStream } from '../numeric/random'

/** Tells these draws from those of a simulation or a bootstrap with the same seed. */
const purpose = 1_000_000

/** Everything the draws depend on: a plain record. */
export interface EstimateDistribution {
  /** Length q. */
  readonly estimate: Float64Array
  /** Symmetric square root of the covariance matrix, q x q. */
  readonly root: Float64Array
  readonly seed: number
}

export function estimateDistribution(estimate: Float64Array, covariance: Float64Array, seed: number): EstimateDistribution {
  return { estimate, root: symmetricSquareRoot(covariance, estimate.length), seed }
}

/** Values of functions at draws `from` to `to` (exclusive): one array a function. Chunks put together are the whole. */
export function drawFunctions(
  { estimate, root, seed }: EstimateDistribution,
  functions: readonly ((x: Float64Array) => number)[],
  from: number,
  to: number,
): Float64Array[] {
  const q = estimate.length
  const values = functions.map(() => new Float64Array(to - from))
  const z = new Float64Array(q)
  const x = new Float64Array(q)
  for (let r = from; r < to; r++) {
    const stream = randomStream(seed, r, purpose)
    for (let j = 0; j < q; j++) z[j] = stream.normal()
    for (let i = 0; i < q; i++) {
      let sum = estimate[i]
      for (let j = 0; j < q; j++) sum += root[i * q + j] * z[j]
      x[i] = sum
    }
    functions.forEach((f, k) => {
      values[k][r - from] = f(x)
    })
  }
  return values
}

/** Standard deviation and equal-tailed interval (type 7 quantiles) of draws; draws without a value are left out and counted. */
export interface DrawSummary {
  readonly se: number
  readonly ciLower: number
  readonly ciUpper: number
  readonly undefinedDraws: number
}

export function summarizeDraws(values: Float64Array, level: number): DrawSummary {
  const known = sorted(values)
  const n = known.length
  const mean = known.reduce((sum, value) => sum + value, 0) / n
  const se = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1))
  const tail = (1 - level) / 2
  return { se, ciLower: quantile(known, tail), ciUpper: quantile(known, 1 - tail), undefinedDraws: values.length - n }
}
