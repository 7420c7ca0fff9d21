/**
 * Bootstrap intervals of an estimate t0 from its R replicates t, with Q(p) the percentile of `bootstrapQuantile` at (R + 1) p
 * (Davison & Hinkley 1997, Bootstrap Methods and their Application, ch. 5; the names are lavaan's):
 *
 *     perc         Q(a), Q(1 - a)
 *     basic        2 t0 - Q(1 - a), 2 t0 - Q(a)
 *     norm         t0 - bias -+ z se, bias = mean(t) - t0
 *     bca.simple   Q(a'), Q(1 - a')', a' = Phi(w + (w + z_a)), w = Phi^-1(share of t below t0): bias-corrected
 *     bca          the same with a' = Phi(w + (w + z_a) / (1 - c (w + z_a))), c the acceleration (Efron 1987, JASA 82, 171-185)
 *
 * se has divisor R, as in lavaan.
 */
import { normalCdf, normalQuantile } from '../numeric/normal'
import { bootstrapQuantile, sorted } from '../numeric/quantile'

export type BootstrapIntervalType = 'perc' | 'basic' | 'norm' | 'bca.simple' | 'bca'

/** An estimate with what its replicates say about it. */
export interface BootstrapEstimate {
  readonly est: number
  /** Standard deviation of the replicates, divisor their number. */
  readonly se: number
  /** Mean of the replicates less the estimate. */
  readonly bias: number
  readonly ciLower: number
  readonly ciUpper: number
  /** Replicates behind it: those that have a finite value. */
  readonly replicates: number
}

/**
 * Interval and standard error of one estimate; NaN with fewer than two replicates. `acceleration` is read by 'bca' alone. A value that
 * does not vary has se 0 and itself as interval.
 */
export function bootstrapEstimate(
  est: number,
  replicates: ArrayLike<number>,
  type: BootstrapIntervalType,
  level: number,
  acceleration: () => number = () => 0,
): BootstrapEstimate {
  const t = sorted(replicates).filter(Number.isFinite)
  const R = t.length
  if (R < 2 || !Number.isFinite(est))
    return { est, se: Number.NaN, bias: Number.NaN, ciLower: Number.NaN, ciUpper: Number.NaN, replicates: R }
  // about the first replicate: what is constant has spread exactly 0
  let sum = 0
  for (let r = 0; r < R; r++) sum += t[r] - t[0]
  const center = sum / R
  let squares = 0
  for (let r = 0; r < R; r++) squares += (t[r] - t[0] - center) ** 2
  const se = Math.sqrt(squares / R)
  const bias = t[0] + center - est
  const constant = t[0] === t[R - 1]
  const [ciLower, ciUpper] = constant && t[0] === est ? [est, est] : limits(est, t, type, level, se, bias, acceleration)
  return { est, se, bias, ciLower, ciUpper, replicates: R }
}

function limits(
  est: number,
  t: Float64Array,
  type: BootstrapIntervalType,
  level: number,
  se: number,
  bias: number,
  acceleration: () => number,
): [number, number] {
  const tail = (1 - level) / 2
  if (type === 'norm') {
    const reach = normalQuantile(1 - tail) * se
    return [est - bias - reach, est - bias + reach]
  }
  if (type === 'perc') return [bootstrapQuantile(t, tail), bootstrapQuantile(t, 1 - tail)]
  if (type === 'basic') return [2 * est - bootstrapQuantile(t, 1 - tail), 2 * est - bootstrapQuantile(t, tail)]
  let below = 0
  while (below < t.length && t[below] < est) below++
  const w = normalQuantile(below / t.length)
  const c = type === 'bca' ? acceleration() : 0
  const adjusted = (p: number): number => {
    const z = w + normalQuantile(p)
    return normalCdf(w + z / (1 - c * z))
  }
  return [bootstrapQuantile(t, adjusted(tail)), bootstrapQuantile(t, adjusted(1 - tail))]
}

/** Acceleration c = sum L^3 / (6 (sum L^2)^(3/2)) from jackknife values t_(i): L = mean(t_(.)) - t_(i). 0 where nothing varies. */
export function jackknifeAcceleration(leftOut: ArrayLike<number>): number {
  let n = 0
  let sum = 0
  for (let i = 0; i < leftOut.length; i++) {
    if (!Number.isFinite(leftOut[i])) continue
    n++
    sum += leftOut[i]
  }
  let squares = 0
  let cubes = 0
  for (let i = 0; i < leftOut.length; i++) {
    if (!Number.isFinite(leftOut[i])) continue
    const influence = sum / n - leftOut[i]
    squares += influence ** 2
    cubes += influence ** 3
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0
}
