/**
 * Tests scaled by the trace of U Gamma, U = V - V D E^-1 D'V (Satorra & Bentler 1994; Asparouhov & Muthen 2010, Mplus technical note):
 *
 *     satorra.bentler     T / c,  c = tr(UG) / df
 *     mean.var.adjusted   T / c,  c = tr(UGUG) / tr(UG),  df = tr(UG)^2 / tr(UGUG)
 *     scaled.shifted      a T + df - a tr(UG),  a = sqrt(df / tr(UGUG)),  reported factor 1 / a
 */
import { multiply } from '../numeric/products'
import { constrainedInverse } from './constrainedInverse'
import { type InferenceContext, informationPoint } from './context'
import { gammaMeat } from './gammaMeat'
import { information } from './information'
import { chiSquarePvalue } from './rmsea'
import type { Test } from './test'

export interface Traces {
  readonly trace: number
  readonly traceSquared: number
}

/** tr(UG) and, when `squares`, tr(UGUG); undefined when the information is singular. V is the information about the moments that the options name. */
export function traces({ engine, active, options }: InferenceContext, squares: boolean): Traces | undefined {
  const q = engine.table.freeCount
  const point = informationPoint(options, 'tests')
  const inverse = constrainedInverse(information(engine, point), q, active.equalities)
  if (!inverse) return undefined
  const { meat, squaredMeat, trace, traceSquared } = gammaMeat(engine, point, squares ? 'squares' : 'trace')
  const EM = new Float64Array(q * q)
  multiply(inverse, meat, EM, q, q, q)
  let first = trace
  for (let i = 0; i < q; i++) first -= EM[i * q + i]
  let second = traceSquared
  for (let i = 0; i < q; i++) {
    for (let j = 0; j < q; j++) second += EM[i * q + j] * EM[j * q + i] - 2 * inverse[i * q + j] * squaredMeat[j * q + i]
  }
  return { trace: first, traceSquared: second }
}

/** T scaled to its mean. */
export function satorraBentler(context: InferenceContext, standard: Test): Test | undefined {
  const found = traces(context, false)
  if (!found) return undefined
  return scaleBy('satorra.bentler', standard, found.trace / context.df, { trace: found.trace })
}

/** T scaled to mean and variance with fractional degrees of freedom. */
export function meanVarAdjusted(context: InferenceContext, standard: Test): Test | undefined {
  const found = traces(context, true)
  if (!found) return undefined
  const { trace, traceSquared } = found
  const df = (trace * trace) / traceSquared
  return scaleBy('mean.var.adjusted', { ...standard, df }, trace / df, found)
}

/** T scaled and shifted to mean and variance with the model's degrees of freedom. */
export function scaledShifted(context: InferenceContext, standard: Test): Test | undefined {
  const found = traces(context, true)
  if (!found) return undefined
  const { df } = standard
  const a = Math.sqrt(df / found.traceSquared)
  const shiftParameter = df - a * found.trace
  const statistic = a * standard.statistic + shiftParameter
  const { samples, total } = context.engine
  return {
    name: 'scaled.shifted',
    statistic,
    df,
    pvalue: chiSquarePvalue(statistic, df),
    byGroup: standard.byGroup?.map((part, group) => a * part + (shiftParameter * samples[group].n) / total),
    scaledStatistic: standard.statistic,
    scalingFactor: 1 / a,
    shiftParameter,
    ...found,
  }
}

/** T / c on `standard`'s degrees of freedom. */
export function scaleBy(name: string, standard: Test, c: number, more: Partial<Test>): Test {
  const statistic = standard.statistic / c
  return {
    name,
    statistic,
    df: standard.df,
    pvalue: chiSquarePvalue(statistic, standard.df),
    byGroup: standard.byGroup?.map((part) => part / c),
    scaledStatistic: standard.statistic,
    scalingFactor: c,
    ...more,
  }
}
