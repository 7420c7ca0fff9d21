/**
 * Refits one model to one sample after another. Places, matrices and functions are made once; each search starts from the estimate, where
 * Newton's method needs a few steps. What does not end there is searched as a first fit would be before it counts as failed.
 */
import type { SampleMoments } from '../data/sampleMoments'
import { createEngine, type Engine } from '../estimate/engine'
import { estimate } from '../estimate/estimate'
import type { Estimator } from '../estimate/estimator'
import { createObjective } from '../estimate/objective'
import { constraintFunctions, parameterBounds } from '../estimate/restrictions'
import { rowValues } from '../estimate/rowValues'
import { scaledMoments } from '../estimate/scaledMoments'
import { startingValues } from '../estimate/start'
import { scaledVariables, unscaledMoments } from '../estimate/unscaledMoments'
import { place } from '../implied/place'
import { type Cells, Matrices } from '../implied/placement'
import type { ImpliedState } from '../implied/state'
import { rowFunction } from '../model/parameterFunction'
import type { ParameterTable } from '../model/parameterTable'
import { minimize } from '../optimize/minimize'
import { createAdmissibility } from './admissible'
import { fates, type RefitJob } from './refitJob'

/** What became of one refit: its row values are in `values` until the next one. */
export interface Refit {
  readonly fate: number
  /** The minimum discrepancy statistic; NaN when failed. */
  readonly statistic: number
}

export interface Refitter {
  /** One a row of the table; overwritten by each refit. */
  readonly values: Float64Array
  refit(samples: readonly SampleMoments[]): Refit
}

/** Predicted decrease at which a search ends: its last step is then far below the noise of resampling, and is taken all the same. */
const tolerance = 1e-9

/** Prepares refits of the engine's model; the engine's matrices are used for them. */
export function createRefitter(engine: Engine, job: Pick<RefitJob, 'x' | 'values' | 'maxIterations'>): Refitter {
  const { table, estimator, states, fixed } = engine
  const { x, maxIterations } = job
  const q = table.freeCount
  const values = Float64Array.from(job.values)
  const bounds = parameterBounds(table)
  const constraints = constraintFunctions(table, job.values)
  const read = sampleReader(table)
  const write = sampleWriter(table, states, job.values)
  const free = table.rows.flatMap(({ role }, row) => (role.kind === 'free' ? [{ row, index: role.index }] : []))
  const definitions = table.rows.flatMap(({ role }, row) =>
    role.kind === 'defined' ? [{ row, of: rowFunction(role.expression, table) }] : [],
  )
  const admissible = createAdmissibility(table, states)
  // composites read moments of the sample that have no cell; a constraint may read them by label
  const rebuilt =
    states.some(({ placement }) => placement.composites.length > 0) ||
    (constraints.length > 0 && table.rows.some(({ role, label }) => role.kind === 'sample' && label !== ''))
  const follow = states.some(({ placement }) => placement.units.length > 0)
  const failed: Refit = { fate: fates.failed, statistic: Number.NaN }

  function refit(samples: readonly SampleMoments[]): Refit {
    if (rebuilt) return search(samples, x)
    read(samples, estimator, values)
    write(values)
    const discrepancies = states.map((state, block) => estimator.discrepancy(state, samples[block], q, fixed[block]))
    const total = samples.reduce((sum, { n }) => sum + n, 0)
    const terms = states.map((state, block) => ({
      state,
      discrepancy: discrepancies[block],
      weight: estimator.objectiveWeight(samples[block].n, total, samples.length),
    }))
    const objective = createObjective(terms, q)
    const found = minimize(objective, x, { maxIterations: 50, tolerance, bounds, constraints, scoringSteps: 0 })
    if (found.status !== 'converged') return search(samples)
    for (const { row, index } of free) values[row] = found.x[index]
    if (follow) {
      objective.value(found.x)
      readUnitVariances(states, values)
    }
    for (const { row, of } of definitions) values[row] = of.value(values)
    return {
      fate: admissible(values) ? fates.fine : fates.inadmissible,
      statistic: statisticOf(estimator, samples, discrepancies),
    }
  }

  /** A search with an engine of its own: from `from` first, then as for a first fit. */
  function search(samples: readonly SampleMoments[], from?: Float64Array): Refit {
    const starts = startingValues(table, samples, estimator.divisor)
    if (starts.some((value, row) => Number.isNaN(value) && table.rows[row].role.kind === 'free')) return failed
    const own = createEngine(table, samples, estimator, starts)
    const near =
      from &&
      minimize(own.objective, from, {
        maxIterations: 50,
        tolerance,
        bounds,
        constraints: constraintFunctions(table, starts),
        scoringSteps: 0,
      })
    const found = near?.status === 'converged' ? near : estimate(own, starts, { maxIterations })
    if (found.status !== 'converged') return failed
    own.objective.value(found.x)
    values.set(rowValues(table, found.x, starts, own.states))
    return {
      fate: createAdmissibility(table, own.states)(values) ? fates.fine : fates.inadmissible,
      statistic: statisticOf(estimator, samples, own.discrepancies),
    }
  }
  return { values, refit }
}

