import type { Engine } from '../estimate/engine'
import type { Fit } from '../fit/fit'
import { jointCovariance, jointIndex } from '../implied/jointCovariance'
import type { ImpliedState } from '../implied/state'
import { derivedSlope } from '../implied/unitVariance'
import { constantDual, type Dual, plus, sum, times } from '../numeric/dual'

/** The measurement model of one block (a group, or a level of a group) as numbers with slopes by the free parameters. */
export interface MeasurementBlock {
  readonly group: number
  readonly groupLabel: string
  readonly level: number
  readonly state: ImpliedState
  /** Latent variables with `=~` rows, in the order of the table's latent variables. */
  readonly factors: readonly string[]
  /** Number of free parameters. */
  readonly q: number
  /** Variables that a factor is measured by directly: observed, or factors of a lower order. */
  indicators(factor: string): readonly string[]
  /** Observed variables that a factor reaches through `=~` rows, in order of first mention. */
  items(factor: string): readonly string[]
  /** Loading of a direct indicator. */
  loading(factor: string, indicator: string): Dual
  /** Loadings of the items: products of loadings along `=~` paths, summed over paths. */
  itemLoadings(factor: string): ReadonlyMap<string, Dual>
  /** Covariance of two variables that the model implies. */
  covariance(a: string, b: string): Dual
  /** Variance of a weighted sum that the model implies; weights are 1 unless given. */
  sumVariance(names: readonly string[], weights?: ArrayLike<number>): Dual
  /** Variance of the sum of the residuals (`~~` rows) of these variables. */
  residualSumVariance(names: readonly string[]): Dual
  /** Pairs of these variables with a residual covariance that is free or fixed to another value than 0. */
  residualPairs(names: readonly string[]): readonly (readonly [string, string])[]
}

/** One record a block, at the point to which the engine was moved last. */
export function measurementBlocks(fit: Fit, engine: Engine): MeasurementBlock[] {
  return engine.states.map((state, block) => measurementBlock(fit, state, block))
}

function measurementBlock(fit: Fit, state: ImpliedState, block: number): MeasurementBlock {
  const { table, estimate } = fit
  const q = table.freeCount
  const group = Math.floor(block / table.levels)
  const level = block % table.levels
  const rows = table.rows.flatMap((row, index) => (row.op !== ':=' && row.group === group && row.level === level ? [{ row, index }] : []))
  const dual = (index: number): Dual => {
    const out = constantDual(estimate.values[index], q)
    const { role } = table.rows[index]
    if (role.kind === 'free') out.slope[role.index] = 1
    if (role.kind === 'derived') out.slope.set(derivedSlope(state.placement, index, q))
    return out
  }
  const direct = new Map<string, Map<string, number>>()
  for (const { row, index } of rows) {
    if (row.op !== '=~' || (row.role.kind === 'fixed' && row.role.value === 0)) continue
    const found = direct.get(row.lhs) ?? new Map<string, number>()
    direct.set(row.lhs, found.set(row.rhs, index))
  }
  const residuals = rows.filter(({ row }) => row.op === '~~')
  const size = state.placement.observed.length + state.placement.core.length
  const weightsOf = (names: readonly string[], weights?: ArrayLike<number>): Float64Array => {
    const out = new Float64Array(size)
    names.forEach((name, k) => {
      out[jointIndex(state, name)] += weights ? weights[k] : 1
    })
    return out
  }
  /** `path` holds the factors on the way, so that factors which measure each other end. */
  const reach = (factor: string, path: readonly string[]): Map<string, Dual> => {
    const out = new Map<string, Dual>()
    for (const [name, index] of direct.get(factor) ?? []) {
      if (!direct.has(name)) {
        if (state.placement.observed.includes(name)) add(out, name, dual(index))
      } else if (!path.includes(name)) for (const [item, below] of reach(name, [...path, name])) add(out, item, times(dual(index), below))
    }
    return out
  }
  const isIn = (names: readonly string[]) => {
    const set = new Set(names)
    return residuals.filter(({ row }) => set.has(row.lhs) && set.has(row.rhs))
  }
  return {
    group,
    groupLabel: table.groupLabels[group],
    level,
    state,
    q,
    factors: table.variables[block].latent.filter((name) => direct.has(name)),
    indicators: (factor) => [...(direct.get(factor) ?? new Map<string, number>()).keys()],
    items: (factor) => [...reach(factor, [factor]).keys()],
    loading: (factor, indicator) => dual(direct.get(factor)!.get(indicator)!),
    itemLoadings: (factor) => reach(factor, [factor]),
    covariance: (a, b) => jointCovariance(state, weightsOf([a]), weightsOf([b]), q),
    sumVariance(names, weights) {
      const w = weightsOf(names, weights)
      return jointCovariance(state, w, w, q)
    },
    residualSumVariance: (names) =>
      sum(
        isIn(names).map(({ row, index }) => (row.lhs === row.rhs ? dual(index) : plus(dual(index), dual(index)))),
        q,
      ),
    residualPairs: (names) =>
      isIn(names).flatMap(({ row }) =>
        row.lhs === row.rhs || (row.role.kind === 'fixed' && row.role.value === 0) ? [] : [[row.lhs, row.rhs] as const],
      ),
  }
}

function add(map: Map<string, Dual>, name: string, term: Dual): void {
  const before = map.get(name)
  map.set(name, before ? plus(before, term) : term)
}
