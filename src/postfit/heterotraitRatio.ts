/**
 * Heterotrait-monotrait ratio of correlations of two blocks of items, a mean of the correlations between the blocks over the geometric
 * mean of the two means within:
 *
 *     HTMT   arithmetic means within and between (Henseler, Ringle & Sarstedt 2015, J. Academy of Marketing Science 43, 115-135)
 *     HTMT2  geometric means (Roemer, Schuberth & Henseler 2021, Industrial Management & Data Systems 121, 2637-2650)
 */
import { correlationSlope } from './correlationSlope'
import type { MomentFunction } from './cronbachAlpha'

export interface HeterotraitOptions {
  /** 'arithmetic' for HTMT (default), 'geometric' for HTMT2. */
  readonly mean?: 'arithmetic' | 'geometric'
  /** Use absolute correlations (default), so that negatively worded items do not cancel; HTMT2 of signed correlations may not exist (NaN). */
  readonly absolute?: boolean
}

/**
 * The ratio as a function of a covariance matrix (p x p), with its slope; `first` and `second` are positions of the items of the blocks.
 * NaN when a block has a single item or the two share one. Resampling needs nothing else.
 */
export function heterotraitRatio(
  covariance: Float64Array,
  p: number,
  first: readonly number[],
  second: readonly number[],
  { mean = 'arithmetic', absolute = true }: HeterotraitOptions = {},
): MomentFunction {
  const undefinedRatio = { value: Number.NaN, slope: new Float64Array(p * p) }
  if (first.length < 2 || second.length < 2 || first.some((i) => second.includes(i))) return undefinedRatio
  const correlation = (i: number, j: number): number => covariance[i * p + j] / Math.sqrt(covariance[i * p + i] * covariance[j * p + j])
  const average = (pairs: readonly Pair[]): { value: number; slopes: number[] } => {
    const signed = pairs.map(([i, j]) => correlation(i, j))
    const r = absolute ? signed.map(Math.abs) : signed
    const sign = signed.map((value) => (absolute && value < 0 ? -1 : 1))
    const n = r.length
    if (mean === 'arithmetic') return { value: r.reduce((total, value) => total + value, 0) / n, slopes: sign.map((s) => s / n) }
    const value = Math.exp(r.reduce((total, x) => total + Math.log(x), 0) / n)
    return { value, slopes: r.map((x, k) => (sign[k] * value) / (n * x)) }
  }
  const between = first.flatMap((i) => second.map((j): Pair => [i, j]))
  const parts = [
    { pairs: between, power: 1 },
    { pairs: within(first), power: -0.5 },
    { pairs: within(second), power: -0.5 },
  ].map(({ pairs, power }) => ({ pairs, power, ...average(pairs) }))
  const value = parts[0].value / Math.sqrt(parts[1].value * parts[2].value)
  if (Number.isNaN(value)) return undefinedRatio
  const G = new Float64Array(p * p)
  for (const { pairs, power, value: part, slopes } of parts) {
    // d value = value times the sum of power d part / part; half to each of the two entries. A ratio of 0 has its slope from the numerator.
    const factor = power === 1 ? 1 / Math.sqrt(parts[1].value * parts[2].value) : (value * power) / part
    pairs.forEach(([i, j], k) => {
      G[i * p + j] += (factor * slopes[k]) / 2
      G[j * p + i] += (factor * slopes[k]) / 2
    })
  }
  return { value, slope: correlationSlope(covariance, p, G) }
}

type Pair = readonly [number, number]

function within(items: readonly number[]): Pair[] {
  return items.flatMap((i, a) => items.slice(a + 1).map((j): Pair => [i, j]))
}
