/**
 * Anderson acceleration of a fixed-point iteration x <- x + f(x) (Walker & Ni, 2011, SIAM J. Numer. Anal. 49, 1715-1735, type II):
 *   x+ = x + f - (dX + dF) gamma,   gamma = argmin || f - dF gamma ||,
 * dX and dF the last differences of x and f. The normal equations get a ridge of 1e-14 of their trace, so that repeated directions do no harm.
 */
import { cholesky } from '../numeric/cholesky'
import { choleskySolve } from '../numeric/choleskySolve'
import { dot } from '../numeric/products'

export interface Anderson {
  /** The next point from the current one and its residual; remembers both. */
  next(x: Float64Array, f: Float64Array): Float64Array
  /** Forgets the past. */
  restart(): void
}

/** Acceleration with the last `memory` differences. */
export function createAnderson(memory: number): Anderson {
  let dx: Float64Array[] = []
  let df: Float64Array[] = []
  let last: { x: Float64Array; f: Float64Array } | undefined
  return {
    restart() {
      dx = []
      df = []
      last = undefined
    },
    next(x, f) {
      const before = last
      last = { x: x.slice(), f: f.slice() }
      if (before) {
        dx.push(x.map((value, i) => value - before.x[i]))
        df.push(f.map((value, i) => value - before.f[i]))
        if (dx.length > memory) {
          dx.shift()
          df.shift()
        }
      }
      const next = x.map((value, i) => value + f[i])
      const gamma = coefficients(df, f)
      for (const [k, c] of gamma.entries()) for (let i = 0; i < next.length; i++) next[i] -= c * (dx[k][i] + df[k][i])
      return next
    },
  }
}

/** Least-squares coefficients of f on the differences; none when there are none. */
function coefficients(df: readonly Float64Array[], f: Float64Array): Float64Array {
  const k = df.length
  const gamma = Float64Array.from(df, (column) => dot(column, f))
  const gram = new Float64Array(k * k)
  let trace = 0
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) gram[a * k + b] = gram[b * k + a] = dot(df[a], df[b])
    trace += gram[a * k + a]
  }
  for (let a = 0; a < k; a++) gram[a * k + a] += 1e-14 * trace
  if (k === 0 || !cholesky(gram, k)) return new Float64Array(k)
  choleskySolve(gram, k, gamma)
  return gamma
}
