import type { CatalogModel, Test } from '../catalog/catalogEntry'
import { fitMeasures } from '../fit/fitMeasures'
import type { Fits } from './fits'
import { observedNames } from './observedNames'
import type { Judgement, RivalFit, Verdict } from './studyReport'

/** Differences of an information criterion below this are the optimizer's, not the models'. */
const sameCriterion = 1e-4

/**
 * The verdict on "this model describes the data better than its rivals": supported when it has both the smallest AIC and the smallest BIC,
 * contradicted when for each criterion a rival has a smaller one, otherwise not supported (the criteria disagree, or a rival fits exactly
 * alike). Information criteria compare models of the same variables only.
 */
export function judgeRivals(test: Extract<Test, { kind: 'rival' }>, model: CatalogModel, fits: Fits): Judgement {
  const base = { model: test.model, test }
  if (model.id !== test.model) return { ...base, verdict: 'untestable', why: { code: 'modelNotFitted', model: test.model } }
  const all = [test.model, ...test.rivals].map((id) => fits.of(id))
  const why = all.find((fitted) => fitted.why)?.why
  if (why) return { ...base, verdict: 'untestable', why }
  const variables = all.map((fitted) => observedNames(fitted.model.text))
  const unshared = [...new Set(variables.flat())].filter((name) => !variables.every((names) => names.includes(name)))
  if (unshared.length > 0) return { ...base, verdict: 'untestable', why: { code: 'differentVariables', variables: unshared } }
  const rivals = all.flatMap(({ model: { id }, fit }): RivalFit[] => {
    if (!fit) return []
    const { chisq, df, cfi, rmsea, srmr, aic, bic } = fitMeasures(fit, ['chisq', 'df', 'cfi', 'rmsea', 'srmr', 'aic', 'bic'])
    return [{ model: id, chisq, df, cfi, rmsea, srmr, aic, bic }]
  })
  return { ...base, verdict: verdictOnRivals(rivals), rivals }
}

function verdictOnRivals([own, ...rivals]: readonly RivalFit[]): Verdict {
  const margins = (['aic', 'bic'] as const).map((name) => Math.min(...rivals.map((rival) => rival[name])) - own[name])
  if (margins.every((margin) => margin > sameCriterion)) return 'supported'
  return margins.every((margin) => margin < -sameCriterion) ? 'contradicted' : 'notSupported'
}
