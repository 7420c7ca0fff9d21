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
import { eachMoment, residualCovariances } from '../inference/residualCovariance'
import { summarizeResiduals } from '../inference/summarizeResiduals'

export type ResidualType = 'raw' | 'cor.bollen' | 'cor.bentler' | 'normalized' | 'standardized'

export interface ResidualsOptions {
  /** 'raw' (default): sample - implied; 'cor.bollen': difference of correlations; 'cor.bentler': raw over the observed standard deviations. */
  readonly type?: ResidualType
}

/** Residuals of one group. */
export interface Residuals {
  readonly label: string
  readonly type: ResidualType
  readonly names: readonly string[]
  /** p x p. */
  readonly cov: number[][]
  /** Residual over its standard error, p x p; 0 where the residual cannot vary. */
  readonly covZ: number[][]
  readonly mean?: number[]
  readonly meanZ?: number[]
  /** By part of the moments ('cov', and with means 'mean' and 'total'): rmr, srmr or crmr with se, tests and unbiased version. */
  readonly summary: Record<string, Record<string, number>>
}

/** Residuals smaller than this are not divided by their standard errors (as in lavaan): both may be rounding noise. */
const negligible = 1e-4

/** Residuals of every group. 'normalized' and 'standardized' give z values in `cov` (without and with the uncertainty of the estimates). */
export function residuals(fit: Fit, { type = 'raw' }: ResidualsOptions = {}): Residuals[] {
  const engine = engineAt(fit)
  const { table } = fit
  const covariances = residualCovariances(engine, activeConstraints(table, fit.estimate).all, {
    information: fit.options.information,
    incomplete: isFullInformation(fit.options.missing),
    fourthMoments: fit.options.se === 'robust.sem' || fit.options.estimator === 'WLS',
    robust: fit.options.se === 'robust.huber.white' || fit.options.se === 'robust.cluster',
  })
  return engine.states.map((state, block) => {
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

interface Metric {
  covariance(i: number, j: number): number
  mean(i: number, observed: number, implied: number): number
  /** Entries of d residual / d raw residual, by row. */
  readonly jacobian: readonly { readonly column: number; readonly value: number }[][]
}

function metricOf(type: ResidualType, S: Float64Array, sigma: Float64Array, p: number, means: number): Metric {
  const sd = (i: number): number => Math.sqrt(S[i * p + i])
  const modelSd = (i: number): number => Math.sqrt(Math.abs(sigma[i * p + i]))
  const position = (i: number, j: number): number => means + j * p - (j * (j - 1)) / 2 + (i - j)
  const jacobian: { column: number; value: number }[][] = []
  const isRaw = type === 'raw' || type === 'normalized' || type === 'standardized'
  eachMoment(p, means, (k, i, j) => {
    const scale = j < 0 ? sd(i) : sd(i) * sd(j)
    if (isRaw) jacobian.push([{ column: k, value: 1 }])
    else if (type === 'cor.bentler' || j < 0) jacobian.push([{ column: k, value: 1 / scale }])
    else if (i === j) jacobian.push([])
    else {
      const rho = S[i * p + j] / scale
      jacobian.push([
        { column: k, value: 1 / scale },
        { column: position(i, i), value: -rho / (2 * S[i * p + i]) },
        { column: position(j, j), value: -rho / (2 * S[j * p + j]) },
      ])
    }
  })
  return {
    covariance(i, j) {
      const raw = S[i * p + j] - sigma[i * p + j]
      if (isRaw) return raw
      if (type === 'cor.bentler') return raw / (sd(i) * sd(j))
      return S[i * p + j] / (sd(i) * sd(j)) - sigma[i * p + j] / (modelSd(i) * modelSd(j))
    },
    mean: (i, observed, implied) => (isRaw ? observed - implied : (observed - implied) / sd(i)),
    jacobian,
  }
}

function transform(A: Float64Array, jacobian: Metric['jacobian'], size: number): Float64Array {
  const half = new Float64Array(size * size)
  jacobian.forEach((row, k) => {
    for (const { column, value } of row) for (let l = 0; l < size; l++) half[k * size + l] += value * A[column * size + l]
  })
  const out = new Float64Array(size * size)
  for (let k = 0; k < size; k++) {
    jacobian.forEach((row, l) => {
      let sum = 0
      for (const { column, value } of row) sum += value * half[k * size + column]
      out[k * size + l] = sum
    })
  }
  return out
}

function square(values: Float64Array, p: number, means: number): number[][] {
  const out = Array.from({ length: p }, () => new Array<number>(p).fill(0))
  eachMoment(p, means, (k, i, j) => {
    if (j >= 0) out[i][j] = out[j][i] = values[k]
  })
  return out
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
    ...(means > 0 && { mean: summarizeResiduals(name, r, A, averages), total: summarizeResiduals(name, r, A, [...averages, ...covariances]) }),
  }
}
