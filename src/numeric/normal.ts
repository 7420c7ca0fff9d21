// Standard normal distribution. Both tails by Cody's rational approximations (Cody 1969, Math. Comp. 23, 631-638; 1993, TOMS 19, algorithm
// 715), in three ranges of |x|: up to 0.67448975, up to sqrt(32), beyond. The quantile is algorithm AS 241 (Wichura 1988, Applied Statistics
// 37, 477-484), PPND16.

import { polynomial } from './polynomial'

const oneOverSqrtTwoPi = 0.3989422804014326779

const innerTop = [0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249]
const innerBottom = [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956]
const middleTop = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
]
const middleBottom = [
  1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091, 34900.952721145977266,
  38912.003286093271411, 19685.429676859990727,
]
const outerTop = [
  0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5,
]
const outerBottom = [1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5]

/** Phi(x), the lower tail. */
export function normalCdf(x: number): number {
  return x <= 0 ? lower(-x) : 1 - lower(x)
}

/** 1 - Phi(x), the upper tail, without cancellation. */
export function normalUpper(x: number): number {
  return normalCdf(-x)
}

/** P(|Z| > |x|), the two-sided p-value of a z statistic. */
export function normalTwoSided(x: number): number {
  return 2 * normalCdf(-Math.abs(x))
}

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return oneOverSqrtTwoPi * Math.exp(-0.5 * x * x)
}

/** log Phi(x), finite where Phi itself underflows. */
export function logNormalCdf(x: number): number {
  if (!(x < -1)) return x > 0 ? Math.log1p(-lower(x)) : Math.log(lower(-x))
  const y = -x
  return -0.5 * y * y + Math.log(millsTimesDensity(y))
}

/** phi(x) / Phi(x), the mean of a standard normal truncated above at x (negated), stable far in the left tail. */
export function inverseMills(x: number): number {
  return x < -1 ? oneOverSqrtTwoPi / millsTimesDensity(-x) : normalDensity(x) / normalCdf(x)
}

/** Phi(-y) for y >= 0. */
function lower(y: number): number {
  if (y <= 0.67448975) {
    const square = y * y
    return 0.5 - (y * polynomial(innerTop, square)) / polynomial(innerBottom, square)
  }
  if (y > 38.6) return Number.isNaN(y) ? NaN : 0
  // exp(-y^2/2) with y split at 1/16, so that the square of the leading part is exact
  const head = Math.trunc(y * 16) / 16
  const rest = (y - head) * (y + head)
  return Math.exp(-head * head * 0.5) * Math.exp(-rest * 0.5) * millsTimesDensity(y)
}

/** Phi(-y) exp(y^2/2) for y > 0.67448975. */
function millsTimesDensity(y: number): number {
  if (y <= 5.656854249492380195) return polynomial(middleTop, y) / polynomial(middleBottom, y)
  const inverse = 1 / (y * y)
  return (oneOverSqrtTwoPi - (inverse * polynomial(outerTop, inverse)) / polynomial(outerBottom, inverse)) / y
}

const centralTop = [
  2.509080928730122673e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4, 1.3731693765509461125e4,
  1.9715909503065514427e3, 1.3314166789178437745e2, 3.387132872796366608,
]
const centralBottom = [
  5.226495278852854561e3, 2.8729085735721942674e4, 3.930789580009271061e4, 2.1213794301586595867e4, 5.3941960214247511077e3,
  6.871870074920579083e2, 4.2313330701600911252e1, 1,
]
const shoulderTop = [
  7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.4178072517745061177e-1, 1.27045825245236838258, 3.64784832476320460504,
  5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
]
const shoulderBottom = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2, 1.4810397642748007459e-1, 6.8976733498510000455e-1,
  1.6763848301838038494, 2.05319162663775882187, 1,
]
const farTop = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.2426609473880784386e-3, 2.6532189526576123093e-2, 2.9656057182850489123e-1,
  1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
]
const farBottom = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 1.48753612908506148525e-2,
  1.3692988092273580531e-1, 5.9983220655588793769e-1, 1,
]

/** x with Phi(x) = p; -Infinity at 0, Infinity at 1, NaN outside [0, 1]. For an upper tail q take -normalQuantile(q). */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(centralTop, r)) / polynomial(centralBottom, r)
  }
  const tail = q < 0 ? p : 1 - p
  if (tail === 0) return q < 0 ? -Infinity : Infinity
  let r = Math.sqrt(-Math.log(tail))
  let x: number
  if (r <= 5) {
    r -= 1.6
    x = polynomial(shoulderTop, r) / polynomial(shoulderBottom, r)
  } else {
    r -= 5
    x = polynomial(farTop, r) / polynomial(farBottom, r)
  }
  return q < 0 ? -x : x
}
