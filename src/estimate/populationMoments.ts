import type { Population } from '../data/population'
import { place } from '../implied/place'
import { createState, fill } from '../implied/state'
import type { ParameterTable } from '../model/parameterTable'
import { rowValues } from './rowValues'
import { parameterVector } from './start'

/** What a table with a value for every row says about the variables: one population a group, and the values with derived and defined ones. */
export interface PopulationMoments {
  /** Undefined when I - B is singular. */
  readonly populations?: readonly Population[]
  readonly values: Float64Array
}

/** Implied moments of a table; means are 0 where the table has none. `values`: one a row, read where not derived or defined. */
export function populationMoments(table: ParameterTable, values: Float64Array): PopulationMoments {
  const x = parameterVector(table, values)
  const states = place(table, values).map(createState)
  if (!states.every((state) => fill(state, x))) return { values }
  return {
    populations: states.map((state, block) => ({
      label: table.groupLabels[Math.floor(block / table.levels)],
      names: state.placement.observed,
      covariance: state.covariance.slice(),
      mean: state.mean.slice(),
    })),
    values: rowValues(table, x, values, states),
  }
}
