import { type Bootstrap, jackknifeValues } from '../fit/bootstrap'
import { type BootstrapReadingOptions, checkReading, readingRules } from '../fit/bootstrapReading'
import { type BootstrapEstimate, bootstrapEstimate, jackknifeAcceleration } from '../inference/bootstrapInterval'
import { any, group as groupOption, text } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import type { ParameterFunction } from '../model/parameterFunction'
import { type ConditionalEffect, type ConditionalEffects, type ConditionalEffectsOptions, conditionalEffects } from './conditionalEffects'
import { change, moderatedEffect } from './moderated'

/** One effect as it depends on the moderator, with bootstrap standard errors and intervals. */
export interface BootstrapConditionalEffect extends Pick<ConditionalEffect, 'label' | 'expression'> {
  /** At each of the moderator's values, in order. */
  readonly at: readonly BootstrapEstimate[]
  /** How much the effect changes by unit of the moderator; for an indirect effect the index of moderated mediation. */
  readonly index?: BootstrapEstimate
}

/** `ConditionalEffects` with bootstrap intervals. */
export interface BootstrapConditionalEffects extends Pick<ConditionalEffects, 'moderator' | 'values'> {
  readonly direct: BootstrapConditionalEffect
  readonly indirect: readonly BootstrapConditionalEffect[]
  readonly totalIndirect: BootstrapConditionalEffect
  readonly total: BootstrapConditionalEffect
}

type Options = Omit<ConditionalEffectsOptions, 'level'> & BootstrapReadingOptions

const rules: OptionRules<Options> = { from: text, to: text, moderator: text, values: any, group: groupOption, ...readingRules }

/**
 * `conditionalEffects` with bootstrap standard errors and intervals, the index of moderated mediation among them (Hayes 2015). The values of
 * the moderator are those of the data and do not vary from replicate to replicate. Throws as `conditionalEffects` does.
 */
export function bootstrapConditionalEffects(boot: Bootstrap, options: Options): BootstrapConditionalEffects {
  requireOptions(options, rules, ['from', 'to', 'moderator'])
  const { type: _, level: __, ...which } = options
  const { type, level } = checkReading(boot, options)
  const { fit } = boot
  const { moderator, values, direct, indirect, totalIndirect, total } = conditionalEffects(fit, which)
  const replicates = parameterRows(boot, boot.estimates)
  const leftOut = type === 'bca' ? parameterRows(boot, jackknifeValues(fit) ?? new Float64Array(0)) : []
  const estimate = (f: ParameterFunction): BootstrapEstimate =>
    bootstrapEstimate(f.value(fit.estimate.x), Float64Array.from(replicates, f.value), type, level, () =>
      jackknifeAcceleration(Float64Array.from(leftOut, f.value)),
    )
  const one = ({ label, expression, index }: ConditionalEffect): BootstrapConditionalEffect => {
    const effect = moderatedEffect(fit, expression, moderator, options.group)
    return {
      label,
      expression,
      at: values.map((value) => estimate(effect.at(value))),
      ...(index && { index: estimate(change(effect.at(1), effect.at(0))) }),
    }
  }
  return { moderator, values, direct: one(direct), indirect: indirect.map(one), totalIndirect: one(totalIndirect), total: one(total) }
}

/** The q free parameters of every row of a matrix of row values. */
function parameterRows({ fit }: Bootstrap, matrix: Float64Array): Float64Array[] {
  const { rows, freeCount } = fit.table
  const places = new Int32Array(freeCount)
  rows.forEach(({ role }, row) => {
    if (role.kind === 'free') places[role.index] = row
  })
  return Array.from({ length: matrix.length / rows.length }, (_, r) => Float64Array.from(places, (row) => matrix[r * rows.length + row]))
}
