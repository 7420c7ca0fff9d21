import { jobFitOptions, modelText } from '../fit/bootstrapJob'
import type { PowerJob } from '../fit/job'
import type { ModelInput } from '../fit/readModel'
import { isFit } from '../fit/requireFit'
import { requireRecord } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { parseJob, printJob } from './job'
import { type PowerStudyOptions, planPower } from './planPower'

export type PowerJobOptions = Omit<PowerStudyOptions, 'population' | 'signal' | 'onProgress' | 'clock'> & {
  readonly population?: ModelInput
}

/** The options of `power` that a job stands for. */
export function powerOptions({ population, n, replicates, alpha, seed, effects, scale, simulation, fit }: PowerJob): PowerStudyOptions {
  return { population, n, replicates, alpha, seed, effects, scale, simulation, fit }
}

/**
 * A study of power as a job, plain JSON. Everything before the first sample is drawn is done once, so that what is wrong is a SemError here
 * and not on a hundred machines. A population that is a fit has no text: write its estimates as a model with values.
 */
export function powerJob(model: ModelInput, options: PowerJobOptions): PowerJob {
  requireRecord(options)
  for (const one of [model, options.population])
    if (isFit(one))
      throw new SemError([
        { code: 'unsupportedCombination', what: 'a job from a fit', supported: 'models, with values for the population' },
      ])
  planPower(model, options)
  const { n, replicates = 500, alpha = 0.05, seed = 1, effects = [], scale = 'unstandardized', population } = options
  const fit = jobFitOptions(options.fit ?? {})
  const job: PowerJob = {
    format: 'relata.job',
    version: 1,
    kind: 'power',
    model: modelText(model),
    ...(population !== undefined && { population: modelText(population) }),
    n: typeof n === 'number' ? [n] : n,
    replicates,
    alpha,
    seed,
    effects,
    scale,
    simulation: options.simulation ?? {},
    fit,
  }
  return parseJob(printJob(job)) as PowerJob
}
