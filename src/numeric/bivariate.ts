// Bivariate normal distribution function Phi2(h, k; r) = P(X <= h, Y <= k) (Drezner & Wesolowsky 1990, J. Statist. Comput. Simul. 35,
// 101-107, with the changes of Genz 2004, Statistics and Computing 14, 251-260). From d Phi2 / dr = phi2 (Plackett 1954),
//   |r| < 0.925:  Phi2 = Phi(h) Phi(k) + 1/(2 pi) int_0^asin(r) exp(-(h^2 + k^2 - 2 h k sin t) / (2 cos^2 t)) dt
//   otherwise:    Phi2 = its limit at r = 1 (or -1) minus the integral from |r| to 1, in x = sqrt(1 - r^2), after the leading part of the
//                 integrand, exp(-(h-k)^2/(2 x^2)) times a polynomial in x^2, has been integrated exactly.
// Gauss-Legendre quadrature with 6, 12 or 20 points, by |r|.

import { normalCdf, normalDensity } from './normal'

const twoPi = 2 * Math.PI

/** Positive nodes and weights of Gauss-Legendre rules on [-1, 1]. */
const rules: readonly { nodes: readonly number[]; weights: readonly number[] }[] = [
  {
    nodes: [0.9324695142031521, 0.6612093864662645, 0.2386191860831969],
    weights: [0.1713244923791704, 0.3607615730481386, 0.467913934572691],
  },
  {
    nodes: [0.9815606342467192, 0.9041172563704749, 0.7699026741943047, 0.5873179542866175, 0.3678314989981802, 0.1252334085114689],
    weights: [0.04717533638651183, 0.1069393259953184, 0.1600783285433462, 0.2031674267230659, 0.2334925365383548, 0.2491470458134028],
  },
  {
    nodes: [
      0.9931285991850949, 0.9639719272779138, 0.912234428251326, 0.8391169718222188, 0.7463319064601508, 0.636053680726515,
      0.5108670019508271, 0.3737060887154195, 0.2277858511416451, 0.07652652113349734,
    ],
    weights: [
      0.01761400713915212, 0.04060142980038694, 0.06267204833410907, 0.08327674157670475, 0.1019301198172404, 0.1181945319615184,
      0.1316886384491766, 0.142096109318382, 0.1491729864726037, 0.1527533871307258,
    ],
  },
]

/** P(X <= h, Y <= k) for standard normal X, Y with correlation rho; h, k may be infinite; NaN when |rho| > 1. */
export function bivariateNormalCdf(h: number, k: number, rho: number): number {
  if (Number.isNaN(h) || Number.isNaN(k) || !(Math.abs(rho) <= 1)) return NaN
  if (h === -Infinity || k === -Infinity) return 0
  if (h === Infinity) return normalCdf(k)
  if (k === Infinity) return normalCdf(h)
  if (rho === 0) return normalCdf(h) * normalCdf(k)
  const p = Math.abs(rho) < 0.925 ? fromIndependence(h, k, rho) : fromPerfect(h, k, rho)
  return Math.max(0, Math.min(1, p))
}

/** Density of the bivariate normal at (h, k): also the derivative of Phi2 with respect to rho. */
export function bivariateNormalDensity(h: number, k: number, rho: number): number {
  const c = (1 - rho) * (1 + rho)
  if (!(c > 0)) return NaN
  if (Math.abs(h) === Infinity || Math.abs(k) === Infinity) return 0
  const d = h - k
  // h^2 - 2 r h k + k^2 without cancellation for r near 1
  const q = rho > 0 ? d * d + 2 * (1 - rho) * h * k : (h + k) * (h + k) - 2 * (1 + rho) * h * k
  return Math.exp(-q / (2 * c)) / (twoPi * Math.sqrt(c))
}

/** d Phi2(h, k; rho) / dh = phi(h) Phi((k - rho h) / sqrt(1 - rho^2)). Exchange h and k for the other limit. */
export function bivariateNormalSlope(h: number, k: number, rho: number): number {
  if (Math.abs(h) === Infinity) return 0
  if (k === Infinity) return normalDensity(h)
  if (k === -Infinity) return 0
  return normalDensity(h) * normalCdf((k - rho * h) / Math.sqrt((1 - rho) * (1 + rho)))
}

