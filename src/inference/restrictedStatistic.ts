import type { Engine } from '../estimate/engine'
import { constraintFunctions, parameterBounds } from '../estimate/restrictions'
import type { ParameterFunction } from '../model/parameterFunction'
import type { Constraint } from '../optimize/constraint'
import { minimize } from '../optimize/minimize'

/**
 * How much larger the chi-square statistic is when functions of the parameters are held at 0: a constrained fit from the minimum
 * `estimate`. Undefined when that fit does not converge. Leaves the engine at the minimum.
 */
export function restrictedStatistic(
  engine: Engine,
  estimate: { readonly x: Float64Array; readonly values: Float64Array },
  functions: readonly ParameterFunction[],
): number | undefined {
  const { table, objective, discrepancies, estimator, samples } = engine
  const statistic = (): number =>
    discrepancies.reduce((sum, discrepancy, block) => sum + estimator.statisticWeight(samples[block].n) * discrepancy.value(), 0)
  objective.value(estimate.x)
  const least = statistic()
  const held = functions.map((g): Constraint => ({ ...g, kind: 'equality' }))
  const constraints = [...constraintFunctions(table, estimate.values), ...held]
  const { x, status } = minimize(objective, estimate.x, { bounds: parameterBounds(table), constraints, scoringSteps: 0 })
  objective.value(x)
  const restricted = statistic()
  objective.value(estimate.x)
  return status === 'converged' ? Math.max(restricted - least, 0) : undefined
}
