import { Matrices, type Placement } from './placement'
import { createState, type ImpliedState } from './state'

/**
 * The unrestricted model of p observed variables as a state like any other: its parameters are the p means and then vech(Sigma), column by
 * column of the lower triangle, which are also its moments; or those of them at the positions `kept`, the others being fixed.
 */
export function saturatedState(
  names: readonly string[],
  mean: Float64Array,
  covariance: Float64Array,
  kept?: readonly number[],
): ImpliedState {
  const p = names.length
  const all = momentPlaces(p)
  const places = kept ? kept.map((position) => all[position]) : all
  const count = places.length
  const row = new Int32Array(count)
  const column = new Int32Array(count)
  const factor = new Float64Array(count)
  const matrix = new Uint8Array(count)
  places.forEach(({ i, j }, k) => {
    const isMean = j < 0
    row[k] = i
    column[k] = isMean ? 0 : j
    matrix[k] = isMean ? Matrices.nu : Matrices.theta
    factor[k] = isMean ? 0 : i === j ? 0.5 : 1
  })
  const index = Int32Array.from({ length: count }, (_, k) => k)
  const placement: Placement = {
    observed: names,
    core: [],
    coreOfObserved: new Int32Array(p).fill(-1),
    observedOfCore: new Int32Array(0),
    hasBeta: false,
    meanStructure: true,
    lambda: new Float64Array(0),
    beta: new Float64Array(0),
    psi: new Float64Array(0),
    theta: new Float64Array(p * p),
    nu: new Float64Array(p),
    alpha: new Float64Array(0),
    lambdaStart: new Int32Array(p + 1),
    lambdaColumns: new Int32Array(0),
    cells: {
      count,
      own: count,
      coefficient: new Float64Array(count).fill(1),
      matrix,
      row,
      column,
      parameter: index,
      tableRow: index,
      u: row,
      v: column,
      factor,
    },
    composites: [],
    units: [],
    linked: [],
  }
  const state = createState(placement)
  state.mean.set(mean)
  state.covariance.set(covariance)
  return state
}

/** Variables i, j of every moment; j is -1 for means. */
function momentPlaces(p: number): { readonly i: number; readonly j: number }[] {
  const places = Array.from({ length: p }, (_, i) => ({ i, j: -1 }))
  for (let j = 0; j < p; j++) for (let i = j; i < p; i++) places.push({ i, j })
  return places
}
