import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog'
import type { Hypothesis, Study, Test } from '../../src/catalog/catalogEntry'
import { emotionalContagion } from '../../src/catalog/emotionalContagion/emotionalContagion'
import { expectationDisconfirmation } from '../../src/catalog/expectationDisconfirmation/expectationDisconfirmation'
import { expectationRatchet } from '../../src/catalog/expectationRatchet/expectationRatchet'
import { relationshipQuality } from '../../src/catalog/relationshipQuality/relationshipQuality'
import { satisfactionRatio } from '../../src/catalog/satisfactionRatio/satisfactionRatio'
import { trustTransfer } from '../../src/catalog/trustTransfer/trustTransfer'
import type { Dataset } from '../../src/data/dataset'
import { SemError } from '../../src/issue/semError'
import { direct, inGroup, sum } from '../../src/model/effectExpression'
import { loadDataset, loadMoments } from '../../src/node'
import { studyReportText } from '../../src/report/studyReport'
import { findStudy } from '../../src/study/findStudy'
import { replicate } from '../../src/study/replicate'
import { simulateStudy } from '../../src/study/simulateStudy'
import type { StudyReport } from '../../src/study/studyReport'

const claim = (report: StudyReport, id: string) => report.claims.find((one) => one.id === id)!

/** A study with one claim in place of its own. */
function claiming(study: Study, test: Test, more: Partial<Hypothesis> = {}): Study {
  const [first] = study.hypotheses
  return { ...study, hypotheses: [{ ...first, id: 'H', tests: undefined, judgedBy: undefined, also: undefined, test, ...more }] }
}

const judged = (study: Study, test: Test, data?: Dataset, more?: Partial<Hypothesis>) =>
  replicate(claiming(study, test, more), data).claims[0]

/** A sample with some columns changed. */
function changed(sample: Dataset, change: (columns: Record<string, Float64Array>) => void, text = sample.text): Dataset {
  const columns = { ...sample.columns }
  change(columns)
  return { n: sample.n, names: Object.keys(columns), columns, text }
}

describe('findStudy', () => {
  it('finds a study by its id and by a model of it, and knows the nearest ids', () => {
    expect(findStudy('trustTransfer')).toBe(trustTransfer)
    expect(findStudy('trust_transfer_nr')).toBe(trustTransfer)
    expect(() => findStudy('trust_transfr')).toThrow(/trust_transfer/)
    expect(() => findStudy('__proto__')).toThrow(SemError)
  })
})

describe('simulateStudy', () => {
  it('draws the shipped sample of the chapter when nothing else is said', () => {
    const shipped = loadDataset('sim_exhibition')
    const drawn = simulateStudy(relationshipQuality)
    for (const name of drawn.names) expect(drawn.columns[name]).toEqual(shipped.columns[name])
    expect(drawn.info.title.zh).toContain('模拟')
  })

  it('draws other cases with another seed or replicate, the same with the same', () => {
    const draw = (seed: number, replicate = 0) => simulateStudy(trustTransfer, { n: 50, seed, replicate }).columns.tp1
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    expect(draw(1)).not.toEqual(draw(1, 1))
  })

  it('divides an odd number of cases among the groups', () => {
    const { n, text } = simulateStudy(trustTransfer, { n: 7 })
    expect(n).toBe(7)
    expect(text.contact).toEqual(['low', 'low', 'low', 'low', 'high', 'high', 'high'])
  })

  it('refuses what it cannot draw', () => {
    expect(() => simulateStudy({ ...trustTransfer, population: undefined })).toThrow(/population/)
    expect(() => simulateStudy(trustTransfer, { n: 0 })).toThrow(SemError)
    expect(() => simulateStudy(trustTransfer, { seed: -1 })).toThrow(/seed/)
    expect(() => simulateStudy(trustTransfer, { answers: 'words' as 'continuous' })).toThrow(/answers/)
  })
})

