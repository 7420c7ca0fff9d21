import { availableGamma } from '../data/availableGamma'
import { gammaMatrix } from '../data/gammaMatrix'
import type { SampleMoments } from '../data/sampleMoments'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { correlationGamma } from './correlationGamma'
import { incompleteGamma } from './incompleteGamma'

/** Gamma of a group's moments (means, then vech) from its cases. Throws when there are only moments: options must have ruled that out. */
export function sampleGamma(sample: SampleMoments, means: boolean, fixed: readonly number[]): Float64Array {
  if (sample.firstStage) return incompleteGamma(sample, fixed)
  if (sample.available) return availableGamma(sample.available, sample.mean!, means)
  if (!sample.columns) throw new Error('Gamma needs the cases')
  const gamma = gammaMatrix(sample.columns, { means, weights: sample.weights, clusters: sample.clusters, fixed })
  return sample.correlation ? correlationGamma(gamma, sample.covariance, sample.mean) : gamma
}

/**
 * Inverse of Gamma over the moments that vary; rows of the others (moments of fixed exogenous variables, which have no variance) are 0.
 * Undefined when Gamma is singular, as with fewer cases than moments.
 */
export function inverseWeight(gamma: Float64Array): Float64Array | undefined {
  const n = Math.round(Math.sqrt(gamma.length))
  const vary = Array.from({ length: n }, (_, i) => i).filter((i) => gamma[i * n + i] !== 0)
  const m = vary.length
  const part = new Float64Array(m * m)
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) part[i * m + j] = gamma[vary[i] * n + vary[j]]
  const factor = new Float64Array(m * m)
  if (!cholesky(part, m, factor)) return undefined
  for (let i = 0; i < m; i++) if (factor[i * m + i] ** 2 < singularShare * part[i * m + i]) return undefined
  choleskyInverse(factor, m, part)
  if (m === n) return part
  const out = new Float64Array(n * n)
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) out[vary[i] * n + vary[j]] = part[i * m + j]
  return out
}

/** Pivots below this share of their diagonal count as zero. */
const singularShare = 1e-10
