import type { Estimator } from './estimator'
import { fiml } from './fiml'
import { fimlAuxiliary } from './fimlAuxiliary'
import { normalLikelihood } from './normalTheory'
import { saturatedInformation } from './saturatedInformation'
import { incompleteSaturatedTrace } from './saturatedSpread'

/** Maximum likelihood from all observed values of incomplete cases (FIML); started from complete-data maximum likelihood on the EM moments. */
export const fullInformationLikelihood: Estimator = {
  name: 'ML',
  divisor: 'n',
  discrepancy(state, sample, q, fixed) {
    if (sample.auxiliary) return fimlAuxiliary(state, sample, q)
    const atSample = { mean: sample.mean!, covariance: sample.covariance }
    return {
      ...fiml(state, sample, q),
      saturatedTrace: () => incompleteSaturatedTrace(sample, fixed),
      momentWeight: (structured) => saturatedInformation(sample, structured ? state : atSample, 'expected'),
    }
  },
  objectiveWeight: (n, total) => n / total,
  statisticWeight: (n) => 2 * n,
  effectiveCases: (total) => total,
  chiSquare: true,
  likelihood: true,
  incomplete: true,
  forerunner: normalLikelihood,
}
