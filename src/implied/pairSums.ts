/**
 * Second derivatives summed over missing-data patterns. With W the inverse covariance of what a case has observed (zeros elsewhere),
 * e = W (y - mu), and the moments moving in direction A = dSigma, a = dmu, the negative log-likelihood of the case has
 *
 *     second derivative   (A e + a)' W (B e + b) - 1/2 tr(W A W B),      expectation   1/2 tr(W A W B) + a' W b,
 *
 * and for the cells A = s (u v' + v u'), a = k u it takes look-ups in P = Q'WQ and epsilon = Q'e only: A e + a = x u + y v with
 * x = s epsilon_v + k, y = s epsilon_u. Pairs of cells are summed over all patterns before they are sent to their parameters.
 */
import { addPair } from './metric'
import type { ImpliedState } from './state'

/** Sums over pairs of cells of one block; P is t x t, t = p + 2c, epsilon has length t. */
export interface PairSums {
  /** Sets all sums to 0 and reads the mean slope k of every cell. */
  reset(slopes: Float64Array): void
  /** Adds n times the expectation for one pattern. */
  addExpected(P: Float64Array, n: number): void
  /** Adds the second derivative for n equal cases. */
  addCase(P: Float64Array, epsilon: Float64Array, n: number): void
  /** Adds the second derivative for n cases of one pattern: N = Q'W T W Q with T their second moments about mu, epsilon their mean. */
  addPattern(P: Float64Array, N: Float64Array, epsilon: Float64Array, n: number): void
  /** Adds weight times the sums to the lower triangle of H (q x q). */
  send(weight: number, H: Float64Array, q: number): void
}

export function createPairSums(state: ImpliedState): PairSums {
  const { placement } = state
  const { count, u, v, factor, parameter } = placement.cells
  const t = placement.observed.length + 2 * placement.core.length
  const sums = new Float64Array((count * (count + 1)) / 2)
  const [k, s, x, y] = Array.from({ length: 4 }, () => new Float64Array(count))
  const shifted = new Float64Array(t * t)

  return {
    reset(slopes) {
      sums.fill(0)
      k.set(slopes)
    },
    addExpected(P, n) {
      let at = 0
      for (let a = 0; a < count; a++) {
        const rowU = u[a] * t
        const rowV = v[a] * t
        const sa = n * factor[a]
        const ka = n * k[a]
        for (let b = 0; b <= a; b++) {
          const w = u[b]
          const z = v[b]
          const Puw = P[rowU + w]
          sums[at++] += sa * factor[b] * (P[rowV + w] * P[rowU + z] + P[rowV + z] * Puw) + ka * k[b] * Puw
        }
      }
    },
    addCase(P, epsilon, n) {
      const root = Math.sqrt(n)
      for (let a = 0; a < count; a++) {
        s[a] = root * factor[a]
        x[a] = s[a] * epsilon[v[a]] + root * k[a]
        y[a] = s[a] * epsilon[u[a]]
      }
      let at = 0
      for (let a = 0; a < count; a++) {
        const rowU = u[a] * t
        const rowV = v[a] * t
        const sa = s[a]
        const xa = x[a]
        const ya = y[a]
        if (sa === 0) {
          for (let b = 0; b <= a; b++) sums[at++] += xa * (x[b] * P[rowU + u[b]] + y[b] * P[rowU + v[b]])
          continue
        }
        for (let b = 0; b <= a; b++) {
          const w = u[b]
          const z = v[b]
          const Puw = P[rowU + w]
          const Puz = P[rowU + z]
          const Pvw = P[rowV + w]
          const Pvz = P[rowV + z]
          const xb = x[b]
          const yb = y[b]
          sums[at++] += xa * (xb * Puw + yb * Puz) + ya * (xb * Pvw + yb * Pvz) - sa * s[b] * (Pvw * Puz + Pvz * Puw)
        }
      }
    },
    addPattern(P, N, epsilon, n) {
      for (let i = 0; i < t * t; i++) shifted[i] = N[i] - 0.5 * P[i]
      let at = 0
      for (let a = 0; a < count; a++) {
        const rowU = u[a] * t
        const rowV = v[a] * t
        const sa = n * factor[a]
        const ka = n * k[a]
        const meanU = sa * epsilon[u[a]]
        const meanV = sa * epsilon[v[a]]
        for (let b = 0; b <= a; b++) {
          const w = u[b]
          const z = v[b]
          const sb = factor[b]
          const kb = k[b]
          const Puw = P[rowU + w]
          const Puz = P[rowU + z]
          const Pvw = P[rowV + w]
          const Pvz = P[rowV + z]
          let value = sa * sb * (Pvw * shifted[rowU + z] + Pvz * shifted[rowU + w] + Puw * shifted[rowV + z] + Puz * shifted[rowV + w])
          value += kb * (ka * Puw + Puw * meanV + Pvw * meanU)
          if (ka !== 0) value += ka * sb * (Puw * epsilon[z] + Puz * epsilon[w])
          sums[at++] += value
        }
      }
    },
    send(weight, H, q) {
      let at = 0
      for (let a = 0; a < count; a++) for (let b = 0; b <= a; b++) addPair(H, q, parameter[a], parameter[b], a === b, weight * sums[at++])
    },
  }
}
