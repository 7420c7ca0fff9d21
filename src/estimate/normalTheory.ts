import type { Estimator } from './estimator'
import { ml } from './ml'
import { scaledMoments } from './scaledMoments'

/** Normal-theory maximum likelihood with divisor n. */
export const normalLikelihood: Estimator = {
  name: 'ML',
  divisor: 'n',
  discrepancy: (state, sample, q, fixed) => ml(state, sample, q, sample, fixed),
  objectiveWeight: (n, total) => n / total,
  statisticWeight: (n) => 2 * n,
  effectiveCases: (total) => total,
  chiSquare: true,
  likelihood: true,
}

/** Wishart maximum likelihood: divisor n - 1 throughout. */
export const wishartLikelihood: Estimator = {
  name: 'ML',
  divisor: 'n-1',
  discrepancy: (state, sample, q, fixed) => ml(state, scaledMoments(sample, 'n-1'), q, sample, fixed),
  objectiveWeight: (n, total) => n / total,
  statisticWeight: (n) => 2 * (n - 1),
  effectiveCases: (total, groups) => total - groups,
  chiSquare: true,
  likelihood: true,
}
