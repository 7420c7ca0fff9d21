/**
 * Least squares in the moments of outcomes given exogenous variables (`conditionalForm.ts`): F = r'V r, r = sample - implied ones. With g the
 * conditional as a function of the joint moments, T its derivatives and w = V r, minus the slopes along the joint moments are T'w and
 *
 *     Gauss-Newton matrix of 1/2 F   J'T'V T J,
 *     its Hessian                    the same - sum w d2g(J, J) - (T'w)' d2moments,   d2(residual covariance) = -dB S_xx dB' twice.
 */
import { addMomentJacobian } from '../implied/jacobian'
import { meanSlopes } from '../implied/metric'
import type { ImpliedState } from '../implied/state'
import { dot, multiply, multiplyTransposedLeft, multiplyVector, multiplyVectorTransposed } from '../numeric/products'
import { conditionalVector } from './conditionalForm'
import { type ConditionalMoments, conditionalMoments } from './conditionalMoments'
import { conditionalTransformation } from './conditionalTransformation'
import type { Discrepancy } from './discrepancy'
import type { MlMoments } from './ml'
import { momentSlopes } from './momentSlopes'

/** The discrepancy of a block with q parameters: `x` are positions of exogenous variables, V is square over the conditional moments. */
export function conditionalLeastSquares(
  state: ImpliedState,
  joint: MlMoments,
  q: number,
  x: readonly number[],
  V: Float64Array,
): Discrepancy {
  const { placement, covariance: sigma, mean: mu } = state
  const p = placement.observed.length
  const k = x.length
  const sample = conditionalMoments(joint.covariance, joint.mean, p, x)
  const m = sample.y.length
  const target = conditionalVector(sample)
  const size = target.length
  const residual = new Float64Array(size)
  const weighted = new Float64Array(size)
  const onto = momentSlopes(state)
  const kappa = new Float64Array(placement.cells.count)
  let implied: ConditionalMoments = sample

  const transformation = (): Float64Array => conditionalTransformation(joint, p, implied)
  /** T'w. */
  const jointDescent = (): Float64Array => {
    const T = transformation()
    const out = new Float64Array(T.length / size)
    multiplyVectorTransposed(T, weighted, out, size, out.length)
    return out
  }
  /** T J, size x q. */
  const jacobian = (): Float64Array => {
    const T = transformation()
    const columns = T.length / size
    const J = new Float64Array(columns * q)
    meanSlopes(state, kappa)
    addMomentJacobian(state, kappa, J, 0, q)
    const out = new Float64Array(size * q)
    multiply(T, J, out, size, columns, q)
    return out
  }
  const addSquare = (left: Float64Array, right: Float64Array, rows: number, weight: number, H: Float64Array): void => {
    const square = new Float64Array(q * q)
    multiplyTransposedLeft(left, right, square, q, rows, q)
    for (let a = 0; a < q; a++) for (let b = 0; b <= a; b++) H[a * q + b] += weight * square[a * q + b]
  }
  const addGaussNewton = (TJ: Float64Array, weight: number, H: Float64Array): void => {
    const VTJ = new Float64Array(size * q)
    multiply(V, TJ, VTJ, size, size, q)
    addSquare(TJ, VTJ, size, weight, H)
  }
  /** Twice the sum over outcomes i, j of w_ij dB_i S_xx dB_j'; rows of dB are those of the slopes, predictor by predictor. */
  const addBending = (TJ: Float64Array, weight: number, H: Float64Array): void => {
    const rows = m * k
    const dB = TJ.subarray(m * q, (m + rows) * q)
    const middle = new Float64Array(rows * rows)
    let at = m + rows
    for (let j = 0; j < m; j++) {
      for (let i = j; i < m; i++, at++) {
        for (let a = 0; a < k; a++) {
          for (let b = 0; b < k; b++) {
            const value = weighted[at] * joint.covariance[x[a] * p + x[b]]
            middle[(a * m + i) * rows + b * m + j] += value
            middle[(a * m + j) * rows + b * m + i] += value
          }
        }
      }
    }
    const product = new Float64Array(rows * q)
    multiply(middle, dB, product, rows, rows, q)
    addSquare(dB, product, rows, weight, H)
  }
  return {
    value() {
      implied = given(sigma, mu, joint, p, sample)
      const vector = conditionalVector(implied)
      for (let i = 0; i < size; i++) residual[i] = target[i] - vector[i]
      multiplyVector(V, residual, weighted, size, size)
      const sum = dot(residual, weighted)
      return Number.isFinite(sum) ? 0.5 * sum : Infinity
    },
    addGradient: (weight, gradient) => onto.addGradient(jointDescent(), weight, gradient),
    addInformation: (weight, H) => addGaussNewton(jacobian(), weight, H),
    addHessian(weight, H) {
      const TJ = jacobian()
      addGaussNewton(TJ, weight, H)
      addBending(TJ, weight, H)
      onto.addCurvature(jointDescent(), weight, H, q)
    },
    momentWeight: () => V,
    weigh: (a, out, columns) => multiply(V, a, out, size, size, columns),
  }
}

/** Implied moments of y given x, whose own moments are the sample's. */
function given(
  sigma: Float64Array,
  mu: Float64Array,
  joint: MlMoments,
  p: number,
  { x }: Pick<ConditionalMoments, 'x'>,
): ConditionalMoments {
  const covariance = sigma.slice()
  const mean = mu.slice()
  for (const a of x) {
    mean[a] = joint.mean![a]
    for (const b of x) covariance[a * p + b] = joint.covariance[a * p + b]
  }
  return conditionalMoments(covariance, mean, p, x)
}
