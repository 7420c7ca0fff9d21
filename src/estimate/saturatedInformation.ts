/**
 * Information of one case about the moments of the unrestricted model, from all observed values of incomplete cases: square matrices over
 * the p means and vech(Sigma) (in the order of `addMomentJacobian`), at any mean and covariance.
 */
import type { SampleMoments } from '../data/sampleMoments'
import { mirror } from '../implied/metric'
import { saturatedState } from '../implied/saturatedState'
import { crossProduct } from '../numeric/products'
import { fiml } from './fiml'

/** 'expected' over the observed patterns, 'observed' second derivatives, or 'first.order' cross-products of the case scores. */
export type SaturatedInformationKind = 'expected' | 'observed' | 'first.order'

/** The moments at which the information is taken. */
export interface MomentsPoint {
  readonly mean: Float64Array
  readonly covariance: Float64Array
}

/**
 * Information about the moments at the positions `kept`, all p + p(p+1)/2 by default. Weighted scores are summed within clusters, as for
 * robust standard errors.
 */
export function saturatedInformation(
  sample: SampleMoments,
  { mean, covariance }: MomentsPoint,
  kind: SaturatedInformationKind,
  kept?: readonly number[],
): Float64Array {
  const state = saturatedState(sample.names, mean, covariance, kept)
  const size = state.placement.cells.count
  const discrepancy = fiml(state, sample, size)
  discrepancy.value()
  const out = new Float64Array(size * size)
  if (kind === 'first.order') {
    const scores = new Float64Array(sample.n * size)
    discrepancy.addCaseScores!(scores)
    const { rows, factor } = combineScores(scores, sample, size)
    crossProduct(rows, out, size, rows.length / size)
    for (let k = 0; k < out.length; k++) out[k] *= factor / sample.n
    return out
  }
  if (kind === 'expected') discrepancy.addInformation(1, out)
  else discrepancy.addHessian(1, out)
  mirror(out, size)
  return out
}

/** Scores times the sampling weights, summed within clusters; products of c clusters are multiplied by c / (c - 1). */
function combineScores(
  scores: Float64Array,
  { n, weights, clusters }: SampleMoments,
  size: number,
): { rows: Float64Array; factor: number } {
  if (weights) for (let i = 0; i < n; i++) for (let j = 0; j < size; j++) scores[i * size + j] *= weights[i]
  if (!clusters) return { rows: scores, factor: 1 }
  const count = clusters.reduce((most, c) => Math.max(most, c + 1), 0)
  const rows = new Float64Array(count * size)
  for (let i = 0; i < n; i++) for (let j = 0; j < size; j++) rows[clusters[i] * size + j] += scores[i * size + j]
  return { rows, factor: count / (count - 1) }
}

/** Positions of the moments that vary: all but those among the fixed exogenous variables. */
export function varyingMoments(p: number, fixed: readonly number[]): number[] {
  const isFixed = new Set(fixed)
  const kept: number[] = []
  for (let i = 0; i < p; i++) if (!isFixed.has(i)) kept.push(i)
  let at = p
  for (let j = 0; j < p; j++) for (let i = j; i < p; i++, at++) if (!isFixed.has(i) || !isFixed.has(j)) kept.push(at)
  return kept
}
