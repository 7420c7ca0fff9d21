import { gammaMatrix } from '../data/gammaMatrix'
import type { Engine } from '../estimate/engine'
import { sandwich } from '../numeric/products'
import { momentWeight } from './momentWeight'

/**
 * Mean cross-product of the case scores of the unrestricted model, a square matrix over the block's moments: A G A with A its expected
 * information and G the second moments of the cases' (y, vech (y - mean)(y - mean)') about the implied or the sample moments.
 */
export function momentScoreProduct(engine: Engine, block: number, structured: boolean): Float64Array {
  const { columns, weights } = engine.samples[block]
  const { placement, mean, covariance } = engine.states[block]
  if (!columns) throw new Error('case scores need the cases')
  const means = placement.meanStructure
  const about = structured ? { covariance, mean: means ? mean : undefined } : undefined
  const gamma = gammaMatrix(columns, { means, weights, about })
  const weight = momentWeight(engine, block, structured)
  const size = Math.round(Math.sqrt(gamma.length))
  const out = new Float64Array(size * size)
  sandwich(weight, gamma, out, size, size, new Float64Array(size * size))
  return out
}
