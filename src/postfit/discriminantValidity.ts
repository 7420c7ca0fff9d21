/**
 * Discriminant validity from the model. Phi_ab is the correlation of two factors, AVE their average variances extracted.
 *
 *     Fornell & Larcker (1981, J. Marketing Research 18, 39-50)   AVE_a > Phi_ab^2 and AVE_b > Phi_ab^2
 *     Anderson & Gerbing (1988, Psychological Bulletin 103, 411-423)   the interval of Phi_ab contains neither 1 nor -1
 */
import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { betweenZeroAndOne } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { type Dual, over, plus, squareRoot, times } from '../numeric/dual'
import { normalTwoSided } from '../numeric/normal'
import { type Coefficient, deltaCoefficient, undefinedCoefficient } from './coefficient'
import { averageVarianceExtracted, standardizedLoadings } from './factorReliability'
import { type MeasurementBlock, measurementBlocks } from './measurementBlocks'
import { isAbove } from './reliability'

export interface DiscriminantValidityOptions {
  /** Confidence level, default 0.95. */
  readonly level?: number
}

const rules: OptionRules<DiscriminantValidityOptions> = { level: betweenZeroAndOne }

/** Whether two factors are two. */
export interface FactorPair {
  readonly factors: readonly [string, string]
  /** Correlation that the model implies. */
  readonly correlation: Coefficient
  /** Wald test of correlation = 0; NaN where the correlation is fixed or has no standard error. */
  readonly zero: { readonly z: number; readonly pvalue: number }
  /** Wald test of |correlation| = 1; z is negative below 1; NaN where the correlation is fixed or has no standard error. */
  readonly unity: { readonly z: number; readonly pvalue: number }
  /** True when the interval of the correlation excludes 1 and -1; absent without a standard error. */
  readonly distinct?: boolean
  /** Average variance extracted of each factor less the squared correlation. */
  readonly margins: readonly [Coefficient, Coefficient]
  /** Fornell and Larcker's criterion: both margins are above 0; absent when a factor has a single indicator. */
  readonly fornellLarcker?: boolean
}

/** Discriminant validity of one group (and level). */
export interface DiscriminantValidity {
  /** Zero-based group. */
  readonly group: number
  readonly groupLabel: string
  readonly level: number
  readonly factors: readonly string[]
  /** Fornell-Larcker table: square roots of the average variances extracted on the diagonal (NaN for a single indicator), correlations beside it. */
  readonly table: number[][]
  /** Every pair of factors, except that a factor of higher order is not paired with those that measure it. */
  readonly pairs: readonly FactorPair[]
}

/** Fornell-Larcker table and pairwise verdicts, one record a group. Standard errors are delta-method ones, intervals estimate +- z se. */
export function discriminantValidity(fit: Fit, options: DiscriminantValidityOptions = {}): DiscriminantValidity[] {
  requireOptions(options, rules)
  const { level = 0.95 } = options
  return measurementBlocks(fit, engineAt(fit)).map((block) => {
    const { factors } = block
    const extracted = factors.map((factor) => extractedVariance(block, factor))
    const correlations = factors.map((a, i) => factors.map((b, j) => (i === j ? undefined : correlation(block, a, b))))
    return {
      group: block.group,
      groupLabel: block.groupLabel,
      level: block.level,
      factors,
      table: correlations.map((row, i) => row.map((r, j) => (i === j ? Math.sqrt(extracted[i]?.value ?? Number.NaN) : r!.value))),
      pairs: factors.flatMap((a, i) =>
        factors.slice(i + 1).flatMap((b, offset) => {
          if (isAbove(block, a, b) || isAbove(block, b, a)) return []
          const j = i + 1 + offset
          return [pair([a, b], correlations[i][j]!, [extracted[i], extracted[j]], fit.inference.covariance, level)]
        }),
      ),
    }
  })
}

function extractedVariance(block: MeasurementBlock, factor: string): Dual | undefined {
  const loadings = standardizedLoadings(block, factor)
  return loadings.length < 2 ? undefined : averageVarianceExtracted(loadings, block.q)
}

function correlation(block: MeasurementBlock, a: string, b: string): Dual {
  return over(block.covariance(a, b), squareRoot(times(block.covariance(a, a), block.covariance(b, b))))
}

function pair(
  factors: readonly [string, string],
  r: Dual,
  extracted: readonly [Dual | undefined, Dual | undefined],
  covariance: Float64Array | undefined,
  level: number,
): FactorPair {
  const shown = deltaCoefficient(r, covariance, level)
  const z = shown.se > 0 ? (Math.abs(shown.est) - 1) / shown.se : Number.NaN
  const fromZero = shown.se > 0 ? shown.est / shown.se : Number.NaN
  const square = times(r, r)
  const margins = extracted.map((ave) => (ave ? deltaCoefficient(plus(ave, square, -1), covariance, level) : undefinedCoefficient))
  return {
    factors,
    correlation: shown,
    zero: { z: fromZero, pvalue: normalTwoSided(fromZero) },
    unity: { z, pvalue: normalTwoSided(z) },
    ...(!Number.isNaN(shown.se) && { distinct: shown.ciUpper < 1 && shown.ciLower > -1 }),
    margins: [margins[0], margins[1]],
    ...(extracted.every((ave) => ave !== undefined) && { fornellLarcker: margins.every(({ est }) => est > 0) }),
  }
}
