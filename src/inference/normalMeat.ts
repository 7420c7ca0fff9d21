/**
 * sum f_g D'V G V D with G of normal theory at the sample covariances (Browne 1984), column by column: where V D_a is the vech of slopes
 * whose symmetric matrix is A (off-diagonal slopes halved), G V D_a = vech(2 S A S), S times its means; given fixed exogenous variables
 * less the same of the covariance that the regression on them fits. G itself is never built.
 */
import type { Engine } from '../estimate/engine'
import { fittedCovariance } from '../estimate/fittedCovariance'
import { scaledMoments } from '../estimate/scaledMoments'
import { multiply, multiplyTransposedLeft, multiplyVector, sandwich } from '../numeric/products'
import { isConditional } from './conditionalForm'
import { conditionalNormalGamma, fittedInformation, fittedJacobian } from './fittedMoments'
import type { InformationPoint } from './informationPoint'

/** The q x q matrix; V is the information about the moments that `point` names, or the weight of least squares. */
export function normalMeat(engine: Engine, point: InformationPoint): Float64Array {
  const q = engine.table.freeCount
  const meat = new Float64Array(q * q)
  const product = new Float64Array(q * q)
  const conditional = isConditional(engine)
  engine.samples.forEach((sample, block) => {
    const jacobian = fittedJacobian(engine, block)
    const size = q === 0 ? 0 : jacobian.length / q
    const weighted = new Float64Array(size * q)
    const { weigh } = engine.discrepancies[block]
    if (weigh) weigh(jacobian, weighted, q)
    else multiply(fittedInformation(engine, block, point), jacobian, weighted, size, size, q)
    const { covariance } = scaledMoments(sample, engine.estimator.divisor)
    let varied: Float64Array = new Float64Array(size * q)
    if (conditional) multiply(conditionalNormalGamma(engine, block), weighted, varied, size, size, q)
    else varied = normalProduct(weighted, q, covariance, engine.fixed[block], engine.states[block].placement.meanStructure)
    multiplyTransposedLeft(weighted, varied, product, q, size, q)
    const share = sample.n / engine.total
    for (let k = 0; k < q * q; k++) meat[k] += share * product[k]
  })
  return meat
}

/** G times each of the q columns. */
function normalProduct(columns: Float64Array, q: number, S: Float64Array, fixed: readonly number[], meanStructure: boolean): Float64Array {
  const p = Math.round(Math.sqrt(S.length))
  const means = meanStructure ? p : 0
  const fitted = fixed.length > 0 ? fittedCovariance(S, p, fixed) : undefined
  const residual = fitted ? S.map((value, k) => value - fitted[k]) : S
  const out = new Float64Array(columns.length)
  const [A, B, work, H] = Array.from({ length: 4 }, () => new Float64Array(p * p))
  const mean = new Float64Array(p)
  const varied = new Float64Array(p)
  for (let a = 0; a < q; a++) {
    let at = means
    for (let j = 0; j < p; j++) {
      for (let i = j; i < p; i++) {
        const value = columns[at++ * q + a]
        A[i * p + j] = A[j * p + i] = i === j ? value : 0.5 * value
      }
    }
    sandwich(S, A, B, p, p, work)
    if (fitted) sandwich(fitted, A, H, p, p, work)
    at = means
    for (let j = 0; j < p; j++) for (let i = j; i < p; i++) out[at++ * q + a] = 2 * (B[i * p + j] - H[i * p + j])
    if (means === 0) continue
    for (let i = 0; i < p; i++) mean[i] = columns[i * q + a]
    multiplyVector(residual, mean, varied, p, p)
    for (let i = 0; i < p; i++) out[i * q + a] = varied[i]
  }
  return out
}
