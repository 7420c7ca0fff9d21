import type { CatalogModel } from '../catalog/catalogEntry'
import { compareFits } from '../fit/compareFits'
import type { Fit } from '../fit/fit'
import { fitMeasures } from '../fit/fitMeasures'
import type { FittedModel } from './fitStudyModel'
import type { VerdictRule } from './replicateOptions'
import type { ChiSquare, Comparison, Why } from './studyReport'

/** Two equivalent models agree in chi-square up to the optimizer's precision. */
const sameChiSquare = 1e-4

/** Holds a model against the one that its catalog entry names. */
export function compareModels(model: CatalogModel, fitted: FittedModel, other: FittedModel, rule: VerdictRule): Comparison {
  const { relation, question } = model.compared as NonNullable<CatalogModel['compared']>
  const base = { relation, question, model: model.id, other: other.model.id }
  const why = fitted.why ?? other.why
  if (why || !fitted.fit || !other.fit) return { ...base, outcome: 'notCompared', why }
  const aicDifference = measure(fitted.fit, 'aic') - measure(other.fit, 'aic')
  const bicDifference = measure(fitted.fit, 'bic') - measure(other.fit, 'bic')
  const compared = { ...base, aicDifference, bicDifference }
  if (relation === 'rivalOf') return { ...compared, outcome: aicDifference < 0 ? 'smallerAic' : 'largerAic' }
  if (relation === 'equivalentTo') {
    const same = Math.abs(measure(fitted.fit, 'chisq') - measure(other.fit, 'chisq')) < sameChiSquare
    return { ...compared, outcome: same ? 'sameFit' : 'differentFit' }
  }
  const chiSquare = chiSquareDifference(fitted.fit, other.fit)
  if ('code' in chiSquare) return { ...base, outcome: 'notCompared', why: chiSquare }
  return { ...compared, chiSquare, outcome: chiSquare.pvalue < rule.alpha ? 'restrictionFails' : 'restrictionHolds' }
}

/** The chi-square difference test of a restricted against a general model, scaled as their estimator's tests are. */
export function chiSquareDifference(restricted: Fit, general: Fit): ChiSquare | Why {
  if (measure(restricted, 'df') <= measure(general, 'df')) return { code: 'noDegreesOfFreedom' }
  // The catalog says which models are nested.
  const { chisqDiff, dfDiff, pvalue } = compareFits([general, restricted], { checkNested: false }).rows[1]
  return { statistic: Math.max(0, chisqDiff), df: dfDiff, pvalue }
}

function measure(fit: Fit, name: string): number {
  return fitMeasures(fit, [name])[name]
}
