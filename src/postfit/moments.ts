import type { Engine } from '../estimate/engine'
import { scaledMoments } from '../estimate/scaledMoments'
import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { conditionalForm, isConditional } from '../inference/conditionalForm'
import { predictionMeans } from './coreMeans'

/** Moments of one group (and level), matrices as rows. */
export interface Moments {
  /** Group label, '' for a single group. */
  readonly label: string
  readonly names: readonly string[]
  readonly covariance: number[][]
  /** Absent in models without means. */
  readonly mean?: number[]
  /** Outcomes given exogenous variables; present under conditionalX. */
  readonly outcomes?: readonly string[]
  readonly exogenous?: readonly string[]
  /** m x m, m outcomes. */
  readonly residualCovariance?: number[][]
  readonly residualIntercepts?: number[]
  /** m x k, k exogenous variables. */
  readonly residualSlopes?: number[][]
  /** Sample moments of the exogenous variables. */
  readonly covarianceX?: number[][]
  readonly meanX?: number[]
}

/** Covariances and means that the model implies for the observed variables, one record a group. */
export function impliedMoments(fit: Fit): Moments[] {
  const engine = engineAt(fit)
  const { table } = fit
  return engine.states.map((state, block) => ({
    label: labelOf(fit, block),
    ...conditionalParts(engine, block, 'implied'),
    names: state.placement.observed,
    covariance: rows(state.covariance, state.placement.observed.length),
    ...(table.meanStructure && { mean: [...state.mean] }),
  }))
}

/**
 * Covariances and means that the model implies for the latent variables, one record a group. Without a mean structure the means are what
 * observed predictors bring about at their sample means, 0 otherwise (as in lavaan).
 */
export function latentMoments(fit: Fit): Moments[] {
  const { states } = engineAt(fit)
  const { table } = fit
  return states.map((state, block) => {
    const names = table.variables[block].latent
    const index = names.map((name) => state.placement.core.indexOf(name))
    const c = state.placement.core.length
    return {
      label: labelOf(fit, block),
      names,
      covariance: index.map((i) => index.map((j) => state.coreCovariance[i * c + j])),
      mean: table.meanStructure
        ? index.map((i) => state.coreMean[i])
        : index.map((i) => (fit.sample[block].mean ? predictionMeans(state, fit.sample[block].mean).core[i] : 0)),
    }
  })
}

/** The sample moments that the estimator sees: divisor n for normal-theory likelihood, n - 1 for Wishart and least squares. */
export function sampleStatistics(fit: Fit): Moments[] {
  const engine = engineAt(fit)
  return fit.sample.map((sample, block) => {
    const { covariance, mean } = scaledMoments(sample, engine.estimator.divisor)
    return {
      label: labelOf(fit, block),
      ...conditionalParts(engine, block, 'sample'),
      names: sample.names,
      covariance: rows(covariance, sample.names.length),
      ...(fit.table.meanStructure && mean && { mean: [...mean] }),
    }
  })
}

function conditionalParts(engine: Engine, block: number, side: 'sample' | 'implied'): Partial<Moments> {
  if (!isConditional(engine)) return {}
  const form = conditionalForm(engine, block)
  const { y, x, residualCovariance, intercepts, slopes } = form[side]
  const { names, covariance, mean } = engine.samples[block]
  return {
    outcomes: y.map((i) => names[i]),
    exogenous: x.map((i) => names[i]),
    residualCovariance: rows(residualCovariance, y.length),
    residualIntercepts: [...intercepts!],
    residualSlopes: y.map((_, i) => [...slopes.subarray(i * x.length, (i + 1) * x.length)]),
    covarianceX: x.map((a) => x.map((b) => covariance[a * names.length + b])),
    meanX: x.map((a) => mean![a]),
  }
}

function labelOf(fit: Fit, block: number): string {
  return fit.table.groupLabels[Math.floor(block / fit.table.levels)]
}

function rows(matrix: Float64Array, n: number): number[][] {
  return Array.from({ length: n }, (_, i) => [...matrix.subarray(i * n, (i + 1) * n)])
}
