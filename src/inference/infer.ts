import type { Engine } from '../estimate/engine'
import type { Estimate } from '../estimate/estimate'
import { type ActiveConstraints, activeConstraints } from './activeConstraints'
import { constrainedInverse } from './constrainedInverse'
import { momentCount } from './degreesOfFreedom'
import { rowStandardErrors } from './delta'
import { standardTest } from './normalTest'
import { normalResidualStatistic } from './residualTest'
import { chiSquarePvalue } from './rmsea'
import type { Test } from './test'

/** What the data allow to infer at the estimate. */
export interface Inference {
  /** One a table row: 0 where fixed, NaN when there is no covariance matrix. */
  readonly se: Float64Array
  /** q x q covariance matrix of the free parameters; absent when not asked for or when the information is singular. */
  readonly covariance?: Float64Array
  readonly tests: readonly Test[]
  readonly df: number
  /** Free parameters less the rank of the equality constraints. */
  readonly npar: number
  /** Parameters that rest on a bound. */
  readonly atBound: readonly number[]
  /** True when standard errors were asked for and the information is singular. */
  readonly singular: boolean
}

export interface InferOptions {
  readonly se: 'none' | 'standard'
  readonly information: 'expected' | 'observed'
  readonly tests: readonly string[]
}

/** Standard errors and tests at an estimate. Moves the engine there. */
export function infer(engine: Engine, estimate: Estimate, options: InferOptions): Inference {
  const { table, objective } = engine
  const q = table.freeCount
  const active = activeConstraints(table, estimate)
  const npar = q - active.equalityRank
  const df = momentCount(table) - npar
  objective.value(estimate.x)
  const covariance = options.se === 'none' ? undefined : parameterCovariance(engine, active, options.information)
  return {
    se: options.se === 'none' ? new Float64Array(table.rows.length) : rowStandardErrors(table, estimate, covariance),
    covariance,
    tests: options.tests.flatMap((name) => runTest(name, engine, active, df)),
    df,
    npar,
    atBound: active.atBound,
    singular: options.se !== 'none' && covariance === undefined,
  }
}

function parameterCovariance(engine: Engine, active: ActiveConstraints, information: 'expected' | 'observed'): Float64Array | undefined {
  const { unit, table, total, samples, estimator } = engine
  const q = table.freeCount
  const matrix = new Float64Array(q * q)
  if (information === 'expected') unit.information(matrix)
  else unit.hessian(matrix)
  const inverse = constrainedInverse(matrix, q, active.all)
  const cases = estimator.effectiveCases(total, samples.length)
  return inverse?.map((value) => value / cases)
}

function runTest(name: string, engine: Engine, active: ActiveConstraints, df: number): Test[] {
  if (name === 'standard') return [standardTest(engine, df)]
  if (active.hasNonlinearEquality) return []
  const statistic = df === 0 ? 0 : normalResidualStatistic(engine, active.equalities)
  return [{ name, statistic, df, pvalue: chiSquarePvalue(statistic, df) }]
}
