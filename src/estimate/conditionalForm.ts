/**
 * One block in the form of outcomes y given exogenous variables x. Its moments are the coefficients P = [intercepts, slopes], m x (1 + k),
 * by column, then vech of the residual covariance. The moments of x are given: only those of y and with y move.
 */
import { vech, vechLength } from '../numeric/vech'
import { type ConditionalMoments, conditionalMoments } from './conditionalMoments'
import type { MlMoments } from './ml'

export interface ConditionalForm {
  /** Outcomes. */
  readonly m: number
  /** Coefficients of each: 1 + k. */
  readonly width: number
  /** m (1 + k) + m (m + 1) / 2. */
  readonly size: number
  readonly sample: ConditionalMoments
  readonly implied: ConditionalMoments
  /** Second moments of (1, x), width x width. */
  readonly design: Float64Array
  /** Standard deviations of x. */
  readonly deviations: Float64Array
  readonly sampleVector: Float64Array
  /** Sample less implied. */
  readonly residuals: Float64Array
}

/** Sample and implied moments of p variables in conditional form, `x` the positions of the exogenous ones; both need means. */
export function conditionalForm(joint: MlMoments, impliedJoint: MlMoments, p: number, x: readonly number[]): ConditionalForm {
  const sample = conditionalMoments(joint.covariance, joint.mean, p, x)
  const implied = conditionalMoments(impliedJoint.covariance, impliedJoint.mean, p, x)
  const m = sample.y.length
  const width = 1 + x.length
  const means = [1, ...x.map((i) => joint.mean![i])]
  const design = Float64Array.from({ length: width * width }, (_, at) => {
    const [a, b] = [Math.floor(at / width), at % width]
    return means[a] * means[b] + (a > 0 && b > 0 ? joint.covariance[x[a - 1] * p + x[b - 1]] : 0)
  })
  const deviations = Float64Array.from(x, (i) => Math.sqrt(joint.covariance[i * p + i]))
  const sampleVector = conditionalVector(sample)
  const impliedVector = conditionalVector(implied)
  return {
    m,
    width,
    size: sampleVector.length,
    sample,
    implied,
    design,
    deviations,
    sampleVector,
    residuals: sampleVector.map((value, i) => value - impliedVector[i]),
  }
}

/** Intercepts, slopes by predictor, vech of the residual covariance. */
export function conditionalVector({ y, x, intercepts, slopes, residualCovariance }: ConditionalMoments): Float64Array {
  const m = y.length
  const k = x.length
  const out = new Float64Array(m * (1 + k) + vechLength(m))
  for (let i = 0; i < m; i++) {
    out[i] = intercepts![i]
    for (let b = 0; b < k; b++) out[(b + 1) * m + i] = slopes[i * k + b]
  }
  vech(residualCovariance, m, out, m * (1 + k))
  return out
}
