import { scaledMoments } from '../estimate/scaledMoments'
import { scaledVariables, unscaledMoments } from '../estimate/unscaledMoments'
import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { betweenZeroAndOne } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import type { Dual } from '../numeric/dual'
import { type Coefficient, coefficient, deltaCoefficient, undefinedCoefficient } from './coefficient'
import { cronbachAlpha, standardizedAlpha } from './cronbachAlpha'
import {
  averageVarianceExtracted,
  compositeReliability,
  maximalH,
  maximalReliability,
  omega,
  omegaAt,
  omegaCongeneric,
  omegaSecondOrder,
  omegaTotal,
  standardizedLoadings,
} from './factorReliability'
import { type MeasurementBlock, measurementBlocks } from './measurementBlocks'
import { momentError } from './momentError'

export interface ReliabilityOptions {
  /** Confidence level, default 0.95. */
  readonly level?: number
}

const rules: OptionRules<ReliabilityOptions> = { level: betweenZeroAndOne }

/**
 * How well a factor is measured. Coefficients are about the plain sum of `items` as they are scored: an item in `reversed` lowers them and
 * should be recoded in the data. Standard errors are delta-method ones from the fit's covariance matrix of the parameters; those of alpha,
 * a function of the sample, use normal theory, or the cases' fourth moments when the fit's standard errors are robust.
 */
export interface FactorReliability {
  readonly factor: string
  /** Zero-based group. */
  readonly group: number
  readonly groupLabel: string
  readonly level: number
  /** Direct indicators: observed variables, or factors for a factor of higher order. */
  readonly indicators: readonly string[]
  /** Observed variables under the factor. */
  readonly items: readonly string[]
  /** Items whose loading has another sign than the sum of the loadings. */
  readonly reversed: readonly string[]
  /** Items that another factor loads on too, this factor's own lower-order factors aside. */
  readonly crossLoading: readonly string[]
  /** Pairs of items with a residual covariance. */
  readonly residualCovariances: readonly (readonly [string, string])[]
  /** Cronbach's alpha of the sample. */
  readonly alpha: Coefficient
  /** Cronbach's alpha of the sample's correlations. */
  readonly alphaStandardized: Coefficient
  /**
   * Coefficient omega: share of this factor in the model-implied variance of the sum; other factors and residual covariances count in the
   * denominator (omega2 of semTools' `reliability`, `compRelSEM(obs.var = FALSE)`).
   */
  readonly omega: Coefficient
  /** The same with the observed variance of the sum as denominator (omega3, `compRelSEM`'s default). No standard error. */
  readonly omegaObserved: Coefficient
  /** Raykov's composite reliability: other factors are left out, residual covariances count in the denominator (omega1). */
  readonly omegaCongeneric: Coefficient
  /** Omega total: whatever is not residual counts as true, this factor's and others'. */
  readonly omegaTotal: Coefficient
  /**
   * Hierarchical omega: equals `omega`, given only where that name is due. That is a factor measured by factors (omegaL1 of semTools'
   * `reliabilityL2`), or one whose items are also measured by factors uncorrelated with it: general and group factors of a bifactor model.
   */
  readonly omegaHierarchical?: Coefficient
  /** For a factor measured by factors: its share in the variance of their sum (omegaL2). */
  readonly omegaSecondOrder?: Coefficient
  /** Fornell and Larcker's composite reliability from standardized loadings of the direct indicators; residual covariances do not enter. */
  readonly compositeReliability: Coefficient
  /** Mean squared standardized loading of the direct indicators (Fornell and Larcker). */
  readonly averageVarianceExtracted: Coefficient
  /** Hancock and Mueller's H from standardized loadings of the direct indicators; NaN at a loading of 1 or more (negative residual variance). */
  readonly maximalH: Coefficient
  /** Reliability of the best weighted sum of the direct indicators given residual covariances and cross loadings; H without these. */
  readonly maximalReliability: Coefficient
}

/**
 * Reliability and convergent validity of every factor, group by group, in the order of the factors. Formulas and sources are in
 * `factorReliability.ts` and `cronbachAlpha.ts`. Intervals are estimate +- z se. A factor with a single indicator has NaN throughout:
 * nothing in the data speaks of its reliability. Without a covariance matrix of the parameters, se and intervals are NaN.
 */
export function reliability(fit: Fit, options: ReliabilityOptions = {}): FactorReliability[] {
  requireOptions(options, rules)
  const { level = 0.95 } = options
  const blocks = measurementBlocks(fit, engineAt(fit))
  return blocks.flatMap((block) => block.factors.map((factor) => factorRecord(fit, block, factor, level)))
}

