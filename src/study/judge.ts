import type { CatalogModel, Test } from '../catalog/catalogEntry'
import { compareGroups } from '../effects/compareGroups'
import { effectExists } from '../effects/effectExists'
import { estimateEffect } from '../effects/estimateEffect'
import { printEffect } from '../effects/printEffect'
import type { Fit } from '../fit/fit'
import { type EffectExpression, groupsInEffect, namesInEffect, renameEffect } from '../model/effectExpression'
import type { FittedModel } from './fitStudyModel'
import type { VerdictRule } from './replicateOptions'
import type { Judgement, NamedEffect, Why } from './studyReport'
import { verdictOnAll, verdictOnSign, verdictOnZero } from './verdict'

/** A test about effects, as opposed to one that compares models. */
export type EffectTest = Exclude<Test, { kind: 'nested' } | { kind: 'rival' }>

/** What one fitted model says about a claim; `grouped` gives the same model fitted in groups, where there are groups. */
export function judge(test: EffectTest, fitted: FittedModel, grouped: (() => FittedModel) | undefined, rule: VerdictRule): Judgement {
  const { model } = fitted
  const untestable = (why: Why): Judgement => ({ model: model.id, verdict: 'untestable', why, test })
  const effects = effectsOf(test).map((effect) => inModel(effect, model))
  const missing = effectsOf(test)
    .flatMap(namesInEffect)
    .filter((id) => model.variables[id] === undefined)
  if (missing.length > 0) return untestable({ code: 'constructNotInModel', constructs: [...new Set(missing)] })
  const inGroups = concernsGroups(test)
  if (inGroups && !grouped) return untestable({ code: 'needsGroups' })
  const { fit, why } = inGroups && grouped ? grouped() : fitted
  if (why || !fit) return untestable(why ?? { code: 'modelNotFitted', model: model.id })
  const labels = labelsOf(test)
  const { groupLabels } = fit.table
  if (!labels.every((label) => groupLabels.includes(label)))
    return untestable({ code: 'groupLabels', column: fit.options.group ?? '', expected: labels, found: groupLabels })
  if (!effects.every((effect) => effect && effectExists(fit, effect))) return untestable({ code: 'pathNotInModel' })
  const judgement = decide(test, effects as EffectExpression[], model, fit, rule)
  return Number.isFinite(decidingPvalue(judgement)) ? judgement : { ...judgement, verdict: 'untestable', why: { code: 'noStandardError' } }
}

function decide(test: EffectTest, effects: readonly EffectExpression[], model: CatalogModel, fit: Fit, rule: VerdictRule): Judgement {
  const base = { model: model.id, test }
  switch (test.kind) {
    case 'sign': {
      const { stdAll: standardized, ...estimate } = estimateEffect(fit, effects[0], { level: rule.level })
      const decisive = test.standardized ? standardized : estimate
      const decidedOn = test.standardized ? 'standardized' : 'unstandardized'
      return { ...base, verdict: verdictOnSign(decisive, test.sign, rule), estimate: plain(estimate), standardized, decidedOn }
    }
    case 'everySign': {
      // A marker loading is fixed to 1 and has no error; standardized, every loading is estimated.
      const parts = effects.map((effect, i) => namedEffect(test.effects[i], effect, fit, rule))
      return {
        ...base,
        verdict: verdictOnAll(parts.map((part) => verdictOnSign(part.standardized, test.sign, rule))),
        parts,
        decidedOn: 'standardized',
      }
    }
    case 'zero': {
      const { stdAll: standardized, ...estimate } = estimateEffect(fit, effects[0], { level: rule.level })
      return {
        ...base,
        verdict: verdictOnZero(estimate, test.margin, rule),
        estimate: plain(estimate),
        standardized,
        decidedOn: 'unstandardized',
      }
    }
    case 'groupDifference': {
      const { effects: groups, ...chiSquare } = compareGroups(fit, effects[0], rule.level)
      const larger = groups.reduce((a, b) => (b.est > a.est ? b : a)).groupLabel
      // one-sided only where the claim has a direction and two groups leave one
      const p = rule.sided === 'one' && test.larger !== undefined && groups.length === 2 ? chiSquare.pvalue / 2 : chiSquare.pvalue
      const significant = p < rule.alpha
      const verdict = !significant ? 'notSupported' : test.larger === undefined || test.larger === larger ? 'supported' : 'contradicted'
      return { ...base, verdict, groups, chiSquare }
    }
  }
}

/** An effect over construct ids with its estimates in one model. */
export function namedEffect(overConstructs: EffectExpression, overVariables: EffectExpression, fit: Fit, rule: VerdictRule): NamedEffect {
  const { stdAll: standardized, ...estimate } = estimateEffect(fit, overVariables, { level: rule.level })
  return { label: printEffect(overConstructs), effect: overConstructs, estimate: plain(estimate), standardized }
}

/** An expression over construct ids as one over the variables of a model; undefined when a construct is not in the model. */
export function inModel(effect: EffectExpression, model: CatalogModel): EffectExpression | undefined {
  return renameEffect(effect, (construct) => model.variables[construct])
}

/** True for claims that only a fit in groups can judge. */
export function concernsGroups(test: Test): boolean {
  return test.kind === 'groupDifference' || ('effect' in test || 'effects' in test ? labelsOf(test).length > 0 : false)
}

/** Labels of the groups that a test names. */
function labelsOf(test: EffectTest): string[] {
  const larger = test.kind === 'groupDifference' && test.larger !== undefined ? [test.larger] : []
  return [...new Set([...larger, ...effectsOf(test).flatMap(groupsInEffect)])]
}

/** The effects, over construct ids, that a test is about. */
function effectsOf(test: EffectTest): readonly EffectExpression[] {
  return test.kind === 'everySign' ? test.effects : [test.effect]
}

function plain<T extends NonNullable<Judgement['estimate']>>({
  est,
  se,
  z,
  pvalue,
  ciLower,
  ciUpper,
}: T): NonNullable<Judgement['estimate']> {
  return { est, se, z, pvalue, ciLower, ciUpper }
}

function decidingPvalue({ chiSquare, parts, decidedOn, estimate, standardized }: Judgement): number {
  if (chiSquare) return chiSquare.pvalue
  if (parts) return parts.reduce((sum, part) => sum + part.standardized.pvalue, 0)
  return (decidedOn === 'standardized' ? standardized : estimate)?.pvalue ?? Number.NaN
}
