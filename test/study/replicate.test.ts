import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { relationshipQuality } from '../../src/catalog/relationshipQuality/relationshipQuality'
import type { Dataset } from '../../src/data/dataset'
import { SemError } from '../../src/issue/semError'
import { loadDataset } from '../../src/node'
import { replicate } from '../../src/study/replicate'
import type { ReplicateOptions } from '../../src/study/replicateOptions'
import type { StudyReport } from '../../src/study/studyReport'

type Answers = Record<
  string,
  {
    measures: Record<string, number>
    est: Record<string, number>
    se: Record<string, number>
    std: Record<string, number>
    stdSe: Record<string, number>
  }
>

/** Made by lavaanStudy.R; lavaan's own stopping rule leaves about 1e-5 in estimates and errors. */
const lavaan: Answers = JSON.parse(readFileSync(new URL('lavaanStudy.json', import.meta.url), 'utf8'))
const tolerance = 1e-5

const sample = loadDataset('sim_exhibition')
const judged = (options?: ReplicateOptions, data: Dataset = sample) => replicate(relationshipQuality, data, options)
const report = judged()
const claim = (id: string, from: StudyReport = report) => from.claims.find((one) => one.id === id)!
const verdicts = (from: StudyReport) => Object.fromEntries(from.claims.map(({ id, verdict }) => [id, verdict]))

/** Cases with some columns left out or changed. */
function sampleWith(change: (columns: Record<string, Float64Array>) => void, text: Dataset['text'] = {}): Dataset {
  const columns = { ...sample.columns }
  change(columns)
  return { n: sample.n, names: Object.keys(columns), columns, text }
}

