import type { DataInput } from '../data/dataInput'
import type { Fit } from '../fit/fit'
import type { FitOptions } from '../fit/options'
import type { ModelInput } from '../fit/readModel'
import { cfa } from '../fit/sem'
import { betweenZeroAndOne, flag, type OptionValue, oneOf } from '../issue/optionValue'
import { badOption, requireOptions, requireRecord } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { GroupEqual } from '../model/tableOptions'
import {
  compareInvariance,
  type InvarianceComparison,
  type InvarianceCriterion,
  type InvarianceFit,
  invarianceFit,
} from './compareInvariance'
import type { InvarianceLevel } from './invarianceCutoffs'
import { type EqualityScore, equalityScores, leavesTwoEqual } from './partialInvariance'

export interface InvarianceOptions extends Omit<FitOptions, 'groupEqual'> {
  /** Steps of the ladder, default all four; each is held against the one before it. */
  readonly levels?: readonly InvarianceLevel[]
  /** What decides whether a step holds, default 'cfi'. */
  readonly criterion?: InvarianceCriterion
  /** Level of significance of chi-square differences and of the score tests in the search. Default 0.05. */
  readonly alpha?: number
  /** Look for parameters to free where a step fails. Default true. */
  readonly search?: boolean
}

/** One parameter that the search freed, and what became of the step. */
export interface ReleasedEquality extends EqualityScore {
  readonly fit: InvarianceFit
  readonly comparison: InvarianceComparison
}

export interface InvarianceStep {
  readonly level: InvarianceLevel
  /** Sets of parameters that are equal over groups. */
  readonly groupEqual: readonly GroupEqual[]
  /** Parameters that are not: what the user exempted, and what the search freed here and at the steps before. */
  readonly groupPartial: readonly string[]
  /** The model of this step, without what the search freed here. */
  readonly full: InvarianceFit
  /** Against the step before; absent at the first. */
  readonly comparison?: InvarianceComparison
  /** In the order in which they were freed; empty when the step holds. */
  readonly released: readonly ReleasedEquality[]
  /** 'partial': it holds once the `released` parameters are free. */
  readonly verdict: 'first' | 'holds' | 'partial' | 'fails'
  /** The fit that the next step is held against: with the released parameters free when the verdict is 'partial', otherwise the full one. */
  readonly fit: Fit
}

export interface MeasurementInvariance {
  readonly groups: readonly string[]
  readonly criterion: InvarianceCriterion
  readonly alpha: number
  readonly steps: readonly InvarianceStep[]
  /** The last step before the first that fails, whether it holds fully or partially. */
  readonly reached: InvarianceLevel
}

const ladder: Readonly<Record<InvarianceLevel, readonly GroupEqual[]>> = {
  configural: [],
  metric: ['loadings'],
  scalar: ['loadings', 'intercepts'],
  strict: ['loadings', 'intercepts', 'residuals'],
}

const rules: Readonly<Record<'levels' | 'criterion' | 'alpha' | 'search', OptionValue>> = {
  levels: { kind: 'list', of: oneOf(...Object.keys(ladder)) },
  criterion: oneOf('cfi', 'chen', 'chisq'),
  alpha: betweenZeroAndOne,
  search: flag,
}

/** The set of parameters that a step makes equal first. */
const novelty = { metric: 'loadings', scalar: 'intercepts', strict: 'residuals' } as const

/**
 * Fits a factor model in several groups with more and more of it equal over groups, and judges each step: configural, metric (loadings),
 * scalar (and intercepts), strict (and residual variances). Where a step fails, parameters are freed one by one, the largest score statistic
 * first, while it is significant and two indicators of each factor stay equal; the next step keeps them free. Factors are scaled by unit
 * variances unless `stdLv: false`, so that every loading can be freed. Throws a SemError for mistakes in model, data or options.
 */
export function measurementInvariance(model: ModelInput, data: DataInput, options: InvarianceOptions): MeasurementInvariance {
  requireRecord(options)
  const { levels = ['configural', 'metric', 'scalar', 'strict'], criterion = 'cfi', alpha = 0.05, search = true, ...rest } = options
  requireOptions({ levels, criterion, alpha, search }, rules)
  if (levels.length === 0) throw new SemError([badOption('levels', levels, rules.levels)])
  const given: FitOptions = { meanstructure: true, ...rest, stdLv: rest.stdLv ?? rest.effectCoding === undefined }
  const exempt = typeof given.groupPartial === 'string' ? [given.groupPartial] : (given.groupPartial ?? [])
  const fitWith = (level: InvarianceLevel, groupPartial: readonly string[]): Fit =>
    cfa(model, data, { ...given, groupEqual: [...ladder[level]], groupPartial: [...groupPartial] })

  const steps: InvarianceStep[] = []
  const ordered = (Object.keys(ladder) as InvarianceLevel[]).filter((level) => levels.includes(level))
  for (const level of ordered) {
    const before = steps.at(-1)
    const kept = before?.groupPartial ?? exempt
    const full = fitWith(level, kept)
    if (full.table.groupLabels.length < 2) {
      throw new SemError([
        { code: 'badOption', option: 'group', found: String(options.group), expected: 'a column with two groups or more' },
      ])
    }
    const base = { level, groupEqual: ladder[level], full: invarianceFit(full), released: [] }
    if (!before || level === 'configural') {
      steps.push({ ...base, groupPartial: kept, verdict: 'first', fit: full })
      continue
    }
    const judge = (fit: Fit): InvarianceComparison => compareInvariance(fit, before.fit, { level, criterion, alpha })
    const comparison = judge(full)
    if (comparison.holds || !search) {
      steps.push({ ...base, groupPartial: kept, comparison, verdict: comparison.holds ? 'holds' : 'fails', fit: full })
      continue
    }
    const found = release(full, novelty[level], kept, alpha, (names) => fitWith(level, names), judge)
    const verdict = found.holds ? 'partial' : 'fails'
    const groupPartial = found.holds ? [...kept, ...found.released.map(({ parameter }) => parameter)] : kept
    steps.push({ ...base, groupPartial, comparison, released: found.released, verdict, fit: found.holds ? found.fit : full })
  }
  const failed = steps.findIndex(({ verdict }) => verdict === 'fails')
  const reached = steps[failed < 0 ? steps.length - 1 : failed - 1].level
  return { groups: steps[0].fit.table.groupLabels, criterion, alpha, steps, reached }
}

/** Frees one equality after the other until the step holds, or until nothing significant is left that may be freed. */
function release(
  full: Fit,
  kind: 'loadings' | 'intercepts' | 'residuals',
  kept: readonly string[],
  alpha: number,
  fitWith: (groupPartial: readonly string[]) => Fit,
  judge: (fit: Fit) => InvarianceComparison,
): { readonly released: ReleasedEquality[]; readonly fit: Fit; readonly holds: boolean } {
  const released: ReleasedEquality[] = []
  let fit = full
  for (;;) {
    const freed = [...kept, ...released.map(({ parameter }) => parameter)]
    const next = equalityScores(fit, kind).find(
      ({ parameter, pvalue }) => pvalue < alpha && leavesTwoEqual(fit, kind, [...freed, parameter]),
    )
    if (!next) return { released, fit, holds: false }
    fit = fitWith([...freed, next.parameter])
    const comparison = judge(fit)
    released.push({ ...next, fit: invarianceFit(fit), comparison })
    if (comparison.holds) return { released, fit, holds: true }
  }
}
