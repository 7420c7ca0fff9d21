/**
 * Full-information maximum likelihood for normal data with values missing at random, one block of n cases:
 *
 *     F/2 = (log L_h1 - log L(mu, Sigma)) / n,   -2 log L = sum_cases o log 2 pi + log|Sigma_oo| + d'W d,   W = Sigma_oo^-1, d = y_o - mu_o
 *
 * (Arbuckle 1996; Enders & Bandalos 2001, Structural Equation Modeling 8, 430-457); log L_h1 is the maximum over all means and
 * covariances. Value and slopes along the moments come from `missingScore`, which sums over patterns before one pullback; second
 * derivatives need P = Q'WQ of every pattern. With K = Sigma^-1 and K_mm = L L', W = K - Y'Y, Y = L^-1 K_m., also where it has to be
 * zero, so that P = Q'KQ - Z'Z, Z = Y Q, takes as many rows as there are holes; where these are more than the values,
 * P = Z'Z with Z = L^-1 Q_o, Sigma_oo = L L'.
 */
import { createMissingScore } from '../data/missingScore'
import type { PatternRows } from '../data/patternRows'
import type { SampleMoments } from '../data/sampleMoments'
import { addCurvature, meanSlopes } from '../implied/metric'
import { createPairSums, type PairSums } from '../implied/pairSums'
import { project, projectionSize, projectVector } from '../implied/project'
import { createPullbackSpace, pullback } from '../implied/pullback'
import type { ImpliedState } from '../implied/state'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import type { Discrepancy } from './discrepancy'
import { createPatternProjection, type PatternProjection } from './patternProjection'

/** FIML discrepancy of a block with q parameters. The sample must hold its cases and their patterns; the model must have means. */
export function fiml(state: ImpliedState, sample: SampleMoments, q: number): Discrepancy {
  const { columns, weights, incomplete, n } = sample
  const { placement, covariance: sigma, mean: mu } = state
  if (!columns || !incomplete || !placement.meanStructure)
    throw new Error('fiml needs cases, their missing patterns and a model with means')
  const p = placement.observed.length
  const c = placement.core.length
  const t = projectionSize(state)
  const score = createMissingScore(columns, incomplete.patterns, weights)
  const space = createPullbackSpace(p, c)
  const W = new Float64Array(p * p)
  const w = new Float64Array(p)
  const slopes = new Float64Array(placement.cells.count)
  let sums: PairSums | undefined
  /** What the pair sums hold at the current point. */
  let summed: 'nothing' | 'expected' | 'observed' = 'nothing'

  function eachPattern(visit: (pattern: PatternRows, projection: PatternProjection) => void): void {
    meanSlopes(state, slopes)
    const inverse = new Float64Array(p * p)
    cholesky(sigma, p, inverse)
    choleskyInverse(inverse, p, inverse)
    const projection = createPatternProjection(state, inverse)
    for (const pattern of score.patterns) {
      projection.moveTo(pattern.pattern)
      visit(pattern, projection)
    }
  }

  /** Sums over all patterns what `each` adds for one. */
  function sumPatterns(each: (sums: PairSums, pattern: PatternRows, projection: PatternProjection) => void): PairSums {
    const pairs = (sums ??= createPairSums(state))
    meanSlopes(state, slopes)
    pairs.reset(slopes)
    eachPattern((pattern, projection) => each(pairs, pattern, projection))
    return pairs
  }

  function sumExpected(): PairSums {
    if (sums && summed === 'expected') return sums
    const pairs = sumPatterns((into, { pattern }, { P }) => into.addExpected(P, pattern.n))
    summed = 'expected'
    return pairs
  }

  function sumObserved(): PairSums {
    if (sums && summed === 'observed') return sums
    const N = new Float64Array(t * t)
    const epsilon = new Float64Array(t)
    const other = new Float64Array(t)
    const d = new Float64Array(p)
    const pairs = sumPatterns((into, { pattern, r, rows }, projection) => {
      const { observed } = pattern
      const o = observed.length
      for (let j = 0; j < o; j++) d[j] = pattern.mean[j] - mu[observed[j]]
      projection.project(d, epsilon)
      if (r === 0) {
        into.addCase(projection.P, epsilon, pattern.n)
        return
      }
      N.fill(0)
      addSquare(N, epsilon, 1)
      for (let i = 0; i < r; i++) {
        projection.project(rows.subarray(i * o, i * o + o), other)
        addSquare(N, other, 1 / pattern.n)
      }
      into.addPattern(projection.P, N, epsilon, pattern.n)
    })
    summed = 'observed'
    return pairs
  }

  return {
    value() {
      summed = 'nothing'
      const logLikelihood = score.at(mu, sigma)
      return logLikelihood === undefined ? Infinity : (incomplete.logLikelihood - logLikelihood) / n
    },
    addGradient(weight, gradient) {
      for (let k = 0; k < p * p; k++) W[k] = (-0.5 / n) * score.covarianceSlope[k]
      for (let j = 0; j < p; j++) w[j] = -score.meanSlope[j] / n
      pullback(state, W, w, weight, gradient, space)
    },
    addInformation(weight, H) {
      sumExpected().send(weight / n, H, q)
    },
    addMomentHessian(weight, H) {
      sumObserved().send(weight / n, H, q)
    },
    addHessian(weight, H) {
      sumObserved().send(weight / n, H, q)
      const M = new Float64Array(t * t)
      for (let k = 0; k < p * p; k++) W[k] = -score.covarianceSlope[k] / n
      project(state, W, M, new Float64Array(p * 2 * c))
      for (let j = 0; j < p; j++) w[j] = score.meanSlope[j] / n
      const R = new Float64Array(t)
      projectVector(state, w, R)
      addCurvature(state, M, R, weight, H, q)
    },
    addCaseScores(scores) {
      const { count, u, v, factor, parameter } = placement.cells
      const d = new Float64Array(p)
      const epsilon = new Float64Array(t)
      eachPattern(({ pattern }, projection) => {
        const { observed, cases } = pattern
        for (const i of cases) {
          for (let j = 0; j < observed.length; j++) d[j] = columns[observed[j]][i] - mu[observed[j]]
          projection.project(d, epsilon)
          for (let k = 0; k < count; k++) {
            const along = epsilon[u[k]]
            const s = factor[k]
            let slope = slopes[k] * along
            if (s !== 0) slope += s * (along * epsilon[v[k]] - projection.P[u[k] * t + v[k]])
            scores[i * q + parameter[k]] += slope
          }
        }
      })
    },
  }
}

/** N += factor a a'. */
function addSquare(N: Float64Array, a: Float64Array, factor: number): void {
  const t = a.length
  for (let i = 0; i < t; i++) {
    const value = factor * a[i]
    for (let j = 0; j < t; j++) N[i * t + j] += value * a[j]
  }
}
