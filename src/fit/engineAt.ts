import { createEngine, type Engine } from '../estimate/engine'
import type { Estimator } from '../estimate/estimator'
import { findEstimator } from '../estimate/registry'
import type { Fit } from './fit'
import { isFullInformation } from './missingTreatment'
import { requireFit } from './requireFit'
import type { ResolvedOptions } from './resolve'

/** The estimator that the options name. */
export function estimatorOf(options: Pick<ResolvedOptions, 'estimator' | 'likelihood' | 'missing' | 'se'>): Estimator {
  return findEstimator(options.estimator, {
    likelihood: options.likelihood,
    incomplete: isFullInformation(options.missing),
    se: options.se,
  })
}

/** Engines are derived from fits and can always be made again; this only saves the second time. */
const engines = new WeakMap<Fit, Engine>()

/** The engine of a fit, moved to its estimate. */
export function engineAt(fit: Fit): Engine {
  requireFit(fit)
  let engine = engines.get(fit)
  if (!engine) {
    engine = createEngine(fit.table, fit.sample, estimatorOf(fit.options), fit.estimate.values)
    engines.set(fit, engine)
  }
  engine.objective.value(fit.estimate.x)
  return engine
}
