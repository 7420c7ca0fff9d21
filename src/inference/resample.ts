/**
 * New samples, one a replicate, each a function of (seed, replicate) alone.
 *
 * Bollen-Stine: cases y become Sigma^1/2 S^-1/2 (y - m) + mu with symmetric roots, so that their moments are those that the model implies
 * (Bollen & Stine 1992, Sociological Methods & Research 21, 205-229); drawing from these shows what the test statistic does when the model holds.
 */
import type { SampleMoments } from '../data/sampleMoments'
import { simulateCases } from '../data/simulateCases'
import type { ImpliedState } from '../implied/state'
import { cholesky } from '../numeric/cholesky'
import { symmetricFunction, symmetricSquareRoot } from '../numeric/eigen'
import { multiply } from '../numeric/products'
import { randomStream } from '../numeric/random'
import { drawMoments } from '../numeric/wishart'
import type { RefitJob } from './refitJob'
import { patternedSample, type ResampledMoments, resampledMoments, type SampleUse, sampleOf } from './resampledMoments'

/** The sample of a replicate, one record a group; undefined when it cannot be drawn. Valid until the next call. */
export type Resampler = (replicate: number) => readonly SampleMoments[] | undefined

/** Prepares the samples of a job. The states stand at the estimate. */
export function createResampler(
  job: Pick<RefitJob, 'type' | 'seed' | 'samples'>,
  states: readonly ImpliedState[],
  use: SampleUse,
  fixed: readonly (readonly number[])[],
): Resampler {
  const { type, seed, samples } = job
  if (type === 'parametric') return parametric(samples, states, use, seed)
  const source = type === 'bollen.stine' ? samples.map((sample, block) => transformed(sample, states[block])) : samples
  if (type === 'jackknife') return jackknife(source, use, fixed)
  const groups = source.map((sample, block) => ({
    counts: new Float64Array(sample.n),
    clusters: sample.clusters && casesByCluster(sample.clusters),
    moments: resampledMoments(sample, use, fixed[block]),
  }))
  return (replicate) => {
    const stream = randomStream(seed, replicate)
    const drawn: SampleMoments[] = []
    for (const { counts, clusters, moments } of groups) {
      counts.fill(0)
      const units = clusters ? clusters.length : counts.length
      for (let k = 0; k < units; k++) {
        const unit = stream.integer(units)
        if (clusters) for (const i of clusters[unit]) counts[i]++
        else counts[unit]++
      }
      const sample = moments(counts)
      if (!sample) return undefined
      drawn.push(sample)
    }
    return drawn
  }
}

/** Cases, or clusters, that the jackknife leaves out in turn: its number of replicates. */
export function jackknifeUnits(samples: readonly SampleMoments[]): number {
  return samples.reduce((sum, sample) => sum + unitsOf(sample), 0)
}

function unitsOf({ n, clusters }: SampleMoments): number {
  return clusters ? clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0) : n
}

function casesByCluster(clusters: Int32Array): number[][] {
  const cases: number[][] = []
  clusters.forEach((cluster, i) => {
    ;(cases[cluster] ??= []).push(i)
  })
  return cases
}

function jackknife(samples: readonly SampleMoments[], use: SampleUse, fixed: readonly (readonly number[])[]): Resampler {
  const prepared = new Map<number, ResampledMoments>()
  return (replicate) => {
    let block = 0
    let unit = replicate
    while (unit >= unitsOf(samples[block])) unit -= unitsOf(samples[block++])
    const sample = samples[block]
    const { clusters } = sample
    let left: SampleMoments | undefined
    if (use === 'moments' && !clusters) left = withoutCase(sample, unit)
    else {
      let moments = prepared.get(block)
      if (!moments) prepared.set(block, (moments = resampledMoments(sample, use, fixed[block])))
      left = moments(Float64Array.from({ length: sample.n }, (_, i) => ((clusters ? clusters[i] : i) === unit ? 0 : 1)))
    }
    return left && samples.map((one, g) => (g === block ? left : one))
  }
}

/** Moments without case i, of weight w out of W: m - w/(W - w) d, W/(W - w) (S - w/(W - w) d d'), d = y_i - m. */
function withoutCase(sample: SampleMoments, i: number): SampleMoments {
  const { columns, mean, covariance, weights, n } = sample
  if (!columns || !mean) throw new Error('resampling needs the cases')
  const w = weights ? weights[i] : 1
  const rest = w / (n - w)
  const d = mean.map((m, j) => columns[j][i] - m)
  const p = d.length
  return {
    ...sample,
    n: n - 1,
    mean: mean.map((m, j) => m - rest * d[j]),
    covariance: covariance.map((s, k) => (n / (n - w)) * (s - rest * d[Math.floor(k / p)] * d[k % p])),
    columns: undefined,
    weights: undefined,
    cases: undefined,
  }
}

/** The same cases, turned and stretched so that the model holds in them. */
function transformed(sample: SampleMoments, state: ImpliedState): SampleMoments {
  const { columns, mean, covariance, n } = sample
  if (!columns || !mean) throw new Error('resampling needs the cases')
  const p = mean.length
  const A = new Float64Array(p * p)
  const inverseRoot = symmetricFunction(covariance, p, (value) => 1 / Math.sqrt(value))
  multiply(symmetricSquareRoot(state.covariance, p), inverseRoot, A, p, p, p)
  const center = state.placement.meanStructure ? state.mean : mean
  const turned = columns.map(() => new Float64Array(n))
  const d = new Float64Array(p)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) d[j] = columns[j][i] - mean[j]
    for (let j = 0; j < p; j++) {
      let y = center[j]
      for (let k = 0; k < p; k++) y += A[j * p + k] * d[k]
      turned[j][i] = y
    }
  }
  return { ...sample, columns: turned, mean: center.slice(), covariance: state.covariance.slice() }
}

function parametric(samples: readonly SampleMoments[], states: readonly ImpliedState[], use: SampleUse, seed: number): Resampler {
  const groups = samples.map((sample, block) => {
    const { covariance, mean, placement } = states[block]
    const p = sample.names.length
    const factor = new Float64Array(p * p)
    const sound = cholesky(covariance, p, factor)
    const mu = placement.meanStructure ? mean.slice() : (sample.mean ?? new Float64Array(p))
    return { sample, sound, factor, mu, sigma: covariance.slice() }
  })
  return (replicate) => {
    const stream = randomStream(seed, replicate)
    const drawn: SampleMoments[] = []
    for (const { sample, sound, factor, mu, sigma } of groups) {
      if (!sound) return undefined
      const { n } = sample
      if (use === 'moments' && !sample.weights && !sample.firstStage && n > mu.length) {
        const mean = new Float64Array(mu.length)
        const covariance = new Float64Array(sigma.length)
        drawMoments(n, factor, mu, stream, mean, covariance)
        drawn.push({ ...sample, mean: sample.mean && mean, covariance, columns: undefined, cases: undefined })
        continue
      }
      const columns = simulateCases(n, sigma, mu, stream)
      if (!columns) return undefined
      // what was missing stays missing
      sample.columns?.forEach((original, j) => {
        for (let i = 0; i < n; i++) if (Number.isNaN(original[i])) columns[j][i] = Number.NaN
      })
      drawn.push(use === 'patterns' ? patternedSample(sample, columns) : sampleOf(sample, columns, sample.weights))
    }
    return drawn
  }
}
