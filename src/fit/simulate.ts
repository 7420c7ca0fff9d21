import type { Dataset } from '../data/dataset'
import type { DatasetInfo } from '../data/datasetInfo'
import { drawDataset } from '../data/drawDataset'
import { type DrawOptions, type SimulatedMissing, type SimulationPlan, simulationPlan } from '../data/simulationPlan'
import type { Issue } from '../issue/issue'
import { any, either, flag, mostAtOnce, type OptionValue, oneOf, text, texts } from '../issue/optionValue'
import { type OptionRules, optionMistakes } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import type { Fit } from './fit'
import { type ModelPopulation, readPopulation } from './population'
import type { ModelInput } from './readModel'

/** How cases are simulated. All but `n` (for a model) are optional. */
export interface SimulateOptions extends DrawOptions {
  /** Cases of each group: one number for all groups or one a group. Default for a fit: those of its data. */
  readonly n?: number | readonly number[]
  /** Whole number below 2^53; default 1. Same seed, same data. */
  readonly seed?: number
  /** Which of the data sets that the seed stands for; default 0. */
  readonly replicate?: number
  /** Group labels, or how many groups; default what the model says. */
  readonly groups?: number | readonly string[]
  /** The values of the model are standardized: variances that are not given are chosen such that every variable has variance 1. */
  readonly standardized?: boolean
}

/** Data that nobody was ever asked for. */
export type SimulatedDataset = Dataset & {
  readonly info: Pick<DatasetInfo, 'name' | 'title' | 'kind' | 'n' | 'source' | 'notes'> & {
    readonly simulated: true
    readonly seed: number
    readonly replicate: number
  }
}

const number: OptionValue = { kind: 'number' }
const byVariable: OptionValue = either(number, { kind: 'record' })

const sampleSize: OptionValue = { kind: 'number', most: mostAtOnce }
/** Each of them has a model of its own. */
const mostGroups = 1000

/** What is `any` here is checked where it is read. */
const rules: OptionRules<SimulateOptions> = {
  n: either(sampleSize, { kind: 'list', of: sampleSize }),
  seed: any,
  replicate: any,
  groups: either({ kind: 'wholeNumber', least: 1, most: mostGroups }, texts),
  standardized: flag,
  empirical: flag,
  skewness: byVariable,
  kurtosis: byVariable,
  cuts: { kind: 'record' },
  missing: { kind: 'record' },
}

const missingRules: OptionRules<SimulatedMissing> = {
  mechanism: oneOf('MCAR', 'MAR'),
  rate: { kind: 'number', least: 0, below: 1 },
  cause: text,
  strength: number,
  variables: texts,
}

/**
 * Draws cases from a model with values (`f =~ 0.8*x1 + start(0.7)*x2`) or from the estimates of a fit. What the model leaves open gets
 * the defaults of lavaan's `simulateData`: loadings and (residual) variances 1, regressions, covariances and means 0; latent scales are not
 * fixed by markers. Thresholds (`x1 | -1*t1 + 1*t2`) cut variables into categories 1, 2, ..., as `cuts` does. Means of a fit without mean
 * structure are the sample's. Multivariate normal unless `skewness` or `kurtosis` (excess) say otherwise (Fleishman 1978; Vale & Maurelli
 * 1983). `empirical`: the sample has exactly these moments (divisor n), before cutting. Order of the draws: see `drawDataset`.
 * Throws a SemError with everything that is wrong with the model, the options or the population.
 */
export function simulate(model: ModelInput | Fit, options: SimulateOptions = {}): SimulatedDataset {
  const { plan, population } = planSimulation(model, options)
  const { seed = 1, replicate = 0 } = options
  return { ...drawDataset(plan, seed, replicate), info: infoOf(plan, population, seed, replicate) }
}

/** The plan of a simulation and the population that it draws from. Throws a SemError. */
export function planSimulation(
  model: ModelInput | Fit,
  options: SimulateOptions,
): { readonly plan: SimulationPlan; readonly population: ModelPopulation } {
  const issues: Issue[] = optionMistakes(options, rules)
  if (typeof options?.missing === 'object') issues.push(...optionMistakes(options.missing, missingRules, ['mechanism', 'rate']))
  if (issues.length > 0) throw new SemError(issues)
  const { standardized, n, cuts, seed = 1, replicate = 0 } = options
  const groups = groupLabels(options, issues)
  const population = readPopulation(model, { groups, standardized })
  issues.push(...population.issues)
  const cases = casesByGroup(n ?? population.n, population.table.groupLabels.length, issues)
  for (const [option, value, limit] of [['seed', seed, 2 ** 53] as const, ['replicate', replicate, 2 ** 32] as const]) {
    if (!(Number.isInteger(value) && value >= 0 && value < limit))
      issues.push({ code: 'badOption', option, found: String(value), expected: 'a whole number that is not negative' })
  }
  const drawing = { ...options, cuts: { ...population.cuts, ...cuts } }
  const { plan, issues: mistakes } = simulationPlan(population.populations, cases, drawing, population.groupColumn)
  if (issues.length > 0 || mistakes.length > 0) throw new SemError(issues.length > 0 ? issues : mistakes, population.source)
  return { plan, population }
}

function groupLabels({ groups, n }: SimulateOptions, issues: Issue[]): readonly string[] | undefined {
  const count = typeof groups === 'number' ? groups : groups === undefined && typeof n === 'object' ? n.length : undefined
  if (count === undefined) return groups as readonly string[] | undefined
  if (!(Number.isInteger(count) && count > 0)) {
    issues.push({ code: 'badOption', option: 'groups', found: String(groups), expected: 'how many groups, or their labels' })
    return undefined
  }
  return count === 1 ? [''] : Array.from({ length: count }, (_, g) => String(g + 1))
}

function casesByGroup(n: number | readonly number[] | undefined, groups: number, issues: Issue[]): number[] {
  const list = n === undefined ? [] : typeof n === 'number' ? Array.from({ length: groups }, () => n) : [...n]
  if (list.length !== groups || !list.every((count) => Number.isInteger(count) && count > 0))
    issues.push({
      code: 'badOption',
      option: 'n',
      found: JSON.stringify(n) ?? 'undefined',
      expected: `cases for each of ${groups} group(s)`,
    })
  return list
}

function infoOf(plan: SimulationPlan, { source }: ModelPopulation, seed: number, replicate: number): SimulatedDataset['info'] {
  return {
    name: 'simulated',
    title: { en: 'Simulated data', zh: '模拟数据' },
    kind: 'cases',
    simulated: true,
    n: plan.groups.reduce((sum, group) => sum + group.n, 0),
    source: source ?? 'a model',
    notes: {
      en: `Simulated from a model with seed ${seed}, replicate ${replicate}: nothing in it was observed.`,
      zh: `由模型模拟生成（种子 ${seed}，第 ${replicate} 次重复）：其中没有任何实际观测。`,
    },
    seed,
    replicate,
  }
}
