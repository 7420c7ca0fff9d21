/**
 * What an expected parameter change is multiplied by to be standardized: the factors of `standardize.ts`, for parameters that the fitted
 * table need not have. Standard deviations are the model's; a covariance is divided by the residual standard deviations of its two variables.
 */
import type { Engine } from '../estimate/engine'
import { variances } from '../implied/varianceJacobian'
import type { Candidate } from '../model/extendTable'
import type { StandardizedType } from './standardize'

/** A residual variance below this share of the variance is a zero that covariances cannot be divided by. */
const negligible = 1e-10

/** A reader of factors at the point where the engine stands; `values` are its rows' values. NaN where a variance does not exist. */
export function changeScale(
  engine: Engine,
  values: ArrayLike<number>,
): (parameter: Omit<Candidate, 'row'>, type: StandardizedType) => number {
  const { table } = engine
  const blocks = engine.states.map((state, block) => {
    const { observed, core } = state.placement
    const variance = variances(state)
    const total = new Map([
      ...observed.map((name, i) => [name, variance[i]] as const),
      ...core.map((name, j) => [name, variance[observed.length + j]] as const),
    ])
    const own = new Map<string, number>()
    table.rows.forEach((row, index) => {
      // A variance that is taken from the data is not the model's to change.
      const isOwn = row.op === '~~' && row.lhs === row.rhs && row.group * table.levels + row.level === block && row.role.kind !== 'sample'
      if (isOwn) own.set(row.lhs, values[index])
    })
    const { latent, fixedExogenous } = table.variables[block]
    return { total, own, latent: new Set(latent), exogenous: new Set(fixedExogenous) }
  })
  return ({ lhs, op, rhs, group, level }, type) => {
    const { total, own, latent, exogenous } = blocks[group * table.levels + level]
    const isScaled = (name: string): boolean => latent.has(name) || type === 'std.all' || (type === 'std.nox' && !exogenous.has(name))
    const sd = (name: string): number => (isScaled(name) ? Math.sqrt(total.get(name) ?? Number.NaN) : 1)
    const residual = (name: string): number => {
      if (!isScaled(name)) return 1
      const variance = Math.abs(own.get(name) ?? Number.NaN)
      return variance > negligible * (total.get(name) ?? Number.NaN) ? Math.sqrt(variance) : Number.NaN
    }
    switch (op) {
      case '=~':
        return sd(lhs) / sd(rhs)
      case '~':
      case '<~':
        return sd(rhs) / sd(lhs)
      case '~~':
        return lhs === rhs ? 1 / sd(lhs) ** 2 : 1 / (residual(lhs) * residual(rhs))
      default:
        return 1 / sd(lhs)
    }
  }
}

/** The change in the metric of the type: a variance shows its estimate, with the sign of the change (as in lavaan). */
export function standardizedChange(change: number, parameter: Omit<Candidate, 'row'>, estimate: number, factor: number): number {
  const isVariance = parameter.op === '~~' && parameter.lhs === parameter.rhs
  return isVariance ? Math.sign(change) * Math.abs(estimate) * factor : change * factor
}
