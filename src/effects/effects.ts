import type { Issue } from '../issue/issue'
import { betweenZeroAndOne, count, group, text } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { directedPaths, onLoops } from './directedPaths'
import { type Effect, effect } from './effect'
import { findGroup } from './estimateEffect'
import type { Graphs } from './evaluate'
import { findEffectMistakes } from './findEffectMistakes'
import type { Fitted } from './fitted'
import { graphsOf } from './graphsOf'
import type { PathGraph } from './pathGraph'
import { spectralRadius } from './spectralRadius'

/** What to decompose: the effects of one variable on another. */
export interface EffectsOptions {
  readonly from: string
  readonly to: string
  /** Group label or zero-based position; default the first group. */
  readonly group?: string | number
  /** Confidence level, default 0.95. */
  readonly level?: number
  /** At most this many specific indirect effects are listed, shortest first found; default 1000. Totals are complete all the same. */
  readonly limit?: number
}

/** What the options of effects may be. */
export const effectsRules: OptionRules<EffectsOptions> = { from: text, to: text, group, level: betweenZeroAndOne, limit: count }

/**
 * The effects of `from` on `to` in one group. total = direct + totalIndirect always; without loops totalIndirect is also the sum of
 * the listed indirect effects, with loops it contains every further round.
 */
export interface Effects {
  readonly from: string
  readonly to: string
  /** Zero-based. */
  readonly group: number
  readonly groupLabel: string
  /** The arrow; 0 with standard error 0 where the model has none. */
  readonly direct: Effect
  /** One a directed path that visits no variable twice, shortest first. */
  readonly indirect: readonly Effect[]
  readonly totalIndirect: Effect
  readonly total: Effect
  /** `pathsTruncated`; `unstableLoop` when the loops do not die out, so that total effects have no meaning. */
  readonly issues: readonly Issue[]
}

/**
 * Every directed path between two variables with its specific indirect effect, and the direct, total indirect and total effects, each
 * unstandardized and standardized with delta-method standard error, z, p and interval. No label has to be written in the model.
 * Throws a `SemError` for names that are no variables of the model.
 */
export function effects(fit: Fitted, options: EffectsOptions): Effects {
  requireOptions(options, effectsRules, ['from', 'to'])
  const where = graphsOf(fit)
  const mistakes = findEffectMistakes({ kind: 'total', from: options.from, to: options.to }, where)
  if (mistakes.length > 0) throw new SemError(mistakes)
  return effectsInGroup(fit, where, findGroup(where, options.group), options)
}

/** `effects` in every group of a fit. */
export function effectsByGroup(fit: Fitted, options: Omit<EffectsOptions, 'group'>): Effects[] {
  const { group: _, ...rules } = effectsRules
  requireOptions(options, rules, ['from', 'to'])
  return graphsOf(fit).groupLabels.map((_, group) => effects(fit, { ...options, group }))
}

function effectsInGroup(fit: Fitted, where: Graphs, position: number, options: EffectsOptions): Effects {
  const { from, to, level = 0.95, limit = 1000 } = options
  const graph = where.graphs[position]
  const { paths, complete } = directedPaths(graph, graph.names.indexOf(from), graph.names.indexOf(to), limit)
  const issues: Issue[] = complete ? [] : [{ code: 'pathsTruncated', from, to, limit }]
  const indirect = paths
    .filter((path) => path.length > 2)
    .map((path) => effect({ kind: 'path', variables: path.map((i) => graph.names[i]) }, fit, where, position, level))
  return {
    from,
    to,
    group: position,
    groupLabel: where.groupLabels[position],
    direct: effect({ kind: 'direct', from, to }, fit, where, position, level),
    indirect,
    totalIndirect: effect({ kind: 'indirect', from, to }, fit, where, position, level),
    total: effect({ kind: 'total', from, to }, fit, where, position, level),
    issues: [...issues, ...stabilityIssues(graph, where.groupLabels[position])],
  }
}

function stabilityIssues(graph: PathGraph, groupLabel: string): Issue[] {
  const variables = onLoops(graph)
  if (variables.length === 0) return []
  const radius = spectralRadius(graph.coefficients, graph.names.length)
  return radius < 1 ? [] : [{ code: 'unstableLoop', variables, radius, ...(groupLabel === '' ? {} : { group: groupLabel }) }]
}