describe('claims about groups', () => {
  const sample = simulateStudy(trustTransfer, { n: 2000, seed: 2 })
  const report = replicate(trustTransfer, sample)

  it('take the groups of the study when the data have their column', () => {
    const found = claim(report, 'H15')
    expect(found).toMatchObject({ verdict: 'supported', model: 'trust_transfer_mg' })
    expect(found.groups?.map(({ groupLabel }) => groupLabel)).toEqual(['low', 'high'])
    expect(found.groups![0].est).toBeGreaterThan(found.groups![1].est)
    expect(report.data.group).toMatchObject({ column: 'contact', labels: ['low', 'high'] })
    const text = studyReportText(report, { language: 'zh' })
    expect(text).toContain('联系较少：')
    expect(text).not.toMatch(/^ *low：/m)
  })

  it('do not depend on the order of the cases', () => {
    const turned = changed(
      sample,
      (columns) => {
        for (const name of sample.names) columns[name] = columns[name].slice().reverse()
      },
      { contact: [...sample.text.contact].reverse() },
    )
    const again = claim(replicate(trustTransfer, turned), 'H15')
    expect(again.groups?.map(({ groupLabel }) => groupLabel)).toEqual(['low', 'high'])
    expect(again.chiSquare!.statistic).toBeCloseTo(claim(report, 'H15').chiSquare!.statistic, 4)
  })

  it('are contradicted when the other group has the larger effect', () => {
    const swapped = changed(sample, () => {}, { contact: sample.text.contact.map((label) => (label === 'low' ? 'high' : 'low')) })
    expect(claim(replicate(trustTransfer, swapped), 'H15').verdict).toBe('contradicted')
  })

  it('say which groups they need', () => {
    const none = replicate(
      trustTransfer,
      changed(sample, () => {}, {}),
    )
    expect(claim(none, 'H15')).toMatchObject({ verdict: 'untestable', why: { code: 'needsGroups' } })
    expect(none.models.find(({ id }) => id === 'trust_transfer_mg')?.status).toBe('needsGroups')
    const others = changed(sample, () => {}, { contact: sample.text.contact.map((label) => (label === 'low' ? 'little' : 'much')) })
    expect(claim(replicate(trustTransfer, others), 'H15').why).toEqual({
      code: 'groupLabels',
      column: 'contact',
      expected: ['low', 'high'],
      found: ['little', 'much'],
    })
  })

  it('may be about the effect in one group', () => {
    const effect = inGroup('low', direct('personTrust', 'firmTrust'))
    const found = judged(trustTransfer, { kind: 'sign', effect, sign: 'positive' }, sample, { judgedBy: ['trust_transfer_mg'] })
    expect(found.estimate!.est).toBeCloseTo(claim(report, 'H15').groups![0].est, 10)
    const absent = inGroup('middle', direct('personTrust', 'firmTrust'))
    expect(judged(trustTransfer, { kind: 'sign', effect: absent, sign: 'positive' }, sample).why?.code).toBe('groupLabels')
  })
})

describe('a published matrix', () => {
  const report = replicate(trustTransfer, loadMoments('gidakovic_zabkar_2021').moments)

  it('judges what its variables can: trust in the person is transferred to the firm', () => {
    const { verdict, model, standardized } = claim(report, 'H8')
    expect([verdict, model]).toEqual(['supported', 'trust_transfer_published'])
    // .93 from the same matrix with lavaan
    expect(standardized!.est).toBeCloseTo(0.93, 2)
    expect(report.leadModel).toBe('trust_transfer_published')
  })

  it('leaves the rest untestable, and says which columns are missing', () => {
    expect(claim(report, 'H1')).toMatchObject({ verdict: 'untestable', why: { code: 'columnsMissing' } })
    expect(report.notes.some(({ code }) => code === 'simulatedData')).toBe(false)
  })
})

describe('claims that something is zero', () => {
  const total = sum(direct('performance', 'satisfaction'), direct('expectation', 'satisfaction'))
  const zero = (margin: number): Test => ({ kind: 'zero', effect: total, margin })
  const sample = simulateStudy(satisfactionRatio)

  it('are supported when the interval lies within the margin, and only then', () => {
    expect(judged(satisfactionRatio, zero(0.2), sample).verdict).toBe('supported')
    expect(judged(satisfactionRatio, zero(0.01), sample).verdict).toBe('notSupported')
    expect(judged(satisfactionRatio, { kind: 'zero', effect: direct('performance', 'satisfaction'), margin: 0.2 }, sample).verdict).toBe(
      'contradicted',
    )
  })

  it('work on logarithms that are computed from the answers', () => {
    const report = replicate(satisfactionRatio, sample)
    expect(report.notes).toContainEqual({ code: 'scaleMeansComputed', columns: ['lper', 'lexp', 'lsat'] })
    const doubled = changed(sample, (columns) => {
      columns.per = columns.per.map((x) => 2 * x)
    })
    // a unit of measurement is no effect
    expect(claim(replicate(satisfactionRatio, doubled), 'H1').estimate!.est).toBeCloseTo(claim(report, 'H1').estimate!.est, 8)
  })

  it('leave out cases whose answers have no logarithm', () => {
    const zeros = changed(sample, (columns) => {
      columns.sat = columns.sat.map((x, i) => (i < 5 ? 0 : x))
    })
    expect(replicate(satisfactionRatio, zeros).notes).toContainEqual({ code: 'casesDropped', used: 475, of: 480 })
  })
})

