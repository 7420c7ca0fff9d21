import type { Estimator } from './estimator'
import { fiml } from './fiml'
import { normalLikelihood } from './normalTheory'

/** Maximum likelihood from all observed values of incomplete cases (FIML); started from complete-data maximum likelihood on the EM moments. */
export const fullInformationLikelihood: Estimator = {
  name: 'ML',
  divisor: 'n',
  discrepancy: (state, sample, q) => fiml(state, sample, q),
  objectiveWeight: (n, total) => n / total,
  statisticWeight: (n) => 2 * n,
  effectiveCases: (total) => total,
  chiSquare: true,
  likelihood: true,
  forerunner: normalLikelihood,
}
