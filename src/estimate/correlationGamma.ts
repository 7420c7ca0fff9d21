/**
 * From the covariance of sqrt(n) times means and covariances to that of means and correlations (delta method): with r = s_ij / (d_i d_j),
 *
 *     dr = ds_ij / (d_i d_j) - r/2 (ds_ii / s_ii + ds_jj / s_jj),   d(m_i / d_i) = dm_i / d_i - m_i / (2 d_i s_ii) ds_ii.
 *
 * The diagonal of a correlation matrix does not vary.
 */

/** Gamma (means when `mean` is given, then vech) at covariance S, p x p, and mean; the variances' rows and columns become 0. */
export function correlationGamma(gamma: Float64Array, S: Float64Array, mean: Float64Array | undefined): Float64Array {
  const p = Math.round(Math.sqrt(S.length))
  const size = Math.round(Math.sqrt(gamma.length))
  const means = size - (p * (p + 1)) / 2
  const deviation = (i: number): number => Math.sqrt(S[i * p + i])
  const variance = (i: number): number => means + i * p - (i * (i - 1)) / 2
  const rows: (readonly (readonly [column: number, value: number])[])[] = []
  for (let i = 0; i < means; i++) {
    rows.push([
      [i, 1 / deviation(i)],
      [variance(i), -(mean?.[i] ?? 0) / (2 * deviation(i) * S[i * p + i])],
    ])
  }
  for (let j = 0; j < p; j++) {
    rows.push([])
    for (let i = j + 1; i < p; i++) {
      const scale = deviation(i) * deviation(j)
      const r = S[i * p + j] / scale
      rows.push([
        [rows.length, 1 / scale],
        [variance(i), -r / (2 * S[i * p + i])],
        [variance(j), -r / (2 * S[j * p + j])],
      ])
    }
  }
  const half = new Float64Array(size * size)
  rows.forEach((row, k) => {
    for (const [column, value] of row) for (let l = 0; l < size; l++) half[k * size + l] += value * gamma[column * size + l]
  })
  const out = new Float64Array(size * size)
  for (let k = 0; k < size; k++) {
    rows.forEach((row, l) => {
      let sum = 0
      for (const [column, value] of row) sum += value * half[k * size + column]
      out[k * size + l] = sum
    })
  }
  return out
}
