/**
 * Modification indices: score tests of one parameter at a time (Sorbom 1989, Psychometrika 54, 371-384; Saris, Satorra & Sorbom 1987).
 * With s the slope of the log-likelihood of a case, 1 the parameter that is freed and 2 the fitted ones,
 *
 *     V = I11 - I12 I22^-1 I21,   index = N s^2 / V,   expected change = s / V.
 */
import { multiply } from '../numeric/products'

export interface SingleRelease {
  /** NaN when the parameter cannot be told apart from the fitted ones. */
  readonly index: number
  readonly change: number
}

/** Where V is below this share of I11 the data can hardly tell the parameter from the fitted ones (lavaan's threshold, free of scale). */
const negligible = Number.EPSILON ** (1 / 3)

/**
 * Index and expected change of each parameter from q on. `score` and `information` (unit, square) are those of all parameters,
 * `inverse` (q x q) the inverse of the fitted ones' information on the space that their constraints leave.
 */
export function singleReleases(
  score: Float64Array,
  information: Float64Array,
  inverse: Float64Array,
  q: number,
  cases: number,
): SingleRelease[] {
  const size = score.length
  const extra = size - q
  const cross = new Float64Array(extra * q)
  for (let k = 0; k < extra; k++) for (let a = 0; a < q; a++) cross[k * q + a] = information[(q + k) * size + a]
  const explained = new Float64Array(extra * q)
  multiply(cross, inverse, explained, extra, q, q)
  return Array.from({ length: extra }, (_, k) => {
    const own = information[(q + k) * size + q + k]
    let V = own
    for (let a = 0; a < q; a++) V -= explained[k * q + a] * cross[k * q + a]
    if (!(V > negligible * own)) return { index: Number.NaN, change: Number.NaN }
    const slope = score[q + k]
    return { index: (cases * slope * slope) / V, change: slope / V }
  })
}
