import { Matrices, type Placement } from './placement'
import { createState, type ImpliedState } from './state'

/** A model's state with further observed variables behind its own, whose means and covariances, among themselves and with all others, are free. */
export interface ExtendedState {
  readonly state: ImpliedState
  /** Free moments of the further variables: their parameters follow those of the model. */
  readonly extra: number
  /** Copies what the model implies; the moments of the further variables stay. */
  refresh(): void
}

/** Extends the state of a model with q parameters by variables of these names. Their parameters: means, then row by row covariances with all before and themselves. */
export function extendState(model: ImpliedState, names: readonly string[], q: number): ExtendedState {
  const { placement } = model
  const { cells } = placement
  const p = placement.observed.length
  const c = placement.core.length
  const total = p + names.length
  const matrix = [...cells.matrix]
  const row = [...cells.row]
  const column = [...cells.column]
  const parameter = [...cells.parameter]
  const further = (i: number): number => (i < p ? i : i + names.length)
  const u = Array.from(cells.u, further)
  const v = Array.from(cells.v, further)
  let extra = 0
  const add = (kind: number, i: number, j: number): void => {
    matrix.push(kind)
    row.push(i)
    column.push(j)
    u.push(i)
    v.push(j)
    parameter.push(q + extra++)
  }
  for (let i = p; i < total; i++) add(Matrices.nu, i, 0)
  for (let i = p; i < total; i++) for (let j = 0; j <= i; j++) add(Matrices.theta, i, j)
  const { count } = cells
  const all = count + extra
  const factor = new Float64Array(all)
  const coefficient = new Float64Array(all).fill(1)
  for (let k = count; k < all; k++) factor[k] = matrix[k] === Matrices.nu ? 0 : row[k] === column[k] ? 0.5 : 1
  const extended: Placement = {
    ...placement,
    observed: [...placement.observed, ...names],
    lambda: new Float64Array(total * c),
    theta: new Float64Array(total * total),
    nu: new Float64Array(total),
    cells: {
      count: all,
      own: all,
      coefficient,
      matrix: Uint8Array.from(matrix),
      row: Int32Array.from(row),
      column: Int32Array.from(column),
      parameter: Int32Array.from(parameter),
      tableRow: Int32Array.from({ length: all }, (_, k) => (k < count ? cells.tableRow[k] : -1)),
      u: Int32Array.from(u),
      v: Int32Array.from(v),
      factor,
    },
  }
  const state: ImpliedState = { ...createState(extended), composites: model.composites, unitInverse: model.unitInverse }

  return {
    state,
    extra,
    refresh() {
      factor.set(cells.factor.subarray(0, count))
      coefficient.set(cells.coefficient.subarray(0, count))
      for (const name of ['effects', 'coreCovariance', 'coreMean', 'beta', 'psi', 'alpha'] as const) state[name].set(model[name])
      state.lambda.set(model.lambda)
      state.loadings.set(model.loadings)
      state.crossCovariance.set(model.crossCovariance)
      state.mean.set(model.mean)
      for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) state.covariance[i * total + j] = model.covariance[i * p + j]
    },
  }
}
