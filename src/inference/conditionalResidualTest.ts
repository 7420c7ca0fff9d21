/** Browne's residual statistics (see `residualTest.ts`) over the moments of outcomes given exogenous variables. */
import { conditionalWeight } from '../estimate/conditionalWeight'
import type { Engine } from '../estimate/engine'
import { inverseWeight } from '../estimate/sampleGamma'
import { multiplyVector, multiplyVectorTransposed } from '../numeric/products'
import { conditionalForm, conditionalJacobian } from './conditionalForm'
import { constrainedInverse } from './constrainedInverse'
import { quadratic } from './delta'
import { fittedGamma, fittedInformation } from './fittedMoments'
import type { H1Information } from './informationPoint'
import { sandwichOfMoments } from './sandwichOfMoments'

/** What residuals are weighted by: normal theory at the implied or at the sample moments, or the inverse of Gamma of the cases. */
export type ResidualWeight = 'model' | 'sample' | 'cases'

/** The statistic where the engine stands; undefined when Gamma is singular. `jacobian` as in `constrainedInverse`. */
export function conditionalResidualStatistic(engine: Engine, jacobian: Float64Array, weight: 'model' | 'sample'): number
export function conditionalResidualStatistic(engine: Engine, jacobian: Float64Array, weight: ResidualWeight): number | undefined
export function conditionalResidualStatistic(engine: Engine, jacobian: Float64Array, weight: ResidualWeight): number | undefined {
  const { estimator, samples, total } = engine
  const cases = estimator.effectiveCases(total, samples.length)
  const q = engine.table.freeCount
  const slope = new Float64Array(q)
  const metric = new Float64Array(q * q)
  let sum = 0
  for (const block of engine.states.keys()) {
    const form = conditionalForm(engine, block)
    const { size, residuals } = form
    const share = estimator.statisticWeight(samples[block].n) / 2 / cases
    const W =
      weight === 'cases' ? inverseWeight(fittedGamma(engine, block)) : conditionalWeight(form, weight === 'model' ? 'expected' : 'sample')
    if (!W) return undefined
    const D = conditionalJacobian(engine, block)
    const weighted = new Float64Array(size)
    multiplyVector(W, residuals, weighted, size, size)
    for (let i = 0; i < size; i++) sum += share * residuals[i] * weighted[i]
    const part = new Float64Array(q)
    multiplyVectorTransposed(D, weighted, part, size, q)
    for (let j = 0; j < q; j++) slope[j] += share * part[j]
    sandwichOfMoments(D, W, q, share, metric)
  }
  const inverse = constrainedInverse(metric, q, jacobian)
  const explained = inverse ? quadratic(slope, inverse, q) : 0
  return cases * (sum - explained)
}

/** r'W r and s'W s of one block, r residuals and s sample moments in conditional form, W the information at the implied or the sample moments, or the weight of least squares. */
export function conditionalWeightedResiduals(
  engine: Engine,
  block: number,
  h1: H1Information,
): { readonly residual: number; readonly total: number } {
  const form = conditionalForm(engine, block)
  const W = fittedInformation(engine, block, { kind: 'expected', h1, observed: 'h1' })
  return { residual: quadratic(form.residuals, W, form.size), total: quadratic(form.sampleVector, W, form.size) }
}
