import type { Estimator } from './estimator'

/**
 * Least squares estimators by what they weight residuals with: covariances with divisor n - 1, groups by n_g - 1, chi-square (n - 1) F
 * (lavaan's conventions).
 */
export function leastSquaresEstimator(
  name: string,
  discrepancy: Estimator['discrepancy'],
  conditional: Estimator['discrepancy'],
  chiSquare: boolean,
): Estimator {
  return {
    name,
    discrepancy,
    conditional,
    divisor: 'n-1',
    objectiveWeight: (n, total) => (n - 1) / total,
    statisticWeight: (n) => 2 * (n - 1),
    effectiveCases: (total, groups) => total - groups,
    chiSquare,
    likelihood: false,
  }
}
