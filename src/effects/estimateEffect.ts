import type { Issue } from '../issue/issue'
import { betweenZeroAndOne, group as groupOption } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { EffectExpression } from '../model/effectExpression'
import { type Effect, effect } from './effect'
import type { Graphs } from './evaluate'
import { findEffectMistakes } from './findEffectMistakes'
import type { Fitted } from './fitted'
import { graphsOf } from './graphsOf'

/** Options of a single effect. */
export interface EffectOptions {
  /** Group label or zero-based position; default the first group. */
  readonly group?: string | number
  /** Confidence level, default 0.95. */
  readonly level?: number
}

const rules: OptionRules<EffectOptions> = { group: groupOption, level: betweenZeroAndOne }

/**
 * The effect that an expression names ("the path SAT -> AFF -> CON minus the direct effect"), with delta-method errors that take the
 * full covariance of the parameters. Throws a `SemError` for names that are no variables of the model.
 */
export function estimateEffect(fit: Fitted, expression: EffectExpression, options: EffectOptions = {}): Effect {
  requireOptions(options, rules)
  const where = graphsOf(fit)
  const group = findGroup(where, options.group)
  const issues = findEffectMistakes(expression, where)
  if (issues.length > 0) throw new SemError(issues)
  return effect(expression, fit, where, group, options.level ?? 0.95)
}

/** Position of a group given by label or position; throws a `SemError` for one that does not exist. */
export function findGroup(where: Graphs, group: string | number | undefined): number {
  if (group === undefined) return 0
  const position = typeof group === 'number' ? group : where.groupLabels.indexOf(group)
  if (where.graphs[position]) return position
  const issue: Issue = { code: 'unknownGroup', name: String(group), groups: where.groupLabels }
  throw new SemError([issue])
}