function statisticOf(estimator: Estimator, samples: readonly SampleMoments[], discrepancies: Engine['discrepancies']): number {
  if (estimator.incomplete) return Number.NaN
  let sum = 0
  discrepancies.forEach((discrepancy, block) => {
    sum += estimator.statisticWeight(samples[block].n) * discrepancy.value()
  })
  return Math.max(sum, 0)
}

/** Reads the rows that are taken from the sample, with the estimator's divisor. */
function sampleReader(table: ParameterTable): (samples: readonly SampleMoments[], estimator: Estimator, values: Float64Array) => void {
  const scaled = table.variables.map((_, block) => scaledVariables(table, block))
  const rows = table.rows.flatMap(({ role, op, lhs, rhs, group, level }, row) =>
    role.kind === 'sample' ? [{ row, block: group * table.levels + level, op, lhs, rhs }] : [],
  )
  return (samples, estimator, values) => {
    if (rows.length === 0) return
    const moments = samples.map((sample, block) =>
      unscaledMoments(scaled[block], { names: sample.names, ...scaledMoments(sample, estimator.divisor) }),
    )
    for (const { row, block, op, lhs, rhs } of rows) {
      const { mean, scale, covariance } = moments[block]
      values[row] = op === '~1' ? mean(lhs) : op === '~*~' ? scale(lhs) : covariance(lhs, rhs)
    }
  }
}

/** Residual variances that follow from variances of 1. */
function readUnitVariances(states: readonly ImpliedState[], values: Float64Array): void {
  for (const { placement, psi } of states)
    for (const { core, row } of placement.units) values[row] = psi[core * (placement.core.length + 1)]
}

/** Puts the values of rows that are taken from the sample into the matrices, where `place` would have put them. */
function sampleWriter(
  table: ParameterTable,
  states: readonly ImpliedState[],
  values: ArrayLike<number>,
): (values: ArrayLike<number>) => void {
  if (!table.rows.some(({ role }) => role.kind === 'sample')) return () => {}
  let next = table.freeCount
  const freed = table.rows.map((row) => (row.role.kind === 'sample' ? { ...row, role: { kind: 'free', index: next++ } as const } : row))
  const placed = place({ ...table, rows: freed, freeCount: next }, values).map(({ cells }) => cells)
  return (from) => {
    placed.forEach((cells, block) => {
      setSampleCells(states[block], cells, table.freeCount, from)
    })
  }
}

function setSampleCells(state: ImpliedState, cells: Cells, q: number, values: ArrayLike<number>): void {
  const p = state.placement.observed.length
  const c = state.placement.core.length
  for (let k = 0; k < cells.own; k++) {
    if (cells.parameter[k] < q) continue
    const value = values[cells.tableRow[k]]
    const i = cells.row[k]
    const j = cells.column[k]
    if (cells.matrix[k] === Matrices.psi) state.psi[i * c + j] = state.psi[j * c + i] = value
    else if (cells.matrix[k] === Matrices.theta) state.theta[i * p + j] = state.theta[j * p + i] = value
    else if (cells.matrix[k] === Matrices.nu) state.nu[i] = value
    else if (cells.matrix[k] === Matrices.alpha) state.alpha[i] = value
    else if (cells.matrix[k] === Matrices.lambda) state.lambda[i * c + j] = value
  }
}
