import { luInverse } from '../numeric/lu'
import { type CompositeValues, compositeValues, setIndicators, setResiduals } from './composite'
import { linkedPoint } from './linkedCells'
import { Matrices, type Placement } from './placement'
import { setResidualVariances } from './unitVariance'

/**
 * The matrices of one block at one parameter vector; see `placement.ts` for the letters.
 * All are row-major, allocated once and overwritten by `fill`.
 */
export interface ImpliedState {
  readonly placement: Placement
  readonly lambda: Float64Array
  readonly beta: Float64Array
  readonly psi: Float64Array
  readonly theta: Float64Array
  readonly nu: Float64Array
  readonly alpha: Float64Array
  /** E = (I - B)^-1, c x c. */
  readonly effects: Float64Array
  /** C, covariance of the core variables, c x c. */
  readonly coreCovariance: Float64Array
  /** E alpha, means of the core variables. */
  readonly coreMean: Float64Array
  /** L = Lambda E, p x c. */
  readonly loadings: Float64Array
  /** Y = Lambda C, covariance of observed with core variables, p x c. */
  readonly crossCovariance: Float64Array
  /** Sigma, p x p. */
  readonly covariance: Float64Array
  /** mu, length p. */
  readonly mean: Float64Array
  /** Numbers of the composites, in the order of `placement.composites`. */
  readonly composites: readonly CompositeValues[]
  /** Inverse of the squared total effects of the `units` on each other. */
  readonly unitInverse: Float64Array
}

/** Allocates the matrices of a block. */
export function createState(placement: Placement): ImpliedState {
  const p = placement.observed.length
  const c = placement.core.length
  return {
    placement,
    lambda: placement.lambda.slice(),
    beta: placement.beta.slice(),
    psi: placement.psi.slice(),
    theta: placement.theta.slice(),
    nu: placement.nu.slice(),
    alpha: placement.alpha.slice(),
    effects: identity(c),
    coreCovariance: new Float64Array(c * c),
    coreMean: new Float64Array(c),
    loadings: new Float64Array(p * c),
    crossCovariance: new Float64Array(p * c),
    covariance: new Float64Array(p * p),
    mean: new Float64Array(p),
    composites: placement.composites.map(compositeValues),
    unitInverse: new Float64Array(placement.units.length ** 2),
  }
}

function identity(n: number): Float64Array {
  const matrix = new Float64Array(n * n)
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1
  return matrix
}

/** Puts x into the matrices and computes the implied moments. Returns false when I - B is singular or a value is not finite. */
export function fill(state: ImpliedState, x: ArrayLike<number>): boolean {
  setCells(state, x)
  const { placement } = state
  const { composites, units, linked } = placement
  const c = placement.core.length
  if (placement.hasBeta && !invertStructure(state.beta, state.effects, c)) return false
  if (composites.length > 0) {
    setIndicators(state, composites, state.composites, x)
    if (!setResiduals(state, composites, state.composites)) return false
  }
  if (units.length > 0 && !setResidualVariances(state, units, state.unitInverse)) return false
  fillCore(state)
  fillObserved(state)
  if (placement.meanStructure) fillMean(state)
  if (linked.length > 0) setCoefficients(state)
  return true
}

/** Derivatives of the entries that follow from composites and unit variances. */
function setCoefficients(state: ImpliedState): void {
  const { cells, composites, linked } = state.placement
  const at = linkedPoint(state, composites, state.composites)
  linked.forEach((cell, index) => {
    const k = cells.own + index
    const base = cell.matrix <= Matrices.beta ? 1 : cell.matrix > Matrices.theta ? 0 : cell.row === cell.column ? 0.5 : 1
    cells.coefficient[k] = cell.coefficient(at)
    cells.factor[k] = base * cells.coefficient[k]
  })
}

function setCells(state: ImpliedState, x: ArrayLike<number>): void {
  const { placement, lambda, beta, psi, theta, nu, alpha } = state
  const { own, matrix, row, column, parameter } = placement.cells
  const p = placement.observed.length
  const c = placement.core.length
  for (let k = 0; k < own; k++) {
    const value = x[parameter[k]]
    const i = row[k]
    const j = column[k]
    switch (matrix[k]) {
      case Matrices.lambda:
        lambda[i * c + j] = value
        break
      case Matrices.beta:
        beta[i * c + j] = value
        break
      case Matrices.psi:
        psi[i * c + j] = value
        psi[j * c + i] = value
        break
      case Matrices.theta:
        theta[i * p + j] = value
        theta[j * p + i] = value
        break
      case Matrices.nu:
        nu[i] = value
        break
      default:
        alpha[i] = value
    }
  }
}

function invertStructure(beta: Float64Array, effects: Float64Array, c: number): boolean {
  const system = effects
  for (let k = 0; k < c * c; k++) system[k] = -beta[k]
  for (let j = 0; j < c; j++) system[j * c + j] += 1
  return luInverse(system, c, effects)
}

/** C = E Psi E'. */
function fillCore(state: ImpliedState): void {
  const { placement, psi, effects, coreCovariance: covariance } = state
  const c = placement.core.length
  if (!placement.hasBeta) {
    covariance.set(psi)
    return
  }
  const row = new Float64Array(c)
  for (let i = 0; i < c; i++) {
    row.fill(0)
    for (let k = 0; k < c; k++) {
      const e = effects[i * c + k]
      if (e !== 0) for (let j = 0; j < c; j++) row[j] += e * psi[k * c + j]
    }
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = 0; k < c; k++) sum += row[k] * effects[j * c + k]
      covariance[i * c + j] = sum
      covariance[j * c + i] = sum
    }
  }
}

/** L, Y and Sigma, using that most of Lambda is zero. */
function fillObserved(state: ImpliedState): void {
  const { placement, lambda, theta, effects, coreCovariance, loadings, crossCovariance: cross, covariance } = state
  const { lambdaStart, lambdaColumns, hasBeta } = placement
  const p = placement.observed.length
  const c = placement.core.length
  for (let i = 0; i < p; i++) {
    const start = lambdaStart[i]
    const end = lambdaStart[i + 1]
    for (let j = 0; j < c; j++) {
      let y = 0
      let l = 0
      for (let s = start; s < end; s++) {
        const k = lambdaColumns[s]
        const value = lambda[i * c + k]
        y += value * coreCovariance[k * c + j]
        l += value * effects[k * c + j]
      }
      cross[i * c + j] = y
      loadings[i * c + j] = hasBeta ? l : lambda[i * c + j]
    }
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = theta[i * p + j]
      for (let s = lambdaStart[j]; s < lambdaStart[j + 1]; s++) {
        const k = lambdaColumns[s]
        sum += cross[i * c + k] * lambda[j * c + k]
      }
      covariance[i * p + j] = sum
      covariance[j * p + i] = sum
    }
  }
}

function fillMean(state: ImpliedState): void {
  const { placement, lambda, nu, alpha, effects, coreMean, mean } = state
  const p = placement.observed.length
  const c = placement.core.length
  for (let j = 0; j < c; j++) {
    let sum = 0
    if (placement.hasBeta) for (let k = 0; k < c; k++) sum += effects[j * c + k] * alpha[k]
    else sum = alpha[j]
    coreMean[j] = sum
  }
  for (let i = 0; i < p; i++) {
    let sum = nu[i]
    for (let s = placement.lambdaStart[i]; s < placement.lambdaStart[i + 1]; s++) {
      const k = placement.lambdaColumns[s]
      sum += lambda[i * c + k] * coreMean[k]
    }
    mean[i] = sum
  }
}
