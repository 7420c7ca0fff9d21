/**
 * Covariance matrices of the estimates, by lavaan's names of standard errors. With E the unit information on the space that the
 * constraints leave and n the effective cases:
 *
 *     standard, first.order          E^-1 / n
 *     robust.huber.white, .cluster   E^-1 B E^-1 / n, B the cross-product of the case scores (summed within clusters)
 *     robust.sem, .cluster.sem       E^-1 D'V G V D E^-1 / n, G from the cases or clusters (Browne 1984; Satorra & Bentler 1994)
 *     (robust.)two.stage             the same with G that of the EM moments of incomplete cases (Savalei & Bentler 2009)
 *     robust.sem.nt                  the same with G of normal theory
 */
import type { Engine } from '../estimate/engine'
import { sandwich } from '../numeric/products'
import { constrainedInverse } from './constrainedInverse'
import { type InferenceContext, informationPoint } from './context'
import { gammaMeat } from './gammaMeat'
import { information } from './information'
import type { InformationPoint } from './informationPoint'
import { normalMeat } from './normalMeat'

/** q x q covariance matrix; undefined when the information is singular. */
export type StandardErrors = (context: InferenceContext) => Float64Array | undefined

/** Every kind of standard errors that a covariance matrix of the estimates stands behind. */
export const standardErrors: Readonly<Record<string, StandardErrors>> = {
  standard: (context) => scaled(context, bread(context)),
  'first.order': (context) => scaled(context, bread(context)),
  'robust.huber.white': (context) => sandwichErrors(context, scoreMeat),
  'robust.cluster': (context) => sandwichErrors(context, scoreMeat),
  'robust.sem': (context) => sandwichErrors(context, (point) => gammaMeat(context.engine, point, 'meat').meat),
  'robust.cluster.sem': (context) => standardErrors['robust.sem'](context),
  'two.stage': (context) => standardErrors['robust.sem'](context),
  'robust.two.stage': (context) => standardErrors['robust.sem'](context),
  'robust.sem.nt': (context) => sandwichErrors(context, (point) => normalMeat(context.engine, point)),
}

/** The covariance of the scores (unit) behind a fit's robust standard errors; undefined where they are not robust. */
export function robustMeat(context: InferenceContext): Float64Array | undefined {
  const point = informationPoint(context.options, 'se')
  switch (context.options.se) {
    case 'robust.huber.white':
    case 'robust.cluster':
      return scoreMeat(point, context.engine)
    case 'robust.sem':
    case 'robust.cluster.sem':
      return gammaMeat(context.engine, point, 'meat').meat
    default:
      return undefined
  }
}

function scoreMeat(point: InformationPoint, engine: Engine): Float64Array {
  return information(engine, { ...point, kind: 'first.order' })
}

/** Inverse of the unit information for standard errors, under all active constraints. */
function bread({ engine, active, options }: InferenceContext): Float64Array | undefined {
  return constrainedInverse(information(engine, informationPoint(options, 'se')), engine.table.freeCount, active.all)
}

function scaled({ engine }: InferenceContext, matrix: Float64Array | undefined): Float64Array | undefined {
  const cases = engine.estimator.effectiveCases(engine.total, engine.samples.length)
  return matrix?.map((value) => value / cases)
}

function sandwichErrors(
  context: InferenceContext,
  meat: (point: InformationPoint, engine: Engine) => Float64Array,
): Float64Array | undefined {
  const inverse = bread(context)
  if (!inverse) return undefined
  const q = context.engine.table.freeCount
  const out = new Float64Array(q * q)
  sandwich(inverse, meat(informationPoint(context.options, 'se'), context.engine), out, q, q, new Float64Array(q * q))
  return scaled(context, out)
}
