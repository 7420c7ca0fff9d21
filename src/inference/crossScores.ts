import type { Engine } from '../estimate/engine'
import { crossProduct } from '../numeric/products'

/**
 * Mean cross-product of the case scores, q x q: 1/N sum w^2 s s'. Where the sample has clusters, scores are summed within each and the
 * product of a group with c clusters is multiplied by c / (c - 1).
 */
export function crossScores(engine: Engine): Float64Array {
  const q = engine.table.freeCount
  const out = new Float64Array(q * q)
  engine.samples.forEach(({ clusters }, block) => {
    const scores = weightedScores(engine, block)
    const [rows, factor] = clusters ? sumsByCluster(scores, clusters, q) : [scores, 1]
    const product = new Float64Array(q * q)
    crossProduct(rows, product, q, rows.length / q)
    for (let k = 0; k < q * q; k++) out[k] += (factor * product[k]) / engine.total
  })
  return out
}

/** The case scores of a block times the sampling weights, n x q. Throws when the discrepancy has none. */
function weightedScores(engine: Engine, block: number): Float64Array {
  const { n, weights } = engine.samples[block]
  const q = engine.table.freeCount
  const discrepancy = engine.discrepancies[block]
  if (!discrepancy.addCaseScores) throw new Error(`${engine.estimator.name} has no case scores here`)
  const scores = new Float64Array(n * q)
  discrepancy.addCaseScores(scores)
  if (weights) for (let i = 0; i < n; i++) for (let j = 0; j < q; j++) scores[i * q + j] *= weights[i]
  return scores
}

function sumsByCluster(scores: Float64Array, clusters: Int32Array, q: number): [Float64Array, number] {
  const count = clusters.reduce((most, c) => Math.max(most, c + 1), 0)
  const sums = new Float64Array(count * q)
  clusters.forEach((c, i) => {
    for (let j = 0; j < q; j++) sums[c * q + j] += scores[i * q + j]
  })
  return [sums, count / (count - 1)]
}