/** P(h1 < X <= h2, k1 < Y <= k2); never below zero. */
export function bivariateNormalRectangle(h1: number, h2: number, k1: number, k2: number, rho: number): number {
  // turned so that the limits lie in the lower tails, where differences keep their digits
  if (h1 + h2 > 0) return bivariateNormalRectangle(-h2, -h1, k1, k2, -rho)
  if (k1 + k2 > 0) return bivariateNormalRectangle(h1, h2, -k2, -k1, -rho)
  const p =
    bivariateNormalCdf(h2, k2, rho) - bivariateNormalCdf(h1, k2, rho) - bivariateNormalCdf(h2, k1, rho) + bivariateNormalCdf(h1, k1, rho)
  return Math.max(0, p)
}

function ruleFor(rho: number) {
  const size = Math.abs(rho)
  return rules[size < 0.3 ? 0 : size < 0.75 ? 1 : 2]
}

function fromIndependence(h: number, k: number, rho: number): number {
  const { nodes, weights } = ruleFor(rho)
  const half = 0.5 * Math.asin(rho)
  const squares = 0.5 * (h * h + k * k)
  const product = h * k
  let sum = 0
  for (let i = 0; i < nodes.length; i++) {
    const low = Math.sin(half * (1 - nodes[i]))
    const high = Math.sin(half * (1 + nodes[i]))
    sum += weights[i] * (Math.exp((low * product - squares) / (1 - low * low)) + Math.exp((high * product - squares) / (1 - high * high)))
  }
  return normalCdf(h) * normalCdf(k) + (sum * half) / twoPi
}

function fromPerfect(h: number, k: number, rho: number): number {
  // reflect Y for negative rho: Phi2(h, k; r) = Phi(h) - Phi2(h, -k; -r)
  const l = rho < 0 ? -k : k
  const limit = rho < 0 ? Math.max(0, normalCdf(h) - normalCdf(-k)) : normalCdf(Math.min(h, k))
  const tail = fromPerfectTail(h, l, Math.abs(rho))
  return rho < 0 ? limit + tail : limit - tail
}

/** int_r^1 phi2(h, k; s) ds for r >= 0.925: what Phi2 loses from its limit at 1. */
function fromPerfectTail(h: number, k: number, r: number): number {
  if (r === 1) return 0
  const product = h * k
  const gap = (h - k) * (h - k)
  // with x = sqrt(1 - s^2): integrand exp(-gap/(2 x^2)) exp(-h k / (1 + s)) / (2 pi s) dx; its second factor is
  // exp(-h k / 2) (1 + c x^2 (1 + d x^2) + ...)
  const c = (4 - product) / 8
  const d = (12 - product) / 16
  const square = (1 - r) * (1 + r)
  const a = Math.sqrt(square)
  let integral = 0
  const exponent = -(gap / square + product) / 2
  if (exponent > -100) {
    integral = a * Math.exp(exponent) * (1 - (c * (gap - square) * (1 - (d * gap) / 5)) / 3 + (c * d * square * square) / 5)
  }
  if (product > -100) {
    const b = Math.sqrt(gap)
    integral -= Math.exp(-product / 2) * Math.sqrt(twoPi) * normalCdf(-b / a) * b * (1 - (c * gap * (1 - (d * gap) / 5)) / 3)
  }
  const { nodes, weights } = rules[2]
  const half = a / 2
  for (let i = 0; i < nodes.length; i++) {
    for (const node of [1 - nodes[i], 1 + nodes[i]]) {
      const x = half * node
      const xx = x * x
      const s = Math.sqrt(1 - xx)
      const exponent = -(gap / xx + product) / 2
      if (exponent > -100) {
        const exact = Math.exp((-product * xx) / (2 * (1 + s) * (1 + s))) / s
        integral += half * weights[i] * Math.exp(exponent) * (exact - (1 + c * xx * (1 + d * xx)))
      }
    }
  }
  return integral / twoPi
}
