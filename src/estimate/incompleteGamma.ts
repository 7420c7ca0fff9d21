/**
 * Covariance of sqrt(n) times the EM moments of incomplete cases: M^-1, or M^-1 J M^-1 without normality, M the information about the
 * moments and J the cross-product of the case scores (Yuan & Bentler 2000, Sociological Methodology 30, 165-200; Savalei & Bentler 2009,
 * Structural Equation Modeling 16, 477-497).
 */
import type { SampleMoments } from '../data/sampleMoments'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { sandwich } from '../numeric/products'
import { vechIndex, vechLength } from '../numeric/vech'
import { type MomentsPoint, saturatedInformation, varyingMoments } from './saturatedInformation'

/**
 * Square over the p means and vech(Sigma), 0 among the moments of the fixed exogenous variables; NaN where M is singular. M and J are taken
 * at the EM moments, unless `at` names others.
 */
export function incompleteGamma(
  sample: SampleMoments,
  fixed: readonly number[],
  at?: MomentsPoint & { information: 'expected' | 'observed' },
): Float64Array {
  const { firstStage } = sample
  if (!firstStage) throw new Error('the sample has no first stage')
  const p = sample.names.length
  if (firstStage.joint && !at)
    return partOf(
      incompleteGamma({ ...firstStage.joint, firstStage: { ...firstStage, ...firstStage.joint.incomplete, joint: undefined } }, fixed),
      firstStage.joint.names.length,
      p,
    )
  const kept = varyingMoments(p, fixed)
  const m = kept.length
  const point = at ?? { mean: sample.mean!, covariance: sample.covariance }
  const cases = { ...sample, incomplete: firstStage }
  let gamma: Float64Array = saturatedInformation(cases, point, at?.information ?? firstStage.information, kept)
  if (cholesky(gamma, m)) choleskyInverse(gamma, m, gamma)
  else gamma.fill(Number.NaN)
  if (firstStage.robust) {
    const inverse = gamma
    gamma = new Float64Array(m * m)
    sandwich(inverse, saturatedInformation(cases, point, 'first.order', kept), gamma, m, m, new Float64Array(m * m))
  }
  const size = p + (p * (p + 1)) / 2
  if (m === size) return gamma
  const out = new Float64Array(size * size)
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) out[kept[i] * size + kept[j]] = gamma[i * m + j]
  return out
}

/** The covariance of the moments of the first p of `total` variables. */
function partOf(gamma: Float64Array, total: number, p: number): Float64Array {
  const size = total + vechLength(total)
  const places = Array.from({ length: p }, (_, i) => i)
  for (let j = 0; j < p; j++) for (let i = j; i < p; i++) places.push(total + vechIndex(i, j, total))
  const n = places.length
  const out = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i * n + j] = gamma[places[i] * size + places[j]]
  return out
}
