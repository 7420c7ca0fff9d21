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

/** Expected statistic per degree of freedom, and the line that scales the statistic: T / scalingFactor + shift. */
export interface GfiScaling {
  readonly factor: number
  readonly scalingFactor: number
  readonly shift: number
}

/** `variables` is the number of observed variables, `residual` Browne's normal-theory residual statistic. */
export function gfi(
  residual: number,
  df: number,
  cases: number,
  variables: number,
  scaling: GfiScaling = { factor: 1, scalingFactor: 1, shift: 0 },
): Gfi {
  const { factor, scalingFactor, shift } = scaling
  const scale = cases * variables
  const index = (noncentrality: number): number => Math.min(scale / (scale + 2 * noncentrality), 1)
  const estimate = index(residual - factor * df)
  if (df <= 0) return { estimate, lower: index(0), upper: index(0) }
  const bound = (probability: number): number => index(scalingFactor * noncentralityFor(residual / scalingFactor + shift, df, probability))
  return { estimate, lower: bound((1 - level) / 2), upper: bound(1 - (1 - level) / 2) }
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
