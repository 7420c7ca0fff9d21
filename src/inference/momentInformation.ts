import type { Engine } from '../estimate/engine'
import type { InformationPoint } from './informationPoint'
import { momentWeight } from './momentWeight'
import { observedMomentWeight } from './observedMomentWeight'

/** Information about a block's moments in the unrestricted model: at the sample moments expected and observed are the same. Least squares has its weight. */
export function momentInformation(engine: Engine, block: number, { kind, h1 }: InformationPoint): Float64Array {
  const structured = h1 === 'structured'
  return kind === 'observed' && structured && engine.estimator.likelihood
    ? observedMomentWeight(engine, block)
    : momentWeight(engine, block, structured)
}
