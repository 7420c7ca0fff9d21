/** The moments of outcomes given exogenous variables (`estimate/conditionalForm.ts`) of a block of an engine. */
import { type ConditionalForm, conditionalForm as formOf } from '../estimate/conditionalForm'
import { conditionalTransformation, conditionalCovariance as covarianceOf } from '../estimate/conditionalTransformation'
import type { Engine } from '../estimate/engine'
import { scaledMoments } from '../estimate/scaledMoments'
import { multiply } from '../numeric/products'
import { momentJacobian } from './momentJacobian'

/** True when the model is read as conditional on exogenous variables. */
export function isConditional({ table, fixed }: Engine): boolean {
  return table.conditionalX && fixed.some((positions) => positions.length > 0)
}

/** Sample and implied moments of a block in conditional form, where the engine stands. */
export function conditionalForm(engine: Engine, block: number): ConditionalForm {
  const { states, samples, estimator, fixed } = engine
  return formOf(scaledMoments(samples[block], estimator.divisor), states[block], states[block].placement.observed.length, fixed[block])
}

/** Covariance of the conditional sample moments from that of the joint ones: of the cases, or of normal theory at moments with the engine's divisor. */
export function conditionalCovariance(engine: Engine, block: number, joint: Float64Array, kind: 'cases' | 'normal'): Float64Array {
  const { states, samples, estimator, fixed } = engine
  const sample = kind === 'cases' ? samples[block] : scaledMoments(samples[block], estimator.divisor)
  return covarianceOf(joint, sample, states[block].placement.observed.length, fixed[block])
}

/** Derivatives of the conditional moments with respect to the parameters, size x q. */
export function conditionalJacobian(engine: Engine, block: number): Float64Array {
  const { states, samples, estimator, table } = engine
  const { implied, size } = conditionalForm(engine, block)
  const joint = momentJacobian(engine, block)
  const q = table.freeCount
  const out = new Float64Array(size * q)
  const T = conditionalTransformation(scaledMoments(samples[block], estimator.divisor), states[block].placement.observed.length, implied)
  multiply(T, joint, out, size, T.length / size, q)
  return out
}
