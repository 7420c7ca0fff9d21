// Monte Carlo evaluation of estimates (Muthen & Muthen 2002, Structural Equation Modeling 9, 599-620): over usable replicates, relative bias
// (mean estimate - true) / true, relative bias of standard errors (mean se - sd of estimates) / sd, coverage of the interval, and the share
// of replicates in which the parameter differs from 0 at alpha.

import { normalQuantile } from '../numeric/normal'
import { notRun, outcomes, type PowerReplicates } from './powerReplicates'

/** What one parameter or effect looks like over replicates. */
export interface PowerRow {
  /** 'f =~ x2', a defined parameter's name, or 'x -> m -> y'. */
  readonly label: string
  readonly kind: 'parameter' | 'defined' | 'effect'
  /** Zero-based. */
  readonly group: number
  /** In the population. */
  readonly value: number
  readonly mean: number
  /** (mean - value) / value; NaN where the value is 0. */
  readonly relativeBias: number
  /** Standard deviation of the estimates. */
  readonly sd: number
  readonly meanSe: number
  /** (meanSe - sd) / sd. */
  readonly seBias: number
  /** Share of intervals of level 1 - alpha that hold the population value. */
  readonly coverage: number
  /** Share of replicates in which the estimate differs from 0 at `alpha` (where the value is 0: the rate of false alarms). */
  readonly power: number
  /** Monte Carlo standard error of `power`. */
  readonly powerError: number
  /** Replicates with an estimate and a standard error. */
  readonly used: number
}

/** How the replicates of one sample size fared. */
export interface PowerAtN {
  /** Cases of all groups. */
  readonly n: number
  readonly replicates: number
  readonly converged: number
  /** Counts by outcome; those with an estimate and standard errors ('proper', 'improper') are used. */
  readonly outcomes: Readonly<Record<(typeof outcomes)[number], number>>
  readonly rows: readonly PowerRow[]
}

/** Names and population values of what was estimated. */
export type PowerColumn = Pick<PowerRow, 'label' | 'kind' | 'group' | 'value'>

/** Power, coverage and bias at one sample size, from replicates x columns. */
export function summarizePower(
  n: number,
  columns: readonly PowerColumn[],
  replicates: Pick<PowerReplicates, 'estimates' | 'errors' | 'outcome'>,
  alpha: number,
): PowerAtN {
  const { estimates, errors, outcome } = replicates
  const total = outcome.length
  const k = columns.length
  const critical = normalQuantile(1 - alpha / 2)
  const count = (name: (typeof outcomes)[number]): number => outcome.reduce((sum, code) => sum + (outcomes[code] === name ? 1 : 0), 0)
  const counts = Object.fromEntries(outcomes.map((name) => [name, count(name)])) as PowerAtN['outcomes']
  const rows = columns.map((column, j): PowerRow => {
    const est: number[] = []
    const se: number[] = []
    for (let r = 0; r < total; r++) {
      const error = errors[r * k + j]
      if (outcomes[outcome[r]] === 'notConverged' || !(error > 0)) continue
      est.push(estimates[r * k + j])
      se.push(error)
    }
    const used = est.length
    const mean = average(est)
    const sd = Math.sqrt(est.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (used - 1))
    const meanSe = average(se)
    const share = (holds: (i: number) => boolean): number => est.reduce((sum, _, i) => sum + (holds(i) ? 1 : 0), 0) / used
    const power = share((i) => Math.abs(est[i]) > critical * se[i])
    return {
      ...column,
      mean,
      relativeBias: Math.abs(column.value) > 1e-10 ? (mean - column.value) / column.value : Number.NaN,
      sd,
      meanSe,
      seBias: (meanSe - sd) / sd,
      coverage: share((i) => Math.abs(est[i] - column.value) <= critical * se[i]),
      power,
      powerError: Math.sqrt((power * (1 - power)) / used),
      used,
    }
  })
  const converged = counts.proper + counts.improper + counts.noErrors
  return { n, replicates: outcome.reduce((sum, code) => sum + (code === notRun ? 0 : 1), 0), converged, outcomes: counts, rows }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
