/**
 * From slopes by correlations to slopes by covariances: r_ij = s_ij / sqrt(s_ii s_jj), so
 * dr_ij = ds_ij / sqrt(s_ii s_jj) - r_ij / 2 (ds_ii / s_ii + ds_jj / s_jj).
 * G is symmetric with dg = tr(G dR) (each off-diagonal entry holds half of dg / dr_ij); the diagonal of G is not read.
 * Gives A with dg = tr(A dS).
 */
export function correlationSlope(covariance: Float64Array, p: number, G: Float64Array): Float64Array {
  const out = new Float64Array(p * p)
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const slope = G[i * p + j]
      if (i === j || slope === 0) continue
      const scale = Math.sqrt(covariance[i * p + i] * covariance[j * p + j])
      out[i * p + j] += slope / scale
      const r = covariance[i * p + j] / scale
      out[i * p + i] -= (slope * r) / (2 * covariance[i * p + i])
      out[j * p + j] -= (slope * r) / (2 * covariance[j * p + j])
    }
  }
  return out
}
