import type { Engine } from '../estimate/engine'

/** Weight of a block's moments; throws for discrepancies that are not functions of complete moments. */
export function momentWeight(engine: Engine, block: number, structured: boolean): Float64Array {
  const weight = engine.discrepancies[block].momentWeight?.(structured)
  if (!weight) throw new Error(`${engine.estimator.name} has no weight of the moments`)
  return weight
}
