/**
 * Browne's residual test with the normal-theory weight at the model's moments (Browne 1984, BJMSP 37, 62-83, eq. 2.20):
 *
 *     T = sum over groups n_g r' (V - V D E^-1 D' V) r,   r = sample - implied moments,
 *
 * with V the inverse of the moments' normal-theory covariance at Sigma, so that r'Vr = 1/2 tr[(R Sigma^-1)^2] + d' Sigma^-1 d.
 * D'Vr is minus the gradient of 1/2 F_ML; E the information on the space that the constraints leave.
 */
import type { Engine } from '../estimate/engine'
import { scaledMoments } from '../estimate/normalTheory'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { multiply } from '../numeric/products'
import { constrainedInverse } from './constrainedInverse'
import { quadratic } from './delta'
import { indexOf } from './logLikelihood'

/** 1/2 tr[(R V)^2] + d'Vd and 1/2 tr[(S V)^2] + m'Vm (without fixed exogenous moments) of one block, V the inverse of its implied covariance. */
export function weightedResiduals(engine: Engine, block: number): { readonly residual: number; readonly total: number } {
  const { states, samples, estimator } = engine
  const { covariance: sigma, mean: mu, placement } = states[block]
  const { covariance: S, mean } = scaledMoments(samples[block], estimator.divisor)
  const p = placement.observed.length
  const x = indexOf(placement.observed, engine.table.variables[block].fixedExogenous)
  const V = new Float64Array(p * p)
  cholesky(sigma, p, V)
  const factor = V.slice()
  choleskyInverse(factor, p, V)
  const R = S.map((value, k) => value - sigma[k])
  const RV = new Float64Array(p * p)
  const SV = new Float64Array(p * p)
  multiply(R, V, RV, p, p, p)
  multiply(withoutFixed(S, x, p), V, SV, p, p, p)
  let residual = 0.5 * traceOfSquare(RV, p)
  let total = 0.5 * traceOfSquare(SV, p)
  if (placement.meanStructure && mean) {
    const d = mean.map((value, i) => value - mu[i])
    residual += quadratic(d, V, p)
    total += quadratic(withoutFixed(mean, x, p), V, p)
  }
  return { residual, total }
}

/** The moments with those among fixed exogenous variables set to 0: they are not modeled. */
function withoutFixed(moments: Float64Array, x: readonly number[], p: number): Float64Array {
  if (x.length === 0) return moments
  const out = moments.slice()
  for (const i of x) {
    if (out.length === p) out[i] = 0
    else for (const j of x) out[i * p + j] = 0
  }
  return out
}

function traceOfSquare(a: Float64Array, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += a[i * n + j] * a[j * n + i]
  return sum
}

/** The statistic at the point to which the engine's states were filled last. `jacobian` as in `constrainedInverse`. */
export function normalResidualStatistic(engine: Engine, jacobian: Float64Array): number {
  const { samples, total, table, unit, estimator } = engine
  const q = table.freeCount
  let sum = 0
  for (let block = 0; block < samples.length; block++) sum += (samples[block].n / total) * weightedResiduals(engine, block).residual
  const gradient = new Float64Array(q)
  const information = new Float64Array(q * q)
  unit.gradient(gradient)
  unit.information(information)
  const inverse = constrainedInverse(information, q, jacobian)
  const explained = inverse ? quadratic(gradient, inverse, q) : 0
  return estimator.effectiveCases(total, samples.length) * (sum - explained)
}
