/**
 * Covariance of sqrt(n) times a block's sample moments, and the information about them at the implied moments: what residuals are judged by.
 * Without fourth moments from the cases, the covariance is A^-1, or A^-1 B A^-1 when standard errors are robust, with A the information of
 * the unrestricted model at its own estimates and B the cross-products of its case scores.
 */
import { missingPatterns } from '../data/missingPatterns'
import type { SampleMoments } from '../data/sampleMoments'
import { correlationGamma } from '../estimate/correlationGamma'
import type { Engine } from '../estimate/engine'
import { normalGamma } from '../estimate/normalGamma'
import { inverseWeight } from '../estimate/sampleGamma'
import { saturatedInformation, varyingMoments } from '../estimate/saturatedInformation'
import { scaledMoments } from '../estimate/scaledMoments'
import { sandwich } from '../numeric/products'
import { gammaOf } from './gammaOf'
import type { H1Information, InformationKind } from './information'
import { momentScoreProduct } from './momentScoreProduct'
import { momentWeight } from './momentWeight'
import { observedMomentWeight } from './observedMomentWeight'

export interface MomentCovarianceOptions {
  readonly information: InformationKind
  /** Where the weights of models conditional on exogenous variables are taken. */
  readonly h1: H1Information
  /** Incomplete cases are kept (full information). */
  readonly incomplete: boolean
  /** The covariance comes from the cases' fourth moments. */
  readonly fourthMoments: boolean
  /** Standard errors are a sandwich of the information and the scores. */
  readonly robust: boolean
}

/** Information about the moments at the implied ones; square over means (in models with means) and vech. */
export function structuredWeight(engine: Engine, block: number, { information, incomplete }: MomentCovarianceOptions): Float64Array {
  if (incomplete) return saturatedInformation(engine.samples[block], engine.states[block], information)
  if (!engine.estimator.likelihood || information === 'expected') return momentWeight(engine, block, true)
  return information === 'observed' ? observedMomentWeight(engine, block) : momentScoreProduct(engine, block, true)
}

/** Covariance of sqrt(n) times the sample moments; zeros among fixed exogenous variables. NaN when the information is singular. */
export function momentCovariance(engine: Engine, block: number, options: MomentCovarianceOptions): Float64Array {
  const sample = withPatterns(engine.samples[block])
  const p = sample.names.length
  const means = engine.table.meanStructure
  const fixed = engine.fixed[block]
  if (options.fourthMoments && !options.incomplete) return gammaOf(engine, block)
  if (!options.incomplete && !options.robust && options.information !== 'first.order') {
    const { covariance, mean } = scaledMoments(sample, engine.estimator.divisor)
    const gamma = normalGamma(covariance, p, means, fixed)
    return sample.correlation ? correlationGamma(gamma, covariance, mean) : gamma
  }
  const all = p + (p * (p + 1)) / 2
  const kept = varyingMoments(p, fixed).filter((position) => means || position >= p)
  const point = { mean: sample.mean ?? new Float64Array(p), covariance: sample.covariance }
  const inner = inverseWeight(saturatedInformation(sample, point, options.information, kept))
  const size = means ? all : all - p
  const out = new Float64Array(size * size)
  if (!inner) return out.fill(Number.NaN)
  const covariance = options.robust ? spread(inner, saturatedInformation(sample, point, 'first.order', kept)) : inner
  const shift = all - size
  const n = kept.length
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[(kept[i] - shift) * size + kept[j] - shift] = covariance[i * n + j]
  return out
}

/** Complete cases as one pattern of incomplete ones, which the information of the unrestricted model is made for. */
function withPatterns(sample: SampleMoments): SampleMoments {
  if (sample.incomplete || !sample.columns) return sample
  const patterns = missingPatterns(sample.columns, sample.weights)
  return { ...sample, incomplete: { patterns, logLikelihood: Number.NaN, iterations: 0, status: 'converged' } }
}

/** A^-1 B A^-1. */
function spread(inverse: Float64Array, scores: Float64Array): Float64Array {
  const n = Math.round(Math.sqrt(inverse.length))
  const out = new Float64Array(n * n)
  sandwich(inverse, scores, out, n, n, new Float64Array(n * n))
  return out
}
