import type { DataInput } from '../data/dataInput'
import type { Issue } from '../issue/issue'
import { oneOf, seed as seedOption } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { printModel } from '../syntax/print'
import { type BootstrapType, resamplingJob } from './bootstrap'
import { splitBootstrap } from './bootstrapOption'
import type { Fit } from './fit'
import type { BootstrapJob, FitFunction } from './job'
import { dataOfJob, jobData } from './jobData'
import { list } from './list'
import type { FitOptions } from './options'
import { type ModelInput, readModel } from './readModel'
import { isFit } from './requireFit'
import { cfa, fitModel, growth, sem } from './sem'

export interface BootstrapJobOptions {
  /** What fits the model, default 'sem'. */
  readonly function?: FitFunction
  /** Its options. */
  readonly fit?: FitOptions
  /** Default 5000. */
  readonly replicates?: number
  /** Default 'ordinary'. */
  readonly type?: BootstrapType
  /** Default 1. */
  readonly seed?: number
}

const functions = { sem, cfa, growth, fitModel }

const rules: OptionRules<BootstrapJobOptions> = {
  function: oneOf(...Object.keys(functions)),
  fit: { kind: 'record' },
  // parts of them are kept, not all at once
  replicates: { kind: 'wholeNumber', least: 1, most: 2 ** 32 },
  type: oneOf('ordinary', 'bollen.stine', 'parametric'),
  seed: seedOption,
}

/**
 * A bootstrap as a job, plain JSON: model text, the columns that the model reads, options, replicates, seed. The model is fitted once, so
 * that what is wrong with it is a SemError here and not on a hundred machines.
 */
export function bootstrapJob(model: ModelInput, data: DataInput, options: BootstrapJobOptions = {}): BootstrapJob {
  requireOptions(options, rules)
  const { function: name = 'sem', fit: fitOptions = {}, replicates = 5000, type = 'ordinary', seed = 1 } = options
  const kept = jobFitOptions(fitOptions)
  const fit = functions[name](model, data, kept)
  resamplingJob(fit, { replicates, type, seed })
  const job = { kind: 'bootstrap', function: name, model: modelText(model), data: jobData(data, columnsOf(fit, kept)) } as const
  return { format: 'relata.job', version: 1, ...job, fit: kept, type, replicates, seed }
}

/** Options of a fit that a job can carry. Throws a SemError for those that are no plain JSON, or work of the job's own kind. */
export function jobFitOptions({ signal: _, ...options }: FitOptions): BootstrapJob['fit'] {
  const issues: Issue[] = []
  const unsupported = (what: string, supported: string) => issues.push({ code: 'unsupportedCombination', what, supported })
  if (isFit(options.start)) unsupported('start: a fit, in a job', 'start: coef(fit)')
  if (splitBootstrap(options).asked)
    unsupported("se: 'bootstrap' and test: 'bollen.stine' in the fit of a job", 'the replicates and the type of the job itself')
  if (issues.length > 0) throw new SemError(issues)
  return options
}

/** The fit that the replicates of a job start from. */
export function fitOfJob({ function: name, model, data, fit }: BootstrapJob): Fit {
  return functions[name](model, dataOfJob(data), fit)
}

/** A model as text. Throws a SemError for names that model text cannot say. */
export function modelText(model: ModelInput): string {
  if (typeof model === 'string') return model
  const { spec, issues } = readModel(model)
  if (issues.length > 0) throw new SemError(issues, spec.source)
  try {
    return printModel(spec)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new SemError([{ code: 'unsupportedCombination', what, supported: 'a model that can be written as text' }])
  }
}

/** Every column that fitting reads: variables, factors of products, and those that options name. */
function columnsOf({ table }: Fit, { group, cluster, samplingWeights, aux }: FitOptions): Set<string> {
  const variables = [...table.variables.flatMap(({ observed }) => observed), ...list(aux)]
  const named = [group, cluster, samplingWeights].filter((name) => name !== undefined)
  return new Set([...variables, ...variables.flatMap((name) => name.split(':')), ...named])
}
