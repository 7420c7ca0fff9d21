import type { Estimate } from '../estimate/estimate'
import { parameterFunction } from '../model/parameterFunction'
import type { ParameterTable } from '../model/parameterTable'
import { quadraticForm } from '../numeric/products'

/** Standard errors below this are rounding noise of a value that does not vary. */
const negligible = 1e-12

/** One standard error a row: 0 where fixed, delta method where defined, NaN throughout when there is no covariance matrix. */
export function rowStandardErrors(
  table: ParameterTable,
  estimate: Pick<Estimate, 'x' | 'values'>,
  covariance: Float64Array | undefined,
): Float64Array {
  const q = table.freeCount
  const slope = new Float64Array(q)
  return Float64Array.from(table.rows, ({ role }) => {
    if (role.kind !== 'free' && role.kind !== 'defined') return 0
    if (!covariance) return Number.NaN
    if (role.kind === 'free') return squareRoot(covariance[role.index * q + role.index])
    parameterFunction(role.expression, table, estimate.values).gradient(estimate.x, slope)
    return squareRoot(quadratic(slope, covariance, q))
  })
}

function squareRoot(variance: number): number {
  const error = Math.sqrt(Math.max(variance, 0))
  return error < negligible ? 0 : error
}

/** a' V a. */
export function quadratic(a: Float64Array, V: Float64Array, q: number): number {
  return quadraticForm(a, V, a, q)
}
