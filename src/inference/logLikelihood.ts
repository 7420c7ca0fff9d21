import type { SampleMoments } from '../data/sampleMoments'
import type { ParameterTable } from '../model/parameterTable'
import { cholesky, choleskyLogDeterminant } from '../numeric/cholesky'
import { likelihoodAt } from './incompleteLikelihood'

/** log|A| of the rows and columns `index` of a symmetric p x p matrix; NaN when not positive definite. */
export function logDeterminantOf(matrix: Float64Array, p: number, index: readonly number[]): number {
  const n = index.length
  const part = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) part[i * n + j] = matrix[index[i] * p + index[j]]
  return cholesky(part, n) ? choleskyLogDeterminant(part, n) : Number.NaN
}

/**
 * Normal log-likelihood of the saturated model: -n/2 (p log 2 pi + log|S| + p), less that of the fixed exogenous variables,
 * which are not modeled; with missing values, that of the observed values at the EM moments. `covariances` are those that the estimator sees (divisor n, or n - 1 for Wishart). Sum over groups.
 */
export function saturatedLogLikelihood(
  table: ParameterTable,
  samples: readonly SampleMoments[],
  covariances: readonly Float64Array[],
): number {
  let sum = 0
  samples.forEach((sample, block) => {
    const { n, names, incomplete } = sample
    const covariance = covariances[block]
    const p = names.length
    const x = indexOf(names, table.variables[block].fixedExogenous)
    if (incomplete) {
      sum += incomplete.logLikelihood - likelihoodAt(sample, x, { mean: sample.mean!, covariance: sample.covariance })
      return
    }
    const part = (index: readonly number[]): number =>
      (-n / 2) * (index.length * (Math.log(2 * Math.PI) + 1) + logDeterminantOf(covariance, p, index))
    sum += part(names.map((_, i) => i)) - part(x)
  })
  return sum
}

/** Positions of `some` among `names`. */
export function indexOf(names: readonly string[], some: readonly string[]): number[] {
  const wanted = new Set(some)
  return names.flatMap((name, i) => (wanted.has(name) ? [i] : []))
}
