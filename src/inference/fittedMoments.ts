/**
 * The moments that a model is fitted to: joint ones, or those of outcomes given exogenous variables where it is conditional on these. What is
 * weighed and multiplied here has the same order throughout.
 */
import { gammaMatrix } from '../data/gammaMatrix'
import { conditionalCovariance as covarianceGiven } from '../estimate/conditionalTransformation'
import { conditionalWeight } from '../estimate/conditionalWeight'
import type { Engine } from '../estimate/engine'
import { normalGamma } from '../estimate/normalGamma'
import { scaledMoments } from '../estimate/scaledMoments'
import { sandwich } from '../numeric/products'
import { conditionalCovariance, conditionalForm, conditionalJacobian, isConditional } from './conditionalForm'
import { gammaOf } from './gammaOf'
import type { InformationPoint } from './informationPoint'
import { momentInformation } from './momentInformation'
import { momentJacobian } from './momentJacobian'
import { momentScoreProduct } from './momentScoreProduct'

/** Derivatives of a block's fitted moments with respect to the parameters, size x q. */
export function fittedJacobian(engine: Engine, block: number): Float64Array {
  return isConditional(engine) ? conditionalJacobian(engine, block) : momentJacobian(engine, block)
}

/** Information about them in the unrestricted model, or the weight of least squares. */
export function fittedInformation(engine: Engine, block: number, point: InformationPoint): Float64Array {
  if (!isConditional(engine) || !engine.estimator.likelihood) return momentInformation(engine, block, point)
  const kind = point.h1 === 'unstructured' ? 'sample' : point.kind === 'observed' ? 'observed' : 'expected'
  return conditionalWeight(conditionalForm(engine, block), kind)
}

/** Covariance of sqrt(n) times them, from the cases. */
export function fittedGamma(engine: Engine, block: number): Float64Array {
  const gamma = gammaOf(engine, block)
  return isConditional(engine) ? conditionalCovariance(engine, block, gamma, 'cases') : gamma
}

/** The same of normal theory at the sample moments, for conditional models. */
export function conditionalNormalGamma(engine: Engine, block: number): Float64Array {
  const { samples, estimator, fixed, states } = engine
  const { covariance } = scaledMoments(samples[block], estimator.divisor)
  const joint = normalGamma(covariance, states[block].placement.observed.length, true, fixed[block])
  return conditionalCovariance(engine, block, joint, 'normal')
}

/** Mean cross-product of the case scores of the unrestricted model at the implied or the sample moments. */
export function fittedScoreProduct(engine: Engine, block: number, structured: boolean): Float64Array {
  if (!isConditional(engine)) return momentScoreProduct(engine, block, structured)
  const form = conditionalForm(engine, block)
  const weight = conditionalWeight(form, structured ? 'expected' : 'sample')
  const size = Math.round(Math.sqrt(weight.length))
  const out = new Float64Array(size * size)
  sandwich(
    weight,
    structured ? gammaAboutImplied(engine, block) : fittedGamma(engine, block),
    out,
    size,
    size,
    new Float64Array(size * size),
  )
  return out
}

/** Mean cross-product of what every case adds to the conditional moments less the implied ones. */
function gammaAboutImplied({ samples, states, fixed }: Engine, block: number): Float64Array {
  const sample = samples[block]
  const { columns, weights } = sample
  if (!columns) throw new Error('case scores need the cases')
  const x = fixed[block]
  const about = { covariance: states[block].covariance, mean: states[block].mean }
  const gamma = gammaMatrix(columns, { means: true, weights, about, fixed: x })
  return covarianceGiven(gamma, about, columns.length, x)
}
