import type { SampleMoments } from '../data/sampleMoments'
import { place } from '../implied/place'
import { createState, type ImpliedState } from '../implied/state'
import type { ParameterTable } from '../model/parameterTable'
import type { Objective } from '../optimize/objective'
import type { Discrepancy } from './discrepancy'
import type { Estimator } from './estimator'
import { createObjective } from './objective'

/** A model held against data: matrices, discrepancies and the objective, allocated once and reused. */
export interface Engine {
  readonly table: ParameterTable
  readonly samples: readonly SampleMoments[]
  readonly estimator: Estimator
  readonly states: readonly ImpliedState[]
  /** One a block: positions of the fixed exogenous variables among the observed ones. */
  readonly fixed: readonly (readonly number[])[]
  readonly discrepancies: readonly Discrepancy[]
  /** What is lowered: lavaan's `fmin` at its minimum. */
  readonly objective: Objective
  /** The same discrepancies weighted by n_g / N: its derivatives are unit information. */
  readonly unit: Objective
  /** N, cases of all groups. */
  readonly total: number
}

/** Places the table and allocates the matrices. `values` holds one number a row, read for rows that are not free. */
export function createEngine(
  table: ParameterTable,
  samples: readonly SampleMoments[],
  estimator: Estimator,
  values: ArrayLike<number>,
): Engine {
  const q = table.freeCount
  const total = samples.reduce((sum, sample) => sum + sample.n, 0)
  const states = place(table, values).map(createState)
  const fixed = table.variables.map(({ observed, fixedExogenous }) => {
    const names = new Set(fixedExogenous)
    return observed.flatMap((name, i) => (names.has(name) ? [i] : []))
  })
  const discrepancies = states.map((state, block) => {
    const isConditional = table.conditionalX && fixed[block].length > 0
    const make = (isConditional && estimator.conditional) || estimator.discrepancy
    return make(state, samples[block], q, fixed[block])
  })
  const at = new Float64Array(q)
  const terms = (weight: (n: number) => number) =>
    states.map((state, block) => ({ state, discrepancy: discrepancies[block], weight: weight(samples[block].n) }))
  return {
    table,
    samples,
    estimator,
    states,
    fixed,
    discrepancies,
    objective: createObjective(
      terms((n) => estimator.objectiveWeight(n, total, samples.length)),
      q,
      at,
    ),
    unit: createObjective(
      terms((n) => n / total),
      q,
      at,
    ),
    total,
  }
}