function factorRecord(fit: Fit, block: MeasurementBlock, factor: string, level: number): FactorReliability {
  const { q } = block
  const items = block.items(factor)
  const indicators = block.indicators(factor)
  const higher = indicators.some((name) => block.factors.includes(name))
  const measured = indicators.length > 1 && items.length > 1
  const show = (quantity: () => Dual): Coefficient =>
    measured ? deltaCoefficient(quantity(), fit.inference.covariance, level) : undefinedCoefficient
  const sample = sampleOf(fit, block, items)
  const alpha = (alphaOf: typeof cronbachAlpha): Coefficient =>
    measured && sample ? alphaCoefficient(fit, sample, alphaOf, level) : undefinedCoefficient
  const loadings = measured ? standardizedLoadings(block, factor) : []
  const others = otherFactors(block, factor, items)
  const share = show(() => omega(block, factor))
  const isHierarchical = higher || (others.length > 0 && others.every((name) => block.covariance(factor, name).value === 0))
  const signs = block.itemLoadings(factor)
  const direction = [...signs.values()].reduce((total, { value }) => total + value, 0)
  return {
    factor,
    group: block.group,
    groupLabel: block.groupLabel,
    level: block.level,
    indicators,
    items,
    reversed: items.filter((item) => signs.get(item)!.value * direction < 0),
    crossLoading: items.filter((item) => others.some((name) => block.items(name).includes(item))),
    residualCovariances: block.residualPairs(items),
    alpha: alpha(cronbachAlpha),
    alphaStandardized: alpha(standardizedAlpha),
    omega: share,
    omegaObserved: measured && sample ? coefficient(omegaAt(block, factor, sample.sumVariance), Number.NaN, level) : undefinedCoefficient,
    omegaCongeneric: show(() => omegaCongeneric(block, factor)),
    omegaTotal: show(() => omegaTotal(block, factor)),
    ...(isHierarchical && { omegaHierarchical: share }),
    ...(higher && { omegaSecondOrder: show(() => omegaSecondOrder(block, factor)) }),
    compositeReliability: show(() => compositeReliability(loadings, q)),
    averageVarianceExtracted: show(() => averageVarianceExtracted(loadings, q)),
    maximalH: show(() => maximalH(loadings, q)),
    maximalReliability: show(() => maximalReliability(block, factor)),
  }
}

function alphaCoefficient(fit: Fit, { moments, positions }: ItemSample, alphaOf: typeof cronbachAlpha, level: number): Coefficient {
  const { value, slope } = alphaOf(moments.covariance, moments.names.length, positions)
  return coefficient(value, momentError(moments, slope, fit.options.se.startsWith('robust') ? 'cases' : 'normal'), level)
}

/** Factors that load on some of these items directly, other than the factor and those that it is measured by. */
function otherFactors(block: MeasurementBlock, factor: string, items: readonly string[]): string[] {
  const below = new Set<string>([factor])
  for (const name of below) for (const indicator of block.indicators(name)) below.add(indicator)
  return block.factors.filter(
    (name) => !below.has(name) && !isAbove(block, name, factor) && block.items(name).some((item) => items.includes(item)),
  )
}

/** True when `upper` is measured by `factor`, directly or through factors between. */
export function isAbove(block: MeasurementBlock, upper: string, factor: string): boolean {
  const reached = new Set<string>([upper])
  for (const name of reached) for (const indicator of block.indicators(name)) reached.add(indicator)
  return upper !== factor && reached.has(factor)
}

interface ItemSample {
  readonly moments: Fit['sample'][number]
  readonly positions: readonly number[]
  /** Of the sum of the items, with the divisor that the estimator uses. */
  readonly sumVariance: number
}

/** Sample moments of the items; undefined in models with levels, whose sample moments are not those of one covariance matrix. */
function sampleOf(fit: Fit, block: MeasurementBlock, items: readonly string[]): ItemSample | undefined {
  if (fit.table.levels > 1) return undefined
  const moments = fit.sample[block.group]
  const positions = items.map((name) => moments.names.indexOf(name))
  const { divisor } = engineAt(fit).estimator
  // items with a scale count as they are before it, as in the model
  const { covariance } = unscaledMoments(scaledVariables(fit.table, block.group), {
    names: moments.names,
    ...scaledMoments(moments, divisor),
  })
  let total = 0
  for (const a of items) for (const b of items) total += covariance(a, b)
  return { moments, positions, sumVariance: total }
}
