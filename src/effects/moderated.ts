import type { Fit } from '../fit/fit'
import { quadratic } from '../inference/delta'
import { waldInterval } from '../inference/waldInterval'
import type { Issue } from '../issue/issue'
import { nearest } from '../issue/nearest'
import { SemError } from '../issue/semError'
import type { EffectExpression } from '../model/effectExpression'
import { effectFormula } from '../model/effectFormula'
import { arrows } from '../model/graph'
import { type ParameterFunction, parameterFunction } from '../model/parameterFunction'
import type { EffectEstimate } from './effectEstimate'
import { findGroup } from './estimateEffect'
import { findEffectMistakes } from './findEffectMistakes'
import { graphsOf } from './graphsOf'

/** An effect that may depend on an observed moderator by products 'x:w' in the model, with its value at any w. */
export interface ModeratedEffect {
  readonly group: number
  at(value: number): ParameterFunction
  /** True when the effect is a straight line in w: a single stage of it is moderated, or none. */
  readonly linear: boolean
}

/** Reads an effect and its moderator; throws a SemError for names that are none, models with loops, and moderators without a product. */
export function moderatedEffect(fit: Fit, expression: EffectExpression, moderator: string, inGroup?: string | number): ModeratedEffect {
  const where = graphsOf(fit)
  const group = findGroup(where, inGroup)
  const mistakes: Issue[] = [...findEffectMistakes(expression, where), ...moderatorMistakes(fit, moderator)]
  if (mistakes.length > 0) throw new SemError(mistakes, fit.model.source)
  const at = (value: number): ParameterFunction => {
    const formula = effectFormula(expression, fit.table, { group, at: { [moderator]: value } })
    if (!formula)
      throw new SemError([{ code: 'unsupportedCombination', what: 'conditional effects with loops', supported: 'models without loops' }])
    return parameterFunction(formula, fit.table, fit.estimate.values)
  }
  // second difference, at the estimates and away from them: zero everywhere only for a line
  const [zero, one, two] = [0, 1, 2].map(at)
  const bends = (x: Float64Array): boolean => {
    const [a, b, c] = [zero, one, two].map((f) => f.value(x))
    return Math.abs(c - 2 * b + a) > 1e-12 * (Math.abs(a) + Math.abs(b) + Math.abs(c))
  }
  const elsewhere = fit.estimate.x.map((value, i) => value + 0.1 + 0.05 * Math.sin(i + 1))
  return { group, at, linear: !bends(fit.estimate.x) && !bends(elsewhere) }
}

/** Estimate, delta-method standard error, z, p and interval of a function of the parameters. */
export function functionEstimate(fit: Fit, f: ParameterFunction, level: number): EffectEstimate {
  const { x } = fit.estimate
  const { covariance } = fit.inference
  const slope = new Float64Array(x.length)
  f.gradient(x, slope)
  const est = f.value(x)
  const se = covariance ? Math.sqrt(Math.max(quadratic(slope, covariance, x.length), 0)) : Number.NaN
  return { est, se, ...waldInterval(est, se, level) }
}

/** `right` less `left` of two values of a moderated effect as one function. */
export function change(right: ParameterFunction, left: ParameterFunction): ParameterFunction {
  return {
    linear: right.linear && left.linear,
    arguments: [...new Set([...right.arguments, ...left.arguments])],
    value: (x) => right.value(x) - left.value(x),
    gradient(x, out) {
      const other = new Float64Array(out.length)
      left.gradient(x, other)
      right.gradient(x, out)
      for (let i = 0; i < out.length; i++) out[i] -= other[i]
    },
    addHessian(x, factor, H) {
      right.addHessian(x, factor, H)
      left.addHessian(x, -factor, H)
    },
  }
}

function moderatorMistakes({ table }: Fit, moderator: string): Issue[] {
  const factors = table.groupLabels.flatMap((_, group) => arrows(table, { group }).map(({ from }) => from.split(':')))
  const moderators = [...new Set(factors.filter((names) => names.length > 1).flat())]
  if (moderators.includes(moderator)) return []
  if (moderators.length > 0) return [{ code: 'unknownVariable', name: moderator, nearest: nearest(moderator, moderators) }]
  return [
    {
      code: 'badOption',
      option: 'moderator',
      found: moderator,
      expected: `a factor of a product in the model, as in y ~ x + ${moderator} + x:${moderator}`,
    },
  ]
}
