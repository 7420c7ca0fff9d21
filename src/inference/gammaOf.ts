import { gammaMatrix } from '../data/gammaMatrix'
import type { Engine } from '../estimate/engine'
import { incompleteGamma } from '../estimate/incompleteGamma'

/** Covariance of sqrt(n) times a block's moments from its cases; of the EM moments of incomplete cases in two-stage estimation. Throws when there are none: options must have ruled that out. */
export function gammaOf(engine: Engine, block: number): Float64Array {
  const sample = engine.samples[block]
  const fixed = engine.fixed[block]
  if (sample.firstStage) return incompleteGamma(sample, fixed)
  if (!sample.columns) throw new Error('Gamma needs the cases')
  return gammaMatrix(sample.columns, { means: engine.states[block].placement.meanStructure, weights: sample.weights, fixed })
}
