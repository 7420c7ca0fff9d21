import type { CatalogModel, Study } from '../catalog/catalogEntry'
import type { DataInput } from '../data/dataInput'
import { nearest } from '../issue/nearest'
import { requireOptions } from '../issue/requireOptions'
import { SemError } from '../issue/semError'
import { compareModels } from './compareModels'
import { type Fits, fitsOnDemand } from './fits'
import { judgeClaim } from './judgeClaim'
import { modelResult } from './modelResult'
import { describeData, type PreparedData, prepareData } from './prepareData'
import { type ReplicateOptions, replicateRules, type VerdictRule } from './replicateOptions'
import { requireStudy } from './requireStudy'
import { simulateStudy } from './simulateStudy'
import { studyNotes } from './studyNotes'
import type { Comparison, StudyReport } from './studyReport'

/**
 * Holds a study of the catalog against data: fits its models, judges every claim and gives verdicts with reasons. Scale means that the
 * data lack are computed from items. Without `data` the study is held against `simulateStudy(study)`, 480 simulated cases of seed 5, and the
 * report says so. Throws a `SemError` for a study without a population and without data, for data that cannot be read, and for models or
 * columns that do not exist.
 */
export function replicate(study: Study, data?: DataInput, given: ReplicateOptions = {}): StudyReport {
  requireStudy(study)
  requireOptions(given, replicateRules)
  const rule: VerdictRule = { alpha: given.alpha ?? 0.05, sided: given.sided ?? 'two', level: given.level ?? 0.95 }
  const input = data ?? sampleOf(study)
  const prepared = prepareData(study, input)
  const description = given.description ?? describeData(input)
  checkChoices(study, prepared, given)
  const options = withGroupOf(study, prepared, given)
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
    constructs: study.constructs.map(({ id, code, names, productOf }) => ({ id, code, names, product: productOf !== undefined })),
    groups: study.groups?.groups ?? [],
    data: { description, n: prepared.n, group: groupOf(options, fits, leadModel) },
    rule,
    leadModel,
    claims,
    models,
    comparisons,
    notes: studyNotes(study, prepared, description, fits.of, models, comparisons),
  }
}

function sampleOf(study: Study): DataInput {
  if (!study.population) throw new SemError([{ code: 'noData', reason: 'notGiven' }])
  return simulateStudy(study)
}

/** The column of the study's groups tells groups apart where the data have it and no other column was asked for. */
function withGroupOf(study: Study, data: PreparedData, options: ReplicateOptions): ReplicateOptions {
  const group = options.group ?? (study.groups && data.has(study.groups.column) ? study.groups.column : undefined)
  return { ...options, group }
}

function compareAll(study: Study, judges: readonly CatalogModel[], fits: Fits, rule: VerdictRule): Comparison[] {
  const judging = new Set(judges.map(({ id }) => id))
  return study.models
    .filter(({ id, compared }) => compared && (judging.has(id) || judging.has(compared.model)))
    .map((model) => compareModels(model, fits.of(model.id), fits.of(model.compared!.model), rule))
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
