import type { Fit } from '../fit/fit'
import type { FitOptions } from '../fit/options'
import { isFit } from '../fit/population'
import { fitPopulation } from '../fit/populationFit'
import type { ModelInput } from '../fit/readModel'
import { planSimulation, type SimulateOptions } from '../fit/simulate'
import type { Issue } from '../issue/issue'
import { SemError } from '../issue/semError'
import { coefficientName } from '../model/coefficientName'
import type { EffectExpression } from '../model/effectExpression'
import { normalQuantile } from '../numeric/normal'
import { type EffectScale, evaluate } from './evaluate'
import { findEffectMistakes } from './findEffectMistakes'
import { graphsOf } from './graphsOf'
import { type PowerJob, powerReplicates } from './powerReplicates'
import { type PowerAtN, type PowerColumn, summarizePower } from './powerSummary'
import { printEffect, readEffect } from './printEffect'

/** A simulation study of power. */
export interface PowerStudyOptions {
  /** Cases of each group; a list of sample sizes gives a curve. */
  readonly n: number | readonly number[]
  /** Samples a sample size, default 500. */
  readonly replicates?: number
  /** Default 0.05, two-sided. */
  readonly alpha?: number
  /** Default 1. */
  readonly seed?: number
  /** Effects beside the parameters and defined parameters: 'x -> m -> y', or expressions. */
  readonly effects?: readonly (string | EffectExpression)[]
  /** Scale of the effects: default 'unstandardized'. */
  readonly scale?: EffectScale
  /** Where samples come from: a model with values or a fit. Default `model` itself, whose values other than 0 are then released for fitting. */
  readonly population?: ModelInput | Fit
  /** How samples are drawn from it: skewness, kurtosis, cuts, missing, standardized, groups. */
  readonly simulation?: Omit<SimulateOptions, 'n' | 'seed' | 'replicate'>
  /** How the model is fitted to samples: estimator, missing, stdLv, ... */
  readonly fit?: FitOptions
}

/** What `power` found. */
export interface PowerStudy {
  readonly alpha: number
  readonly seed: number
  readonly replicates: number
  /** One a sample size, in the order given. */
  readonly curve: readonly PowerAtN[]
}

/**
 * Monte Carlo power: draws samples from a population, fits the model to each, and reports power, coverage, bias of estimates and standard
 * errors, and how many fits failed, for every free parameter, defined parameter and requested effect. Population values are those of the
 * model fitted to the population's moments, so they are on the scale of the fitted model whatever fixes its latent scales. Replicate r of a
 * sample size is drawn from stream (seed, r). Throws a SemError with everything that is wrong with model, population or options.
 */
export function power(model: ModelInput | Fit, options: PowerStudyOptions): PowerStudy {
  const { alpha = 0.05, seed = 1, replicates = 500 } = options
  const curve = planPower(model, options).map(({ n, job, columns }) =>
    summarizePower(n, columns, powerReplicates(job, 0, replicates), alpha),
  )
  return { alpha, seed, replicates, curve }
}

/** One sample size of a study: what is to be done, and the names and population values of what will be estimated. */
export interface PlannedPower {
  readonly n: number
  readonly job: PowerJob
  readonly columns: readonly PowerColumn[]
}

