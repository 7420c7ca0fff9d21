/** Browne's normal-theory residual statistic (see `residualTest.ts`) over the moments of outcomes given exogenous variables. */
import type { Engine } from '../estimate/engine'
import { multiplyVector, multiplyVectorTransposed } from '../numeric/products'
import { conditionalForm, conditionalJacobian, conditionalWeight } from './conditionalForm'
import { constrainedInverse } from './constrainedInverse'
import { quadratic } from './delta'
import { sandwichOfMoments } from './sandwichOfMoments'

/** The statistic where the engine stands, weighted at the implied moments (default) or at the sample's; `jacobian` as in `constrainedInverse`. */
export function conditionalResidualStatistic(engine: Engine, jacobian: Float64Array, structured = true): number {
  const q = engine.table.freeCount
  const slope = new Float64Array(q)
  const metric = new Float64Array(q * q)
  let sum = 0
  engine.states.forEach((_, block) => {
    const form = conditionalForm(engine, block)
    const { size, residuals } = form
    const share = engine.samples[block].n / engine.total
    const W = conditionalWeight(form, structured ? 'expected' : 'sample')
    const D = conditionalJacobian(engine, block, form)
    const weighted = new Float64Array(size)
    multiplyVector(W, residuals, weighted, size, size)
    for (let i = 0; i < size; i++) sum += share * residuals[i] * weighted[i]
    const part = new Float64Array(q)
    multiplyVectorTransposed(D, weighted, part, size, q)
    for (let j = 0; j < q; j++) slope[j] += share * part[j]
    sandwichOfMoments(D, W, q, share, metric)
  })
  const inverse = constrainedInverse(metric, q, jacobian)
  const explained = inverse ? quadratic(slope, inverse, q) : 0
  return engine.estimator.effectiveCases(engine.total, engine.samples.length) * (sum - explained)
}

/** r'W r and s'W s of one block, r residuals and s sample moments in conditional form. */
export function conditionalWeightedResiduals(engine: Engine, block: number): { readonly residual: number; readonly total: number } {
  const form = conditionalForm(engine, block)
  const W = conditionalWeight(form, 'expected')
  return { residual: quadratic(form.residuals, W, form.size), total: quadratic(form.sampleVector, W, form.size) }
}
