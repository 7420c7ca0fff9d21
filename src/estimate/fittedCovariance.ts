import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'

/** Slopes of all variables on those at `fixed`: S_.x S_xx^-1, p x r. NaN when these are collinear. */
export function regressionOn(S: Float64Array, p: number, fixed: readonly number[]): Float64Array {
  const r = fixed.length
  const inverse = new Float64Array(r * r)
  for (let k = 0; k < r; k++) for (let l = 0; l < r; l++) inverse[k * r + l] = S[fixed[k] * p + fixed[l]]
  const out = new Float64Array(p * r)
  if (!cholesky(inverse, r)) return out.fill(Number.NaN)
  choleskyInverse(inverse, r, inverse)
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < r; k++) for (let l = 0; l < r; l++) out[i * r + k] += S[i * p + fixed[l]] * inverse[l * r + k]
  }
  return out
}

/** Covariance of the values that the regression on the variables at `fixed` fits: S_.x S_xx^-1 S_x., p x p. */
export function fittedCovariance(S: Float64Array, p: number, fixed: readonly number[]): Float64Array {
  const r = fixed.length
  const slopes = regressionOn(S, p, fixed)
  const out = new Float64Array(p * p)
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) for (let k = 0; k < r; k++) out[i * p + j] += slopes[i * r + k] * S[fixed[k] * p + j]
  }
  return out
}
