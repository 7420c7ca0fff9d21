/**
 * GFI and its like.
 * - gfi: population estimate N p / (N p + 2 (T - c df)) from the residual statistic T (Maydeu-Olivares, Ximenez & Revuelta 2024), with the
 *   interval that inverts the non-central chi-square
 * - gfi_lisrel, agfi_lisrel, pgfi: weighted residuals over weighted moments (Joreskog & Sorbom 1981; Mulaik et al. 1989)
 * - mfi (McDonald 1989), ecvi (Browne & Cudeck 1989), critical N (Hoelter 1983)
 */
import { chiSquareQuantile } from '../numeric/chiSquare'
import { noncentralityFor } from '../numeric/noncentrality'

export interface Gfi {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
}

const level = 0.9

/** `variables` is the number of observed variables, `residual` Browne's normal-theory residual statistic. */
export function gfi(residual: number, df: number, cases: number, variables: number, c = 1): Gfi {
  const scale = cases * variables
  const index = (noncentrality: number): number => Math.min(scale / (scale + 2 * noncentrality), 1)
  if (df <= 0) return { estimate: index(residual - c * df), lower: index(0), upper: index(0) }
  return {
    estimate: index(residual - c * df),
    lower: index(c * noncentralityFor(residual / c, df, (1 - level) / 2)),
    upper: index(c * noncentralityFor(residual / c, df, 1 - (1 - level) / 2)),
  }
}

/** McDonald's fit index. */
export function mfi(statistic: number, df: number, cases: number): number {
  return Math.exp((-0.5 * (statistic - df)) / cases)
}

/** Expected cross-validation index. */
export function ecvi(statistic: number, parameters: number, cases: number): number {
  return statistic / cases + (2 * parameters) / cases
}

/** Sample size at which the statistic would be just significant. */
export function criticalN(statistic: number, df: number, cases: number, alpha: number): number {
  if (df === 0) return Number.NaN
  return chiSquareQuantile(1 - alpha, df) / (statistic / cases) + 1
}
