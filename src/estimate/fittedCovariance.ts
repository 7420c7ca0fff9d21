import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'

/** Covariance of the values that the regression on the variables at `fixed` fits: S_.x S_xx^-1 S_x., p x p. */
export function fittedCovariance(S: Float64Array, p: number, fixed: readonly number[]): Float64Array {
  const r = fixed.length
  const inverse = new Float64Array(r * r)
  for (let k = 0; k < r; k++) for (let l = 0; l < r; l++) inverse[k * r + l] = S[fixed[k] * p + fixed[l]]
  if (!cholesky(inverse, r)) return new Float64Array(p * p).fill(Number.NaN)
  choleskyInverse(inverse, r, inverse)
  const out = new Float64Array(p * p)
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      for (let k = 0; k < r; k++)
        for (let l = 0; l < r; l++) out[i * p + j] += S[i * p + fixed[k]] * inverse[k * r + l] * S[fixed[l] * p + j]
    }
  }
  return out
}
