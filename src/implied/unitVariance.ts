/**
 * Residual variances that follow from total variances of 1: those of variables that have a scale of their own (`~*~`), as in correlation
 * structures. With C = E Psi E', core variables d, e of total variance 1 and G_de = E_de^2,
 *
 *     psi_e = sum_d (G^-1)_ed (1 - rest_d),   rest_d = C_dd without the psi of such variables,
 *
 * so that what moves C_dd by c_d at psi held constant moves psi by -G^-1 c, and a second derivative of psi is -G^-1 times that of the
 * diagonal of C along the same two (total) directions.
 */
import { luInverse } from '../numeric/lu'
import type { LinkedCell } from './linkedCells'
import { type Cells, Matrices, type Placement } from './placement'
import type { ImpliedState } from './state'

/** A core variable of total variance 1, and the table row of its residual variance. */
export interface UnitVariance {
  readonly core: number
  readonly row: number
}

/** Sets the residual variances, E given. Returns false when G is singular. `inverse` receives G^-1. */
export function setResidualVariances(state: ImpliedState, units: readonly UnitVariance[], inverse: Float64Array): boolean {
  const { effects, psi, placement } = state
  const c = placement.core.length
  const size = units.length
  for (const { core } of units) psi[core * c + core] = 0
  const missing = new Float64Array(size)
  units.forEach(({ core }, d) => {
    let rest = 0
    for (let k = 0; k < c; k++) {
      const e = effects[core * c + k]
      if (e !== 0) for (let l = 0; l < c; l++) rest += e * psi[k * c + l] * effects[core * c + l]
    }
    missing[d] = 1 - rest
    units.forEach((other, e) => {
      inverse[d * size + e] = effects[core * c + other.core] ** 2
    })
  })
  if (!luInverse(inverse, size)) return false
  units.forEach(({ core }, d) => {
    let sum = 0
    for (let e = 0; e < size; e++) sum += inverse[d * size + e] * missing[e]
    psi[core * c + core] = sum
  })
  return true
}

/** The residual variances as cells, once for each parameter that can move them: the arrows and covariances behind a variable. */
export function unitVarianceCells(
  units: readonly UnitVariance[],
  own: Cells,
  reaches: (to: number, from: number) => boolean,
): LinkedCell[] {
  const size = units.length
  return units.flatMap(({ core, row: tableRow }, d) => {
    const cells: LinkedCell[] = []
    for (let k = 0; k < own.count; k++) {
      const matrix = own.matrix[k]
      if (matrix !== Matrices.beta && matrix !== Matrices.psi) continue
      const row = own.row[k]
      const column = own.column[k]
      const moved = units.flatMap((unit, e) =>
        reaches(core, unit.core) && reaches(unit.core, row) && (matrix === Matrices.beta || reaches(unit.core, column)) ? [e] : [],
      )
      if (moved.length === 0) continue
      const share = row === column ? 1 : 2
      cells.push({
        matrix: Matrices.psi,
        row: core,
        column: core,
        parameter: own.parameter[k],
        tableRow,
        coefficient({ state: { effects, coreCovariance, placement }, unitInverse }) {
          const c = placement.core.length
          let sum = 0
          for (const e of moved) {
            const base = units[e].core * c
            const change = matrix === Matrices.beta ? 2 * coreCovariance[base + column] : share * effects[base + column]
            sum -= unitInverse[d * size + e] * effects[base + row] * change
          }
          return sum
        },
      })
    }
    return cells
  })
}

/** Which core variables can be moved by which: through arrows that the model has, of whatever value. */
export function reachability(arrows: readonly (readonly [to: number, from: number])[], c: number): (to: number, from: number) => boolean {
  const causes: number[][] = Array.from({ length: c }, () => [])
  for (const [to, from] of arrows) causes[to].push(from)
  const behind = causes.map((_, start) => {
    const seen = new Set([start])
    for (const at of seen) for (const cause of causes[at]) seen.add(cause)
    return seen
  })
  return (to, from) => behind[to].has(from)
}

/**
 * The weights of `addCurvature` with what the second derivatives of the residual variances add: with M = Q'WQ, half the slope of F by psi_d
 * is M_dd / 2 at d's column of L, and the diagonal of C has the curvature of Q_c' diag(w) Q_c, Q_c = [0, E, C], w = -G^-T diag(M).
 */
export function withUnitCurvature({ placement, effects, coreCovariance, unitInverse }: ImpliedState, M: Float64Array): Float64Array {
  const { units, observed, core }: Placement = placement
  const p = observed.length
  const c = core.length
  const t = p + 2 * c
  const size = units.length
  const out = M.slice()
  const row = new Float64Array(2 * c)
  units.forEach((unit, e) => {
    let weight = 0
    units.forEach((other, d) => {
      weight -= unitInverse[d * size + e] * M[(p + other.core) * (t + 1)]
    })
    for (let j = 0; j < c; j++) {
      row[j] = effects[unit.core * c + j]
      row[c + j] = coreCovariance[unit.core * c + j]
    }
    for (let j = 0; j < 2 * c; j++) {
      const value = weight * row[j]
      if (value !== 0) for (let k = 0; k < 2 * c; k++) out[(p + j) * t + p + k] += value * row[k]
    }
  })
  return out
}

/** Slopes by the q parameters of what follows at a row of the table. */
export function derivedSlope({ cells }: Placement, tableRow: number, q: number): Float64Array {
  const slope = new Float64Array(q)
  for (let k = cells.own; k < cells.count; k++) if (cells.tableRow[k] === tableRow) slope[cells.parameter[k]] += cells.coefficient[k]
  return slope
}
