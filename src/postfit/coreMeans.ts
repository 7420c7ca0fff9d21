import type { ImpliedState } from '../implied/state'
import { solve } from '../numeric/lu'

/** Means of the observed (p) and of the core variables (c) of a block, from which cases are predicted. */
export interface PredictionMeans {
  readonly observed: Float64Array
  readonly core: Float64Array
}

/**
 * The model's means; without a mean structure the sample's, and for latent variables what these imply: zero, but for what observed
 * predictors add. NaN when the sample has no means.
 */
export function predictionMeans(state: ImpliedState, sampleMean: Float64Array | undefined): PredictionMeans {
  const { placement, beta, lambda, mean, coreMean } = state
  if (placement.meanStructure) return { observed: mean, core: coreMean }
  const p = placement.observed.length
  const c = placement.core.length
  const observed = sampleMean ?? new Float64Array(p).fill(Number.NaN)
  // m = B m for latent variables, m = the sample's mean for observed ones
  const system = new Float64Array(c * c)
  const core = new Float64Array(c)
  for (let j = 0; j < c; j++) {
    system[j * c + j] = 1
    const i = placement.observedOfCore[j]
    if (i >= 0) core[j] = observed[i] / lambda[i * c + j]
    else for (let k = 0; k < c; k++) system[j * c + k] -= beta[j * c + k]
  }
  return { observed, core: solve(system, c, core) ?? new Float64Array(c).fill(Number.NaN) }
}
