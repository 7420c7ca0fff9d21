/**
 * Residuals in several metrics with their z values and summaries (Maydeu-Olivares 2017, Psychometrika 82, 533-558; 2018).
 * With r the residuals counted, A their covariance and n their number:
 *
 *     rmr = sqrt(r'r / n),   se = sqrt(tr A^2 / (2 n tr A)),   expected under exact fit sqrt(tr A / n) (1 - tr A^2 / (4 (tr A)^2))
 *     unbiased = sqrt(max(r'r - tr A, 0) / n) / k,   k = 1 - (tr A^2 + 2 r'A r) / (4 (r'r)^2),   se = sqrt((tr A^2 + 2 r'A r) / (2 n r'r)) / k
 */
import { scaledMoments } from '../estimate/scaledMoments'
import { engineAt } from '../fit/engineAt'
import type { Fit } from '../fit/fit'
import { isFullInformation } from '../fit/missingTreatment'
import { activeConstraints } from '../inference/activeConstraints'
import { isConditional } from '../inference/conditionalForm'
import { eachMoment, residualCovariances } from '../inference/residualCovariance'
import { summarizeResiduals } from '../inference/summarizeResiduals'
import { oneOf } from '../issue/optionValue'
import { type OptionRules, requireOptions } from '../issue/requireOptions'
import { conditionalResiduals } from './conditionalResiduals'
import { metricOf, negligible, square, transform } from './residualMetric'

export type ResidualType = 'raw' | 'cor.bollen' | 'cor.bentler' | 'normalized' | 'standardized'

export interface ResidualsOptions {
  /** 'raw' (default): sample - implied; 'cor.bollen': difference of correlations; 'cor.bentler': raw over the observed standard deviations. */
  readonly type?: ResidualType
}

const rules: OptionRules<ResidualsOptions> = { type: oneOf('raw', 'cor.bollen', 'cor.bentler', 'normalized', 'standardized') }

/** Residuals of one group. */
export interface Residuals {
  readonly label: string
  readonly type: ResidualType
  readonly names: readonly string[]
  /** p x p; residual covariances of the outcomes under conditionalX. */
  readonly cov: number[][]
  /** Residual over its standard error, p x p; 0 where the residual cannot vary. */
  readonly covZ: number[][]
  readonly mean?: number[]
  readonly meanZ?: number[]
  /** Under conditionalX `names` are the m outcomes and these the k exogenous variables; then residual covariances, intercepts and slopes (m x k). */
  readonly xNames?: readonly string[]
  readonly resCov?: number[][]
  readonly resCovZ?: number[][]
  readonly resInt?: number[]
  readonly resIntZ?: number[]
  readonly resSlopes?: number[][]
  readonly resSlopesZ?: number[][]
  /** Zeros: the moments of exogenous variables are given. */
  readonly covX?: number[][]
  readonly covXZ?: number[][]
  readonly meanX?: number[]
  readonly meanXZ?: number[]
  /** By part of the moments ('cov', and with means 'mean' and 'total'; 'res.cov', 'res.int', 'res.slopes' and 'total'): rmr, srmr or crmr with se, tests and unbiased version. */
  readonly summary: Record<string, Record<string, number>>
}

/**
 * Residuals of every group. 'normalized' and 'standardized' give z values in `cov` (without and with the uncertainty of the estimates).
 * Throws a SemError for other types.
 */
export function residuals(fit: Fit, options: ResidualsOptions = {}): Residuals[] {
  requireOptions(options, rules)
  const { type = 'raw' } = options
  const engine = engineAt(fit)
  const { table } = fit
  const covariances = residualCovariances(engine, activeConstraints(table, fit.estimate).all, {
    information: fit.options.information,
    h1: fit.options.h1Information,
    incomplete: isFullInformation(fit.options.missing),
    fourthMoments: fit.options.se === 'robust.sem' || fit.options.estimator === 'WLS',
    robust: fit.options.se === 'robust.huber.white' || fit.options.se === 'robust.cluster',
  })
  return engine.states.map((state, block) => {
    if (isConditional(engine)) {
      return {
        label: table.groupLabels[Math.floor(block / table.levels)],
        ...conditionalResiduals(engine, block, type, covariances?.[block]),
      }
    }
    const names = state.placement.observed
    const p = names.length
    const sample = scaledMoments(fit.sample[block], engine.estimator.divisor)
    const means = table.meanStructure && sample.mean ? p : 0
    const size = means + (p * (p + 1)) / 2
    const metric = metricOf(type, sample.covariance, state.covariance, p, means)
    const r = new Float64Array(size)
    eachMoment(p, means, (k, i, j) => {
      r[k] = j < 0 ? metric.mean(i, sample.mean![i], state.mean[i]) : metric.covariance(i, j)
    })
    const A = covariances ? transform(covariances[block], metric.jacobian, size) : undefined
    const z = r.map((value, k) => (!A ? Number.NaN : Math.abs(value) < negligible ? value : value / Math.sqrt(A[k * size + k])))
    const result: Residuals = {
      label: table.groupLabels[Math.floor(block / table.levels)],
      type,
      names,
      cov: square(r, p, means),
      covZ: square(z, p, means),
      ...(means > 0 && { mean: [...r.subarray(0, p)], meanZ: [...z.subarray(0, p)] }),
      summary: A ? summaries(type, r, A, p, means) : {},
    }
    return type === 'standardized' ? { ...result, cov: result.covZ, ...(means > 0 && { mean: result.meanZ }) } : result
  })
}

function summaries(type: ResidualType, r: Float64Array, A: Float64Array, p: number, means: number): Record<string, Record<string, number>> {
  const name = type === 'cor.bollen' ? 'crmr' : type === 'cor.bentler' ? 'srmr' : 'rmr'
  const covariances: number[] = []
  const averages: number[] = []
  eachMoment(p, means, (k, i, j) => {
    if (j < 0) averages.push(k)
    else if (type !== 'cor.bollen' || i !== j) covariances.push(k)
  })
  return {
    cov: summarizeResiduals(name, r, A, covariances),
    ...(means > 0 && {
      mean: summarizeResiduals(name, r, A, averages),
      total: summarizeResiduals(name, r, A, [...averages, ...covariances]),
    }),
  }
}
