/**
 * What an estimator sees of a group when its cases count as often as they were drawn. Which of three ways is taken depends on what the
 * estimator reads: moments (re-weighted, no case is copied), patterns of missing values (their moments re-weighted), or the cases.
 */
import { availableMoments } from '../data/availableMoments'
import { covarianceMatrix } from '../data/covarianceMatrix'
import { missingPatterns } from '../data/missingPatterns'
import { createReweighting } from '../data/reweighting'
import type { SampleMoments } from '../data/sampleMoments'
import { saturatedMoments } from '../data/saturatedMoments'

/** What of a sample the estimates depend on. */
export type SampleUse = 'moments' | 'patterns' | 'cases'

/** From how often each case counts to the sample; undefined when nothing is left. What it returns is overwritten by the next call. */
export type ResampledMoments = (counts: Float64Array) => SampleMoments | undefined

/** Prepares a group that holds its cases. `fixed` are the positions of the fixed exogenous variables. */
export function resampledMoments(sample: SampleMoments, use: SampleUse, fixed: readonly number[]): ResampledMoments {
  const columns = sample.columns
  if (!columns) throw new Error('resampling needs the cases')
  if (use === 'moments') return byMoments(sample, columns)
  return use === 'patterns' ? byPatterns(sample, columns, fixed) : (counts) => byCases(sample, columns, counts)
}

/** Cases that count, sampling weights aside: n of the new sample. */
function size(counts: Float64Array): number {
  let n = 0
  for (let i = 0; i < counts.length; i++) n += counts[i]
  return n
}

function byMoments(sample: SampleMoments, columns: readonly Float64Array[]): ResampledMoments {
  const reweighting = createReweighting(columns)
  const { weights } = sample
  const products = new Float64Array(sample.n)
  const { mean, covariance } = reweighting
  return (counts) => {
    if (weights) for (let i = 0; i < products.length; i++) products[i] = counts[i] * weights[i]
    if (!(reweighting.at(weights ? products : counts) > 0)) return undefined
    return { ...sample, n: size(counts), mean: sample.mean && mean, covariance, columns: undefined, cases: undefined, weights: undefined }
  }
}

/** Patterns keep their cases; those that do not count are left out of them. The log-likelihood of the unrestricted model stays that of the original: a constant. */
function byPatterns(sample: SampleMoments, columns: readonly Float64Array[], fixed: readonly number[]): ResampledMoments {
  const { incomplete, weights, names } = sample
  if (!incomplete) throw new Error('the sample has no missing patterns')
  const p = names.length
  const prepared = incomplete.patterns.map((pattern) => ({
    pattern,
    own: new Float64Array(pattern.cases.length),
    reweighting: createReweighting(Array.from(pattern.observed, (j) => Float64Array.from(pattern.cases, (i) => columns[j][i]))),
  }))
  const exogenous = createReweighting(fixed.map((j) => columns[j]))
  const all = new Float64Array(sample.n)
  const mean = Float64Array.from(sample.mean ?? [])
  const covariance = sample.covariance.slice()
  return (counts) => {
    const n = size(counts)
    let total = 0
    for (let i = 0; i < all.length; i++) total += all[i] = weights ? counts[i] * weights[i] : counts[i]
    if (!(total > 0)) return undefined
    for (let i = 0; i < all.length; i++) all[i] *= n / total
    const patterns = prepared.flatMap(({ pattern, own, reweighting }) => {
      for (let i = 0; i < own.length; i++) own[i] = all[pattern.cases[i]]
      const cases = pattern.cases.filter((i) => all[i] > 0)
      if (cases.length === 0) return []
      return [{ ...pattern, cases, n: reweighting.at(own), mean: reweighting.mean, covariance: reweighting.covariance }]
    })
    if (fixed.length > 0) {
      exogenous.at(all)
      fixed.forEach((j, a) => {
        mean[j] = exogenous.mean[a]
        fixed.forEach((k, b) => {
          covariance[j * p + k] = exogenous.covariance[a * fixed.length + b]
        })
      })
    }
    return { ...sample, n, mean, covariance, weights: all, incomplete: { ...incomplete, patterns } }
  }
}

function byCases(sample: SampleMoments, columns: readonly Float64Array[], counts: Float64Array): SampleMoments | undefined {
  const n = size(counts)
  if (!(n > 0)) return undefined
  const drawn = new Int32Array(n)
  let at = 0
  for (let i = 0; i < counts.length; i++) for (let k = 0; k < counts[i]; k++) drawn[at++] = i
  const pick = (column: Float64Array) => Float64Array.from(drawn, (i) => column[i])
  return sampleOf(sample, columns.map(pick), sample.weights && pick(sample.weights))
}

/** A sample of other cases, treated as the given one was: EM where there are missing values and the estimates rest on them. */
export function sampleOf(sample: SampleMoments, columns: readonly Float64Array[], given?: Float64Array): SampleMoments {
  const n = columns[0].length
  const total = given?.reduce((sum, w) => sum + w, 0) ?? n
  const weights = given?.map((w) => (w * n) / total)
  const { firstStage, incomplete } = sample
  if (!firstStage && !incomplete)
    return { ...sample, ...covarianceMatrix(columns, weights), n, columns, weights, cases: undefined, clusters: undefined }
  const moments = availableMoments(columns, weights)
  const fresh: SampleMoments = {
    ...sample,
    ...moments,
    n,
    columns,
    weights,
    cases: undefined,
    clusters: undefined,
    incomplete: undefined,
    firstStage: undefined,
  }
  const { incomplete: found, ...rest } = saturatedMoments(fresh)
  if (!found) return fresh
  return firstStage ? { ...rest, firstStage: { ...firstStage, ...found } } : { ...rest, incomplete: found }
}

/** The sample with its cases replaced, for full-information likelihood: patterns without the unrestricted maximum, which estimates do not need. */
export function patternedSample(sample: SampleMoments, columns: readonly Float64Array[]): SampleMoments {
  const { incomplete, weights } = sample
  if (!incomplete) throw new Error('the sample has no missing patterns')
  return {
    ...sample,
    ...availableMoments(columns, weights),
    columns,
    incomplete: { ...incomplete, patterns: missingPatterns(columns, weights) },
  }
}
