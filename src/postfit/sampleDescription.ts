/**
 * The observed variables of a fit as papers describe them. Tests of correlations by Student's t with n - 2 degrees of freedom,
 * t = r sqrt((n - 2) / (1 - r^2)); skewness and kurtosis as in `numeric/shape.ts`.
 */
import type { SampleMoments } from '../data/sampleMoments'
import type { Fit } from '../fit/fit'
import { shape } from '../numeric/shape'
import { tTwoSided } from '../numeric/studentT'

export interface DescribedVariable {
  readonly name: string
  /** Cases with a value, of those that were used. */
  readonly n: number
  readonly missing: number
  /** NaN where only covariances were given. */
  readonly mean: number
  /** Divisor n - 1. */
  readonly sd: number
  /** NaN without cases; likewise the kurtosis, which is 0 for normal data. */
  readonly skewness: number
  readonly kurtosis: number
}

/** One group. */
export interface SampleDescription {
  /** Zero-based. */
  readonly group: number
  readonly groupLabel: string
  readonly n: number
  /** Means, deviations and correlations are maximum likelihood estimates from incomplete cases. */
  readonly incomplete: boolean
  readonly variables: readonly DescribedVariable[]
  readonly correlation: number[][]
  /** Two-sided p-values of the correlations; NaN for incomplete, weighted or clustered cases and on the diagonal. */
  readonly pvalue: number[][]
}

/** The observed variables of the model, in the order of the sample moments, one record a group. */
export function sampleDescription(fit: Fit): SampleDescription[] {
  return fit.sample.map((sample, group) => {
    const { label, names, n, covariance, mean, columns, incomplete, firstStage, weights, clusters } = sample
    const p = names.length
    const isPlain = !incomplete && !firstStage && !weights && !clusters
    const correlation = names.map((_, i) => names.map((_, j) => correlationOf(covariance, p, i, j)))
    return {
      group,
      groupLabel: label,
      n,
      incomplete: incomplete !== undefined || firstStage !== undefined,
      variables: names.map((name, i) => {
        const values = columns?.[i]?.filter((value) => !Number.isNaN(value))
        const form = values && shape(values)
        return {
          name,
          n: values?.length ?? n,
          missing: values ? n - values.length : 0,
          mean: mean?.[i] ?? Number.NaN,
          sd: deviation(sample, i),
          skewness: form?.skewness ?? Number.NaN,
          kurtosis: form?.kurtosis ?? Number.NaN,
        }
      }),
      correlation,
      pvalue: correlation.map((row, i) =>
        row.map((r, j) => (i === j || !isPlain ? Number.NaN : tTwoSided(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2))),
      ),
    }
  })
}

function correlationOf(covariance: Float64Array, p: number, i: number, j: number): number {
  return i === j ? 1 : covariance[i * p + j] / Math.sqrt(covariance[i * p + i] * covariance[j * p + j])
}

function deviation({ covariance, names, n }: SampleMoments, i: number): number {
  return n > 1 ? Math.sqrt((covariance[i * names.length + i] * n) / (n - 1)) : Number.NaN
}
