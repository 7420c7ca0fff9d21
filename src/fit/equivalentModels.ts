import type { Issue } from '../issue/issue'
import { count, flag } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { severity } from '../issue/severity'
import { defaultTableOptions } from '../model/defaultTableOptions'
import { type EdgeChange, edgeChanges, equivalentGraphs } from '../model/equivalentGraphs'
import { cycles } from '../model/graph'
import { causalOrder, mixedGraphOf, tiedVariables } from '../model/mixedGraph'
import type { ParameterTable } from '../model/parameterTable'
import { rewireModel } from '../model/rewireModel'
import type { ModelSpec } from '../model/spec'
import { tabulate } from '../model/tabulate'
import { printModel } from '../syntax/print'
import { type ModelInput, readModel } from './readModel'

export interface EquivalentModelsOptions {
  /** Also arrows that become covariances of disturbances, and the other way round. Default false: arrows are reversed only. */
  readonly covariances?: boolean
  /** At most so many models, default 100. */
  readonly limit?: number
}

const rules: OptionRules<EquivalentModelsOptions> = { covariances: flag, limit: count }

/** A model that implies the same moments as another one, whatever the data. */
export interface EquivalentModel {
  /** To be fitted by `sem`, as the model that it came from. */
  readonly text: string
  /** What is joined differently, in the order of the variables. */
  readonly changes: readonly EdgeChange[]
}

export interface EquivalentModels {
  /** Those that the fewest steps lead to come first. */
  readonly models: readonly EquivalentModel[]
  /** False when there are more than `limit`. */
  readonly complete: boolean
}

/**
 * Models that no data can tell from the given one: the same chi-square on any data, another story. They are found by reversing arrows (and, with
 * `covariances`, by replacing arrows by covariances of disturbances and back) where Lee & Hershberger's replacing rule (1990) allows it;
 * measurement parts stay as they are. There may be equivalent models that no such step leads to. Throws a SemError for models that cannot be
 * read, with several groups or levels, with composites or exploratory factors, or with arrows in a circle.
 */
export function equivalentModels(model: ModelInput, options: EquivalentModelsOptions = {}): EquivalentModels {
  requireOptions(options, rules)
  const { covariances = false, limit = 100 } = options
  const { spec, issues } = readModel(model)
  const { table, issues: mistakes } = tabulate(spec, defaultTableOptions('sem', { fixedX: false }))
  const errors = [...issues, ...mistakes, ...unsupported(spec, table)].filter((issue) => severity(issue) === 'error')
  if (errors.length > 0) throw new SemError(errors, spec.source)
  const start = mixedGraphOf(table)
  const { graphs, complete } = equivalentGraphs(start, tiedVariables(table), { covariances, limit })
  return {
    models: graphs.map((graph) => ({ text: printModel(rewireModel(spec, graph)), changes: edgeChanges(start, graph) })),
    complete,
  }
}

function unsupported({ statements }: ModelSpec, table: ParameterTable): Issue[] {
  const what = statements.some((one) => one.kind === 'term' && Object.keys(one.block).length > 0)
    ? 'several groups or levels'
    : statements.some((one) => one.kind === 'term' && one.op === '<~')
      ? 'composites'
      : statements.some((one) => one.kind === 'term' && one.modifiers.efa !== undefined)
        ? 'exploratory factors'
        : causalOrder(mixedGraphOf(table)) === undefined
          ? `arrows in a circle (${cycleOf(table)})`
          : undefined
  if (what === undefined) return []
  return [{ code: 'unsupportedCombination', what: `equivalentModels with ${what}`, supported: 'recursive models of one group' }]
}

function cycleOf(table: ParameterTable): string {
  const { names, causes } = mixedGraphOf(table)
  const edges = names.flatMap((to) => [...(causes.get(to) ?? [])].map((from) => ({ from, to, row: -1 })))
  return cycles(edges)[0].join(', ')
}
