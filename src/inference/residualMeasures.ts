/**
 * Summaries of the residuals: RMR (Joreskog & Sorbom 1981), SRMR (Bentler 1995), CRMR (Bollen 1989) and Mplus's SRMR.
 * Each is the root of a mean of squares over the distinct (co)variances, and over the means too unless marked `nomean`;
 * In models conditional on exogenous variables covariances are residual ones, means intercepts, and slopes count with the means (not in Mplus's).
 * Groups are averaged with weights n_g / N.
 */
export interface ResidualMeasures {
  readonly rmr: number
  readonly rmr_nomean: number
  readonly srmr: number
  readonly srmr_bentler: number
  readonly srmr_bentler_nomean: number
  readonly crmr: number
  readonly crmr_nomean: number
  readonly srmr_mplus: number
  readonly srmr_mplus_nomean: number
}

export interface BlockMoments {
  /** p x p, row-major. */
  readonly covariance: Float64Array
  readonly mean?: Float64Array
  /** In models conditional on exogenous variables: p x k slopes on them; they count where means do. */
  readonly slopes?: Float64Array
  /** Standard deviations of these k variables. */
  readonly designDeviations?: Float64Array
}

/** Sums of squares of one block. */
interface Sums {
  covariances: number
  diagonal: number
  means: number
}

/** `samples[g]` against `implied[g]`; means count when both have them and `meanStructure` says so. */
export function residualMeasures(
  samples: readonly BlockMoments[],
  implied: readonly BlockMoments[],
  shares: readonly number[],
  meanStructure: boolean,
): ResidualMeasures {
  const average = (one: (sample: BlockMoments, model: BlockMoments, p: number) => number): number =>
    samples.reduce((sum, sample, g) => sum + shares[g] * one(sample, implied[g], Math.round(Math.sqrt(sample.covariance.length))), 0)
  const both = (
    sums: (sample: BlockMoments, model: BlockMoments, p: number, means: boolean) => Sums,
    withDiagonal: boolean,
    slopes: 'raw' | 'standardized' | 'none',
  ): [number, number] => {
    const root =
      (withMeans: boolean) =>
      (sample: BlockMoments, model: BlockMoments, p: number): number => {
        const { covariances, diagonal, means } = sums(sample, model, p, withMeans)
        const ofSlopes = withMeans && slopes !== 'none' ? slopeSum(sample, model, p, slopes === 'raw') : 0
        const count =
          (withDiagonal ? (p * (p + 1)) / 2 : (p * (p - 1)) / 2) +
          (withMeans ? p + (slopes === 'none' ? 0 : (sample.slopes?.length ?? 0)) : 0)
        return count === 0 ? 0 : Math.sqrt((covariances + (withDiagonal ? diagonal : 0) + (withMeans ? means : 0) + ofSlopes) / count)
      }
    return [average(root(meanStructure)), average(root(false))]
  }
  const [rmr, rmrNomean] = both(rawSums, true, 'raw')
  const [srmr, srmrNomean] = both(bentlerSums, true, 'standardized')
  const [crmr, crmrNomean] = both(correlationSums, false, 'standardized')
  const [mplus, mplusNomean] = both(mplusSums, true, 'none')
  return {
    rmr,
    rmr_nomean: rmrNomean,
    srmr,
    srmr_bentler: srmr,
    srmr_bentler_nomean: srmrNomean,
    crmr,
    crmr_nomean: crmrNomean,
    srmr_mplus: mplus,
    srmr_mplus_nomean: mplusNomean,
  }
}

/** Squares of the slopes' residuals, unless raw over the deviations of the outcome, times those of the predictor. */
function slopeSum(sample: BlockMoments, model: BlockMoments, p: number, isRaw: boolean): number {
  const { slopes, designDeviations } = sample
  if (!slopes || !designDeviations || !model.slopes) return 0
  const k = designDeviations.length
  let sum = 0
  slopes.forEach((slope, at) => {
    const i = Math.floor(at / k)
    const scale = isRaw ? 1 : designDeviations[at % k] / Math.sqrt(sample.covariance[i * p + i])
    sum += ((slope - model.slopes![at]) * scale) ** 2
  })
  return sum
}

function collect(p: number, means: boolean, covariance: (i: number, j: number) => number, mean: (i: number) => number): Sums {
  const sums = { covariances: 0, diagonal: 0, means: 0 }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) sums.covariances += covariance(i, j) ** 2
    sums.diagonal += covariance(i, i) ** 2
    if (means) sums.means += mean(i) ** 2
  }
  return sums
}

function rawSums(sample: BlockMoments, model: BlockMoments, p: number, means: boolean): Sums {
  return collect(
    p,
    means,
    (i, j) => sample.covariance[i * p + j] - model.covariance[i * p + j],
    (i) => sample.mean![i] - model.mean![i],
  )
}

/** Residuals divided by the observed standard deviations. */
function bentlerSums(sample: BlockMoments, model: BlockMoments, p: number, means: boolean): Sums {
  const sd = (i: number): number => Math.sqrt(sample.covariance[i * p + i])
  return collect(
    p,
    means,
    (i, j) => (sample.covariance[i * p + j] - model.covariance[i * p + j]) / (sd(i) * sd(j)),
    (i) => (sample.mean![i] - model.mean![i]) / sd(i),
  )
}

/** Differences of correlations: each matrix divided by its own standard deviations; means over the observed ones. */
function correlationSums(sample: BlockMoments, model: BlockMoments, p: number, means: boolean): Sums {
  const sd = (moments: BlockMoments, i: number): number => Math.sqrt(Math.abs(moments.covariance[i * p + i]))
  const correlation = (moments: BlockMoments, i: number, j: number): number =>
    moments.covariance[i * p + j] / (sd(moments, i) * sd(moments, j))
  return collect(
    p,
    means,
    (i, j) => correlation(sample, i, j) - correlation(model, i, j),
    (i) => (sample.mean![i] - model.mean![i]) / sd(sample, i),
  )
}

/** As correlations, with the diagonal's residual relative to the observed variance and each mean over its own standard deviation. */
function mplusSums(sample: BlockMoments, model: BlockMoments, p: number, means: boolean): Sums {
  const sums = correlationSums(sample, model, p, means)
  let diagonal = 0
  let mean = 0
  for (let i = 0; i < p; i++) {
    const s = sample.covariance[i * p + i]
    const sigma = model.covariance[i * p + i]
    diagonal += ((s - sigma) / s) ** 2
    if (means) mean += (sample.mean![i] / Math.sqrt(s) - model.mean![i] / Math.sqrt(sigma)) ** 2
  }
  return { ...sums, diagonal, means: mean }
}
