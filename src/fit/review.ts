import type { Engine } from '../estimate/engine'
import type { Estimate } from '../estimate/estimate'
import type { Inference } from '../inference/infer'
import { smallestEigenvalue } from '../inference/smallestEigenvalue'
import { weakestDirection } from '../inference/weakestDirection'
import type { Issue } from '../issue/issue'
import { coefficientName } from '../model/coefficientName'

/** Eigenvalues down to minus this (relative to the largest variance) still count as zero. */
const tolerance = 1e-9

/** What is wrong or remarkable in the numbers of a fit, by name. */
export function review(engine: Engine, estimate: Estimate, inference: Inference): Issue[] {
  const issues: Issue[] = []
  const { table } = engine
  const groupName = (group: number): string | undefined => table.groupLabels[group] || undefined
  const nameOf = (index: number): string => {
    const row = table.rows.findIndex(({ role }) => role.kind === 'free' && role.index === index)
    return coefficientName(table.rows[row])
  }
  if (estimate.status !== 'converged') {
    issues.push({ code: 'notConverged', status: estimate.status, iterations: estimate.iterations, gradient: estimate.maxGradient })
  }
  if (inference.singular) issues.push({ code: 'singularInformation', parameters: weakestDirection(engine).map(nameOf) })
  for (const test of inference.unavailable) {
    issues.push({
      code: 'testNotAvailable',
      test,
      reason: inference.singular ? 'the information matrix is singular' : 'its weight matrix is singular',
    })
  }
  table.variables.forEach(({ latent }, block) => {
    const group = groupName(Math.floor(block / table.levels))
    const negative = table.rows.flatMap((row, index) =>
      row.op === '~~' && row.lhs === row.rhs && row.group * table.levels + row.level === block && estimate.values[index] < -1e-10
        ? [row.lhs]
        : [],
    )
    if (negative.length > 0) issues.push({ code: 'negativeVariance', variables: negative, group })
    const state = engine.states[block]
    const c = state.placement.core.length
    const latentIndex = latent.map((name) => state.placement.core.indexOf(name))
    if (
      latent.length > 0 &&
      smallestEigenvalue(state.coreCovariance, c, latentIndex) < -tolerance &&
      !negative.some((name) => latent.includes(name))
    ) {
      issues.push({ code: 'latentCovarianceNotPositiveDefinite', latents: latent, group })
    }
    const p = state.placement.observed.length
    const outer = state.placement.observed.flatMap((_, i) => (state.placement.coreOfObserved[i] < 0 ? [i] : []))
    if (outer.length > 0 && smallestEigenvalue(state.theta, p, outer) < -tolerance && !negative.some((name) => !latent.includes(name))) {
      issues.push({ code: 'residualCovarianceNotPositiveDefinite', variables: outer.map((i) => state.placement.observed[i]), group })
    }
  })
  if (inference.atBound.length > 0) issues.push({ code: 'parameterAtBound', parameters: inference.atBound.map(nameOf) })
  if (inference.df === 0 && estimate.status === 'converged') issues.push({ code: 'justIdentified' })
  return issues
}
