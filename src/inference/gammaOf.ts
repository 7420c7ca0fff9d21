import type { Engine } from '../estimate/engine'
import { sampleGamma } from '../estimate/sampleGamma'

/** Covariance of sqrt(n) times a block's moments from its cases; of the EM moments of incomplete cases in two-stage estimation. Throws when there are none: options must have ruled that out. */
export function gammaOf(engine: Engine, block: number): Float64Array {
  return sampleGamma(engine.samples[block], engine.states[block].placement.meanStructure, engine.fixed[block])
}
