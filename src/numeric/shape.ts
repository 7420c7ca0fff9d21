import { sampleKurtosis, sampleSkewness } from 'simple-statistics'

/**
 * Skewness and excess kurtosis as SPSS, SAS and Excel print them (G1 and G2 of Joanes & Gill 1998, The Statistician 47, 183-189), unbiased
 * under normality: with n cases and central moments m_r (divisor n), g1 = m3 / m2^(3/2), g2 = m4 / m2^2 - 3,
 *
 *     G1 = g1 sqrt(n (n - 1)) / (n - 2),     G2 = (n - 1) / ((n - 2)(n - 3)) ((n + 1) g2 + 6),
 *
 * and their standard errors under normality. NaN with fewer than 3 (4) values or without variance.
 */
export interface Shape {
  readonly skewness: number
  readonly skewnessSe: number
  readonly kurtosis: number
  readonly kurtosisSe: number
}

/** Shape of complete values. */
export function shape(values: Float64Array): Shape {
  const n = values.length
  const list = Array.from(values)
  const varies = list.some((value) => value !== list[0])
  const skewnessSe = n < 3 ? Number.NaN : Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3)))
  return {
    skewness: n < 3 || !varies ? Number.NaN : sampleSkewness(list),
    skewnessSe,
    kurtosis: n < 4 || !varies ? Number.NaN : sampleKurtosis(list),
    kurtosisSe: n < 4 ? Number.NaN : 2 * skewnessSe * Math.sqrt((n * n - 1) / ((n - 3) * (n + 5))),
  }
}
