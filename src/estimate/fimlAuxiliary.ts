/**
 * Full-information maximum likelihood with auxiliary variables as saturated correlates (Graham 2003, Structural Equation Modeling 10,
 * 80-100): they are observed with the model's variables and inform about missing values, but their means, and their covariances among
 * themselves and with all others, are free. These nuisance parameters nu are not the model's business, so the discrepancy is the profile
 *
 *     f(theta) = min over nu of F/2(theta, nu),   f' = F_theta,   f'' = F_tt - F_tn F_nn^-1 F_nt,   scores s_t - F_tn F_nn^-1 s_n
 *
 * and standard errors, sandwich included, are those of theta in the joint model. The search for nu starts from the regression of the
 * auxiliary variables on the others, which a change of theta leaves alone.
 */
import type { SampleMoments } from '../data/sampleMoments'
import { extendState } from '../implied/extendedState'
import { mirror } from '../implied/metric'
import type { ImpliedState } from '../implied/state'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { choleskySolve } from '../numeric/choleskySolve'
import { crossProduct, dot, multiply } from '../numeric/products'
import type { Discrepancy } from './discrepancy'
import { fiml } from './fiml'
import { incompleteSaturatedTrace } from './saturatedSpread'

const maxSteps = 50

/** FIML discrepancy of a block with q parameters whose sample has `auxiliary` variables. */
export function fimlAuxiliary(model: ImpliedState, sample: SampleMoments, q: number): Discrepancy {
  const joint = sample.auxiliary
  if (!joint) throw new Error('fimlAuxiliary needs auxiliary variables')
  const p = sample.names.length
  const total = joint.names.length
  const { state, extra, refresh } = extendState(model, joint.names.slice(p), q)
  const size = q + extra
  const inner = fiml(state, joint, size)
  const regression = regressionOf(joint.mean!, joint.covariance, p, total)
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size * size)
  const nn = new Float64Array(extra * extra)
  const step = new Float64Array(extra)
  const before = new Float64Array(extra)

  const eachFree = (visit: (k: number, i: number, j: number) => void): void => {
    let k = 0
    for (let i = p; i < total; i++) visit(k++, i, -1)
    for (let i = p; i < total; i++) for (let j = 0; j <= i; j++) visit(k++, i, j)
  }
  const read = (out: Float64Array): void =>
    eachFree((k, i, j) => {
      out[k] = j < 0 ? state.mean[i] : state.covariance[i * total + j]
    })
  const write = (base: Float64Array, direction: Float64Array, length: number): void =>
    eachFree((k, i, j) => {
      const value = base[k] + length * direction[k]
      if (j < 0) state.mean[i] = value
      else state.covariance[i * total + j] = state.covariance[j * total + i] = value
    })

  /** Full matrix of second derivatives or of expected information at the current point, and its nuisance part. */
  function derivatives(kind: 'addHessian' | 'addInformation'): void {
    hessian.fill(0)
    inner[kind](1, hessian)
    mirror(hessian, size)
    for (let a = 0; a < extra; a++) for (let b = 0; b < extra; b++) nn[a * extra + b] = hessian[(q + a) * size + q + b]
  }

  /** Moves nu to the minimum by Newton's method; returns the value there. */
  function settle(): number {
    let value = inner.value()
    if (!Number.isFinite(value)) return Infinity
    for (let count = 0; count < maxSteps; count++) {
      gradient.fill(0)
      inner.addGradient(1, gradient)
      derivatives('addHessian')
      if (!cholesky(nn, extra)) {
        derivatives('addInformation')
        if (!cholesky(nn, extra)) return Infinity
      }
      for (let k = 0; k < extra; k++) step[k] = -gradient[q + k]
      choleskySolve(nn, extra, step)
      const decrease = -dot(gradient.subarray(q), step)
      read(before)
      let length = 1
      let next = Infinity
      for (let halving = 0; halving < 40; halving++, length /= 2) {
        write(before, step, length)
        next = inner.value()
        if (next <= value - 1e-4 * length * decrease + 1e-14 * Math.max(1, Math.abs(value))) break
      }
      if (!(next <= value + 1e-14 * Math.max(1, Math.abs(value)))) {
        write(before, step, 0)
        return inner.value()
      }
      value = next
      // the step after a decrease this small would change nothing
      if (decrease < 1e-17) break
    }
    return value
  }

  /** F_nn^-1 F_nt (extra x q) at the current point; undefined when F_nn is singular. */
  function elimination(kind: 'addHessian' | 'addInformation'): Float64Array | undefined {
    derivatives(kind)
    if (!cholesky(nn, extra)) return undefined
    const solved = new Float64Array(extra * q)
    for (let a = 0; a < extra; a++) for (let j = 0; j < q; j++) solved[a * q + j] = hessian[(q + a) * size + j]
    choleskySolve(nn, extra, solved, q)
    return solved
  }

  function addReduced(kind: 'addHessian' | 'addInformation', weight: number, H: Float64Array): void {
    const solved = elimination(kind)
    for (let i = 0; i < q; i++) {
      for (let j = 0; j <= i; j++) {
        let value = solved ? hessian[i * size + j] : Number.NaN
        if (solved) for (let a = 0; a < extra; a++) value -= hessian[(q + a) * size + i] * solved[a * q + j]
        H[i * q + j] += weight * value
      }
    }
  }

  return {
    value() {
      refresh()
      regression.place(state)
      const value = settle()
      if (Number.isFinite(value)) regression.learn(state)
      return value
    },
    addGradient(weight, out) {
      gradient.fill(0)
      inner.addGradient(1, gradient)
      for (let j = 0; j < q; j++) out[j] += weight * gradient[j]
    },
    addInformation(weight, H) {
      addReduced('addInformation', weight, H)
    },
    addHessian(weight, H) {
      addReduced('addHessian', weight, H)
    },
    addCaseScores(scores) {
      const solved = elimination('addHessian')
      const rows = joint.n
      const all = new Float64Array(rows * size)
      inner.addCaseScores!(all)
      const nuisance = new Float64Array(rows * extra)
      for (let i = 0; i < rows; i++) nuisance.set(all.subarray(i * size + q, (i + 1) * size), i * extra)
      const explained = new Float64Array(rows * q)
      if (solved) multiply(nuisance, solved, explained, rows, extra, q)
      for (let i = 0; i < rows; i++) for (let j = 0; j < q; j++) scores[i * q + j] += all[i * size + j] - explained[i * q + j]
    },
    /** The trace of the joint unrestricted model less what the nuisance parameters explain of it: both models have these. */
    saturatedTrace() {
      derivatives('addHessian')
      if (!cholesky(nn, extra)) return Number.NaN
      choleskyInverse(nn, extra, nn)
      const all = new Float64Array(joint.n * size)
      inner.addCaseScores!(all)
      const rows = new Float64Array(joint.n * extra)
      for (let i = 0; i < joint.n; i++) {
        const w = joint.weights ? joint.weights[i] : 1
        for (let k = 0; k < extra; k++) rows[i * extra + k] = w * all[i * size + q + k]
      }
      const product = new Float64Array(extra * extra)
      crossProduct(rows, product, extra, joint.n)
      return incompleteSaturatedTrace(joint, []) - dot(nn, product) / joint.n
    },
  }
}

