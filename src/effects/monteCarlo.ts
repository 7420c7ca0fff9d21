import type { Fit } from '../fit/fit'
import { drawFunctions, estimateDistribution, summarizeDraws } from '../inference/estimateDistribution'
import { betweenZeroAndOne, mostAtOnce, seed as seedOption } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { type TargetOptions, targetRules, targetsOf } from './targets'

/** Which functions, how many draws, and which interval. */
export interface MonteCarloOptions extends TargetOptions {
  /** Default 20000. */
  readonly draws?: number
  /** Confidence level, default 0.95. */
  readonly level?: number
  /** Default 1. Same seed, same intervals. */
  readonly seed?: number
}

const rules: OptionRules<MonteCarloOptions> = {
  ...targetRules,
  draws: { kind: 'wholeNumber', least: 2, most: mostAtOnce },
  level: betweenZeroAndOne,
  seed: seedOption,
}

/** A function of the parameters with its Monte Carlo standard error and interval. */
export interface MonteCarloInterval {
  readonly label: string
  readonly est: number
  /** Standard deviation of the draws. */
  readonly se: number
  readonly ciLower: number
  readonly ciUpper: number
  /** Draws at which the function has no value; they are left out. */
  readonly undefinedDraws: number
}

/**
 * Monte Carlo intervals of functions of the parameters: draws from N(estimates, their covariance matrix), quantiles of the function's values
 * (type 7). For indirect effects they are as good as the bootstrap's where the estimates are normal, and need the fit alone. Throws a
 * SemError for names that are none and for a fit without standard errors.
 */
export function monteCarlo(fit: Fit, options: MonteCarloOptions = {}): MonteCarloInterval[] {
  requireOptions(options, rules)
  const { draws = 20000, level = 0.95, seed = 1 } = options
  const targets = targetsOf(fit, options)
  const { covariance } = fit.inference
  if (!covariance)
    throw new SemError([
      { code: 'unsupportedCombination', what: 'Monte Carlo intervals without standard errors', supported: 'fits with se' },
    ])
  const distribution = estimateDistribution(fit.estimate.x, covariance, seed)
  const values = drawFunctions(
    distribution,
    targets.map((target) => target.value),
    0,
    draws,
  )
  return targets.map(({ label, est }, k) => ({ label, est, ...summarizeDraws(values[k], level) }))
}
