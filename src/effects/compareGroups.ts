// Wald test that an effect is equal in all groups: W = d' (G V G')^-1 d with d the differences from the first group.

import { SemError } from '../issue/semError'
import type { EffectExpression } from '../model/effectExpression'
import { chiSquareUpper } from '../numeric/chiSquare'
import { solve } from '../numeric/lu'
import { type Effect, effect } from './effect'
import { quantityCovariance } from './effectEstimate'
import { evaluate } from './evaluate'
import { findEffectMistakes } from './findEffectMistakes'
import type { Fitted } from './fitted'
import { graphsOf } from './graphsOf'
import { plus } from './quantity'

/** An effect in every group and the Wald test that it is the same in all of them. */
export interface GroupComparison {
  /** One a group, in the order of the groups. */
  readonly effects: readonly Effect[]
  /** Chi-square distributed with `df` = groups - 1; NaN without standard errors. */
  readonly statistic: number
  readonly df: number
  readonly pvalue: number
}

/** Compare an effect over all groups of a fit (unstandardized). `level`: of the intervals, default 0.95. Throws a `SemError` for unknown names. */
export function compareGroups(fit: Fitted, expression: EffectExpression, level = 0.95): GroupComparison {
  const where = graphsOf(fit)
  const issues = findEffectMistakes(expression, where)
  if (issues.length > 0) throw new SemError(issues)
  const groups = where.graphs.map((_, group) => group)
  const effects = groups.map((group) => effect(expression, fit, where, group, level))
  const [first, ...others] = groups.map((group) => evaluate(expression, where, group, 'unstandardized'))
  const differences = others.map((quantity) => plus(quantity, first, -1))
  const df = differences.length
  const covariance = new Float64Array(df * df)
  for (let i = 0; i < df; i++) {
    for (let j = 0; j < df; j++) {
      const a = differences[i].gradient
      const b = differences[j].gradient
      covariance[i * df + j] = a && b ? quantityCovariance(a, b, fit) : Number.NaN
    }
  }
  const d = Float64Array.from(differences, (difference) => difference.value)
  const weighted = solve(covariance, df, d)
  const statistic = weighted ? d.reduce((sum, x, i) => sum + x * weighted[i], 0) : Number.NaN
  return { effects, statistic, df, pvalue: chiSquareUpper(statistic, df) }
}