/** Mean, slopes and residual covariance of the variables from p on given the first p: what places them beside any moments of these. */
function regressionOf(mean: Float64Array, covariance: Float64Array, p: number, total: number) {
  const a = total - p
  /** a x p slopes, a intercepts, a x a residual covariances. */
  const slopes = new Float64Array(a * p)
  const intercepts = new Float64Array(a)
  const residual = new Float64Array(a * a)
  const factor = new Float64Array(p * p)
  const solved = new Float64Array(p * a)

  function learnFrom(m: Float64Array, S: Float64Array): void {
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) factor[i * p + j] = S[i * total + j]
    if (!cholesky(factor, p)) return
    for (let i = 0; i < p; i++) for (let k = 0; k < a; k++) solved[i * a + k] = S[i * total + p + k]
    choleskySolve(factor, p, solved, a)
    for (let k = 0; k < a; k++) {
      intercepts[k] = m[p + k]
      for (let i = 0; i < p; i++) {
        slopes[k * p + i] = solved[i * a + k]
        intercepts[k] -= solved[i * a + k] * m[i]
      }
    }
    for (let k = 0; k < a; k++) {
      for (let l = 0; l < a; l++) {
        let value = S[(p + k) * total + p + l]
        for (let i = 0; i < p; i++) value -= slopes[k * p + i] * S[i * total + p + l]
        residual[k * a + l] = value
      }
    }
  }
  learnFrom(mean, covariance)

  return {
    learn(state: ImpliedState): void {
      learnFrom(state.mean, state.covariance)
    },
    place(state: ImpliedState): void {
      const { mean: m, covariance: S } = state
      for (let k = 0; k < a; k++) {
        m[p + k] = intercepts[k]
        for (let i = 0; i < p; i++) m[p + k] += slopes[k * p + i] * m[i]
        for (let i = 0; i < p; i++) {
          let value = 0
          for (let j = 0; j < p; j++) value += slopes[k * p + j] * S[j * total + i]
          S[(p + k) * total + i] = S[i * total + p + k] = value
        }
      }
      for (let k = 0; k < a; k++) {
        for (let l = 0; l <= k; l++) {
          let value = residual[k * a + l]
          for (let j = 0; j < p; j++) value += slopes[l * p + j] * S[(p + k) * total + j]
          S[(p + k) * total + p + l] = S[(p + l) * total + p + k] = value
        }
      }
    },
  }
}
