// F distribution with df1, df2: P(F <= x) = I_z(df1/2, df2/2) with z = df1 x / (df1 x + df2) (Abramowitz & Stegun 26.6.2).
// df2 = Infinity is a chi-square with df1 degrees of freedom divided by df1.

import { betaLogit } from './beta'
import { chiSquareCdf, chiSquareQuantile, chiSquareUpper, chiSquareUpperQuantile } from './chiSquare'
import { incompleteBeta } from './incompleteBeta'

/** P(F <= x); NaN unless df1, df2 > 0. */
export function fCdf(x: number, df1: number, df2: number): number {
  if (!(df1 > 0 && df2 > 0) || Number.isNaN(x)) return NaN
  if (x <= 0) return 0
  if (x === Infinity) return 1
  if (df2 === Infinity) return chiSquareCdf(df1 * x, df1)
  const ratio = (df1 * x) / df2
  return incompleteBeta(ratio / (1 + ratio), df1 / 2, df2 / 2, 1 / (1 + ratio))
}

/** P(F > x), without cancellation. */
export function fUpper(x: number, df1: number, df2: number): number {
  if (!(df1 > 0 && df2 > 0) || Number.isNaN(x)) return NaN
  if (x <= 0) return 1
  if (x === Infinity) return 0
  if (df2 === Infinity) return chiSquareUpper(df1 * x, df1)
  const ratio = (df1 * x) / df2
  return incompleteBeta(1 / (1 + ratio), df2 / 2, df1 / 2, ratio / (1 + ratio))
}

/** x with P(F <= x) = p. */
export function fQuantile(p: number, df1: number, df2: number): number {
  return quantile(p, df1, df2, true)
}

/** x with P(F > x) = p, exact for small p. */
export function fUpperQuantile(p: number, df1: number, df2: number): number {
  return quantile(p, df1, df2, false)
}

function quantile(p: number, df1: number, df2: number, lower: boolean): number {
  if (!(p >= 0 && p <= 1 && df1 > 0 && df2 > 0)) return NaN
  if (df2 === Infinity) return (lower ? chiSquareQuantile(p, df1) : chiSquareUpperQuantile(p, df1)) / df1
  return (df2 / df1) * Math.exp(betaLogit(p, df1 / 2, df2 / 2, lower))
}
