import { either, isAllowed, resultOf, text } from '../issue/optionValue'
import { badOption } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { EffectExpression } from '../model/effectExpression'
import type { Effect } from './effect'
import { type EffectOptions, estimateEffect } from './estimateEffect'
import type { Fitted } from './fitted'
import { readEffect } from './printEffect'

/** An effect in any form that names it: an effect that was computed, an expression, or 'SAT -> AFF -> CON'. */
export type EffectLike = Effect | EffectExpression | string

const anEffect = either(text, resultOf('effects(fit, { from, to }), compareEffects(fit, a, b)', 'expression'))

/**
 * The contrast a - b of two effects of a fit, with its standard error from the full covariance of the parameters:
 * `compareEffects(fit, 'SAT -> AFF -> CON', 'SAT -> CON')`. Effects that were computed keep their groups.
 */
export function compareEffects(fit: Fitted, a: EffectLike, b: EffectLike, options: EffectOptions = {}): Effect {
  return estimateEffect(fit, { kind: 'difference', left: expressionOf(a, fit), right: expressionOf(b, fit) }, options)
}

/** The expression that an effect in any form means; effects that were computed keep their group where there are several. */
export function expressionOf(effect: EffectLike, fit: Fitted): EffectExpression {
  if (typeof effect === 'string') return readEffect(effect)
  if (!isAllowed(effect, { kind: 'record' })) throw new SemError([badOption('effect', effect, anEffect)])
  if (!('expression' in effect)) return effect
  const severalGroups = fit.table.groupLabels.length > 1
  return severalGroups ? { kind: 'inGroup', group: effect.groupLabel, effect: effect.expression } : effect.expression
}
