import type { ImpliedState } from '../implied/state'
import type { ParameterTable } from '../model/parameterTable'
import { cholesky } from '../numeric/cholesky'
import { smallestEigenvalue } from './smallestEigenvalue'

/** Eigenvalues down to minus this (relative to the largest variance) and variances down to minus `negligible` still count as zero. */
const tolerance = 1e-9
const negligible = 1e-10

/**
 * A test of solutions: no negative variance, and covariance matrices of latent variables and of residuals without negative eigenvalue.
 * The states must have been filled at the solution.
 */
export function createAdmissibility(table: ParameterTable, states: readonly ImpliedState[]): (values: ArrayLike<number>) => boolean {
  const variances = table.rows.flatMap(({ op, lhs, rhs }, row) => (op === '~~' && lhs === rhs ? [row] : []))
  const blocks = states.map((state, block) => {
    const { core, observed, coreOfObserved } = state.placement
    const latent = table.variables[block].latent.map((name) => core.indexOf(name))
    const outer = observed.flatMap((_, i) => (coreOfObserved[i] < 0 ? [i] : []))
    return { state, latent, outer, part: new Float64Array(Math.max(latent.length, outer.length) ** 2) }
  })
  return (values) =>
    variances.every((row) => !(values[row] < -negligible)) &&
    blocks.every(
      ({ state, latent, outer, part }) =>
        isSound(state.coreCovariance, state.placement.core.length, latent, part) &&
        isSound(state.theta, state.placement.observed.length, outer, part),
    )
}

function isSound(matrix: Float64Array, n: number, index: readonly number[], part: Float64Array): boolean {
  const m = index.length
  if (m === 0) return true
  for (let i = 0; i < m; i++) for (let j = 0; j <= i; j++) part[i * m + j] = matrix[index[i] * n + index[j]]
  return cholesky(part, m) || smallestEigenvalue(matrix, n, index) >= -tolerance
}
