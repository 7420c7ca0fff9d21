import type { Fit } from '../fit/fit'
import { type ObservedValues, observedValues } from '../fit/observedValues'
import { any, betweenZeroAndOne, group as groupOption, text } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { direct, type EffectExpression, indirect, path, total } from '../model/effectExpression'
import { stepsOf } from '../model/effectFormula'
import { arrows } from '../model/graph'
import { quantile } from '../numeric/quantile'
import { directedPaths } from './directedPaths'
import type { EffectEstimate } from './effectEstimate'
import { change, functionEstimate, moderatedEffect } from './moderated'
import { printEffect } from './printEffect'

/** Whose effect on what, and at which values of the moderator. */
export interface ConditionalEffectsOptions {
  readonly from: string
  readonly to: string
  /** An observed variable w with products in the model: 'x:w' in a regression is computed from the data. */
  readonly moderator: string
  /** 'sd' (default): mean - SD, mean, mean + SD; 'percentiles': the 16th, 50th and 84th; or values. */
  readonly values?: 'sd' | 'percentiles' | readonly number[]
  /** Group label or zero-based position; default the first group. */
  readonly group?: string | number
  /** Confidence level, default 0.95. */
  readonly level?: number
}

const rules: OptionRules<ConditionalEffectsOptions> = {
  from: text,
  to: text,
  moderator: text,
  values: any,
  group: groupOption,
  level: betweenZeroAndOne,
}

/** One effect as it depends on the moderator. */
export interface ConditionalEffect {
  /** 'x -> m -> y', 'x -> y', 'indirect x -> y', 'total x -> y'. */
  readonly label: string
  readonly expression: EffectExpression
  /** At each of the moderator's values, in order. */
  readonly at: readonly EffectEstimate[]
  /**
   * How much the effect changes by unit of the moderator: for an indirect effect the index of moderated mediation (Hayes 2015, Multivariate
   * Behavioral Research 50, 1-22). Absent where the change is not the same everywhere, because two stages of the effect are moderated.
   */
  readonly index?: EffectEstimate
}

export interface ConditionalEffects {
  readonly moderator: string
  readonly values: readonly number[]
  readonly direct: ConditionalEffect
  /** One a directed path. */
  readonly indirect: readonly ConditionalEffect[]
  readonly totalIndirect: ConditionalEffect
  readonly total: ConditionalEffect
}

/**
 * Effects of one variable on another at values of a moderator, with delta-method errors: an arrow from a product 'x:w' counts as one from x,
 * times w (Preacher, Rucker & Hayes 2007, Multivariate Behavioral Research 42, 185-227). Throws a SemError for names that are none, models
 * with loops, and values that the data do not give (percentiles need cases).
 */
export function conditionalEffects(fit: Fit, options: ConditionalEffectsOptions): ConditionalEffects {
  requireOptions(options, rules, ['from', 'to', 'moderator'])
  const { from, to, moderator, group, level = 0.95 } = options
  const { group: position } = moderatedEffect(fit, total(from, to), moderator, group)
  if (moderator === from || moderator === to)
    throw new SemError([{ code: 'badOption', option: 'moderator', found: moderator, expected: `another variable than ${from} and ${to}` }])
  const values = chosenValues(fit, options, position)
  const one = (expression: EffectExpression): ConditionalEffect => {
    const effect = moderatedEffect(fit, expression, moderator, group)
    return {
      label: printEffect(expression),
      expression,
      at: values.map((value) => functionEstimate(fit, effect.at(value), level)),
      ...(effect.linear && { index: functionEstimate(fit, change(effect.at(1), effect.at(0)), level) }),
    }
  }
  return {
    moderator,
    values,
    direct: one(direct(from, to)),
    indirect: pathsAt(fit, options, position).map((names) => one(path(...names))),
    totalIndirect: one(indirect(from, to)),
    total: one(total(from, to)),
  }
}

/** Paths of more than one arrow, products followed. */
function pathsAt(fit: Fit, { from, to, moderator }: ConditionalEffectsOptions, group: number): string[][] {
  const steps = stepsOf(arrows(fit.table, { group }), { [moderator]: 1 })
  const names = [...new Set(steps.flatMap((step) => [step.from, step.to]))]
  const graph = { names, arrows: steps.map((step) => ({ from: names.indexOf(step.from), to: names.indexOf(step.to) })) }
  if (!names.includes(from) || !names.includes(to)) return []
  return directedPaths(graph, names.indexOf(from), names.indexOf(to), 1000)
    .paths.filter((found) => found.length > 2)
    .map((found) => found.map((i) => names[i]))
}

function chosenValues(fit: Fit, { moderator, values = 'sd' }: ConditionalEffectsOptions, group: number): readonly number[] {
  const refuse = (found: string, expected: string): never => {
    throw new SemError([{ code: 'badOption', option: 'values', found, expected }])
  }
  if (typeof values !== 'string') {
    return values.length > 0 && values.every(Number.isFinite) ? values : refuse(JSON.stringify(values), 'numbers')
  }
  const seen: ObservedValues | undefined = observedValues(fit, moderator, group)
  if (!seen) return refuse(values, `numbers (${moderator} itself does not stand in the model)`)
  if (values === 'sd')
    return Number.isNaN(seen.mean) ? refuse('sd', 'numbers (there are no means)') : [seen.mean - seen.sd, seen.mean, seen.mean + seen.sd]
  if (values !== 'percentiles') return refuse(String(values), `'sd', 'percentiles' or numbers`)
  const { sorted } = seen
  return sorted ? [0.16, 0.5, 0.84].map((share) => quantile(sorted, share)) : refuse('percentiles', `'sd' or numbers (there are no cases)`)
}
