// Sample quantiles (Hyndman & Fan 1996, The American Statistician 50, 361-365): type 7, h = 1 + (n-1) p, and type 6, h = (n+1) p; and the
// rule of Davison & Hinkley (1997, Bootstrap Methods and their Application, section 5.2.1) for bootstrap percentiles at (R+1) alpha:
// interpolation between order statistics on the normal quantile scale.

import { normalQuantile } from './normal'

/** A sorted copy without NaN. */
export function sorted(values: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(values)
  return (all.some(Number.isNaN) ? all.filter((x) => !Number.isNaN(x)) : all).sort()
}

/** Quantile of ascending `values` at 0 <= p <= 1 by type 7 (default) or 6; NaN when there are none. */
export function quantile(values: ArrayLike<number>, p: number, type: 6 | 7 = 7): number {
  const n = values.length
  if (n === 0 || !(p >= 0 && p <= 1)) return NaN
  const place = type === 7 ? (n - 1) * p : (n + 1) * p - 1
  // places that are whole but for rounding are whole, as in R
  const fuzz = 4 * Number.EPSILON
  const below = Math.floor(place + fuzz)
  const fraction = place - below
  const low = values[Math.min(n - 1, Math.max(0, below))]
  if (Math.abs(fraction) < fuzz) return low
  const high = values[Math.min(n - 1, Math.max(0, below + 1))]
  return low === high ? low : (1 - fraction) * low + fraction * high
}

/** Bootstrap percentile of ascending `values` (R replicates) at 0 < p < 1; the extreme replicate where (R+1) p lies beyond it. */
export function bootstrapQuantile(values: ArrayLike<number>, p: number): number {
  const n = values.length
  if (n === 0 || !(p > 0 && p < 1)) return NaN
  const place = (n + 1) * p
  const below = Math.trunc(place)
  if (below === place && below > 0 && below <= n) return values[below - 1]
  if (below === 0) return values[0]
  if (below >= n) return values[n - 1]
  const from = normalQuantile(below / (n + 1))
  const to = normalQuantile((below + 1) / (n + 1))
  const low = values[below - 1]
  return low + ((normalQuantile(p) - from) / (to - from)) * (values[below] - low)
}
