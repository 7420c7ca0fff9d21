import type { CatalogModel, Study } from '../catalog/catalogEntry'
import { type FittedModel, fitStudyModel, fitStudyModelInGroups } from './fitStudyModel'
import type { PreparedData } from './prepareData'
import type { ReplicateOptions } from './replicateOptions'

/** Fits by model id, each made once and only when asked for. */
export interface Fits {
  readonly of: (id: string) => FittedModel
  readonly inGroups?: (id: string) => FittedModel
}

/** The fits of a study's models to data, in groups as well when the options name a group column. */
export function fitsOnDemand(study: Study, data: PreparedData, options: ReplicateOptions): Fits {
  const model = (id: string) => study.models.find((other) => other.id === id) as CatalogModel
  const once = (make: (id: string) => FittedModel) => {
    const made = new Map<string, FittedModel>()
    return (id: string): FittedModel => {
      const fitted = made.get(id) ?? make(id)
      made.set(id, fitted)
      return fitted
    }
  }
  const inGroups = once((id) => fitStudyModelInGroups(model(id), study, data, options))
  const of = once((id) => (model(id).groups ? inGroups(id) : fitStudyModel(model(id), data, options)))
  return options.group === undefined ? { of } : { of, inGroups }
}
