import type { EffectExpression } from '../model/effectExpression'
import type { EffectEstimate } from './effectEstimate'
import { effectEstimate } from './effectEstimate'
import type { EffectScale, Graphs } from './evaluate'
import { evaluate } from './evaluate'
import type { Fitted } from './fitted'
import { printEffect } from './printEffect'

/** One effect in one group: its unstandardized estimate, and the same with latent (stdLv) or all variables (stdAll) in standard deviations. */
export interface Effect extends EffectEstimate {
  /** 'SAT -> AFF -> CON', 'total SAT -> CON', ... */
  readonly label: string
  readonly expression: EffectExpression
  /** Zero-based. */
  readonly group: number
  readonly groupLabel: string
  readonly stdLv: EffectEstimate
  readonly stdAll: EffectEstimate
}

/** Evaluate one expression in one group on all three scales. */
export function effect(expression: EffectExpression, fit: Fitted, where: Graphs, group: number, level: number): Effect {
  const on = (scale: EffectScale) => effectEstimate(evaluate(expression, where, group, scale), fit, level)
  return {
    label: printEffect(expression),
    expression,
    group,
    groupLabel: where.groupLabels[group],
    ...on('unstandardized'),
    stdLv: on('stdLv'),
    stdAll: on('stdAll'),
  }
}
