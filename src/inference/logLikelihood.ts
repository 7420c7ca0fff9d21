import type { SampleMoments } from '../data/sampleMoments'
import type { ParameterTable } from '../model/parameterTable'
import { cholesky, choleskyLogDeterminant } from '../numeric/cholesky'

/** log|A| of the rows and columns `index` of a symmetric p x p matrix; NaN when not positive definite. */
export function logDeterminantOf(matrix: Float64Array, p: number, index: readonly number[]): number {
  const n = index.length
  const part = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) part[i * n + j] = matrix[index[i] * p + index[j]]
  return cholesky(part, n) ? choleskyLogDeterminant(part, n) : Number.NaN
}

/**
 * Normal log-likelihood of the saturated model: -n/2 (p log 2 pi + log|S| + p), less that of the fixed exogenous variables,
 * which are not modeled. Sum over groups; the model's own log-likelihood is lower by half its chi-square.
 */
export function saturatedLogLikelihood(table: ParameterTable, samples: readonly SampleMoments[]): number {
  let sum = 0
  samples.forEach(({ n, names, covariance }, block) => {
    const p = names.length
    const x = fixedExogenousIndex(table, block, names)
    const part = (index: readonly number[]): number =>
      (-n / 2) * (index.length * (Math.log(2 * Math.PI) + 1) + logDeterminantOf(covariance, p, index))
    sum += part(names.map((_, i) => i)) - part(x)
  })
  return sum
}

/** Positions of a block's fixed exogenous variables among its observed ones. */
export function fixedExogenousIndex(table: ParameterTable, block: number, names: readonly string[]): number[] {
  const fixed = new Set(table.variables[block].fixedExogenous)
  return names.flatMap((name, i) => (fixed.has(name) ? [i] : []))
}
