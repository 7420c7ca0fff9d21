import type { CatalogModel, Study } from '../../src/catalog/catalogEntry'
import { observedNames } from '../../src/study/observedNames'
import { prepareData } from '../../src/study/prepareData'
import { simulateStudy } from '../../src/study/simulateStudy'

/** The models of a study whose columns its class data set has: all but those of published variables. */
export function classModels(study: Study): CatalogModel[] {
  const data = prepareData(study, simulateStudy(study, { n: 10 }))
  return study.models.filter(({ text }) => observedNames(text).every((name) => data.has(name)))
}
