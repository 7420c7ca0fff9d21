// Johnson & Neyman (1936, Statistical Research Memoirs 1, 57-93); Bauer & Curran (2005, Multivariate Behavioral Research 40, 373-400): an
// effect a + b w with variance v_aa + 2 v_ab w + v_bb w^2 is significant where (a + b w)^2 > c^2 var, c the normal quantile:
//   (b^2 - c^2 v_bb) w^2 + 2 (a b - c^2 v_ab) w + (a^2 - c^2 v_aa) > 0

import type { Fit } from '../fit/fit'
import { observedValues } from '../fit/observedValues'
import { betweenZeroAndOne, either, group, resultOf, text } from '../issue/optionValue'
import { type OptionRules, requireArgument, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { EffectExpression } from '../model/effectExpression'
import { normalQuantile } from '../numeric/normal'
import type { EffectEstimate } from './effectEstimate'
import { quantityCovariance } from './effectEstimate'
import { change, functionEstimate, moderatedEffect } from './moderated'
import { printEffect, readEffect } from './printEffect'

export interface JohnsonNeymanOptions {
  /** 'x -> y', 'x -> m -> y', or an expression. */
  readonly effect: string | EffectExpression
  readonly moderator: string
  /** Group label or zero-based position; default the first group. */
  readonly group?: string | number
  /** Confidence level, default 0.95. */
  readonly level?: number
}

const rules: OptionRules<JohnsonNeymanOptions> = {
  effect: either(text, { kind: 'record' }),
  moderator: text,
  group,
  level: betweenZeroAndOne,
}

/** A range of the moderator; -Infinity and Infinity where it is open. */
export interface ModeratorRange {
  readonly from: number
  readonly to: number
}

export interface JohnsonNeyman {
  readonly label: string
  readonly moderator: string
  /** Values of the moderator at which significance begins or ends: none, one or two, ascending. */
  readonly points: readonly number[]
  /** Where the effect differs from 0. */
  readonly significant: readonly ModeratorRange[]
  /** The effect at w = 0, and its change by unit of w. */
  readonly intercept: EffectEstimate
  readonly slope: EffectEstimate
  /** Covariance of the estimates of intercept and slope. */
  readonly covariance: number
  /** Confidence level of the band that the points come from. */
  readonly level: number
  /** Smallest and largest observed value of the moderator; absent for fits to moments. */
  readonly observed?: ModeratorRange
  /** Share of the cases in the significant ranges; absent for fits to moments. */
  readonly share?: number
}

/**
 * The values of a moderator at which an effect is significant. Throws a SemError for names that are none, for a fit without standard errors,
 * and for effects of which two stages are moderated (these are no straight line).
 */
export function johnsonNeyman(fit: Fit, options: JohnsonNeymanOptions): JohnsonNeyman {
  requireOptions(options, rules, ['effect', 'moderator'])
  const { moderator, level = 0.95 } = options
  const expression = typeof options.effect === 'string' ? readEffect(options.effect) : options.effect
  const label = printEffect(expression)
  const effect = moderatedEffect(fit, expression, moderator, options.group)
  if (!effect.linear)
    throw new SemError([
      { code: 'unsupportedCombination', what: `${label}: two of its stages are moderated`, supported: 'conditionalEffects()' },
    ])
  const start = effect.at(0)
  const rise = change(effect.at(1), start)
  const intercept = functionEstimate(fit, start, level)
  const slope = functionEstimate(fit, rise, level)
  if (Number.isNaN(intercept.se))
    throw new SemError([{ code: 'unsupportedCombination', what: 'johnsonNeyman without standard errors', supported: 'fits with se' }])
  const { x } = fit.estimate
  const [g, h] = [new Float64Array(x.length), new Float64Array(x.length)]
  start.gradient(x, g)
  rise.gradient(x, h)
  const c2 = normalQuantile(1 - (1 - level) / 2) ** 2
  const square = slope.est ** 2 - c2 * slope.se ** 2
  const covariance = quantityCovariance(g, h, fit)
  const line = intercept.est * slope.est - c2 * covariance
  const constant = intercept.est ** 2 - c2 * intercept.se ** 2
  const points = roots(square, line, constant)
  const edges = [-Infinity, ...points, Infinity]
  const significant = edges.slice(1).flatMap((to, k): ModeratorRange[] => {
    const from = edges[k]
    const inside = !Number.isFinite(from) ? (Number.isFinite(to) ? to - 1 : 0) : Number.isFinite(to) ? (from + to) / 2 : from + 1
    return square * inside ** 2 + 2 * line * inside + constant > 0 ? [{ from, to }] : []
  })
  const values = observedValues(fit, moderator, effect.group)?.sorted
  return {
    label,
    moderator,
    points,
    significant,
    intercept,
    slope,
    covariance,
    level,
    ...(values && {
      observed: { from: values[0], to: values[values.length - 1] },
      share: values.reduce((sum, w) => sum + (significant.some(({ from, to }) => w > from && w < to) ? 1 : 0), 0) / values.length,
    }),
  }
}

/** An effect at one value of its moderator. */
export interface BandPoint {
  readonly value: number
  readonly est: number
  readonly ciLower: number
  readonly ciUpper: number
}

/** The effect of a `johnsonNeyman` reading with its interval at any values of the moderator. */
export function confidenceBand(reading: JohnsonNeyman, values: readonly number[]): BandPoint[] {
  requireArgument('reading', reading, resultOf('johnsonNeyman(fit, { effect, moderator })', 'intercept', 'slope', 'points'))
  requireArgument('values', values, { kind: 'list', of: { kind: 'number' } })
  const { intercept, slope, covariance, level } = reading
  const z = normalQuantile(1 - (1 - level) / 2)
  return values.map((value) => {
    const est = intercept.est + slope.est * value
    const reach = z * Math.sqrt(Math.max(0, intercept.se ** 2 + 2 * value * covariance + (value * slope.se) ** 2))
    return { value, est, ciLower: est - reach, ciUpper: est + reach }
  })
}

/** Real roots of a w^2 + 2 b w + c, ascending, without cancellation. */
function roots(a: number, b: number, c: number): number[] {
  const discriminant = b * b - a * c
  if (discriminant < 0) return []
  const q = -(b + Math.sign(b || 1) * Math.sqrt(discriminant))
  const found = [a === 0 ? Number.NaN : q / a, q === 0 ? Number.NaN : c / q].filter(Number.isFinite)
  return found.sort((r, s) => r - s)
}
