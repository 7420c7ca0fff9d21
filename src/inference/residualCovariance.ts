/**
 * Asymptotic covariance of the residuals s - sigma(theta^) of one block (means first, then vech):
 *
 *     A = (I - D E^-1 D'W) G (I - D E^-1 D'W)' / n
 *
 * with D the moment Jacobian, W the information about the moments at the implied ones, E = sum of D'WD over groups, and G the covariance of
 * the sample moments (`momentCovariance.ts`).
 */
import type { Engine } from '../estimate/engine'
import { multiply, multiplyTransposedLeft, multiplyTransposedRight, sandwich } from '../numeric/products'
import { conditionalCovariance, isConditional } from './conditionalForm'
import { constrainedInverse } from './constrainedInverse'
import { fittedInformation, fittedJacobian, fittedScoreProduct } from './fittedMoments'
import { type MomentCovarianceOptions, momentCovariance, structuredWeight } from './momentCovariance'

/** One matrix a block, n x n row-major, n = p(p+1)/2 + p with means (models conditional on x: the moments of `conditionalForm`); undefined when the information is singular. */
export function residualCovariances(engine: Engine, jacobian: Float64Array, options: MomentCovarianceOptions): Float64Array[] | undefined {
  const { states, samples, table, total } = engine
  const q = table.freeCount
  const blocks = states.map((_, block) => blockParts(engine, block, options))
  const information = new Float64Array(q * q)
  blocks.forEach(({ weighted, slopes, size }, block) => {
    const product = new Float64Array(q * q)
    multiply(weighted, slopes, product, q, size, q)
    const share = samples[block].n / total
    for (let k = 0; k < q * q; k++) information[k] += share * product[k]
  })
  const inverse = constrainedInverse(information, q, jacobian)
  if (!inverse) return undefined
  const middle = new Float64Array(q * q)
  blocks.forEach(({ weighted, weightedGamma, size }, block) => {
    const product = new Float64Array(q * q)
    multiplyTransposedRight(weightedGamma, weighted, product, q, size, q)
    const share = samples[block].n / total
    for (let k = 0; k < q * q; k++) middle[k] += share * product[k]
  })
  return blocks.map(({ slopes, gamma, weightedGamma, size }, block) => {
    const reach = new Float64Array(size * q)
    multiply(slopes, inverse, reach, size, q, q)
    const cross = new Float64Array(size * size)
    multiply(reach, weightedGamma, cross, size, q, size)
    const last = new Float64Array(size * size)
    sandwich(reach, middle, last, size, q, new Float64Array(size * q))
    const { n } = samples[block]
    const out = gamma
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const k = i * size + j
        out[k] = (gamma[k] * total) / n - cross[k] - cross[j * size + i] + last[k]
      }
    }
    for (let k = 0; k < size * size; k++) out[k] /= total
    return out
  })
}

interface BlockParts {
  readonly size: number
  /** D, size x q. */
  readonly slopes: Float64Array
  /** D'W, q x size. */
  readonly weighted: Float64Array
  /** G, size x size. */
  readonly gamma: Float64Array
  /** D'W G, q x size. */
  readonly weightedGamma: Float64Array
}

function blockParts(engine: Engine, block: number, options: MomentCovarianceOptions): BlockParts {
  const q = engine.table.freeCount
  const conditional = isConditional(engine)
  const slopes = fittedJacobian(engine, block)
  const size = slopes.length / q
  const joint = momentCovariance(engine, block, options)
  const gamma = conditional ? conditionalCovariance(engine, block, joint, options.fourthMoments ? 'cases' : 'normal') : joint
  const weight =
    conditional && engine.estimator.likelihood
      ? options.information === 'first.order'
        ? fittedScoreProduct(engine, block, options.h1 === 'structured')
        : fittedInformation(engine, block, { kind: options.information, h1: options.h1, observed: 'h1' })
      : structuredWeight(engine, block, options)
  const weighted = new Float64Array(q * size)
  multiplyTransposedLeft(slopes, weight, weighted, q, size, size)
  const weightedGamma = new Float64Array(q * size)
  multiply(weighted, gamma, weightedGamma, q, size, size)
  return { size, slopes, weighted, gamma, weightedGamma }
}

/** Calls back with the position and the variables of every moment; a mean has j = -1. */
export function eachMoment(p: number, means: number, visit: (position: number, i: number, j: number) => void): void {
  for (let i = 0; i < means; i++) visit(i, i, -1)
  let position = means
  for (let j = 0; j < p; j++) for (let i = j; i < p; i++) visit(position++, i, j)
}