describe('claims about rivals', () => {
  const rival = (model: string, ...rivals: string[]): Test => ({ kind: 'rival', model, rivals })
  const allMain: Study = { ...relationshipQuality, models: relationshipQuality.models.map((model) => ({ ...model, main: true })) }
  const sample = loadDataset('sim_exhibition')

  it('are decided by AIC and BIC', () => {
    const better = judged(allMain, rival('rq_path', 'rq_chain'), sample)
    expect(better.verdict).toBe('supported')
    expect(better.rivals?.map(({ model }) => model)).toEqual(['rq_path', 'rq_chain'])
    expect(better.rivals![0].aic).toBeLessThan(better.rivals![1].aic)
    expect(judged(allMain, rival('rq_chain', 'rq_path'), sample).verdict).toBe('contradicted')
  })

  it('are not supported between models that fit alike', () => {
    expect(judged(allMain, rival('rq_sem', 'rq_sem_rev'), sample).verdict).toBe('notSupported')
  })

  it('need the same variables', () => {
    const found = judged(allMain, rival('rq_sem', 'rq_path'), sample)
    expect(found).toMatchObject({ verdict: 'untestable', why: { code: 'differentVariables' } })
  })
})

describe('claims that a restriction fails', () => {
  it('are supported when it does, and unsupported when it may hold', () => {
    const worse = (restricted: string, general: string): Test => ({ kind: 'nested', restricted, general, expected: 'worse' })
    const main: Study = { ...relationshipQuality, models: relationshipQuality.models.map((model) => ({ ...model, main: true })) }
    const sample = loadDataset('sim_exhibition')
    expect(judged(main, worse('rq_chain', 'rq_path'), sample).verdict).toBe('supported')
    expect(judged(expectationRatchet, worse('edm_ratchet', 'edm_ratchet_free')).verdict).toBe('notSupported')
  })
})

describe('a product of constructs', () => {
  const sample = simulateStudy(expectationDisconfirmation, { n: 3000, seed: 4, answers: 'continuous' })

  it('is computed from the columns, and found as strong as it was put in', () => {
    const { estimate, verdict, model } = claim(replicate(expectationDisconfirmation, sample), 'H10')
    expect([verdict, model]).toEqual(['supported', 'edm_buffer'])
    // -0.15 among latent scores; scale means of three items have reliabilities near .89, and a product that of both
    expect(estimate!.est).toBeGreaterThan(-0.15 - 3 * estimate!.se)
    expect(estimate!.est).toBeLessThan(-0.15 * 0.75 + 3 * estimate!.se)
  })

  it('is not there where it was not put in', () => {
    const { products: _, ...linear } = expectationDisconfirmation.population!
    const without = replicate(
      { ...expectationDisconfirmation, population: linear },
      simulateStudy({ ...expectationDisconfirmation, population: linear }),
    )
    expect(claim(without, 'H10').verdict).toBe('notSupported')
  })

  it('of columns that the data lack is not testable', () => {
    const lacking = changed(sample, (columns) => {
      for (const name of ['pt1', 'pt2', 'pt3']) delete columns[name]
    })
    expect(claim(replicate(expectationDisconfirmation, lacking), 'H10')).toMatchObject({
      verdict: 'untestable',
      why: { code: 'columnsMissing', columns: ['ptru'] },
    })
  })
})

it('a loop is solved also where the search starts from a singular point', () => {
  const report = replicate(emotionalContagion, simulateStudy(emotionalContagion, { seed: 1, replicate: 46 }))
  // lavaan: chi-square 20.484, effects 0.396 and 0.238
  expect(report.models[0].measures?.chisq).toBeCloseTo(20.484, 3)
  expect(claim(report, 'H1').estimate?.est).toBeCloseTo(0.396, 3)
  expect(claim(report, 'H2').estimate?.est).toBeCloseTo(0.238, 3)
})

describe.each(catalog.map((study) => [study.id, study] as const))('the report of %s', (_, study) => {
  const report = replicate(study)

  it.each(['en', 'zh'] as const)('is whole in %s', (language) => {
    const text = studyReportText(report, { language })
    expect(text).not.toMatch(/undefined|NaN|\[object|-0\.00\b/)
    for (const { id, claim: said } of report.claims) expect(text).toContain(`${id}  ${said[language].slice(0, 10)}`)
    for (const { id, names } of report.constructs.filter((one) => /[a-z][A-Z]/.test(one.id)))
      expect(text.includes(id) && !names[language].includes(id), id).toBe(false)
  })
})
