import type { CatalogModel, Hypothesis, Study, Test } from '../catalog/catalogEntry'
import { effectExists } from '../effects/effectExists'
import { chiSquareDifference } from './compareModels'
import type { Fits } from './fits'
import { concernsGroups, inModel, judge, namedEffect } from './judge'
import { judgeRivals } from './judgeRivals'
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
  const able = judges.filter((model) => !model.groups || concernsGroups(hypothesis.tests?.[model.id] ?? hypothesis.test))
  const judgements = (able.length > 0 ? able : [...judges])
    .sort((a, b) => rank(a) - rank(b))
    .map((model) => judgeBy(hypothesis.tests?.[model.id] ?? hypothesis.test, model, fits, rule))
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

function judgeBy(test: Test, model: CatalogModel, fits: Fits, rule: VerdictRule): Judgement {
  if (test.kind === 'nested') return judgeNested(test, model, fits, rule)
  if (test.kind === 'rival') return judgeRivals(test, model, fits)
  const grouped = fits.inGroups ? () => fits.inGroups!(model.id) : undefined
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
  const worse = chiSquare.pvalue < rule.alpha
  // what is not significantly worse is not thereby shown to be no worse: a claim of 'worse' is then unsupported, not contradicted
  if (test.expected === 'worse') return { ...base, verdict: worse ? 'supported' : 'notSupported', chiSquare }
  return { ...base, verdict: worse ? 'contradicted' : 'supported', chiSquare }
}

/** Of several reasons why a claim cannot be tested, the one that the reader can do something about. */
function mostTelling(judgements: readonly Judgement[]): Judgement {
  const actionable = [
    'needsGroups',
    'groupLabels',
    'columnsMissing',
    'fitFailed',
    'notConverged',
    'noStandardError',
    'noDegreesOfFreedom',
    'differentVariables',
  ]
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
