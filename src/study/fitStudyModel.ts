import type { CatalogModel, Study } from '../catalog/catalogEntry'
import { unlabelled } from '../catalog/unlabelled'
import type { Fit } from '../fit/fit'
import { sem } from '../fit/sem'
import { SemError } from '../issue/semError'
import { observedNames } from './observedNames'
import type { PreparedData } from './prepareData'
import type { ReplicateOptions } from './replicateOptions'
import type { Why } from './studyReport'

/** A model of the study after the attempt to fit it: a usable fit, or why there is none. */
export interface FittedModel {
  readonly model: CatalogModel
  readonly fit?: Fit
  /** Present when the fit cannot carry a verdict. */
  readonly why?: Why
}

/** Fits one model of the study; what stands in the way becomes a reason, not an exception. */
export function fitStudyModel(model: CatalogModel, data: PreparedData, options: ReplicateOptions): FittedModel {
  return attempt(model, data, () => sem(model.text, data.input, options.fit))
}

/**
 * Fits one model in the groups of `options.group`: every path free in each group, loadings equal (otherwise paths between latent
 * variables could not be compared). Groups that go by the study's labels come in the study's order; a model that is written for these
 * groups needs them, and is fitted as it is written.
 */
export function fitStudyModelInGroups(model: CatalogModel, study: Study, data: PreparedData, options: ReplicateOptions): FittedModel {
  const { group } = options
  if (group === undefined) return { model, why: { code: 'needsGroups' } }
  const expected = study.groups?.groups.map(({ label }) => label) ?? []
  const found = data.labelsOf(group)
  const ours = expected.length > 0 && expected.every((label) => found.includes(label))
  if (model.groups && !ours) return { model, why: { code: 'groupLabels', column: group, expected, found } }
  const groupEqual = options.fit?.groupEqual ?? (model.text.includes('=~') ? ['loadings'] : undefined)
  const text = model.groups ? model.text : unlabelled(model.text)
  const groupLabel = ours ? expected : options.fit?.groupLabel
  return attempt(model, data, () => sem(text, data.input, { ...options.fit, group, groupEqual, ...(groupLabel && { groupLabel }) }))
}

function attempt(model: CatalogModel, data: PreparedData, run: () => Fit): FittedModel {
  const columns = observedNames(model.text).filter((name) => !data.has(name))
  if (columns.length > 0) return { model, why: { code: 'columnsMissing', columns } }
  try {
    const fit = run()
    return fit.estimate.status === 'converged' ? { model, fit } : { model, fit, why: { code: 'notConverged' } }
  } catch (error) {
    if (error instanceof SemError) return { model, why: { code: 'fitFailed', issues: error.issues } }
    throw error
  }
}
