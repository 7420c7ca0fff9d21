/**
 * T scaled by what the case scores say about its mean (Yuan & Bentler 2000, Sociological Methodology 30, 165-200):
 *
 *     c = [tr(B1 A1^-1) - tr(B0 E^-1)] / df
 *
 * 0 is the model, 1 the unrestricted one; A, E informations, B cross-products of scores. As in Mplus, A1 and B1 are taken at the
 * sample moments; the plain version takes them at the implied moments and E in the same way as A1.
 */
import type { Engine } from '../estimate/engine'
import { cholesky } from '../numeric/cholesky'
import { choleskyInverse } from '../numeric/choleskyInverse'
import { constrainedInverse } from './constrainedInverse'
import { type InferenceContext, informationPoint } from './context'
import { crossScores } from './crossScores'
import { information } from './information'
import { momentLength } from './momentJacobian'
import { momentScoreProduct } from './momentScoreProduct'
import { momentWeight } from './momentWeight'
import { observedMomentWeight } from './observedMomentWeight'
import { eachMoment } from './residualCovariance'
import { scaleBy } from './scaledTest'
import type { Test } from './test'

/** The version of Mplus, which lavaan's MLR uses. */
export function yuanBentlerMplus(context: InferenceContext, standard: Test): Test | undefined {
  return yuanBentler('yuan.bentler.mplus', context, standard, (h1) => h1)
}

/** The version of Yuan & Bentler. */
export function yuanBentlerPlain(context: InferenceContext, standard: Test): Test | undefined {
  return yuanBentler('yuan.bentler', context, standard, (h1) => (context.options.h1InformationTests === 'structured' ? structuredTrace(context) : h1))
}

function yuanBentler(name: string, context: InferenceContext, standard: Test, traceFrom: (h1: number) => number): Test | undefined {
  const { engine, active, options, df } = context
  const q = engine.table.freeCount
  const inverse = constrainedInverse(information(engine, informationPoint(options, 'tests')), q, active.equalities)
  if (!inverse) return undefined
  const B = crossScores(engine)
  let model = 0
  for (let k = 0; k < q * q; k++) model += inverse[k] * B[k]
  let saturated = 0
  for (const { saturatedTrace } of engine.discrepancies) saturated += saturatedTrace?.() ?? Number.NaN
  const trace = traceFrom(saturated) - model
  return scaleBy(name, standard, trace / df, {
    scalingFactorH1: saturated / saturatedMoments(engine),
    scalingFactorH0: model / (q - active.equalityRank),
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

/** tr(B1 A1^-1) at the implied moments, over the moments that vary. */
function structuredTrace({ engine, options }: InferenceContext): number {
  const expected = options.informationTests === 'expected'
  return engine.states.reduce((sum, { placement }, block) => {
    const p = placement.observed.length
    const fixed = new Set(engine.fixed[block])
    const kept: number[] = []
    eachMoment(p, placement.meanStructure ? p : 0, (position, i, j) => {
      if (!fixed.has(i) || (j >= 0 && !fixed.has(j))) kept.push(position)
    })
    const size = momentLength(engine, block)
    const A = part(expected ? momentWeight(engine, block, true) : observedMomentWeight(engine, block), size, kept)
    const B = part(momentScoreProduct(engine, block, true), size, kept)
    if (!cholesky(A, kept.length)) return Number.NaN
    choleskyInverse(A, kept.length, A)
    let trace = 0
    for (let k = 0; k < A.length; k++) trace += A[k] * B[k]
    return sum + trace
  }, 0)
}

function part(matrix: Float64Array, size: number, kept: readonly number[]): Float64Array {
  const n = kept.length
  const out = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i * n + j] = matrix[kept[i] * size + kept[j]]
  return out
}
