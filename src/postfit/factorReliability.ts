/**
 * Reliability of the sum of a factor's items, as functions of the parameters. lambda are the loadings of the items, phi the variance of
 * the factor, Theta the residual covariances of the items, Sigma their model-implied covariance; l, v are loadings and variances of the
 * factor's direct indicators, l_s = l sqrt(phi / v) their standardized loadings.
 *
 *     omega                (1'lambda)^2 phi / 1'Sigma 1                               McDonald 1999, Bentler 2009
 *     omegaCongeneric      (1'lambda)^2 phi / ((1'lambda)^2 phi + 1'Theta 1)          Raykov 2001
 *     omegaTotal           1 - 1'Theta 1 / 1'Sigma 1                                  McDonald 1999: every factor's variance counts
 *     omegaSecondOrder     (1'l)^2 phi / 1'V 1, V the covariance of the factors it is measured by
 *     compositeReliability (1'l_s)^2 / ((1'l_s)^2 + sum(1 - l_s^2))                   Fornell & Larcker 1981, J. Marketing Research 18, 39-50
 *     averageVarianceExtracted   mean l_s^2                                           the same
 *     maximalH             a / (1 + a), a = sum l_s^2 / (1 - l_s^2)                   Hancock & Mueller 2001
 *     maximalReliability   phi l'V^-1 l                                               Bentler 2007, Psychometrika 72, 95-112: of the best weights
 */
import { cholesky } from '../numeric/cholesky'
import { choleskySolve } from '../numeric/choleskySolve'
import { affine, constantDual, type Dual, over, plus, squareRoot, sum, times } from '../numeric/dual'
import type { MeasurementBlock } from './measurementBlocks'

/** (1'lambda)^2 phi: variance of the sum of the items that is due to this factor. */
function sumVarianceOf(block: MeasurementBlock, factor: string): Dual {
  const total = sum([...block.itemLoadings(factor).values()], block.q)
  return times(times(total, total), block.covariance(factor, factor))
}

/** Share of this factor in the model-implied variance of the sum. */
export function omega(block: MeasurementBlock, factor: string): Dual {
  return over(sumVarianceOf(block, factor), block.sumVariance(block.items(factor)))
}

/** Share of this factor in what it and the residuals of the items make up. */
export function omegaCongeneric(block: MeasurementBlock, factor: string): Dual {
  const own = sumVarianceOf(block, factor)
  return over(own, plus(own, block.residualSumVariance(block.items(factor))))
}

/** Share of the sum that is not residual. */
export function omegaTotal(block: MeasurementBlock, factor: string): Dual {
  const items = block.items(factor)
  return affine(over(block.residualSumVariance(items), block.sumVariance(items)), -1, 1)
}

/** Share of this factor in a given variance of the sum, such as the observed one. */
export function omegaAt(block: MeasurementBlock, factor: string, variance: number): number {
  return sumVarianceOf(block, factor).value / variance
}

/** Share of this factor in the variance of the sum of the factors that it is measured by. */
export function omegaSecondOrder(block: MeasurementBlock, factor: string): Dual {
  const names = block.indicators(factor)
  const total = sum(
    names.map((name) => block.loading(factor, name)),
    block.q,
  )
  return over(times(times(total, total), block.covariance(factor, factor)), block.sumVariance(names))
}

/** Standardized loadings of the direct indicators. */
export function standardizedLoadings(block: MeasurementBlock, factor: string): Dual[] {
  const phi = block.covariance(factor, factor)
  return block.indicators(factor).map((name) => times(block.loading(factor, name), squareRoot(over(phi, block.covariance(name, name)))))
}

/** Composite reliability from standardized loadings; residual covariances do not enter. */
export function compositeReliability(loadings: readonly Dual[], q: number): Dual {
  const total = sum(loadings, q)
  const common = times(total, total)
  const unique = sum(
    loadings.map((l) => affine(times(l, l), -1, 1)),
    q,
  )
  return over(common, plus(common, unique))
}

/** Mean squared standardized loading. */
export function averageVarianceExtracted(loadings: readonly Dual[], q: number): Dual {
  return affine(
    sum(
      loadings.map((l) => times(l, l)),
      q,
    ),
    1 / loadings.length,
  )
}

/** Hancock and Mueller's H; NaN when a standardized loading is 1 or beyond. */
export function maximalH(loadings: readonly Dual[], q: number): Dual {
  const squares = loadings.map((l) => times(l, l))
  if (squares.some(({ value }) => !(value < 1))) return constantDual(Number.NaN, q)
  const odds = sum(
    squares.map((square) => over(square, affine(square, -1, 1))),
    q,
  )
  return over(odds, affine(odds, 1, 1))
}

/**
 * Squared correlation of the factor with the best weighted sum of its indicators, this factor's variance alone counting as true: H, but
 * with residual covariances and other factors in the place of 1 - l_s^2. NaN when V is not positive definite.
 */
export function maximalReliability(block: MeasurementBlock, factor: string): Dual {
  const names = block.indicators(factor)
  const k = names.length
  const loadings = names.map((name) => block.loading(factor, name))
  const V = Float64Array.from({ length: k * k }, (_, at) => block.covariance(names[Math.floor(at / k)], names[at % k]).value)
  if (!cholesky(V, k)) return constantDual(Number.NaN, block.q)
  const w = Float64Array.from(loadings, ({ value }) => value)
  choleskySolve(V, k, w)
  // d (phi l'V^-1 l) = dphi l'w + phi (2 w'dl - w'dV w), w = V^-1 l: treating w as fixed in 2 w'l - w'Vw gives just that.
  const sumOfLoadings = sum(
    loadings.map((l, i) => affine(l, 2 * w[i])),
    block.q,
  )
  return times(block.covariance(factor, factor), plus(sumOfLoadings, block.sumVariance(names, w), -1))
}
