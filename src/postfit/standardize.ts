/**
 * Standardized values of every row, and their derivatives with respect to the parameters.
 *
 *     loading    est sd(factor) / sd(indicator)        regression  est sd(predictor) / sd(outcome)
 *     intercept  est / sd                              variance    est / variance
 *     covariance est / sqrt(|v_a v_b|), v the (residual) variances of the two: a correlation
 *
 * A variable with a scale (`~*~`) counts as it is before scaling; the scale itself is divided by the standard deviation after it.
 * `std.lv` scales latent variables only, `std.nox` all but exogenous observed ones, `std.all` all. Standard deviations are the model's.
 */
import type { Engine } from '../estimate/engine'
import { derivedSlope } from '../implied/unitVariance'
import { varianceJacobian, variances } from '../implied/varianceJacobian'
import { type OptionValue, oneOf } from '../issue/optionValue'
import { rowFunction } from '../model/parameterFunction'
import type { ParameterRow } from '../model/parameterTable'

export type StandardizedType = 'std.all' | 'std.lv' | 'std.nox'

/** Its names, for options. */
export const standardizedType: OptionValue = oneOf('std.all', 'std.lv', 'std.nox')

export interface Standardized {
  /** One value a row. */
  readonly values: Float64Array
  /** rows x q, row-major. */
  readonly jacobian: Float64Array
}

/** A positive factor in a standardized value: a standard deviation to some power, with the slope of its logarithm. */
interface Scale {
  readonly variance: number
  readonly slope: (parameter: number) => number
}

/** Standardizes at the point to which the engine was moved last; `values` are the rows' values there. */
export function standardize(engine: Engine, values: ArrayLike<number>, type: StandardizedType): Standardized {
  const { table, states } = engine
  const q = table.freeCount
  const out = new Float64Array(table.rows.length)
  const jacobian = new Float64Array(table.rows.length * q)
  const blocks = states.map((state, block) => blockScales(engine, state, block, values, type, q))

  table.rows.forEach((row, index) => {
    if (row.op === ':=') return
    const scales = blocks[row.group * table.levels + row.level]
    const factors = scales.factors(row)
    let factor = 1
    // A negative variance has no standard deviation: what it would scale, itself included, is NaN.
    for (const { scale, power } of factors) factor *= scale.variance < 0 ? Number.NaN : scale.variance ** (power / 2)
    out[index] = values[index] * factor
    for (let k = 0; k < q; k++) {
      let slope = factor * scales.valueSlope(row, index, k)
      for (const { scale, power } of factors) {
        // A variance that is fixed to 0 has slope 0, and so has what it scales.
        const scaleSlope = scale.slope(k)
        if (scaleSlope !== 0) slope += ((out[index] * power) / 2) * (scaleSlope / scale.variance)
      }
      jacobian[index * q + k] = slope
    }
  })
  standardizeDefinitions(engine, out, jacobian)
  return { values: out, jacobian }
}

function blockScales(
  engine: Engine,
  state: Engine['states'][number],
  block: number,
  values: ArrayLike<number>,
  type: StandardizedType,
  q: number,
) {
  const { table } = engine
  const { observed, core } = state.placement
  const p = observed.length
  const variance = variances(state)
  const derivative = varianceJacobian(state, q)
  const position = new Map<string, number>([
    ...observed.map((name, i) => [name, i] as const),
    ...core.map((name, j) => [name, p + j] as const),
  ])
  const latent = new Set(table.variables[block].latent)
  const exogenous = new Set(table.variables[block].fixedExogenous)
  const residual = new Map<string, number>()
  table.rows.forEach((row, index) => {
    if (row.op === '~~' && row.lhs === row.rhs && row.group * table.levels + row.level === block) residual.set(row.lhs, index)
  })
  const isScaled = (name: string): boolean =>
    latent.has(name) || (type === 'std.all' ? true : type === 'std.nox' ? !exogenous.has(name) : false)
  const total = (name: string): Scale => {
    const i = position.get(name)!
    return { variance: variance[i], slope: (k) => derivative[i * q + k] }
  }
  /** Of what is observed, after scaling. */
  const seen = (name: string): Scale => {
    const i = observed.indexOf(name)
    return { variance: variance[i], slope: (k) => derivative[i * q + k] }
  }
  /** The row's own (residual) variance, in absolute value. */
  const own = (name: string): Scale | undefined => {
    const index = residual.get(name)
    if (index === undefined) return undefined
    const sign = values[index] < 0 ? -1 : 1
    return { variance: Math.abs(values[index]), slope: (k) => sign * valueSlope(table.rows[index], index, k) }
  }
  const derived = new Map<number, Float64Array>()
  /** Derivative of a row's own value: derived rows move with what they follow from. */
  const valueSlope = ({ role }: ParameterRow, index: number, k: number): number => {
    if (role.kind === 'free') return role.index === k ? 1 : 0
    if (role.kind !== 'derived') return 0
    if (!derived.has(index)) derived.set(index, derivedSlope(state.placement, index, q))
    return derived.get(index)![k]
  }
  const scaled = (name: string, power: number, scale: Scale | undefined = total(name)) =>
    isScaled(name) && scale ? [{ scale, power }] : []
  return {
    valueSlope,
    factors({ op, lhs, rhs }: ParameterRow): { scale: Scale; power: number }[] {
      switch (op) {
        case '=~':
        case '<~':
          return op === '=~' ? [...scaled(lhs, 1), ...scaled(rhs, -1)] : [...scaled(rhs, 1), ...scaled(lhs, -1)]
        case '~':
          return [...scaled(rhs, 1), ...scaled(lhs, -1)]
        case '~~':
          return lhs === rhs ? scaled(lhs, -2) : [...scaled(lhs, -1, own(lhs)), ...scaled(rhs, -1, own(rhs))]
        case '~1':
          return scaled(lhs, -1)
        case '~*~':
          return scaled(lhs, -1, seen(lhs))
        default:
          return []
      }
    },
  }
}

/** Defined parameters are recomputed from the standardized values of their labels. */
function standardizeDefinitions({ table }: Engine, values: Float64Array, jacobian: Float64Array): void {
  const q = table.freeCount
  const slope = new Float64Array(table.rows.length)
  table.rows.forEach(({ role }, index) => {
    if (role.kind !== 'defined') return
    const definition = rowFunction(role.expression, table)
    values[index] = definition.value(values)
    definition.gradient(values, slope)
    for (const row of definition.arguments) for (let k = 0; k < q; k++) jacobian[index * q + k] += slope[row] * jacobian[row * q + k]
  })
}
