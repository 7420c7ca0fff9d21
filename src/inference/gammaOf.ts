import { gammaMatrix } from '../data/gammaMatrix'
import type { Engine } from '../estimate/engine'
import { incompleteGamma } from '../estimate/incompleteGamma'
import { normalGamma } from '../estimate/normalGamma'
import { scaledMoments } from '../estimate/scaledMoments'

/** Where the covariance of the sample moments comes from: the cases, or normality at the sample or the implied covariance. */
export type GammaKind = 'cases' | 'normal.sample' | 'normal.model'

/** Covariance of sqrt(n) times a block's moments; of the EM moments of incomplete cases in two-stage estimation. Throws for 'cases' when there are none: options must have ruled that out. */
export function gammaOf(engine: Engine, block: number, kind: GammaKind): Float64Array {
  const { placement, covariance } = engine.states[block]
  const sample = engine.samples[block]
  const means = placement.meanStructure
  const fixed = engine.fixed[block]
  if (kind === 'cases') {
    if (sample.firstStage) return incompleteGamma(sample, fixed)
    if (!sample.columns) throw new Error('Gamma needs the cases')
    return gammaMatrix(sample.columns, { means, weights: sample.weights, fixed })
  }
  const S = kind === 'normal.model' ? covariance : scaledMoments(sample, engine.estimator.divisor).covariance
  return normalGamma(S, placement.observed.length, means, fixed)
}
