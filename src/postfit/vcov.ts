import type { Fit } from '../fit/fit'
import { requireFit } from '../fit/requireFit'
import { coefficientNames } from '../model/coefficientName'

/** A covariance matrix of coefficients with their names. */
export interface CoefficientCovariance {
  readonly names: readonly string[]
  readonly matrix: number[][]
}

/** Covariance matrix of the free rows in table order: lavaan's `vcov()`; rows made equal appear each. NaN when there is none. */
export function vcov(fit: Fit): CoefficientCovariance {
  requireFit(fit)
  const q = fit.table.freeCount
  const { covariance } = fit.inference
  const all = coefficientNames(fit.table)
  const free = fit.table.rows.flatMap(({ role }, row) => (role.kind === 'free' ? [{ name: all[row], index: role.index }] : []))
  return {
    names: free.map(({ name }) => name),
    matrix: free.map((a) => free.map((b) => (covariance ? covariance[a.index * q + b.index] : Number.NaN))),
  }
}

/** Estimates of the free rows by lavaan's names ('visual=~x2', labels, '.g2' suffix in later groups): lavaan's `coef()`. Equal labels appear once. */
export function coef(fit: Fit): Record<string, number> {
  requireFit(fit)
  const result: Record<string, number> = Object.create(null)
  const names = coefficientNames(fit.table)
  fit.table.rows.forEach(({ role }, row) => {
    if (role.kind === 'free') result[names[row]] = fit.estimate.values[row]
  })
  return result
}
