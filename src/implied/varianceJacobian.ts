/**
 * Variances of all variables of a block and their derivatives: Sigma_ii of the observed, then C_jj of the core.
 * With G the total effects on a variable (row of L or E) and D its covariances with the core (row of Y or C):
 * d var / d B_kl = 2 G_k D_l, d var / d Psi_kl = 2 G_k G_l (once on the diagonal), d var_i / d Lambda_il = 2 Y_il, d var_i / d Theta_ii = 1.
 */
import { Matrices } from './placement'
import type { ImpliedState } from './state'

/** Variances of the p observed and then the c core variables. */
export function variances(state: ImpliedState): Float64Array {
  const { placement, covariance, coreCovariance } = state
  const p = placement.observed.length
  const c = placement.core.length
  return Float64Array.from({ length: p + c }, (_, i) => (i < p ? covariance[i * p + i] : coreCovariance[(i - p) * c + (i - p)]))
}

/** (p + c) x q derivatives of `variances`. */
export function varianceJacobian(state: ImpliedState, q: number): Float64Array {
  const { placement, loadings, crossCovariance, effects, coreCovariance } = state
  const { cells } = placement
  const p = placement.observed.length
  const c = placement.core.length
  const out = new Float64Array((p + c) * q)
  for (let k = 0; k < cells.count; k++) {
    const matrix = cells.matrix[k]
    const row = cells.row[k]
    const column = cells.column[k]
    const parameter = cells.parameter[k]
    const scale = cells.coefficient[k]
    if (matrix === Matrices.lambda) out[row * q + parameter] += 2 * scale * crossCovariance[row * c + column]
    else if (matrix === Matrices.theta) {
      if (row === column) out[row * q + parameter] += scale
    } else if (matrix === Matrices.beta || matrix === Matrices.psi) {
      const share = matrix === Matrices.psi && row === column ? 1 : 2
      for (let i = 0; i < p + c; i++) {
        const [total, other, base] = i < p ? [loadings, crossCovariance, i * c] : [effects, coreCovariance, (i - p) * c]
        const partner = matrix === Matrices.beta ? other : total
        out[i * q + parameter] += scale * share * total[base + row] * partner[base + column]
      }
    }
  }
  return out
}
