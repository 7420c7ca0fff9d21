// Satorra & Saris (1985, Psychometrika 50, 83-90): fitted to the population's own moments, the restricted model misses them by F0, and the
// difference statistic of n cases is about noncentral chi-square distributed with noncentrality lambda = n (F0 - F1), F1 the unrestricted
// model's misfit. Power = P(chi-square(df, lambda) > critical value).

import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import type { FitOptions } from '../fit/options'
import { fitPopulation } from '../fit/populationFit'
import type { ModelInput } from '../fit/readModel'
import { isFit } from '../fit/requireFit'
import { planSimulation, type SimulateOptions } from '../fit/simulate'
import { restrictedStatistic } from '../inference/restrictedStatistic'
import { any, betweenZeroAndOne, flag } from '../issue/optionValue'
import { badOption, type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { ParameterFunction } from '../model/parameterFunction'
import { chiSquareQuantile } from '../numeric/chiSquare'
import { noncentralChiSquareUpper } from '../numeric/noncentralChiSquare'
import { noncentralityFor } from '../numeric/noncentrality'
import { type Target, type TargetOptions, targetRules, targetsOf } from './targets'

/** What is tested against 0, and where it holds. */
export interface AnalyticPowerOptions extends Omit<TargetOptions, 'scale'> {
  /** Cases of all groups; absent: only sample sizes are computed. */
  readonly n?: number
  /** Power that `nNeeded` is for, default 0.8. */
  readonly power?: number
  /** Default 0.05. */
  readonly alpha?: number
  /** One test of all that is named together, with as many degrees of freedom, instead of one test each. Default false. */
  readonly jointly?: boolean
  /** Where data would come from: a model with values or a fit. Default `model` itself, whose values other than 0 are then released. */
  readonly population?: ModelInput | Fit
  readonly simulation?: Pick<SimulateOptions, 'standardized' | 'groups' | 'cuts'>
  /** How the model would be fitted: stdLv, groupEqual, ... Maximum likelihood of complete normal data is understood. */
  readonly fit?: FitOptions
}

const { scale: _, ...targets } = targetRules

const rules: OptionRules<AnalyticPowerOptions> = {
  ...targets,
  n: { kind: 'number', above: 0 },
  power: betweenZeroAndOne,
  alpha: betweenZeroAndOne,
  jointly: flag,
  population: any,
  simulation: { kind: 'record' },
  fit: { kind: 'record' },
}

/** Power of the likelihood-ratio test that a function of the parameters is 0. */
export interface AnalyticPower {
  readonly label: string
  /** In the population; NaN for a joint test. */
  readonly value: number
  readonly df: number
  /** Noncentrality of one case: lambda / n. NaN when the restricted model cannot be fitted to the population. */
  readonly noncentralityPerCase: number
  /** NaN without `n`. */
  readonly power: number
  /** Fewest cases of all groups for the power asked for; Infinity where there is nothing to be found. */
  readonly nNeeded: number
}

/** Cases that the population's moments are said to come from: the noncentrality is proportional. */
const reference = 1000

/**
 * Analytic power of likelihood-ratio tests, by default for every free regression, loading and covariance of the model (not for variances and
 * means), otherwise for the `parameters`, `defined` ones, `effects` or `functions` that are named (to test a = b, name the function 'a - b').
 * Throws a SemError with everything that is wrong with model, population or options.
 */
export function analyticPower(model: ModelInput | Fit, options: AnalyticPowerOptions = {}): AnalyticPower[] {
  requireOptions(options, rules)
  const { alpha = 0.05, power = 0.8, n, jointly = false } = options
  if (!(power > alpha)) throw new SemError([badOption('power', power, { kind: 'number', above: alpha, below: 1 })])
  const source = options.population ?? model
  const groups = isFit(source) ? source.table.groupLabels.length : undefined
  const { plan, population } = planSimulation(source, {
    ...options.simulation,
    n: groups !== undefined && groups > 1 ? Array.from({ length: groups }, () => reference) : reference,
  })
  const released = options.population === undefined && !isFit(model)
  const { fit } = fitPopulation(model, population, options.fit, { released, cuts: plan.cuts, n: reference })
  const targets = targetsOf(fit, isNamed(options) ? options : { functions: everyEffect(fit) })
  const loops = targets.find(({ smooth }) => !smooth)
  if (loops)
    throw new SemError([
      { code: 'unsupportedCombination', what: `analytic power of ${loops.label} in a model with loops`, supported: 'power()' },
    ])
  const engine = engineAt(fit)
  const cases = engine.total
  const test = (label: string, value: number, functions: readonly ParameterFunction[]): AnalyticPower => {
    const df = functions.length
    const statistic = restrictedStatistic(engine, fit.estimate, functions) ?? Number.NaN
    const noncentralityPerCase = statistic / cases < 1e-12 ? 0 : statistic / cases
    const critical = chiSquareQuantile(1 - alpha, df)
    return {
      label,
      value,
      df,
      noncentralityPerCase,
      power: n === undefined ? Number.NaN : noncentralChiSquareUpper(critical, df, n * noncentralityPerCase),
      nNeeded: Math.ceil(noncentralityFor(critical, df, 1 - power) / noncentralityPerCase),
    }
  }
  const smooth = ({ smooth: f }: Target): ParameterFunction => f!
  if (jointly) return [test(targets.map(({ label }) => label).join(', '), Number.NaN, targets.map(smooth))]
  return targets.map((target) => test(target.label, target.est, [smooth(target)]))
}

function isNamed({ functions, parameters, effects, defined }: AnalyticPowerOptions): boolean {
  return functions !== undefined || parameters !== undefined || effects !== undefined || defined !== undefined
}

/** Free loadings, regressions and covariances by name, each parameter once, and defined parameters. */
function everyEffect({ table }: Fit): Record<string, string> {
  const named: Record<string, string> = {}
  const seen = new Set<number>()
  for (const { lhs, op, rhs, role, plabel, group } of table.rows) {
    const name = `${lhs} ${op} ${rhs}${group === 0 ? '' : `.g${group + 1}`}`
    if (role.kind === 'defined') named[lhs] = lhs
    if (role.kind !== 'free' || seen.has(role.index)) continue
    seen.add(role.index)
    if (op === '=~' || op === '~' || (op === '~~' && lhs !== rhs)) named[name] = plabel
  }
  return named
}
