/**
 * Multivariate skewness and kurtosis (Mardia 1970, Biometrika 57, 519-530): with z_i = L^-1 (y_i - mean), S = L L' of divisor n,
 *
 *     b1 = 1/n^2 sum_ij (z_i'z_j)^3 = sum_abc m_abc^2,  m_abc = 1/n sum_i z_ia z_ib z_ic;    n b1 / 6 ~ chi-square(p (p + 1)(p + 2) / 6)
 *     b2 = 1/n sum_i (z_i'z_i)^2;                       (b2 - p (p + 2)) / sqrt(8 p (p + 2) / n) ~ N(0, 1)
 *
 * under normality. The second form of b1 takes n p^3 / 6 products in place of n^2 p.
 */
import { chiSquareUpper } from '../numeric/chiSquare'
import { cholesky } from '../numeric/cholesky'
import { forwardSubstitute } from '../numeric/choleskySolve'
import { normalTwoSided } from '../numeric/normal'
import { covarianceMatrix } from './covarianceMatrix'

/** Mardia's tests of multivariate normality. */
export interface Mardia {
  /** Complete cases. */
  readonly n: number
  readonly skewness: { readonly est: number; readonly stat: number; readonly df: number; readonly pvalue: number }
  /** `est` is b2 itself; `expected` is p (p + 2), its value under normality. */
  readonly kurtosis: { readonly est: number; readonly expected: number; readonly z: number; readonly pvalue: number }
}

/** Of complete columns; undefined when their covariance matrix is singular. */
export function mardia(columns: readonly Float64Array[]): Mardia | undefined {
  const p = columns.length
  const n = columns[0]?.length ?? 0
  if (n <= p || p === 0) return undefined
  const { mean, covariance } = covarianceMatrix(columns)
  const factor = new Float64Array(p * p)
  if (!cholesky(covariance, p, factor)) return undefined
  const third = new Float64Array(p * p * p)
  const z = new Float64Array(p)
  let fourth = 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) z[j] = columns[j][i] - mean[j]
    forwardSubstitute(factor, p, z)
    let distance = 0
    for (let a = 0; a < p; a++) {
      distance += z[a] * z[a]
      for (let b = 0; b <= a; b++) {
        const product = z[a] * z[b]
        const at = (a * p + b) * p
        for (let c = 0; c <= b; c++) third[at + c] += product * z[c]
      }
    }
    fourth += distance * distance
  }
  let b1 = 0
  for (let a = 0; a < p; a++) {
    for (let b = 0; b <= a; b++) {
      for (let c = 0; c <= b; c++) {
        const times = a === b && b === c ? 1 : a === b || b === c ? 3 : 6
        b1 += times * (third[(a * p + b) * p + c] / n) ** 2
      }
    }
  }
  const b2 = fourth / n
  const stat = (n * b1) / 6
  const df = (p * (p + 1) * (p + 2)) / 6
  const expected = p * (p + 2)
  const zKurtosis = (b2 - expected) / Math.sqrt((8 * expected) / n)
  return {
    n,
    skewness: { est: b1, stat, df, pvalue: chiSquareUpper(stat, df) },
    kurtosis: { est: b2, expected, z: zKurtosis, pvalue: normalTwoSided(zKurtosis) },
  }
}
