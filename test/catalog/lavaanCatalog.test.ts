import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { parameterEstimates } from '../../src/postfit/parameterEstimates'
import { fitsOnDemand } from '../../src/study/fits'
import { prepareData } from '../../src/study/prepareData'
import { simulateStudy } from '../../src/study/simulateStudy'
import { classModels } from './classModels'

interface Answer {
  readonly study: string
  readonly id: string
  readonly measures: Readonly<Record<'chisq' | 'df' | 'cfi' | 'rmsea' | 'srmr', number>>
  readonly paths: readonly string[]
  readonly group: readonly number[]
  readonly est: readonly number[]
  readonly se: readonly number[]
}

/** Made by writeClassData.ts and lavaanCatalog.R. */
const answers: Answer[] = JSON.parse(readFileSync(new URL('./fixtures/lavaanCatalog.json', import.meta.url), 'utf8'))
const relative = (found: number, answer: number) => Math.abs(found - answer) / Math.max(1, Math.abs(answer))

describe.each(catalog.map((study) => [study.id, study] as const))('%s on its class data', (_, study) => {
  const data = prepareData(study, simulateStudy(study))
  const fits = fitsOnDemand(study, data, { group: study.population?.grouped ? study.groups?.column : undefined })

  it.each(classModels(study).map(({ id }) => id))('%s gives the numbers of lavaan', (id) => {
    const answer = answers.find((one) => one.study === study.id && one.id === id)!
    const fit = fits.of(id).fit!
    const measures = fitMeasures(fit, ['chisq', 'df', 'cfi', 'rmsea', 'srmr'])
    for (const [name, expected] of Object.entries(answer.measures)) expect(relative(measures[name], expected), name).toBeLessThan(1e-5)
    const rows = parameterEstimates(fit).filter(({ op }) => op === '~' || op === '=~')
    expect(rows.map(({ lhs, op, rhs }) => `${lhs} ${op} ${rhs}`)).toEqual(answer.paths)
    rows.forEach(({ est, se }, i) => {
      expect(relative(est, answer.est[i]), answer.paths[i]).toBeLessThan(1e-5)
      expect(relative(se, answer.se[i]), answer.paths[i]).toBeLessThan(1e-5)
    })
  })
})
