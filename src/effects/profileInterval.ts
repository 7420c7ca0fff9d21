import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { type ProfileLimit, profileLimits } from '../inference/profileLimits'
import { deltaMoments } from '../inference/secondOrderDelta'
import { waldInterval } from '../inference/waldInterval'
import type { Issue } from '../issue/issue'
import { betweenZeroAndOne } from '../issue/optionValue'
import { badOption, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { EffectExpression } from '../model/effectExpression'
import { targetsOf } from './targets'

/** What is meant: a parameter by its label or as 'y ~ x', a defined parameter, an effect, or arithmetic over labels. */
export type ProfileTarget =
  | string
  | { readonly parameter: string }
  | { readonly defined: string }
  | { readonly effect: string | EffectExpression }
  | { readonly function: string }

/** A likelihood-based interval. */
export interface ProfileInterval {
  readonly label: string
  readonly est: number
  readonly level: number
  /** NaN where there is no limit. */
  readonly ciLower: number
  readonly ciUpper: number
  readonly lowerStatus: ProfileLimit['status']
  readonly upperStatus: ProfileLimit['status']
  /** Constrained fits that it took. */
  readonly refits: number
}

/**
 * Profile-likelihood interval of a function of the parameters: the values that a chi-square difference test with one degree of freedom does
 * not reject at 1 - level (default 0.95). Unlike Wald intervals it does not depend on how the model is parameterized and need not be
 * symmetric. For every estimator whose statistic is chi-square distributed (ML, also with missing values; GLS, WLS). Throws a SemError for
 * names that are none, for other estimators, for a fit that has not converged, and for effects in models with loops.
 */
export function profileInterval(fit: Fit, target: ProfileTarget, options: { readonly level?: number } = {}): ProfileInterval {
  requireOptions(options, { level: betweenZeroAndOne })
  const { level = 0.95 } = options
  const [{ label, est, smooth }] = targetsOf(fit, optionsFor(target))
  const engine = engineAt(fit)
  const issues: Issue[] = []
  if (!engine.estimator.chiSquare)
    issues.push({ code: 'unsupportedCombination', what: `profile intervals with ${engine.estimator.name}`, supported: 'ML, GLS, WLS' })
  if (!smooth)
    issues.push({ code: 'unsupportedCombination', what: `the profile of ${label} in a model with loops`, supported: 'monteCarlo()' })
  const { status, iterations, maxGradient } = fit.estimate
  if (status !== 'converged') issues.push({ code: 'notConverged', status, iterations, gradient: maxGradient })
  if (issues.length > 0) throw new SemError(issues)
  const { covariance } = fit.inference
  const se = covariance ? deltaMoments(smooth!, fit.estimate.x, covariance).first : Number.NaN
  const reach = waldInterval(0, se, level).ciUpper
  const scale = reach > 0 && Number.isFinite(reach) ? reach : 0.1 * Math.max(1, Math.abs(est))
  const { lower, upper, refits } = profileLimits(engine, fit.estimate, smooth!, { level, scale })
  return { label, est, level, ciLower: lower.value, ciUpper: upper.value, lowerStatus: lower.status, upperStatus: upper.status, refits }
}

function optionsFor(target: ProfileTarget): Parameters<typeof targetsOf>[1] {
  if (typeof target === 'string') return target.includes('->') ? { effects: [target] } : { parameters: [target] }
  if (typeof target !== 'object' || target === null) return notATarget(target)
  if ('parameter' in target) return { parameters: [target.parameter] }
  if ('defined' in target) return { defined: [target.defined] }
  if ('effect' in target) return { effects: [target.effect] }
  if ('function' in target) return { functions: [target.function] }
  return notATarget(target)
}

function notATarget(target: unknown): never {
  const expected = "'y ~ x', 'x -> m -> y', { parameter }, { defined }, { effect }, { function }"
  throw new SemError([badOption('target', target, expected)])
}
