/**
 * Covariance of sqrt(n) times the moments under normality (Browne 1974): cov(s_ij, s_kl) = s_ik s_jl + s_il s_jk, cov(m_i, m_j) = s_ij.
 * Moments among fixed exogenous variables do not vary; what varies given them are the residuals of the others:
 * cov(y, y) less the same of the fitted values.
 */

import { fittedCovariance } from './fittedCovariance'
import { withMeans } from './normalWeight'

/** Square matrix over the moments (means when `means`, then vech) at covariance S, p x p. */
export function normalGamma(S: Float64Array, p: number, means: boolean, fixed: readonly number[] = []): Float64Array {
  const gamma = ofProducts(S, p)
  if (fixed.length === 0) return withMeans(S, gamma, p, means)
  const fitted = fittedCovariance(S, p, fixed)
  const less = ofProducts(fitted, p)
  for (let k = 0; k < gamma.length; k++) gamma[k] -= less[k]
  return withMeans(
    S.map((value, k) => value - fitted[k]),
    gamma,
    p,
    means,
  )
}

function ofProducts(S: Float64Array, p: number): Float64Array {
  const size = (p * (p + 1)) / 2
  const out = new Float64Array(size * size)
  let a = 0
  for (let j = 0; j < p; j++) {
    for (let i = j; i < p; i++, a++) {
      let b = 0
      for (let l = 0; l < p; l++)
        for (let k = l; k < p; k++) out[a * size + b++] = S[i * p + k] * S[j * p + l] + S[i * p + l] * S[j * p + k]
    }
  }
  return out
}
