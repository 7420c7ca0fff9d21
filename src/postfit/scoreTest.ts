import type { Fit } from '../fit/fit'
import { requireFit } from '../fit/requireFit'
import { readAdditions } from '../fit/restrictions'
import { activeConstraints } from '../inference/activeConstraints'
import { constraintScores } from '../inference/constraintScores'
import type { InferenceContext } from '../inference/context'
import { chiSquarePvalue } from '../inference/rmsea'
import { type RobustScore, robustScores } from '../inference/robustScores'
import { type ScoreStatistic, scoreStatistic } from '../inference/scores'
import { robustMeat } from '../inference/standardErrors'
import { flag, oneOf, text } from '../issue/optionValue'
import { badOption, type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { changeScale, standardizedChange } from './changeScale'
import { extendedScores } from './extendedScores'
import { flat, type Held, restrictionRows, separateParameters } from './heldRestrictions'
import type { RestrictionTest } from './waldTest'

export interface ScoreTestOptions {
  /** Parameters to add, in the model language ('x7 ~~ x8'). Without it, equality constraints are released. */
  readonly add?: string
  /** Zero-based positions of the equality constraints to release; default all, in the order in which the test lists them. */
  readonly release?: readonly number[]
  /** One restriction at a time. Default true. */
  readonly univariate?: boolean
  /** Step by step, beginning with the largest univariate statistic. Default false. */
  readonly cumulative?: boolean
  /** The expected change of every parameter when all are released. Default false. */
  readonly epc?: boolean
  /** Default 'expected'. */
  readonly information?: 'expected' | 'observed'
}

const rules: OptionRules<ScoreTestOptions> = {
  add: text,
  release: { kind: 'list', of: { kind: 'wholeNumber', least: 0 } },
  univariate: flag,
  cumulative: flag,
  epc: flag,
  information: oneOf('expected', 'observed'),
}

/** The test of one restriction, or of several in a cumulative list. */
export interface ReleasedRestriction extends RestrictionTest {
  readonly lhs: string
  readonly op: '=='
  readonly rhs: string
  /** Expected value of left minus right once it is released. */
  readonly epc?: number
  /** Under robust standard errors: the statistic divided by its scaling factor. */
  readonly scaled?: RestrictionTest
}

/** Expected change of one parameter when everything is released. */
export interface ExpectedChange {
  readonly lhs: string
  readonly op: string
  readonly rhs: string
  /** Zero-based. */
  readonly group: number
  readonly level: number
  readonly label: string
  readonly plabel: string
  readonly est: number
  /** NaN for rows that stay fixed. */
  readonly epc: number
  /** Expected value: est + epc. */
  readonly epv: number
  readonly sepcLv: number
  readonly sepcAll: number
  readonly sepcNox: number
}

/** All restrictions together, and the lists that were asked for (empty otherwise). */
export interface ScoreTest extends RestrictionTest {
  readonly univariate: readonly ReleasedRestriction[]
  readonly cumulative: readonly ReleasedRestriction[]
  readonly epc: readonly ExpectedChange[]
  /** Where the fit's standard errors are robust: scaled to its mean, adjusted in mean and variance, and the generalized score test. */
  readonly robust?: { readonly scaled: RestrictionTest; readonly adjusted: RestrictionTest; readonly generalized: RestrictionTest }
}

/**
 * Score (Lagrange multiplier) test of releasing equality constraints, or of adding parameters: lavaan's `lavTestScore()`. Throws a SemError
 * for mistakes in `add`. Without anything to release df is 0 and the statistic NaN.
 */
export function scoreTest(fit: Fit, options: ScoreTestOptions = {}): ScoreTest {
  requireOptions(options, rules)
  requireFit(fit)
  const { add, univariate = true, cumulative = false, epc = false, information: kind = 'expected' } = options

  // 1. every row its own parameter, every equality a restriction; then the parameters to add
  const separate = separateParameters(fit)
  const additions = add === undefined ? [] : readAdditions(separate, add)
  const { engine, values, score, information } = extendedScores(separate, additions, kind)
  const size = score.length

  // 2. what holds, and what of it is to be released
  const held = restrictionRows(separate, additions)
  const releasable =
    additions.length > 0 || add !== undefined ? held.slice(held.length - additions.length) : held.filter(({ isEquality }) => isEquality)
  const beyond = options.release?.find((position) => position >= releasable.length)
  if (beyond !== undefined) throw new SemError([badOption('release', beyond, { kind: 'wholeNumber', least: 0, below: releasable.length })])
  const released = options.release ? releasable.filter((_, k) => options.release?.includes(k)) : releasable
  const cases = engine.total
  const releasing = (rows: readonly Held[]): ScoreStatistic => {
    const kept = held.filter((row) => !rows.includes(row))
    return scoreStatistic(score, information, flat(kept), cases)
  }
  const releaseScore = constraintScores(score, information, flat(held), cases)
  const context: InferenceContext = {
    engine,
    estimate: { x: separate.estimate.x, values },
    active: activeConstraints(separate.table, separate.estimate),
    options: fit.options,
    df: fit.inference.df,
  }
  const meat = robustMeat(context)
  const robust = (rows: readonly Held[], { statistic, change, inverse }: ScoreStatistic) => {
    const found = meat && robustScores(statistic, change, inverse, meat, flat(rows), cases)
    const test = ({ statistic: stat, df, pvalue }: RobustScore): RestrictionTest => ({ stat, df, pvalue })
    return found && { scaled: test(found.scaled), adjusted: test(found.adjusted), generalized: test(found.robust) }
  }

  // 3. the tests
  const all = releasing(released)
  const singles = univariate || cumulative ? released.map(releaseOne) : []
  const together = robust(released, all)
  const ordered = [...singles].sort((a, b) => b.statistic - a.statistic)
  const stat = released.length > 0 ? all.statistic : Number.NaN
  return {
    stat,
    df: released.length,
    pvalue: chiSquarePvalue(stat, released.length),
    univariate: univariate ? singles.map(({ row, statistic, change, scaled }) => describe(row, statistic, 1, change, scaled)) : [],
    cumulative: cumulative
      ? ordered.map(({ row, change }, k) =>
          describe(row, releasing(ordered.slice(0, k + 1).map((one) => one.row)).statistic, k + 1, change),
        )
      : [],
    epc: epc ? expectedChanges(separate, { engine, values }, all.change, size) : [],
    ...(together && { robust: together }),
  }

  /** One restriction alone: from the multipliers of all of them, or by itself where robust parts are wanted or these do not tell. */
  function releaseOne(row: Held): SingleScore {
    const quick = meat ? undefined : releaseScore?.([held.indexOf(row)])
    if (quick) return { row, statistic: quick.statistic, change: quick.expected[0] }
    const found = releasing([row])
    return { row, statistic: found.statistic, change: dotOf(row.slopes, found.change), scaled: robust([row], found)?.scaled }
  }
}

interface SingleScore {
  readonly row: Held
  readonly statistic: number
  /** Expected value of the restriction once it is released. */
  readonly change: number
  readonly scaled?: RestrictionTest
}

function describe({ lhs, rhs }: Held, stat: number, df: number, epc?: number, scaled?: RestrictionTest): ReleasedRestriction {
  return { lhs, op: '==', rhs, stat, df, pvalue: chiSquarePvalue(stat, df), ...(df === 1 && { epc }), ...(scaled && { scaled }) }
}

const dotOf = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, k) => sum + value * b[k], 0)

function expectedChanges(
  fit: Fit,
  { engine, values }: Pick<ReturnType<typeof extendedScores>, 'engine' | 'values'>,
  change: Float64Array,
  size: number,
): ExpectedChange[] {
  const scale = changeScale(engine, values)
  return engine.table.rows.flatMap((row, index): ExpectedChange[] => {
    const { lhs, op, rhs, group, level, label, plabel, role } = row
    if (op !== '=~' && op !== '~' && op !== '~~' && op !== '~1' && op !== '<~') return []
    const epc = role.kind === 'free' && role.index < size ? change[role.index] : Number.NaN
    const est = values[index]
    const standardized = (type: 'std.lv' | 'std.all' | 'std.nox'): number =>
      standardizedChange(
        epc,
        { lhs, op, rhs, group, level },
        fit.table.rows[index]?.role.kind === 'sample' ? 0 : est,
        scale({ lhs, op, rhs, group, level }, type),
      )
    return [
      {
        lhs,
        op,
        rhs,
        group,
        level,
        label,
        plabel,
        est,
        epc,
        epv: est + epc,
        sepcLv: standardized('std.lv'),
        sepcAll: standardized('std.all'),
        sepcNox: standardized('std.nox'),
      },
    ]
  })
}
