import type { Engine } from '../estimate/engine'
import { addMomentJacobian } from '../implied/jacobian'
import { meanSlopes } from '../implied/metric'
import { vechLength } from '../numeric/vech'

/** Derivatives of a block's moments (means when the model has them, then vech Sigma), length x q, where the engine stands. */
export function momentJacobian(engine: Engine, block: number): Float64Array {
  const state = engine.states[block]
  const q = engine.table.freeCount
  const slopes = new Float64Array(state.placement.cells.count)
  meanSlopes(state, slopes)
  const out = new Float64Array(momentLength(engine, block) * q)
  addMomentJacobian(state, slopes, out, 0, q)
  return out
}

/** Number of a block's moments. */
export function momentLength(engine: Engine, block: number): number {
  const { observed, meanStructure } = engine.states[block].placement
  return vechLength(observed.length) + (meanStructure ? observed.length : 0)
}
