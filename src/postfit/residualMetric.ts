import { eachMoment } from '../inference/residualCovariance'
import type { ResidualType } from './residuals'

/** Residuals smaller than this are not divided by their standard errors (as in lavaan): both may be rounding noise. */
export const negligible = 1e-4

/** How residual covariances and means are scaled. */
export interface Metric {
  covariance(i: number, j: number): number
  mean(i: number, observed: number, implied: number): number
  /** Entries of d residual / d raw residual, by row. */
  readonly jacobian: readonly { readonly column: number; readonly value: number }[][]
}

/** The metric of a type of residuals: S observed, sigma implied covariances of p variables, means as many as there are means. */
export function metricOf(type: ResidualType, S: Float64Array, sigma: Float64Array, p: number, means: number): Metric {
  const sd = (i: number): number => Math.sqrt(S[i * p + i])
  const modelSd = (i: number): number => Math.sqrt(Math.abs(sigma[i * p + i]))
  const position = (i: number, j: number): number => means + j * p - (j * (j - 1)) / 2 + (i - j)
  const jacobian: { column: number; value: number }[][] = []
  const isRaw = type === 'raw' || type === 'normalized' || type === 'standardized'
  eachMoment(p, means, (k, i, j) => {
    const scale = j < 0 ? sd(i) : sd(i) * sd(j)
    if (isRaw) jacobian.push([{ column: k, value: 1 }])
    else if (type === 'cor.bentler' || j < 0) jacobian.push([{ column: k, value: 1 / scale }])
    else if (i === j) jacobian.push([])
    else {
      const rho = S[i * p + j] / scale
      jacobian.push([
        { column: k, value: 1 / scale },
        { column: position(i, i), value: -rho / (2 * S[i * p + i]) },
        { column: position(j, j), value: -rho / (2 * S[j * p + j]) },
      ])
    }
  })
  return {
    covariance(i, j) {
      const raw = S[i * p + j] - sigma[i * p + j]
      if (isRaw) return raw
      if (type === 'cor.bentler') return raw / (sd(i) * sd(j))
      return S[i * p + j] / (sd(i) * sd(j)) - sigma[i * p + j] / (modelSd(i) * modelSd(j))
    },
    mean: (i, observed, implied) => (isRaw ? observed - implied : (observed - implied) / sd(i)),
    jacobian,
  }
}

/** J A J' for a sparse J given by rows. */
export function transform(A: Float64Array, jacobian: Metric['jacobian'], size: number): Float64Array {
  const half = new Float64Array(size * size)
  jacobian.forEach((row, k) => {
    for (const { column, value } of row) for (let l = 0; l < size; l++) half[k * size + l] += value * A[column * size + l]
  })
  const out = new Float64Array(size * size)
  for (let k = 0; k < size; k++) {
    jacobian.forEach((row, l) => {
      let sum = 0
      for (const { column, value } of row) sum += value * half[k * size + column]
      out[k * size + l] = sum
    })
  }
  return out
}

/** Values in the order of moments as a symmetric matrix; means are left out. */
export function square(values: Float64Array, p: number, means: number): number[][] {
  const out = Array.from({ length: p }, () => new Array<number>(p).fill(0))
  eachMoment(p, means, (k, i, j) => {
    if (j >= 0) out[i][j] = out[j][i] = values[k]
  })
  return out
}
