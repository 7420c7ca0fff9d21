/**
 * Modification indices: score tests of one parameter at a time (Sorbom 1989, Psychometrika 54, 371-384; Saris, Satorra & Sorbom 1987).
 * With s the slope of the log-likelihood of a case, 1 the parameter that is freed and 2 the fitted ones,
 *
 *     V = I11 - I12 I22^-1 I21,   index = N s^2 / V,   expected change = s / V.
 */
import { cholesky } from '../numeric/cholesky'
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
  const explained = quadraticForms(cross, inverse, extra, q)
  return Array.from({ length: extra }, (_, k) => {
    const own = information[(q + k) * size + q + k]
    const V = own - explained[k]
    if (!(V > negligible * own)) return { index: Number.NaN, change: Number.NaN }
    const slope = score[q + k]
    return { index: (cases * slope * slope) / V, change: slope / V }
  })
}

/** Columns of a triangular factor that are multiplied at a time. */
const width = 96

/**
 * c'A c of every row c of `rows` (count x q), A symmetric q x q: the squared length of c'M with A = M M', which the zeros of M make cheaper.
 * Constraints make A singular: then as it stands.
 */
function quadraticForms(rows: Float64Array, A: Float64Array, count: number, q: number): Float64Array {
  const out = new Float64Array(count)
  const M = new Float64Array(q * q)
  if (!cholesky(A, q, M)) {
    const product = new Float64Array(count * q)
    multiply(rows, A, product, count, q, q)
    for (let k = 0; k < count; k++) for (let a = 0; a < q; a++) out[k] += product[k * q + a] * rows[k * q + a]
    return out
  }
  for (let from = 0; from < q; from += width) {
    const columns = Math.min(width, q - from)
    const below = q - from
    const left = new Float64Array(count * below)
    for (let k = 0; k < count; k++) left.set(rows.subarray(k * q + from, (k + 1) * q), k * below)
    const right = new Float64Array(below * columns)
    for (let a = 0; a < below; a++) for (let b = 0; b < columns && b <= a; b++) right[a * columns + b] = M[(from + a) * q + from + b]
    const product = new Float64Array(count * columns)
    multiply(left, right, product, count, below, columns)
    for (let k = 0; k < count; k++) for (let b = 0; b < columns; b++) out[k] += product[k * columns + b] ** 2
  }
  return out
}
