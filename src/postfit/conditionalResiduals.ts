import type { Engine } from '../estimate/engine'
import { conditionalForm } from '../inference/conditionalForm'
import { eachMoment } from '../inference/residualCovariance'
import { summarizeResiduals } from '../inference/summarizeResiduals'
import { metricOf, negligible, square, transform } from './residualMetric'
import type { Residuals, ResidualType } from './residuals'

/**
 * Residuals of outcomes given exogenous variables: residual covariances as `residuals` has covariances, intercepts over the outcome's and slopes
 * times the predictor's over the outcome's residual standard deviation. `A` is the covariance of the raw residuals in the order of
 * `conditionalForm`.
 */
export function conditionalResiduals(
  engine: Engine,
  block: number,
  type: ResidualType,
  A: Float64Array | undefined,
): Omit<Residuals, 'label'> {
  const form = conditionalForm(engine, block)
  const { m, width, size, sample, implied, deviations, residuals } = form
  const { names } = engine.samples[block]
  const first = m * width
  const metric = metricOf(type, sample.residualCovariance, implied.residualCovariance, m, 0)
  const isRaw = type === 'raw' || type === 'normalized' || type === 'standardized'
  const scales = Float64Array.from({ length: first }, (_, at) => {
    const [b, i] = [Math.floor(at / m), at % m]
    return isRaw ? 1 : (b === 0 ? 1 : deviations[b - 1]) / Math.sqrt(sample.residualCovariance[i * m + i])
  })
  const r = residuals.map((value, at) => (at < first ? value * scales[at] : 0))
  eachMoment(m, 0, (k, i, j) => {
    r[first + k] = metric.covariance(i, j)
  })
  const jacobian = [
    ...Array.from(scales, (value, column) => [{ column, value }]),
    ...metric.jacobian.map((row) => row.map(({ column, value }) => ({ column: column + first, value }))),
  ]
  const covariance = A && transform(A, jacobian, size)
  const z = r.map((value, k) =>
    !covariance ? Number.NaN : Math.abs(value) < negligible ? value : value / Math.sqrt(covariance[k * size + k]),
  )
  const parts = (values: Float64Array) => ({
    cov: square(values.subarray(first), m, 0),
    int: [...values.subarray(0, m)],
    slopes: Array.from({ length: m }, (_, i) => Array.from({ length: width - 1 }, (_, b) => values[(b + 1) * m + i])),
  })
  const [own, scores] = [parts(r), parts(z)]
  const shown = type === 'standardized' ? scores : own
  const k = width - 1
  const noX = { cov: Array.from({ length: k }, () => new Array<number>(k).fill(0)), mean: new Array<number>(k).fill(0) }
  return {
    type,
    names: sample.y.map((i) => names[i]),
    xNames: sample.x.map((i) => names[i]),
    cov: shown.cov,
    covZ: scores.cov,
    resCov: shown.cov,
    resCovZ: scores.cov,
    resInt: shown.int,
    resIntZ: scores.int,
    resSlopes: shown.slopes,
    resSlopesZ: scores.slopes,
    covX: noX.cov,
    covXZ: noX.cov,
    meanX: noX.mean,
    meanXZ: noX.mean,
    summary: covariance ? summaries(type, r, covariance, m, width) : {},
  }
}

function summaries(type: ResidualType, r: Float64Array, A: Float64Array, m: number, width: number): Record<string, Record<string, number>> {
  const name = type === 'cor.bollen' ? 'crmr' : type === 'cor.bentler' ? 'srmr' : 'rmr'
  const covariances: number[] = []
  eachMoment(m, 0, (k, i, j) => {
    if (type !== 'cor.bollen' || i !== j) covariances.push(m * width + k)
  })
  const intercepts = Array.from({ length: m }, (_, i) => i)
  const slopes = Array.from({ length: m * (width - 1) }, (_, i) => m + i)
  return {
    'res.cov': summarizeResiduals(name, r, A, covariances),
    'res.int': summarizeResiduals(name, r, A, intercepts),
    'res.slopes': summarizeResiduals(name, r, A, slopes),
    total: summarizeResiduals(name, r, A, [...intercepts, ...slopes, ...covariances]),
  }
}
