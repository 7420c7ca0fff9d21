import { drawDataset } from '../data/drawDataset'
import type { SimulationPlan } from '../data/simulationPlan'
import { type Refit, type RefitJob, refit } from './refit'

/** A population, the model fitted to samples from it, and the seed: a plain record. Replicate r depends on (seed, r) alone. */
export interface PopulationJob {
  readonly plan: SimulationPlan
  readonly refit: RefitJob
  readonly seed: number
}

/** Draws one sample and fits the model to it; undefined when the sample gives no usable moments. */
export function populationReplicate(job: PopulationJob, replicate: number): Refit | undefined {
  return refit(job.refit, drawDataset(job.plan, job.seed, replicate))
}
