import type { SampleMoments } from '../data/sampleMoments'
import { createEngine } from '../estimate/engine'
import { estimate } from '../estimate/estimate'
import { normalLikelihood } from '../estimate/normalTheory'
import { startingValues } from '../estimate/start'
import { engineAt } from './engineAt'
import type { Fit } from './fit'

/** A discrepancy below this is a perfect fit. */
const perfect = 1e-7

/**
 * Whether the larger model can reproduce whatever the smaller one implies: the larger is fitted to the moments that the smaller implies at
 * its estimate, and has to fit perfectly (the NET procedure of Bentler & Satorra 2010, Psychological Methods 15, 111-123). Undefined when
 * that fit does not converge. With equal degrees of freedom the two are then equivalent.
 */
export function isNestedIn(smaller: Fit, larger: Fit): boolean | undefined {
  const implied = impliedSample(smaller, larger)
  if (!implied) return undefined
  const fresh = startingValues(larger.table, implied, 'n')
  const starts = fresh.map((value, row) => (larger.table.rows[row].role.kind === 'free' ? larger.estimate.values[row] : value))
  for (const start of [starts, fresh]) {
    const found = estimate(createEngine(larger.table, implied, normalLikelihood, start), start)
    if (found.objective < perfect) return true
    if (found.status === 'converged') return false
  }
  return undefined
}

/** The moments that one model implies, in the order of another's variables. */
function impliedSample(source: Fit, target: Fit): SampleMoments[] | undefined {
  const { states } = engineAt(source)
  const samples = states.map((state, block): SampleMoments | undefined => {
    const names = target.table.variables[block].observed
    const from = state.placement.observed
    const at = names.map((name) => from.indexOf(name))
    if (at.length !== from.length || at.includes(-1)) return undefined
    const { label, n, nOriginal, mean } = target.sample[block]
    const covariance = Float64Array.from(at.flatMap((i) => at.map((j) => state.covariance[i * from.length + j])))
    // Without means in the smaller model its means are the sample's.
    const means = source.table.meanStructure ? Float64Array.from(at, (i) => state.mean[i]) : mean
    return { label, names, n, nOriginal, covariance, mean: means }
  })
  return samples.every((sample) => sample !== undefined) ? samples : undefined
}
