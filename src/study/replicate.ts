import type { CatalogModel, Hypothesis, Study, Test } from '../catalog/catalogEntry'
import type { DataInput } from '../data/dataInput'
import { effectExists } from '../effects/effectExists'
import { nearest } from '../issue/nearest'
import { SemError } from '../issue/semError'
import { chiSquareDifference, compareModels } from './compareModels'
import { type FittedModel, fitStudyModel, fitStudyModelInGroups } from './fitStudyModel'
import { inModel, judge, namedEffect } from './judge'
import { modelResult } from './modelResult'
import { studyNotes } from './notes'
import { describeData, type PreparedData, prepareData } from './prepareData'
import type { ReplicateOptions, VerdictRule } from './replicateOptions'
import type { ClaimResult, Comparison, Judgement, StudyReport } from './studyReport'

/** Fits by model id, each made once and only when asked for. */
interface Fits {
  readonly of: (id: string) => FittedModel
  readonly inGroups?: (id: string) => FittedModel
}

/**
 * Holds a study of the catalog against data: fits its models, judges every claim and gives verdicts with reasons. Scale means that the
 * data lack are computed from items. Without `data` there is nothing to judge and a `SemError` says so (`relata/node` and the command
 * line supply the simulated sample); the same for data that cannot be read and for models or columns that do not exist.
 */
export function replicate(study: Study, data?: DataInput, options: ReplicateOptions = {}): StudyReport {
  if (data === undefined) throw new SemError([{ code: 'noData', reason: 'notGiven' }])
  const rule: VerdictRule = { alpha: options.alpha ?? 0.05, sided: options.sided ?? 'two', level: options.level ?? 0.95 }
  const prepared = prepareData(study, data)
  const description = options.description ?? describeData(data)
  checkChoices(study, prepared, options)
  const judges = study.models.filter((model) => model.main && (options.model === undefined || options.model === model.id))
  const fits = fitsOnDemand(study, prepared, options)

  const claims = study.hypotheses.map((hypothesis) => judgeClaim(hypothesis, study, judges, fits, rule))
  const comparisons = compareAll(study, judges, fits, rule)
  const concerned = new Set([...judges.map(({ id }) => id), ...comparisons.flatMap(({ model, other }) => [model, other])])
  const models = study.models.filter(({ id }) => concerned.has(id)).map(({ id }) => modelResult(fits.of(id), rule))
  const leadModel = models.find(({ main, status }) => main && status === 'fitted')?.id
  return {
    study: study.id,
    names: study.names,
    about: study.about,
    constructs: study.constructs.map(({ id, code, names }) => ({ id, code, names })),
    data: { description, n: prepared.n, group: groupOf(options, fits, leadModel) },
    rule,
    leadModel,
    claims,
    models,
    comparisons,
    notes: studyNotes(study, prepared, description, fits.of, models, comparisons),
  }
}

function judgeClaim(hypothesis: Hypothesis, study: Study, judges: readonly CatalogModel[], fits: Fits, rule: VerdictRule): ClaimResult {
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
  const [own, ...rivals] = all.map((fitted) => modelResult(fitted, { alpha: 0.05, sided: 'two', level: 0.95 }).measures?.aic ?? Number.NaN)
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

function compareAll(study: Study, judges: readonly CatalogModel[], fits: Fits, rule: VerdictRule): Comparison[] {
  const judging = new Set(judges.map(({ id }) => id))
  return study.models
    .filter(({ id, compared }) => compared && (judging.has(id) || judging.has(compared.model)))
    .map((model) => compareModels(model, fits.of(model.id), fits.of(model.compared!.model), rule))
}

function fitsOnDemand(study: Study, data: PreparedData, options: ReplicateOptions): Fits {
  const model = (id: string) => study.models.find((other) => other.id === id) as CatalogModel
  const once = (make: (id: string) => FittedModel) => {
    const made = new Map<string, FittedModel>()
    return (id: string): FittedModel => {
      const fitted = made.get(id) ?? make(id)
      made.set(id, fitted)
      return fitted
    }
  }
  const of = once((id) => fitStudyModel(model(id), data, options))
  return options.group === undefined ? { of } : { of, inGroups: once((id) => fitStudyModelInGroups(model(id), data, options)) }
}

function groupOf(options: ReplicateOptions, fits: Fits, leadModel: string | undefined): StudyReport['data']['group'] {
  if (options.group === undefined) return undefined
  const labels = leadModel === undefined ? [] : (fits.inGroups?.(leadModel).fit?.table.groupLabels ?? [])
  return { column: options.group, labels }
}

function checkChoices(study: Study, data: PreparedData, { model, group }: ReplicateOptions): void {
  const mains = study.models.filter(({ main }) => main).map(({ id }) => id)
  if (model !== undefined && !mains.includes(model)) {
    throw new SemError([{ code: 'badOption', option: 'model', found: model, expected: mains.join(', ') }])
  }
  if (group !== undefined && !data.has(group)) {
    throw new SemError([{ code: 'missingColumn', name: group, nearest: nearest(group, data.columns), available: data.columns }])
  }
}

function comparesModels(test: Test): boolean {
  return test.kind === 'nested' || test.kind === 'rival'
}
