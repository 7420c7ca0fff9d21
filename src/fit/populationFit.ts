import { cutMoments } from '../data/cutMoments'
import type { Issue } from '../issue/issue'
import { oneOf } from '../issue/optionValue'
import { badOption } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { releaseValues } from '../model/releaseValues'
import type { ModelSpec } from '../model/spec'
import { splitBootstrap } from './bootstrapOption'
import { estimatorOf } from './engineAt'
import type { Fit } from './fit'
import { list } from './list'
import { notFitted } from './notFitted'
import { checkOptions, type FitOptions } from './options'
import type { ModelPopulation } from './population'
import { type ModelInput, readModel } from './readModel'
import { isFit } from './requireFit'
import { type ResolvedOptions, resolveOptions } from './resolve'
import { sem } from './sem'

/** The model that is fitted, its parameters in the population, and how replicates are fitted. */
export interface PopulationFit {
  /** The model fitted to the population's own moments: what its parameters are estimates of (pseudo-true values where it is wrong). */
  readonly fit: Fit
  /** The options for samples. */
  readonly options: ResolvedOptions
}

const structural = [
  'stdLv',
  'orthogonal',
  'orthogonalX',
  'orthogonalY',
  'effectCoding',
  'intOvFree',
  'intLvFree',
  'autoFixFirst',
  'autoFixSingle',
  'autoVar',
  'autoCovLvX',
  'autoCovX',
  'autoCovY',
  'markerIntZero',
  'compositesCov',
  'autoEfa',
  'groupEqual',
  'groupPartial',
  'conditionalX',
  'maxIterations',
] as const

/**
 * Fits a model to a population by maximum likelihood. `model` is the model to be fitted; values in it are released when it is also the
 * population (`released`). Throws a SemError.
 */
export function fitPopulation(
  model: ModelInput | Fit,
  population: ModelPopulation,
  input: FitOptions = {},
  settings: { readonly released: boolean; readonly cuts: Readonly<Record<string, readonly number[]>>; readonly n?: number },
): PopulationFit {
  const { spec, issues: mistakes } = isFit(model) ? { spec: model.model, issues: [] } : readModel(model)
  const analyzed: ModelSpec = settings.released ? releaseValues(spec) : spec
  const { options: given, issues: bad } = checkOptions(input)
  const { options: checked, asked } = splitBootstrap(given)
  if (asked) bad.push({ code: 'unsupportedCombination', what: 'a bootstrap in every sample', supported: 'other standard errors and tests' })
  if (checked.correlation)
    bad.push({ code: 'unsupportedCombination', what: 'a population with correlation: true', supported: 'correlation: false' })
  const issues: Issue[] = [...mistakes, ...bad, ...columnMistakes(checked, population), ...notFitted(analyzed)]
  const groups = population.populations.map(({ label }) => label)
  const options: FitOptions = { ...checked, ...(population.groupColumn !== undefined && { group: population.groupColumn }) }
  const { resolved, issues: unsupported } = resolveOptions('sem', options, analyzed, { groups, meansGiven: false, cases: true })
  issues.push(...unsupported)
  if (issues.length > 0) throw new SemError(issues, spec.source)
  const means = resolved.table.meanStructure
  const moments = population.populations.map((one) => {
    const { label, names, covariance, mean } = cutMoments(one, settings.cuts)
    const nobs = settings.n ?? 1000
    return { label, names, nobs, cov: covariance, divisor: 'n' as const, ...(means && { mean }) }
  })
  const chosen = Object.fromEntries(structural.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])))
  const fit = sem(analyzed, moments, {
    ...chosen,
    meanstructure: means,
    fixedX: resolved.table.fixedX,
    badMarkerCrit: 0,
    estimator: 'ML',
    test: 'standard',
  })
  // makes sure that the estimator of the samples exists before the first of them is drawn
  estimatorOf(resolved)
  return { fit, options: resolved }
}

/** Columns that samples from a population do not have. */
function columnMistakes({ group, ...options }: FitOptions, { populations, groupColumn }: ModelPopulation): Issue[] {
  const names = populations.flatMap((one) => one.names)
  const columns = [...new Set(groupColumn === undefined ? names : [...names, groupColumn])]
  const issues = (['samplingWeights', 'cluster', 'aux'] as const).flatMap((option) =>
    list(options[option])
      .filter((name) => !columns.includes(name))
      .map((name) => badOption(`fit.${option}`, name, oneOf(...columns))),
  )
  if (group !== undefined && group !== groupColumn)
    issues.push(groupColumn === undefined ? withoutGroups(group) : badOption('fit.group', group, oneOf(groupColumn)))
  return issues
}

const withoutGroups = (group: string): Issue => ({
  code: 'unsupportedCombination',
  what: `group: '${group}' for samples of one group`,
  supported: 'a population of several groups: simulation: { groups: 2 }',
})
