import { missingPatterns } from './missingPatterns'
import type { SampleMoments } from './sampleMoments'
import { saturatedMoments } from './saturatedMoments'

/**
 * The first p variables of a sample with incomplete cases; the others, auxiliary ones, are kept in `auxiliary` and inform the moments, which
 * are the EM estimates of all variables together, and the saturated log-likelihood.
 */
export function auxiliarySample(joint: SampleMoments, p: number): SampleMoments {
  const all = saturatedMoments(joint)
  const { incomplete, names, columns } = all
  if (!incomplete || !columns) return all
  const own = columns.slice(0, p)
  const total = names.length
  return {
    ...all,
    names: names.slice(0, p),
    columns: own,
    mean: all.mean?.slice(0, p),
    covariance: Float64Array.from({ length: p * p }, (_, k) => all.covariance[Math.floor(k / p) * total + (k % p)]),
    incomplete: { ...incomplete, patterns: missingPatterns(own, all.weights) },
    auxiliary: all,
  }
}

/** Number of free moments that auxiliary variables bring with them. */
export function auxiliaryCount({ auxiliary, names }: SampleMoments): number {
  if (!auxiliary) return 0
  const p = names.length
  const a = auxiliary.names.length - p
  return a + a * p + (a * (a + 1)) / 2
}
