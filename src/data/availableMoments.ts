/**
 * Moments of columns with holes: the mean of the cases that have the variable, the covariance of the cases that have both
 * (about the means of these cases, divisor their number or the sum of their weights). A description and a place to start from;
 * the covariance matrix need not be positive definite. Maximum likelihood estimates under missing data come from `emMoments`.
 */
import type { MeanCovariance } from './covarianceMatrix'

/** Available-case means and pairwise covariances of p columns; NaN where no case has the pair. */
export function availableMoments(columns: readonly Float64Array[], weights?: Float64Array): MeanCovariance {
  const p = columns.length
  const mean = Float64Array.from(columns, (column) => pairMoments(column, column, weights).mean)
  const covariance = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++) covariance[j * p + k] = covariance[k * p + j] = pairMoments(columns[j], columns[k], weights).covariance
  }
  return { mean, covariance }
}

/** Mean of x and covariance of x and y over the cases that have both. */
function pairMoments(x: Float64Array, y: Float64Array, weights: Float64Array | undefined): { mean: number; covariance: number } {
  let total = 0
  let sumX = 0
  let sumY = 0
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]) || Number.isNaN(y[i])) continue
    const w = weights ? weights[i] : 1
    total += w
    sumX += w * x[i]
    sumY += w * y[i]
  }
  const meanX = sumX / total
  const meanY = sumY / total
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]) || Number.isNaN(y[i])) continue
    sum += (weights ? weights[i] : 1) * (x[i] - meanX) * (y[i] - meanY)
  }
  return { mean: meanX, covariance: sum / total }
}
