/**
 * Information about the parameters of one case (unit information), q x q, at the point where the engine stands:
 *
 *     expected      sum of shares times D'V D, V the weight of the moments at the implied ('structured') or the sample moments
 *     observed      second derivatives of 1/2 F ('hessian'), or D'A D with A those of the unrestricted model ('h1')
 *     first.order   mean cross-product of the case scores
 *
 * D is the moment Jacobian. The structured and hessian forms never build it.
 */
import type { Engine } from '../estimate/engine'
import { crossScores } from './crossScores'
import { fittedInformation, fittedJacobian, fittedScoreProduct } from './fittedMoments'
import type { InformationPoint } from './informationPoint'
import { sandwichOfMoments } from './sandwichOfMoments'

export type { H1Information, InformationKind, InformationPoint, ObservedInformation } from './informationPoint'

/** The information named by `point`. Throws when the discrepancy has no weight of the moments or no scores: options must have ruled that out. */
export function information(engine: Engine, point: InformationPoint): Float64Array {
  const { kind, h1, observed } = point
  const q = engine.table.freeCount
  const structured = h1 === 'structured' || !engine.estimator.likelihood
  if (kind === 'first.order')
    return structured ? crossScores(engine) : byMoments(engine, (block) => fittedScoreProduct(engine, block, false))
  const out = new Float64Array(q * q)
  // lavaan's objective of least squares has divisor N, its expected information has not
  if (kind === 'observed' && observed === 'hessian') engine.objective.hessian(out)
  else if (structured && (kind === 'expected' || !engine.estimator.likelihood)) engine.unit.information(out)
  else return byMoments(engine, (block) => fittedInformation(engine, block, point))
  return out
}

/** Sum over blocks of n_g / N D'A D. */
function byMoments(engine: Engine, weightOf: (block: number) => Float64Array): Float64Array {
  const q = engine.table.freeCount
  const out = new Float64Array(q * q)
  engine.samples.forEach(({ n }, block) => {
    sandwichOfMoments(fittedJacobian(engine, block), weightOf(block), q, n / engine.total, out)
  })
  return out
}
