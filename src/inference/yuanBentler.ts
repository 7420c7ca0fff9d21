/**
 * T scaled by what the case scores say about its mean (Yuan & Bentler 2000, Sociological Methodology 30, 165-200):
 *
 *     Mplus    c = [tr(B1 A1^-1) - tr(B0 E^-1)] / df
 *     plain    c = tr(U G) / df,  U = A - A D E^-1 D'A
 *
 * 0 is the model, 1 the unrestricted one; A, E informations, B cross-products of scores. A1 and B1 stand at the sample moments, A, for
 * 'structured' information, at the implied ones: there the two differ.
 */
import type { Engine } from '../estimate/engine'
import { constrainedInverse } from './constrainedInverse'
import { type InferenceContext, informationPoint } from './context'
import { information } from './information'
import { momentLength } from './momentJacobian'
import { scaleBy, traces } from './scaledTest'
import type { Test } from './test'

/** The version of Mplus, which lavaan's MLR uses. */
export function yuanBentlerMplus(context: InferenceContext, standard: Test): Test | undefined {
  return yuanBentler('yuan.bentler.mplus', context, standard, (saturated, model) => saturated - model)
}

/** The version of Yuan & Bentler. */
export function yuanBentlerPlain(context: InferenceContext, standard: Test): Test | undefined {
  return yuanBentler('yuan.bentler', context, standard, () => traces(context, false)?.trace ?? Number.NaN)
}

function yuanBentler(
  name: string,
  context: InferenceContext,
  standard: Test,
  traceOf: (saturated: number, model: number) => number,
): Test | undefined {
  const { engine, active, options, df } = context
  const q = engine.table.freeCount
  const point = informationPoint(options, 'tests')
  const inverse = constrainedInverse(information(engine, point), q, active.equalities)
  if (!inverse) return undefined
  const B = information(engine, { ...point, kind: 'first.order' })
  let model = 0
  for (let k = 0; k < q * q; k++) model += inverse[k] * B[k]
  let saturated = 0
  for (const { saturatedTrace } of engine.discrepancies) saturated += saturatedTrace?.() ?? Number.NaN
  const trace = traceOf(saturated, model)
  return scaleBy(name, standard, trace / df, {
    scalingFactorH1: saturated / saturatedMoments(engine),
    scalingFactorH0: model / freeRows(engine),
    trace,
  })
}

/** Moments that vary: all but those among fixed exogenous variables. */
function saturatedMoments(engine: Engine): number {
  return engine.states.reduce((sum, { placement }, block) => {
    const r = engine.fixed[block].length
    return sum + momentLength(engine, block) - (r * (r + 1)) / 2 - (placement.meanStructure ? r : 0)
  }, 0)
}

/** Free rows, equal ones counted each: what lavaan divides the model's trace by. */
function freeRows({ table }: Engine): number {
  return table.rows.filter(({ role }) => role.kind === 'free').length
}
