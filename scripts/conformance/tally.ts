import type { ReferenceCase } from './referenceCase'
import { toleranceOf } from './tolerance'

/** One figure that was compared. `error` is |actual - expected| / max(1, |expected|). */
export interface Figure {
  readonly quantity: string
  readonly expected: number | null
  readonly actual: number | null
  readonly error: number
}

/** What has been compared in one case so far. */
export interface Tally {
  readonly item: ReferenceCase
  compared: number
  /** The figure with the largest error relative to its tolerance. */
  worst?: Figure
  worstRatio: number
  readonly failures: Figure[]
  readonly uncompared: Set<string>
}

export const startTally = (item: ReferenceCase): Tally => ({ item, compared: 0, worstRatio: -1, failures: [], uncompared: new Set() })

/** Below this, numerator and denominator of a ratio are rounding noise, and so is the ratio. */
export const noise = 1e-6

/**
 * Compares one figure. An expected null (NA, NaN or infinite in lavaan) wants a value that is not finite;
 * an actual `undefined` is a figure that relata did not give, and is listed as not compared.
 */
export function compareFigure(tally: Tally, quantity: string, expected: unknown, actual: unknown): void {
  if (expected === undefined) return
  if (actual === undefined) {
    tally.uncompared.add(summarizeName(quantity))
    return
  }
  const theirs = asNumber(expected)
  const ours = asNumber(actual)
  tally.compared++
  const error = distance(theirs, ours)
  const figure: Figure = { quantity, expected: theirs, actual: ours, error }
  const ratio = error / toleranceOf(tally.item, quantity)
  if (ratio > tally.worstRatio) {
    tally.worstRatio = ratio
    tally.worst = figure
  }
  if (!(ratio <= 1)) tally.failures.push(figure)
}

/** A difference that no number expresses: a row that is missing, one that should not be there, another name. */
export function disagree(tally: Tally, quantity: string): void {
  const figure: Figure = { quantity, expected: null, actual: null, error: Number.POSITIVE_INFINITY }
  tally.compared++
  tally.failures.push(figure)
  if (tally.worstRatio < Number.POSITIVE_INFINITY) tally.worst = figure
  tally.worstRatio = Number.POSITIVE_INFINITY
}

/** `parameters[f=~x1].se` is listed once as `parameters.se`. */
const summarizeName = (quantity: string) => quantity.replace(/\[[^\]]*\]/g, '')

function asNumber(value: unknown): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function distance(expected: number | null, actual: number | null): number {
  if (expected === null || actual === null) return expected === actual ? 0 : Number.POSITIVE_INFINITY
  return Math.abs(actual - expected) / Math.max(1, Math.abs(expected))
}

/**
 * Compares `numerator / denominator` unless it is a ratio of rounding noise: both numerators are noise and, in either answer,
 * the denominator is noise or the ratio is not a number. The parts are given; the name of a case plays no role.
 */
export function compareRatio(
  tally: Tally,
  quantity: string,
  expected: { readonly ratio: unknown; readonly numerator: number; readonly denominator?: number },
  actual: { readonly ratio: unknown; readonly numerator: number; readonly denominator?: number },
): boolean {
  const small = (value: number) => Math.abs(value) < noise
  const noisy = (side: { readonly ratio: unknown; readonly numerator: number; readonly denominator?: number }) => {
    const ratio = asNumber(side.ratio)
    if (ratio === null) return true
    if (ratio === 0 && side.denominator === undefined) return false
    return small(side.denominator ?? side.numerator / ratio)
  }
  const skip = actual.ratio !== undefined && small(expected.numerator) && small(actual.numerator) && (noisy(expected) || noisy(actual))
  if (!skip) compareFigure(tally, quantity, expected.ratio, actual.ratio)
  return !skip
}
