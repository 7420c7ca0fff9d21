import type { Fit } from '../fit/fit'
import type { FitOptions } from '../fit/options'
import { fitPopulation } from '../fit/populationFit'
import type { ModelInput } from '../fit/readModel'
import { isFit } from '../fit/requireFit'
import { planSimulation, type SimulateOptions } from '../fit/simulate'
import type { ProgressOptions } from '../inference/replicateProgress'
import type { Issue } from '../issue/issue'
import { any, betweenZeroAndOne, either, mostAtOnce, sampleCount, seed as seedOption } from '../issue/optionValue'
import { badOption, type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { coefficientName } from '../model/coefficientName'
import type { EffectExpression } from '../model/effectExpression'
import type { ParameterRow } from '../model/parameterTable'
import { type EffectScale, evaluate } from './evaluate'
import { findEffectMistakes } from './findEffectMistakes'
import { graphsOf } from './graphsOf'
import type { PowerJob, PowerStudyJob } from './powerReplicates'
import type { PowerColumn } from './powerSummary'
import { printEffect, readEffect } from './printEffect'
import { targetRules } from './targets'

/** A simulation study of power. */
export interface PowerStudyOptions extends ProgressOptions {
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
  /** Stops between two samples; the study then has `aborted` and tells of the samples done so far. */
  readonly signal?: AbortSignal
}

const rules: OptionRules<PowerStudyOptions & { readonly pool?: unknown }> = {
  n: either(sampleCount, { kind: 'list', of: sampleCount }),
  replicates: { kind: 'wholeNumber', least: 2, most: mostAtOnce },
  alpha: betweenZeroAndOne,
  seed: seedOption,
  effects: targetRules.effects,
  scale: targetRules.scale,
  population: any,
  simulation: { kind: 'record' },
  fit: { kind: 'record' },
  signal: { kind: 'record' },
  onProgress: { kind: 'function' },
  clock: { kind: 'function' },
  pool: any,
}

/** What is said by the study itself. */
const saidElsewhere = ['n', 'seed', 'replicate'] as const

/** One sample size of a study: what is to be done, and the names and population values of what will be estimated. */
export interface PlannedPower {
  readonly n: number
  readonly job: PowerJob
  readonly columns: readonly PowerColumn[]
}

/** Without a value every effect would be 0 in the population, and its power the rate of false alarms. */
const valuesNeeded: Issue = {
  code: 'unsupportedCombination',
  what: 'a population in which no value is given',
  supported: `values before the variables, as in 'y ~ 0.3*x' (0 where there is no effect), or a fit`,
}

function statesValues(rows: readonly ParameterRow[]): boolean {
  return rows.some(({ user, role, start }) => user && (role.kind === 'fixed' || start !== undefined))
}

/** Everything before the first sample is drawn. Throws a SemError. */
export function planPower(model: ModelInput | Fit, options: PowerStudyOptions): PlannedPower[] {
  requireOptions(options, rules, ['n'])
  const { n, seed = 1, population, simulation = {}, effects = [], scale = 'unstandardized' } = options
  const sizes = typeof n === 'number' ? [n] : n
  if (sizes.length === 0) throw new SemError([badOption('n', n, rules.n)])
  const twice = saidElsewhere.filter((name) => Object.hasOwn(simulation, name))
  if (twice.length > 0)
    throw new SemError(
      twice.map((name) => ({ code: 'unknownOption', option: `simulation.${name}`, nearest: name === 'replicate' ? [] : [name] })),
    )
  return sizes.map((size) => {
    const source = population ?? model
    const several = isFit(source) ? source.table.groupLabels.length : 1
    const cases = several > 1 ? Array.from({ length: several }, () => size) : size
    const { plan, population: read } = planSimulation(source, { ...simulation, n: cases, seed })
    if (!isFit(source) && !statesValues(read.table.rows)) throw new SemError([valuesNeeded])
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

/** The job of a whole study. */
export function powerStudyJob(planned: readonly PlannedPower[]): PowerStudyJob {
  return { kind: 'power', sizes: planned.map(({ job }) => job) }
}
