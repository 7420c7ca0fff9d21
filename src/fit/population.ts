import type { Population } from '../data/population'
import { populationMoments } from '../estimate/populationMoments'
import { constraintFunctions } from '../estimate/restrictions'
import { parameterVector } from '../estimate/start'
import { setUnitVariances } from '../estimate/unitVariances'
import type { Issue } from '../issue/issue'
import { defaultTableOptions } from '../model/defaultTableOptions'
import { groupBlocks } from '../model/groupBlocks'
import type { ParameterRow, ParameterTable } from '../model/parameterTable'
import type { ModelSpec } from '../model/spec'
import { tabulate } from '../model/tabulate'
import { printExpression } from '../syntax/printExpression'
import type { TermStatement } from '../syntax/statement'
import type { Fit } from './fit'
import { type ModelInput, readModel } from './readModel'
import { isFit } from './requireFit'

/** How a model becomes a population. */
export interface PopulationOptions {
  /** Labels of the groups; default the groups that the text names, otherwise one. */
  readonly groups?: readonly string[]
  /** Choose the variances that are not given such that latent and observed variables have variance 1. Default false. */
  readonly standardized?: boolean
}

/** A model with a value for every row, and what it says about the variables. */
export interface ModelPopulation {
  readonly table: ParameterTable
  /** One a row. */
  readonly values: Float64Array
  /** One a group. */
  readonly populations: readonly Population[]
  /** Cut points from thresholds in the model. */
  readonly cuts: Readonly<Record<string, readonly number[]>>
  /** Column of the group labels; absent for one group. */
  readonly groupColumn?: string
  /** Cases of each group of the fit; absent for a model. */
  readonly n?: readonly number[]
  readonly source?: string
  readonly issues: readonly Issue[]
}

/** Reads a population from a model with values or from the estimates of a fit; with issues it is not to be used. */
export function readPopulation(input: ModelInput | Fit, options: PopulationOptions = {}): ModelPopulation {
  return isFit(input) ? populationOfFit(input, options) : populationOfModel(input, options)
}

function populationOfFit(fit: Fit, options: PopulationOptions): ModelPopulation {
  const { table, estimate, sample } = fit
  const issues: Issue[] = []
  if (options.standardized)
    issues.push({ code: 'unsupportedCombination', what: 'standardized: true with a fit', supported: 'a model with standardized values' })
  if (options.groups !== undefined && options.groups.join() !== table.groupLabels.join())
    issues.push({ code: 'badOption', option: 'groups', found: options.groups.join(', '), expected: table.groupLabels.join(', ') })
  if (table.levels > 1 || table.variables.some(({ ordered }) => ordered.length > 0))
    issues.push({
      code: 'unsupportedCombination',
      what: 'simulating from this fit',
      supported: 'fits of continuous variables on one level',
    })
  const { populations, values } = populationMoments(table, estimate.values)
  if (!populations) return { table, values, populations: [], cuts: {}, source: fit.model.source, issues: [...issues, singularLoop(table)] }
  // Without a mean structure the means are unrestricted: their estimates are the sample's.
  const located = table.meanStructure
    ? populations
    : populations.map((population, group) => ({ ...population, mean: meansOf(fit, group, population.names) ?? population.mean }))
  const several = table.groupLabels.length > 1
  return {
    table,
    values,
    populations: located,
    cuts: {},
    n: sample.map(({ n }) => n),
    source: fit.model.source,
    issues,
    ...(several && { groupColumn: fit.options.group ?? 'group' }),
  }
}

function meansOf(fit: Fit, group: number, names: readonly string[]): Float64Array | undefined {
  const { mean, names: order } = fit.sample[group]
  return mean && Float64Array.from(names, (name) => mean[order.indexOf(name)])
}

function populationOfModel(input: ModelInput, options: PopulationOptions): ModelPopulation {
  const { spec, issues: mistakes } = readModel(input)
  const issues: Issue[] = [...mistakes]
  const groups = options.groups ?? groupBlocks(spec.statements)
  const { structure, cuts } = takeThresholds(spec, issues)
  const meanStructure = structure.statements.some((statement) => statement.kind === 'term' && statement.op === '~1')
  const tabulated = tabulate(
    structure,
    defaultTableOptions('sem', {
      groups,
      meanStructure,
      fixedX: false,
      stdLv: true,
      autoFixFirst: false,
      autoFixSingle: false,
      autoCovarianceY: false,
    }),
  )
  const { table } = tabulated
  issues.push(...tabulated.issues)
  const values = Float64Array.from(table.rows, (row) => populationValue(row))
  const empty = { table, values, populations: [], cuts, source: spec.source }
  if (issues.length > 0) return { ...empty, issues }
  if (table.variables.every(({ observed }) => observed.length === 0)) return { ...empty, issues: [{ code: 'emptyModel' }] }
  if (options.standardized) issues.push(...standardize(table, values))
  issues.push(...brokenConstraints(table, values))
  const { populations, values: complete } = populationMoments(table, values)
  if (!populations) return { ...empty, issues: [singularLoop(table)] }
  return { ...empty, values: complete, populations, issues, ...(groups.length > 1 && { groupColumn: 'group' }) }
}

