/**
 * Second derivatives of 1/2 F_ML of the unrestricted model at the implied moments: with V = Sigma^-1, K = V T V, r = V (m - mu),
 *
 *     means x means V,   covariances x covariances 1/2 D'(V x (2K - V)) D (symmetrized),   mean i x covariance jk  of  D'(r x V).
 */
import type { Engine } from '../estimate/engine'
import { withMeans } from '../estimate/normalWeight'
import { scaledMoments } from '../estimate/scaledMoments'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { multiplyVector, sandwich } from '../numeric/products'
import { duplicationKronecker, vechLength } from '../numeric/vech'

/** Square matrix over the block's moments. */
export function observedMomentWeight(engine: Engine, block: number): Float64Array {
  const { states, samples, estimator } = engine
  const { covariance: sigma, mean: mu, placement } = states[block]
  const { covariance: S, mean: m } = scaledMoments(samples[block], estimator.divisor)
  const p = placement.observed.length
  const means = placement.meanStructure && m !== undefined
  const V = new Float64Array(p * p)
  if (!cholesky(sigma, p, V)) return V.fill(Number.NaN)
  choleskyInverse(V, p, V)
  const d = Float64Array.from({ length: p }, (_, i) => (means ? m[i] - mu[i] : 0))
  const total = S.map((value, k) => value + d[Math.floor(k / p)] * d[k % p])
  const K = new Float64Array(p * p)
  sandwich(V, total, K, p, p, new Float64Array(p * p))
  const other = K.map((value, k) => 2 * value - V[k])
  const out = withMeans(V, duplicationKronecker(V, other, p, 0.5), p, means)
  if (!means) return out
  const r = new Float64Array(p)
  multiplyVector(V, d, r, p, p)
  const size = p + vechLength(p)
  let at = p
  for (let k = 0; k < p; k++) {
    for (let j = k; j < p; j++, at++) {
      for (let i = 0; i < p; i++) {
        const value = j === k ? r[j] * V[i * p + j] : r[j] * V[i * p + k] + r[k] * V[i * p + j]
        out[i * size + at] = out[at * size + i] = value
      }
    }
  }
  return out
}
