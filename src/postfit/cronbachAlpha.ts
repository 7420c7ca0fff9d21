/**
 * Cronbach's (1951, Psychometrika 16, 297-334) alpha of the sum of k items, t = tr S, s = 1'S1:
 *
 *     alpha = k / (k - 1) (1 - t / s),
 *
 * standardized: the same of the correlation matrix, k rbar / (1 + (k - 1) rbar).
 */
import { correlationSlope } from './correlationSlope'

/** A function of a covariance matrix: its value and its slope A, dg = tr(A dS), p x p and symmetric. */
export interface MomentFunction {
  readonly value: number
  readonly slope: Float64Array
}

/** Raw alpha of the variables at positions `items` of a covariance matrix (p x p); NaN with fewer than two items. */
export function cronbachAlpha(covariance: Float64Array, p: number, items: readonly number[]): MomentFunction {
  const k = items.length
  const slope = new Float64Array(p * p)
  if (k < 2) return { value: Number.NaN, slope }
  let trace = 0
  let total = 0
  for (const i of items) {
    trace += covariance[i * p + i]
    for (const j of items) total += covariance[i * p + j]
  }
  const factor = k / (k - 1)
  for (const i of items) for (const j of items) slope[i * p + j] = factor * (trace / total ** 2 - (i === j ? 1 / total : 0))
  return { value: factor * (1 - trace / total), slope }
}

/** Alpha of the standardized items. */
export function standardizedAlpha(covariance: Float64Array, p: number, items: readonly number[]): MomentFunction {
  const k = items.length
  if (k < 2) return { value: Number.NaN, slope: new Float64Array(p * p) }
  let total = k
  const byCorrelation = new Float64Array(p * p)
  for (const i of items)
    for (const j of items) if (i !== j) total += covariance[i * p + j] / Math.sqrt(covariance[i * p + i] * covariance[j * p + j])
  const factor = k / (k - 1)
  for (const i of items) for (const j of items) if (i !== j) byCorrelation[i * p + j] = (factor * k) / total ** 2
  return { value: factor * (1 - k / total), slope: correlationSlope(covariance, p, byCorrelation) }
}
