/**
 * Starting values: the user's first; then loadings by instrumental variables (FABIN 3, Hagglund 1982, Psychometrika 47, 209-222),
 * half of the variances as residual, least squares among observed variables, sample means, and zero covariances; scales are standard deviations.
 */
import type { SampleMoments } from '../data/sampleMoments'
import type { ParameterTable } from '../model/parameterTable'
import { factorStart } from './factorStart'
import { leastSquares } from './leastSquares'
import { scaledMoments } from './scaledMoments'
import { scaledVariables, unscaledMoments } from './unscaledMoments'

/** Share of a factor's variance that an endogenous factor keeps as residual at the start. */
const residualShare = 0.7

/** One value a row: fixed and sample values (with the estimator's divisor) exactly, starts for free rows, NaN for derived and defined ones. */
export function startingValues(table: ParameterTable, samples: readonly SampleMoments[], divisor: 'n' | 'n-1'): Float64Array {
  const values = new Float64Array(table.rows.length).fill(Number.NaN)
  table.variables.forEach((_, block) => {
    startBlock(table, block, { names: samples[block].names, ...scaledMoments(samples[block], divisor) }, values)
  })
  return values
}

type NamedMoments = Pick<SampleMoments, 'names' | 'covariance' | 'mean'>

function startBlock(table: ParameterTable, block: number, sample: NamedMoments, values: Float64Array): void {
  const { observed, latent } = table.variables[block]
  const rows: number[] = []
  table.rows.forEach((row, index) => {
    if (row.op !== ':=' && row.group * table.levels + row.level === block) rows.push(index)
  })
  const isObserved = new Set(observed)
  const { covariance, mean, scale } = unscaledMoments(scaledVariables(table, block), sample)
  const endogenous = new Set<string>()
  for (const index of rows) {
    const { op, lhs, rhs } = table.rows[index]
    if (op === '~') endogenous.add(lhs)
    if (op === '=~') endogenous.add(rhs)
  }
  const factors = new Map(latent.map((name) => [name, factorStart(table.rows, rows, name, isObserved, covariance)]))
  const regressions = leastSquares(table.rows, rows, isObserved, covariance)

  const residualVariance = (name: string): number => {
    if (isObserved.has(name)) return endogenous.has(name) ? 0.5 * covariance(name, name) : covariance(name, name)
    const variance = factors.get(name)?.variance ?? 1
    return endogenous.has(name) ? residualShare * variance : variance
  }
  const intercept = (name: string): number => {
    if (!isObserved.has(name)) return 0
    let value = mean(name)
    for (const index of rows) {
      const { op, lhs, rhs } = table.rows[index]
      if (op === '~' && lhs === name && isObserved.has(rhs)) value -= (regressions.get(index) ?? 0) * mean(rhs)
    }
    return value
  }

  for (const index of rows) {
    const { op, lhs, rhs, role, start } = table.rows[index]
    if (role.kind === 'fixed') values[index] = role.value
    else if (role.kind === 'sample') values[index] = op === '~1' ? mean(lhs) : op === '~*~' ? scale(lhs) : covariance(lhs, rhs)
    else if (role.kind !== 'free') continue
    else if (start !== undefined) values[index] = start
    else if (op === '=~') values[index] = factors.get(lhs)?.loadings.get(rhs) ?? 1
    else if (op === '~') values[index] = regressions.get(index) ?? 0
    else if (op === '~1') values[index] = intercept(lhs)
    else if (op === '~*~') values[index] = scale(lhs)
    else if (op === '~~') {
      if (lhs === rhs) values[index] = residualVariance(lhs)
      else
        values[index] =
          isObserved.has(lhs) && isObserved.has(rhs) && !endogenous.has(lhs) && !endogenous.has(rhs) ? covariance(lhs, rhs) : 0
    } else values[index] = 1
  }
}

/** The parameter vector at the rows' values: a user's start counts before a computed one, else the first row of each index. */
export function parameterVector(table: ParameterTable, values: Float64Array): Float64Array {
  const x = new Float64Array(table.freeCount)
  const given = new Uint8Array(table.freeCount)
  table.rows.forEach((row, index) => {
    if (row.role.kind !== 'free') return
    const rank = row.start === undefined ? 1 : 2
    if (given[row.role.index] >= rank) return
    given[row.role.index] = rank
    x[row.role.index] = values[index]
  })
  return x
}
