import { createEngine, type Engine } from '../estimate/engine'
import { engineAt, estimatorOf } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { withoutFixedMoments } from '../inference/fixedMoments'
import { type InformationKind, information } from '../inference/information'
import { type Candidate, extendTable, extendValues, extendVector } from '../model/extendTable'

/** Slopes and information of a fit's parameters and of those that are added to them, at the estimate. */
export interface ExtendedScores {
  readonly engine: Engine
  /** One value a row of the extended table. */
  readonly values: Float64Array
  /** Slopes of the log-likelihood of a case (minus those of the objective), length q + additions. */
  readonly score: Float64Array
  /** Unit information, square. */
  readonly information: Float64Array
}

/** Holds the extended table against the fit's data, without fitting it. */
export function extendedScores(fit: Fit, additions: readonly Candidate[], kind: InformationKind): ExtendedScores {
  const { table, estimate, options, sample } = fit
  const values = extendValues(estimate.values, additions)
  const extended = extendTable(table, additions)
  const engine = createEngine(extended, sample, estimatorOf(options), values)
  const x = extendVector(estimate.x, values, additions)
  engine.objective.value(x)
  const score = new Float64Array(extended.freeCount)
  engine.objective.gradient(score)
  for (let k = 0; k < score.length; k++) score[k] = -score[k]
  const matrix = information(engine, { kind, h1: options.h1Information, observed: options.observedInformation })
  if (kind === 'expected') withoutFixedMoments(engine, matrix, options.h1Information === 'structured', table.freeCount)
  return { engine, values, score, information: matrix }
}

/** Information of the fitted parameters alone. */
export function fittedInformation(fit: Fit, kind: InformationKind): Float64Array {
  const { h1Information, observedInformation } = fit.options
  return information(engineAt(fit), { kind, h1: h1Information, observed: observedInformation })
}