/** Everything before the first sample is drawn. Throws a SemError. */
export function planPower(model: ModelInput | Fit, options: PowerStudyOptions): PlannedPower[] {
  const { n, seed = 1, population, simulation = {}, effects = [], scale = 'unstandardized' } = options
  const sizes = typeof n === 'number' ? [n] : n
  checkNumbers(options, sizes)
  return sizes.map((size) => {
    const source = population ?? model
    const several = isFit(source) ? source.table.groupLabels.length : 1
    const cases = several > 1 ? Array.from({ length: several }, () => size) : size
    const { plan, population: read } = planSimulation(source, { ...simulation, n: cases, seed })
    const released = population === undefined && !isFit(model)
    const { fit, options: resolved } = fitPopulation(model, read, fitOptions(model, options), { released, cuts: plan.cuts })
    const expressions = effects.map((effect) => (typeof effect === 'string' ? readEffect(effect) : effect))
    const where = graphsOf(fit)
    const mistakes = expressions.flatMap((expression) => findEffectMistakes(expression, where))
    if (mistakes.length > 0) throw new SemError(mistakes)
    const rows = reportedRows(fit)
    const columns: PowerColumn[] = [
      ...rows.map((row): PowerColumn => {
        const one = fit.table.rows[row]
        return {
          label: one.op === ':=' ? one.lhs : coefficientName({ ...one, label: '' }),
          kind: one.op === ':=' ? 'defined' : 'parameter',
          group: one.group,
          value: fit.estimate.values[row],
        }
      }),
      ...expressions.map(
        (expression): PowerColumn => ({
          label: printEffect(expression),
          kind: 'effect',
          group: 0,
          value: evaluate(expression, where, 0, scale).value,
        }),
      ),
    ]
    const refit = { table: fit.table, values: fit.estimate.values, options: { ...resolved, tests: [] } }
    const total = plan.groups.reduce((sum, group) => sum + group.n, 0)
    return { n: total, job: { plan, refit, seed, rows, effects: expressions, scale }, columns }
  })
}

/** The options of a fit that is used again, under those given. */
function fitOptions(model: ModelInput | Fit, options: PowerStudyOptions): FitOptions {
  if (!isFit(model)) return options.fit ?? {}
  const { stdLv, effectCoding, groupEqual, groupPartial, fixedX, orthogonal } = model.options.table
  const { estimatorName: estimator, missing } = model.options
  const own = { stdLv, effectCoding: [...effectCoding], groupEqual: [...groupEqual], groupPartial: [...groupPartial], fixedX, orthogonal }
  return { ...own, estimator, missing, ...options.fit }
}

/** Rows with an estimate of their own: the first of those that share a parameter, and defined ones. */
function reportedRows({ table }: Fit): number[] {
  const seen = new Set<number>()
  return table.rows.flatMap(({ role }, row) => {
    if (role.kind === 'defined') return [row]
    if (role.kind !== 'free' || seen.has(role.index)) return []
    seen.add(role.index)
    return [row]
  })
}

function checkNumbers({ replicates = 500, alpha = 0.05 }: PowerStudyOptions, sizes: readonly number[]): void {
  const issues: Issue[] = []
  const bad = (option: string, found: unknown, expected: string): void => {
    issues.push({ code: 'badOption', option, found: String(found), expected })
  }
  if (sizes.length === 0 || !sizes.every((size) => Number.isInteger(size) && size > 0)) bad('n', sizes, 'one or several numbers of cases')
  if (!(Number.isInteger(replicates) && replicates > 1)) bad('replicates', replicates, 'a whole number above 1')
  if (!(alpha > 0 && alpha < 1)) bad('alpha', alpha, '0 < alpha < 1')
  if (issues.length > 0) throw new SemError(issues)
}

/**
 * The sample size at which the curve of a parameter or effect reaches a power (default 0.8): between neighboring sample sizes the normal
 * quantile of power is taken to be linear in the root of n. NaN when no two neighbors enclose it.
 */
export function sampleSizeFromCurve(study: PowerStudy, label: string, wanted = 0.8): number {
  const points = study.curve
    .flatMap(({ n, rows }) => rows.filter((row) => row.label === label).map(({ power: found, used }) => ({ n, power: found, used })))
    .sort((a, b) => a.n - b.n)
  const transformed = (share: number, used: number): number => normalQuantile(Math.min(Math.max(share, 0.5 / used), 1 - 0.5 / used))
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (!(a.power <= wanted && b.power >= wanted && a.power < b.power)) continue
    const low = transformed(a.power, a.used)
    const high = transformed(b.power, b.used)
    const share = (normalQuantile(wanted) - low) / (high - low)
    return Math.ceil((Math.sqrt(a.n) + share * (Math.sqrt(b.n) - Math.sqrt(a.n))) ** 2)
  }
  return Number.NaN
}