/** The value that a row states, or the default: variances and loadings 1, everything else 0 (lavaan's simulateData). */
function populationValue({ op, lhs, rhs, role, start }: ParameterRow): number {
  if (role.kind === 'fixed') return role.value
  if (role.kind === 'defined' || role.kind === 'derived') return Number.NaN
  return start ?? (op === '=~' || (op === '~~' && lhs === rhs) ? 1 : 0)
}

/** Sets the variances that nobody gave; loadings must be given, for 1 is no standardized loading. */
function standardize(table: ParameterTable, values: Float64Array): Issue[] {
  const isGiven = (row: ParameterRow): boolean => row.user && (row.role.kind === 'fixed' || row.start !== undefined)
  const open = table.rows.filter((row) => row.op === '=~' && !isGiven(row))
  if (open.length > 0) {
    const found = open.map(({ lhs, rhs }) => `${lhs} =~ ${rhs}`).join(', ')
    return [{ code: 'badOption', option: 'standardized', found, expected: 'a value for every loading' }]
  }
  return table.variables.flatMap((_, block) => {
    const rows = table.rows.flatMap((row, index) =>
      row.op === '~~' && row.lhs === row.rhs && row.group * table.levels + row.level === block && !isGiven(row) ? [index] : [],
    )
    const negative = setUnitVariances(table, values, rows, block)
    if (negative.length === 0) return []
    return [
      {
        code: 'badOption',
        option: 'standardized',
        found: negative.join(', '),
        expected: 'effects that explain no more than a variance of 1',
      },
    ]
  })
}

/** Takes thresholds out of a model, as cut points; says what cannot be simulated. */
function takeThresholds(spec: ModelSpec, issues: Issue[]): { structure: ModelSpec; cuts: Record<string, readonly number[]> } {
  const found = new Map<string, Map<number, number>>()
  const statements = spec.statements.filter((statement) => {
    if (statement.kind !== 'term') return true
    const operator = unsupported(statement)
    if (operator !== undefined) {
      issues.push({ code: 'unsupportedOperator', operator, supported: ['=~', '~', '~~', '~ 1', '|', ':=', 'group:'], span: statement.span })
      return false
    }
    if (statement.op !== '|') return true
    const { fixed, start } = statement.modifiers
    const point = fixed?.[0] ?? start?.[0]
    const order = Number(statement.rhs.replace(/^t/, ''))
    if (point === undefined || !Number.isInteger(order) || (fixed ?? start ?? []).some((other) => other !== point)) {
      const expected = 'one value for all groups, as in x | -0.5*t1'
      issues.push({ code: 'badOption', option: `${statement.lhs} | ${statement.rhs}`, found: String(point), expected })
      return false
    }
    const points = found.get(statement.lhs) ?? new Map<number, number>()
    found.set(statement.lhs, points.set(order, point))
    return false
  })
  const cuts = Object.fromEntries(
    [...found].map(([name, points]) => [name, [...points].sort(([a], [b]) => a - b).map(([, point]) => point)]),
  )
  return { structure: { ...spec, statements }, cuts }
}

function unsupported({ op, modifiers, block }: TermStatement): string | undefined {
  if (op === '<~' || op === '~*~' || op === '|~') return op
  if (block.level !== undefined) return 'level:'
  if (block.class !== undefined) return 'class:'
  if (modifiers.efa !== undefined) return 'efa()'
  return undefined
}

/** Constraints of the model that its own values break. */
function brokenConstraints(table: ParameterTable, values: Float64Array): Issue[] {
  const x = parameterVector(table, values)
  return constraintFunctions(table, values).flatMap((constraint, k): Issue[] => {
    const slack = constraint.value(x)
    if (constraint.kind === 'equality' ? Math.abs(slack) < 1e-8 : slack > -1e-8) return []
    const { op, left, right } = table.constraints[k]
    const found = `${printExpression(left)} ${op} ${printExpression(right)}`
    return [{ code: 'badOption', option: 'model', found, expected: 'values that keep the constraints' }]
  })
}

function singularLoop(table: ParameterTable): Issue {
  const variables = table.rows.filter(({ op }) => op === '~').map(({ lhs }) => lhs)
  return { code: 'unstableLoop', variables: [...new Set(variables)], radius: 1 }
}
