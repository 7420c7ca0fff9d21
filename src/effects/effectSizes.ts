// Sizes of indirect effects. Completely standardized: the product of the path's coefficients times sd(x) / sd(y). Proportion mediated:
// indirect / total (MacKinnon, Warsi & Dwyer 1995, Multivariate Behavioral Research 30, 41-62). Upsilon (Lachowicz, Preacher & Kelley 2018,
// Psychological Methods 23, 244-261): the variance of y that x explains through the path, the completely standardized effect squared; its
// adjusted version takes the sampling variance out of every squared coefficient: prod (b_k^2 - var b_k) var(x) / var(y).

import type { Fit } from '../fit/fit'
import { betweenZeroAndOne, group as groupOption, text } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import type { EffectEstimate } from './effectEstimate'
import { effectEstimate } from './effectEstimate'
import { effects } from './effects'
import { findGroup } from './estimateEffect'
import { evaluate } from './evaluate'
import { directEffect, impliedVariance } from './graphQuantities'
import { graphsOf } from './graphsOf'
import { raised, times } from './quantity'

export interface EffectSizesOptions {
  readonly from: string
  readonly to: string
  /** Group label or zero-based position; default the first group. */
  readonly group?: string | number
  /** Confidence level, default 0.95. */
  readonly level?: number
}

const rules: OptionRules<EffectSizesOptions> = { from: text, to: text, group: groupOption, level: betweenZeroAndOne }

/**
 * Why a proportion says little: `totalNotSignificant`: it divides by what may be zero; `inconsistent`: direct and indirect effect have
 * opposite signs, so that shares are below 0 or above 1; `smallSample`: proportions are unstable below about 500 cases.
 */
export type ProportionCaveat = 'totalNotSignificant' | 'inconsistent' | 'smallSample'

/** Size of the indirect effect along one path, or along all together. */
export interface IndirectSize {
  readonly label: string
  readonly completelyStandardized: EffectEstimate
  /** Share of the total effect, with a delta-method error. */
  readonly proportionMediated: EffectEstimate
  readonly upsilon: number
  /** Absent for several paths together. */
  readonly adjustedUpsilon?: number
}

export interface EffectSizes {
  readonly indirect: readonly IndirectSize[]
  readonly totalIndirect: IndirectSize
  readonly caveats: readonly ProportionCaveat[]
}

/** Sizes of every indirect effect of one variable on another. Throws a SemError for names that are no variables of the model. */
export function effectSizes(fit: Fit, options: EffectSizesOptions): EffectSizes {
  requireOptions(options, rules, ['from', 'to'])
  const { from, to, level = 0.95 } = options
  const where = graphsOf(fit)
  const found = effects(fit, { from, to, group: options.group, level })
  const group = findGroup(where, options.group)
  const graph = where.graphs[group]
  const [i, j] = [graph.names.indexOf(from), graph.names.indexOf(to)]
  const ratio = impliedVariance(graph, i).value / impliedVariance(graph, j).value
  const all = evaluate(found.total.expression, where, group, 'unstandardized')
  const sizeOf = (effect: (typeof found.indirect)[number]): IndirectSize => {
    const quantity = evaluate(effect.expression, where, group, 'unstandardized')
    return {
      label: effect.label,
      completelyStandardized: effect.stdAll,
      proportionMediated: effectEstimate(times(quantity, raised(all, -1)), fit, level),
      upsilon: effect.stdAll.est ** 2,
    }
  }
  const adjusted = (names: readonly string[]): number =>
    names
      .slice(1)
      .map((to, k) => {
        const { est, se } = effectEstimate(directEffect(graph, graph.names.indexOf(names[k]), graph.names.indexOf(to)), fit)
        return est ** 2 - se ** 2
      })
      .reduce((product, square) => product * square, ratio)
  const caveats: ProportionCaveat[] = []
  if (!(found.total.pvalue < 1 - level)) caveats.push('totalNotSignificant')
  if (found.direct.est * found.totalIndirect.est < 0) caveats.push('inconsistent')
  if (fit.sample[group].n < 500) caveats.push('smallSample')
  return {
    indirect: found.indirect.map((effect) => ({
      ...sizeOf(effect),
      ...(effect.expression.kind === 'path' && { adjustedUpsilon: adjusted(effect.expression.variables) }),
    })),
    totalIndirect: sizeOf(found.totalIndirect),
    caveats,
  }
}