function close(actual: number | undefined, expected: number, allowed = tolerance): void {
  expect(Math.abs((actual ?? Number.NaN) - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(allowed)
}

describe('the relationship-quality study on the simulated sample gives lavaan’s numbers', () => {
  it.each(Object.keys(lavaan))('fit of %s', (id) => {
    const { measures, parameters } = report.models.find((model) => model.id === id)!
    const { npar, ...expected } = lavaan[id].measures
    expect(parameters).toBe(npar)
    for (const [name, value] of Object.entries(expected)) close(measures?.[name], value)
  })

  it.each(['rq_path', 'rq_sem', 'rq_sem_2t', 'two_sat'])('every effect that %s judges', (id) => {
    const only = judged({ model: id })
    for (const [hypothesis, est] of Object.entries(lavaan[id].est)) {
      const { estimate, standardized } = claim(hypothesis, only)
      close(estimate?.est, est)
      close(estimate?.se, lavaan[id].se[hypothesis])
      close(standardized?.est, lavaan[id].std[hypothesis])
      close(standardized?.se, lavaan[id].stdSe[hypothesis])
    }
  })

  it('nested models differ in chi-square as lavaan’s do', () => {
    for (const { model, other, chiSquare } of report.comparisons.filter(({ relation }) => relation === 'nestedIn')) {
      const [a, b] = [lavaan[model].measures, lavaan[other].measures]
      close(chiSquare?.statistic, a.chisq - b.chisq)
      expect(chiSquare?.df).toBe(a.df - b.df)
    }
    expect(report.comparisons.map(({ model }) => model)).toEqual(['rq_sem_2t', 'rq_path_r', 'rq_chain', 'rq_sem_rev'])
  })
})

describe('the verdicts of the unselected simulated sample, as they fall', () => {
  it('are these', () => {
    expect(verdicts(report)).toMatchInlineSnapshot(`
      {
        "H1": "supported",
        "H10": "supported",
        "H11": "supported",
        "H12": "untestable",
        "H13": "supported",
        "H14": "contradicted",
        "H15": "supported",
        "H16": "supported",
        "H17": "supported",
        "H18": "supported",
        "H2": "supported",
        "H3": "supported",
        "H4": "supported",
        "H5": "supported",
        "H6": "supported",
        "H7": "supported",
        "H8": "supported",
        "H9": "supported",
      }
    `)
  })

  it('each says which model judged, and what the others say', () => {
    expect(claim('H1')).toMatchObject({ model: 'two_sat', elsewhere: [{ model: 'rq_sem' }, { model: 'rq_sem_2t' }, { model: 'rq_path' }] })
    expect(claim('H4').model).toBe('rq_sem')
    expect(claim('H17')).toMatchObject({ model: 'two_sat', decidedOn: 'standardized' })
  })

  it('the comparison of H4 is its indirect minus its direct effect', () => {
    const { estimate, also } = claim('H4')
    expect(estimate!.est).toBeCloseTo(also[0].estimate.est - also[1].estimate.est, 12)
  })
})

describe('a report says what stands in its way', () => {
  it('simulated data are called simulated, and the chapter’s silence on numbers is noted first', () => {
    expect(report.notes.slice(0, 2).map(({ code }) => code)).toEqual(['noPublishedNumbers', 'simulatedData'])
    expect(report.data.description?.kind).toBe('simulated')
  })

  it('the user’s own data are not called simulated', () => {
    const own = judged(
      {},
      sampleWith(() => {}),
    )
    expect(own.notes.some(({ code }) => code === 'simulatedData')).toBe(false)
    expect(verdicts(own)).toEqual(verdicts(report))
  })

  it('a just-identified model is noted, an equivalent one has the same chi-square', () => {
    expect(report.notes).toContainEqual({ code: 'justIdentified', model: 'rq_path' })
    const note = report.notes.find((one) => one.code === 'equivalentModels')
    expect(note).toMatchObject({ model: 'rq_sem', other: 'rq_sem_rev', df: 142 })
    expect(note?.code === 'equivalentModels' && note.chisq - note.otherChisq).toBeCloseTo(0, 6)
  })

  it('the lesson on measurement error holds the two direct effects', () => {
    const note = report.notes.find((one) => one.code === 'measurementError')
    if (note?.code !== 'measurementError') throw new Error('no such note')
    expect(note).toMatchObject({ from: 'satisfaction', to: 'continuance', observedModel: 'rq_path', latentModel: 'rq_sem' })
    expect(note.observed.est).toBe(claim('H4', judged({ model: 'rq_path' })).also[1].estimate.est)
  })

  it('differences between groups need groups', () => {
    expect(claim('H12')).toMatchObject({ verdict: 'untestable', why: { code: 'needsGroups' } })
  })

  it('one model alone cannot judge claims about constructs that it lacks', () => {
    const only = judged({ model: 'two_sat' })
    expect(only.models.map(({ id }) => id)).toEqual(['two_sat'])
    expect(claim('H13', only)).toMatchObject({
      verdict: 'untestable',
      why: { code: 'constructNotInModel', constructs: ['goodwill', 'integrity', 'ability'] },
    })
    expect(claim('H14', only)).toMatchObject({ verdict: 'untestable', why: { code: 'modelNotFitted', model: 'rq_sem_2t' } })
    expect(claim('H15', judged({ model: 'rq_path' }))).toMatchObject({ verdict: 'untestable', why: { code: 'pathNotInModel' } })
  })

  it('columns that the data lack are named, and scale means alone still judge the path model', () => {
    const means = sampleWith((columns) => {
      for (const name of Object.keys(columns)) if (!['fr', 'sat', 'trust', 'aff', 'con'].includes(name)) delete columns[name]
    })
    const scales = judged({}, means)
    expect(scales.leadModel).toBe('rq_path')
    expect(scales.models.find(({ id }) => id === 'rq_sem')).toMatchObject({ status: 'columnsMissing' })
    expect(claim('H13', scales)).toMatchObject({ verdict: 'untestable', why: { code: 'columnsMissing' } })
    expect(claim('H2', scales)).toMatchObject({ verdict: 'supported', model: 'rq_path' })
  })

  it('scale means are computed from items where the data lack them', () => {
    const means = ['fr', 'tsat', 'goodwill', 'integrity', 'ability', 'trust', 'sat', 'aff', 'con']
    const items = judged(
      {},
      sampleWith((columns) => {
        for (const name of means) delete columns[name]
      }),
    )
    expect(items.notes).toContainEqual({ code: 'scaleMeansComputed', columns: expect.arrayContaining(means) })
    expect(verdicts(items)).toEqual(verdicts(report))
    close(claim('H8', items).estimate?.est, claim('H8').estimate!.est, 1e-9)
  })

  it('cases with missing answers are counted', () => {
    const gaps = sampleWith((columns) => {
      columns.fr1 = columns.fr1.map((x, i) => (i < 10 ? Number.NaN : x))
    })
    expect(judged({ model: 'rq_sem' }, gaps).notes).toContainEqual({ code: 'casesDropped', used: 470, of: 480 })
  })

  it('no data, unknown models and unknown group columns are the user’s mistakes', () => {
    expect(() => replicate({ ...relationshipQuality, population: undefined })).toThrow(SemError)
    expect(() => judged({ model: 'rq_chain' })).toThrow(/rq_sem, two_sat/)
    expect(() =>
      judged(
        { group: 'sevice' },
        sampleWith(() => {}, { service: [] }),
      ),
    ).toThrow(/service/)
  })
})

describe('groups', () => {
  const service = Array.from({ length: sample.n }, (_, i) => (i % 2 === 0 ? 'food' : 'travel'))
  const grouped = judged(
    { group: 'service' },
    sampleWith(() => {}, { service }),
  )

  it('make H12 testable, with an estimate for each group and a Wald test', () => {
    const { verdict, groups, chiSquare, model } = claim('H12', grouped)
    expect(model).toBe('rq_sem')
    expect(groups?.map(({ groupLabel }) => groupLabel)).toEqual(['food', 'travel'])
    expect(chiSquare?.df).toBe(1)
    const [a, b] = groups!
    expect(Math.abs(chiSquare!.statistic - (a.est - b.est) ** 2 / (a.se ** 2 + b.se ** 2))).toBeLessThan(0.2 * chiSquare!.statistic + 0.05)
    expect(verdict).toBe(chiSquare!.pvalue < 0.05 ? 'supported' : 'notSupported')
  })

  it('leave the other claims to the whole sample', () => {
    const others = (from: StudyReport) => ({ ...verdicts(from), H12: '' })
    expect(others(grouped)).toEqual(others(report))
  })

  it('differ when their friendship acts differently on trust', () => {
    const strong = sampleWith(
      (columns) => {
        for (const name of ['goodwill', 'integrity', 'ability', 'trust'])
          columns[name] = columns[name].map((x, i) => (i % 2 === 0 ? x + 0.6 * columns.fr[i] : x))
      },
      { service },
    )
    expect(claim('H12', judged({ group: 'service', model: 'rq_path' }, strong)).verdict).toBe('supported')
    expect(claim('H12', judged({ group: 'service', model: 'rq_sem' }, strong)).verdict).toBe('supported')
  })
})

describe('verdicts follow the data', () => {
  const reversed = sampleWith((columns) => {
    for (const name of ['con', 'con1', 'con2', 'con3', 'con4']) columns[name] = columns[name].map((x) => 8 - x)
  })

  it('claims about continuance belonging are contradicted when its answers are turned round', () => {
    const turned = judged({}, reversed)
    for (const id of ['H3', 'H6', 'H10', 'H11']) expect(claim(id, turned).verdict, id).toBe('contradicted')
    expect(claim('H2', turned).verdict).toBe('supported')
  })

  it('shuffled answers support next to nothing', () => {
    const noise = sampleWith((columns) => {
      for (const [k, name] of Object.keys(columns).entries())
        columns[name] = columns[name].map((_, i) => columns[name][(i * 7 + 37 * k) % sample.n])
    })
    const path = judged({ model: 'rq_path' }, noise)
    expect(path.claims.filter(({ verdict }) => verdict === 'supported').length).toBeLessThan(3)
  })

  it('one-sided tests halve p: what they support includes all that two-sided ones do', () => {
    const one = judged({ sided: 'one', model: 'rq_path' }, reversed)
    const two = judged({ sided: 'two', model: 'rq_path' }, reversed)
    for (const { id, verdict } of two.claims)
      if (verdict === 'supported' || verdict === 'contradicted') expect(claim(id, one).verdict, id).toBe(verdict)
  })

  it('a stricter level supports no more', () => {
    const strict = judged({ alpha: 1e-12, model: 'rq_path' })
    const supported = strict.claims.filter(({ verdict }) => verdict === 'supported').map(({ id }) => id)
    for (const id of supported) expect(claim(id, judged({ model: 'rq_path' })).verdict).toBe('supported')
    expect(supported.length).toBeLessThan(judged({ model: 'rq_path' }).claims.filter(({ verdict }) => verdict === 'supported').length)
  })
})

it('the exact-moment sample returns the population’s effects to six digits', () => {
  const exact = replicate(relationshipQuality, loadDataset('sim_exhibition_exact'), { model: 'two_sat' })
  const population = { H1: 0.38, H2: 0.52, H4: 0.2832, H9: 0.18, H11: 0.66, H17: 0.32048 }
  // dimension means are congeneric indicators of second-order trust, so the structural part is recovered exactly
  for (const [id, value] of Object.entries(population)) expect(claim(id, exact).standardized!.est, id).toBeCloseTo(value, 6)
  expect(exact.models[0].measures?.chisq).toBeLessThan(1e-6)
})

it('a report is plain data: it survives structuredClone', () => {
  expect(structuredClone(report)).toEqual(report)
})
