import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog'
import type { CatalogModel, Study, StudyPopulation } from '../../src/catalog/catalogEntry'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { listDatasets, loadDataset, loadMoments } from '../../src/node'
import { fitsOnDemand } from '../../src/study/fits'
import { observedNames } from '../../src/study/observedNames'
import { prepareData } from '../../src/study/prepareData'
import { replicate } from '../../src/study/replicate'
import { simulateStudy } from '../../src/study/simulateStudy'
import { drawStudyCases, studyPlan } from '../../src/study/studyPlan'

/** Continuous answers whose moments are exactly the population's (but for products, which come after). */
function exactCases(study: Study, population: StudyPopulation, n: number) {
  const plan = studyPlan(study, population, n, 'continuous')
  return drawStudyCases({ ...plan, plan: { ...plan.plan, empirical: true } }, 1)
}

const populationOf = (study: Study, model: CatalogModel): StudyPopulation => {
  const population = model.population ?? study.population
  if (!population) throw new Error(`${study.id} has no population`)
  return population
}

const labels = ({ groups }: Study) => groups?.groups.map(({ label }) => label)

describe.each(catalog.map((study) => [study.id, study] as const))('the population of %s', (_, study) => {
  const population = study.population!
  const sample = simulateStudy(study)

  it('has an answer for every item, in the categories of its scale', () => {
    expect(sample.n).toBe(480)
    expect(sample.info.simulated).toBe(true)
    const { minimum, maximum } = study.responseScale
    const named = study.constructs.flatMap(({ items }) => items.map(({ id }) => id))
    for (const name of named) expect(sample.names, name).toContain(name)
    for (const name of sample.names.filter((column) => population.cuts[column])) {
      const answers = sample.columns[name]
      expect(
        answers.every((x) => Number.isInteger(x) && x >= minimum && x <= maximum),
        name,
      ).toBe(true)
      // an item that everybody answers alike would be no item
      expect(new Set(answers).size, name).toBeGreaterThan(3)
    }
    if (population.grouped) expect([...new Set(sample.text[study.groups!.column])]).toEqual(labels(study))
  })

  it('is one in which its claims are so: cases with its moments support every claim that they can test', () => {
    const report = replicate(study, exactCases(study, population, 6000))
    for (const { id, verdict, test, why } of report.claims) {
      const testable = test.kind !== 'groupDifference' || population.grouped
      expect(`${id} ${verdict} ${why?.code ?? ''}`).toBe(testable ? `${id} supported ` : `${id} untestable needsGroups`)
    }
  })

  it('gives a default sample on which every main model has a solution and every claim a verdict', () => {
    const report = replicate(study)
    expect(report.notes.some(({ code }) => code === 'simulatedData')).toBe(true)
    for (const { id, main, status } of report.models) {
      // a model of published variables asks for columns that no questionnaire has
      const published = study.models.find((model) => model.id === id)?.population !== undefined && status === 'columnsMissing'
      if (main && !published) expect(`${id} ${status}`).toBe(`${id} fitted`)
    }
    for (const { id, verdict, test } of report.claims)
      if (test.kind !== 'groupDifference' || population.grouped) expect(`${id} ${verdict}`).not.toBe(`${id} untestable`)
    expect(structuredClone(report)).toEqual(report)
  })

  it.each(study.datasets ?? [])('is not all there is: the data set %s can judge a claim', (name) => {
    const info = listDatasets().find((one) => one.name === name)
    const report = replicate(study, info?.kind === 'moments' ? loadMoments(name).moments : loadDataset(name))
    expect(report.claims.some(({ verdict }) => verdict !== 'untestable')).toBe(true)
    expect(report.notes.some(({ code }) => code === 'simulatedData')).toBe(info?.simulated)
  })

  it.each(study.models.map((model) => [model.id, model] as const))('%s has the columns it needs, and a solution', (_, model) => {
    const own = populationOf(study, model)
    const data = prepareData(study, exactCases(study, own, 1000))
    expect(observedNames(model.text).filter((name) => !data.has(name))).toEqual([])
    const group = own.grouped ? study.groups?.column : undefined
    const { fit, why } = fitsOnDemand(study, data, { group, fit: { fixedX: false } }).of(model.id)
    expect(why).toBeUndefined()
    // standard errors exist only for parameters that the moments determine: the model is identified where it stands
    expect(fit?.issues.filter(({ code }) => code !== 'justIdentified' || model.df > 0)).toEqual([])
    const exact = own.products === undefined && (model.main || model.population !== undefined)
    if (exact) expect(fitMeasures(fit!, ['chisq']).chisq).toBeLessThan(1e-5)
  })
})
