/**
 * Covariance matrices of the estimates, by lavaan's names of standard errors. With E the unit information on the space that the
 * constraints leave and n the effective cases:
 *
 *     standard, first.order          E^-1 / n
 *     robust.huber.white, .cluster   E^-1 B E^-1 / n, B the cross-product of the case scores (summed within clusters)
 *     robust.sem                     E^-1 D'V G V D E^-1 / n, G from the cases (Browne 1984; Satorra & Bentler 1994)
 *     robust.sem.nt                  the same with G of normal theory
 */
import { sandwich } from '../numeric/products'
import { constrainedInverse } from './constrainedInverse'
import { type InferenceContext, informationPoint } from './context'
import { crossScores } from './crossScores'
import { gammaMeat } from './gammaMeat'
import { information } from './information'
import { momentWeight } from './momentWeight'

/** q x q covariance matrix; undefined when the information is singular. */
export type StandardErrors = (context: InferenceContext) => Float64Array | undefined

/** Every kind of standard errors that a covariance matrix of the estimates stands behind. */
export const standardErrors: Readonly<Record<string, StandardErrors>> = {
  standard: (context) => scaled(context, bread(context)),
  'first.order': (context) => scaled(context, bread(context)),
  'robust.huber.white': (context) => sandwichErrors(context, () => crossScores(context.engine)),
  'robust.cluster': (context) => sandwichErrors(context, () => crossScores(context.engine)),
  'robust.sem': (context) => sandwichErrors(context, () => gammaMeat(context.engine, 'cases', weights(context), false).meat),
  'robust.sem.nt': (context) =>
    sandwichErrors(context, () => {
      const kind = context.options.h1Information === 'structured' ? 'normal.model' : 'normal.sample'
      return gammaMeat(context.engine, kind, weights(context), false).meat
    }),
}

function weights({ engine, options }: InferenceContext): (block: number) => Float64Array {
  return (block) => momentWeight(engine, block, options.h1Information === 'structured')
}

/** Inverse of the unit information for standard errors, under all active constraints. */
function bread({ engine, active, options }: InferenceContext): Float64Array | undefined {
  return constrainedInverse(information(engine, informationPoint(options, 'se')), engine.table.freeCount, active.all)
}

function scaled({ engine }: InferenceContext, matrix: Float64Array | undefined): Float64Array | undefined {
  const cases = engine.estimator.effectiveCases(engine.total, engine.samples.length)
  return matrix?.map((value) => value / cases)
}

function sandwichErrors(context: InferenceContext, meat: () => Float64Array): Float64Array | undefined {
  const inverse = bread(context)
  if (!inverse) return undefined
  const q = context.engine.table.freeCount
  const out = new Float64Array(q * q)
  sandwich(inverse, meat(), out, q, q, new Float64Array(q * q))
  return scaled(context, out)
}
