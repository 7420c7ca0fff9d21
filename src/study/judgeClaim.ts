import type { CatalogModel, Hypothesis, Study, Test } from '../catalog/catalogEntry'
import { effectExists } from '../effects/effectExists'
import { fitMeasures } from '../fit/fitMeasures'
import { chiSquareDifference } from './compareModels'
import type { Fits } from './fits'
import { inModel, judge, namedEffect } from './judge'
import type { VerdictRule } from './replicateOptions'
import type { ClaimResult, Judgement } from './studyReport'

/** The verdict on one claim: of the first model in order of preference that can test it, with what the others say beside it. */
export function judgeClaim(
  hypothesis: Hypothesis,
  study: Study,
  judges: readonly CatalogModel[],
  fits: Fits,
  rule: VerdictRule,
): ClaimResult {
  const preferred = hypothesis.judgedBy ?? []
  const rank = (model: CatalogModel) => (preferred.includes(model.id) ? preferred.indexOf(model.id) : preferred.length)
  const judgements = [...judges]
    .sort((a, b) => rank(a) - rank(b))
    .map((model) => judgeBy(hypothesis.tests?.[model.id] ?? hypothesis.test, model, study, fits, rule))
  const testable = judgements.filter(({ verdict }) => verdict !== 'untestable')
  const chosen = testable[0] ?? mostTelling(judgements)
  return {
    id: hypothesis.id,
    claim: hypothesis.claim,
    statements: study.statements.filter(({ id }) => hypothesis.statements.includes(id)),
    ...chosen,
    also: alsoReported(hypothesis, chosen, fits, rule),
    elsewhere: comparesModels(chosen.test) ? [] : testable.filter((judgement) => judgement !== chosen),
  }
}

function judgeBy(test: Test, model: CatalogModel, study: Study, fits: Fits, rule: VerdictRule): Judgement {
  if (test.kind === 'nested') return judgeNested(test, model, fits, rule)
  if (test.kind === 'rival') return judgeRival(test, model, fits)
  const grouped = fits.inGroups && !study.models.find(({ id }) => id === model.id)?.groups ? () => fits.inGroups!(model.id) : undefined
  return judge(test, fits.of(model.id), grouped, rule)
}

function judgeNested(test: Extract<Test, { kind: 'nested' }>, model: CatalogModel, fits: Fits, rule: VerdictRule): Judgement {
  const base = { model: test.restricted, test }
  if (model.id !== test.restricted) return { ...base, verdict: 'untestable', why: { code: 'modelNotFitted', model: test.restricted } }
  const restricted = fits.of(test.restricted)
  const general = fits.of(test.general)
  const why = restricted.why ?? general.why
  if (why || !restricted.fit || !general.fit) return { ...base, verdict: 'untestable', why }
  const chiSquare = chiSquareDifference(restricted.fit, general.fit)
  if ('code' in chiSquare) return { ...base, verdict: 'untestable', why: chiSquare }
  return { ...base, verdict: chiSquare.pvalue < rule.alpha ? 'contradicted' : 'supported', chiSquare }
}

function judgeRival(test: Extract<Test, { kind: 'rival' }>, model: CatalogModel, fits: Fits): Judgement {
  const base = { model: test.model, test }
  if (model.id !== test.model) return { ...base, verdict: 'untestable', why: { code: 'modelNotFitted', model: test.model } }
  const all = [test.model, ...test.rivals].map((id) => fits.of(id))
  const why = all.find((fitted) => fitted.why)?.why
  if (why) return { ...base, verdict: 'untestable', why }
  const [own, ...rivals] = all.map(({ fit }) => (fit ? fitMeasures(fit, ['aic']).aic : Number.NaN))
  return { ...base, verdict: rivals.every((aic) => own < aic) ? 'supported' : 'contradicted' }
}

/** Of several reasons why a claim cannot be tested, the one that the reader can do something about. */
function mostTelling(judgements: readonly Judgement[]): Judgement {
  const actionable = ['needsGroups', 'columnsMissing', 'fitFailed', 'notConverged', 'noStandardError', 'noDegreesOfFreedom']
  const rank = ({ why }: Judgement) => (why && actionable.includes(why.code) ? actionable.indexOf(why.code) : actionable.length)
  return [...judgements].sort((a, b) => rank(a) - rank(b))[0]
}

function alsoReported(hypothesis: Hypothesis, chosen: Judgement, fits: Fits, rule: VerdictRule): ClaimResult['also'] {
  const { model, fit } = fits.of(chosen.model)
  if (!fit || chosen.verdict === 'untestable') return []
  return (hypothesis.also ?? []).flatMap(({ names, effect }) => {
    const here = inModel(effect, model)
    return here && effectExists(fit, here) ? [{ names, ...namedEffect(effect, here, fit, rule) }] : []
  })
}

function comparesModels(test: Test): boolean {
  return test.kind === 'nested' || test.kind === 'rival'
}
