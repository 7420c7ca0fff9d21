import { auxiliaryCount } from '../data/auxiliarySample'
import type { Engine } from '../estimate/engine'
import type { Estimate } from '../estimate/estimate'
import { activeConstraints } from './activeConstraints'
import type { InferenceContext, InferOptions } from './context'
import { momentCount } from './degreesOfFreedom'
import { rowStandardErrors } from './delta'
import { standardTest } from './normalTest'
import { standardErrors } from './standardErrors'
import type { Test } from './test'
import { tests } from './tests'

/** What the data allow to infer at the estimate. */
export interface Inference {
  /** One a table row: 0 where fixed; NaN when standard errors were not asked for or cannot be had. */
  readonly se: Float64Array
  /** q x q covariance matrix of the free parameters; absent when not asked for or when the information is singular. */
  readonly covariance?: Float64Array
  readonly tests: readonly Test[]
  readonly df: number
  /** Free parameters less the rank of the equality constraints; the moments of auxiliary variables count. */
  readonly npar: number
  /** Parameters that rest on a bound. */
  readonly atBound: readonly number[]
  /** True when standard errors were asked for and the information is singular. */
  readonly singular: boolean
  /** Tests that were asked for and cannot be computed. */
  readonly unavailable: readonly string[]
}

/** Standard errors and tests at an estimate. Moves the engine there. */
export function infer(engine: Engine, estimate: Pick<Estimate, 'x' | 'values'>, options: InferOptions): Inference {
  const { table, objective } = engine
  const active = activeConstraints(table, estimate)
  const npar = table.freeCount - active.equalityRank
  const df = momentCount(table) - npar
  objective.value(estimate.x)
  const context: InferenceContext = { engine, estimate, active, options, df }
  const covariance = options.se === 'none' ? undefined : standardErrors[options.se](context)
  const found = runTests(context)
  return {
    se: options.se === 'none' ? new Float64Array(table.rows.length).fill(Number.NaN) : rowStandardErrors(table, estimate, covariance),
    covariance,
    tests: found,
    df,
    npar: npar + engine.samples.reduce((sum, sample) => sum + auxiliaryCount(sample), 0),
    atBound: active.atBound,
    singular: options.se !== 'none' && covariance === undefined,
    unavailable: options.tests.filter((name) => !found.some((test) => test.name === name)),
  }
}

/** The tests that the options name, 'standard' first; those that cannot be computed are left out. */
export function runTests(context: InferenceContext): Test[] {
  const { options, engine, df } = context
  if (options.tests.length === 0) return []
  const standard = standardTest(engine, df)
  const { scaledTest } = options
  const scaled = scaledTest === undefined ? standard : (tests[scaledTest](context, standard) ?? standard)
  return options.tests.flatMap((name) => {
    if (name === 'standard') return [standard]
    const test = tests[name](context, scaled)
    return test ? [test] : []
  })
}
