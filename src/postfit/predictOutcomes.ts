/**
 * Outcomes predicted from other observed variables by the model-implied moments (de Rooij et al. 2023, Structural Equation Modeling 30,
 * 132-148):  E(y | x) = mu_y + Sigma_yx Sigma_xx^-1 (x - mu_x).
 */
import type { DataInput } from '../data/dataInput'
import { missingPatterns } from '../data/missingPatterns'
import { casesOf } from '../fit/casesOf'
import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { observedPositions } from '../fit/observedPositions'
import { any, texts } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { cholesky } from '../numeric/cholesky'
import { choleskySolve } from '../numeric/choleskySolve'
import { predictionMeans } from './coreMeans'

export interface PredictOutcomesOptions {
  /** Observed variables to predict from. */
  readonly from: readonly string[]
  /** Observed variables to predict. */
  readonly to: readonly string[]
  /** Other cases; they need the variables of `from` only. Default those that the model was fitted to. */
  readonly newData?: DataInput
}

const rules: OptionRules<PredictOutcomesOptions> = { from: texts, to: texts, newData: any }

/** Predictions for one group. */
export interface PredictedOutcomes {
  readonly label: string
  /** The variables of `to`. */
  readonly names: readonly string[]
  /** One row a case; a missing predictor is left out of its prediction, NaN when all are missing. */
  readonly rows: number[][]
  /** Position of each case in the data, zero-based. */
  readonly cases: number[]
}

/** Expected values of outcomes given predictors: lavaan's `lavPredictY()`. Throws a SemError for variables that the model does not observe. */
export function predictOutcomes(fit: Fit, options: PredictOutcomesOptions): PredictedOutcomes[] {
  requireOptions(options, rules, ['from', 'to'])
  const { from, to, newData } = options
  const places = observedPositions(fit, from, to)
  const optional = new Set(fit.sample.flatMap(({ names }) => names.filter((name) => !from.includes(name))))
  const cases = casesOf(fit, newData, optional)
  return engineAt(fit).states.map((state, block) => {
    const { observed, covariance } = { observed: state.placement.observed, covariance: state.covariance }
    const p = observed.length
    const x = places[block].from
    const y = places[block].to
    const { columns, positions } = cases[block]
    const { observed: mean } = predictionMeans(state, fit.sample[block].mean)
    const rows = Array.from(positions, () => new Array<number>(y.length).fill(Number.NaN))
    for (const pattern of missingPatterns(x.map((i) => columns[i]))) {
      const has = Array.from(pattern.observed, (k) => x[k])
      const r = has.length
      const factor = Float64Array.from(has.flatMap((i) => has.map((j) => covariance[i * p + j])))
      if (!cholesky(factor, r)) continue
      const slopes = y.map((outcome) => {
        const b = Float64Array.from(has, (i) => covariance[outcome * p + i])
        choleskySolve(factor, r, b)
        return b
      })
      for (const i of pattern.cases) {
        y.forEach((outcome, k) => {
          rows[i][k] = has.reduce((sum, variable, j) => sum + slopes[k][j] * (columns[variable][i] - mean[variable]), mean[outcome])
        })
      }
    }
    return { label: fit.sample[block].label, names: [...to], rows, cases: [...positions] }
  })
}
