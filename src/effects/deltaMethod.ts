import type { Fit } from '../fit/fit'
import { deltaMoments } from '../inference/secondOrderDelta'
import { type WaldEstimate, waldInterval } from '../inference/waldInterval'
import type { Issue } from '../issue/issue'
import { betweenZeroAndOne } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { type TargetOptions, targetRules, targetsOf } from './targets'

export interface DeltaMethodOptions extends Omit<TargetOptions, 'scale'> {
  /** 1: slopes alone (default); 2: with second derivatives (lavaan's se.delta.second.order). */
  readonly order?: 1 | 2
  /** Confidence level, default 0.95. */
  readonly level?: number
}

const { scale: _, ...targets } = targetRules

const rules: OptionRules<DeltaMethodOptions> = { ...targets, order: { kind: 'wholeNumber', least: 1, most: 2 }, level: betweenZeroAndOne }

/** A function of the parameters with its delta-method standard error and normal interval. */
export interface DeltaEstimate extends WaldEstimate {
  readonly label: string
  /** How far the expectation of the estimate lies above the function of the expected parameters, to the second order. */
  readonly bias: number
}

/**
 * Delta-method standard errors of functions of the parameters, to the first or second order (the second matters for products whose factors
 * are both small beside their errors). Throws a SemError for names that are none, for a fit without standard errors, and for effects in
 * models with loops.
 */
export function deltaMethod(fit: Fit, options: DeltaMethodOptions = {}): DeltaEstimate[] {
  requireOptions(options, rules)
  const { order = 1, level = 0.95 } = options
  const targets = targetsOf(fit, options)
  const { covariance } = fit.inference
  const issues: Issue[] = []
  if (!covariance)
    issues.push({ code: 'unsupportedCombination', what: 'the delta method without standard errors', supported: 'fits with se' })
  for (const { label, smooth } of targets)
    if (!smooth)
      issues.push({ code: 'unsupportedCombination', what: `deltaMethod of ${label} in a model with loops`, supported: 'effects()' })
  if (issues.length > 0) throw new SemError(issues)
  return targets.map(({ label, est, smooth }) => {
    const { first, second, bias } = deltaMoments(smooth!, fit.estimate.x, covariance!)
    const se = order === 1 ? first : second
    return { label, est, se, ...waldInterval(est, se, level), bias }
  })
}
