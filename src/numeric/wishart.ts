// Moments of n normal cases without the cases: mean ~ N(mu, Sigma / n) and, independent of it, n S ~ Wishart(Sigma, n - 1). With
// Sigma = L L', n S = (L T)(L T)', T lower triangular, T_jk standard normal and T_jj^2 chi-square with n - 1 - j degrees of freedom,
// j = 0, 1, ... (Bartlett 1933, Proc. R. Soc. Edinburgh 53, 260-283).

import type { RandomStream } from './random'

/** Draws mean and covariance (divisor n) of n > p normal cases into `mean` (p) and `covariance` (p x p); `factor` is L, row-major. */
export function drawMoments(
  n: number,
  factor: Float64Array,
  mu: ArrayLike<number>,
  stream: RandomStream,
  mean: Float64Array,
  covariance: Float64Array,
): void {
  const p = mean.length
  const t = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    mean[j] = stream.normal() / Math.sqrt(n)
    for (let k = 0; k < j; k++) t[j * p + k] = stream.normal()
    t[j * p + j] = Math.sqrt(drawChiSquare(n - 1 - j, stream))
  }
  const product = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = 0
      for (let l = k; l <= j; l++) sum += factor[j * p + l] * t[l * p + k]
      product[j * p + k] = sum
    }
  }
  for (let j = p - 1; j >= 0; j--) {
    let shift = mu[j]
    for (let l = 0; l <= j; l++) shift += factor[j * p + l] * mean[l]
    mean[j] = shift
  }
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = 0
      for (let l = 0; l <= k; l++) sum += product[j * p + l] * product[k * p + l]
      covariance[j * p + k] = covariance[k * p + j] = sum / n
    }
  }
}

/**
 * A chi-square number with df > 0 degrees of freedom, by rejection from a cubed normal (Marsaglia & Tsang 2000, ACM Transactions on
 * Mathematical Software 26, 363-372); below 2 degrees of freedom from that of df + 2.
 */
export function drawChiSquare(df: number, stream: RandomStream): number {
  if (df < 2) return drawChiSquare(df + 2, stream) * stream.uniform() ** (2 / df)
  const d = df / 2 - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = stream.normal()
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(stream.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return 2 * d * v
  }
}
