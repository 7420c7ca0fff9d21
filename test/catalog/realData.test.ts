import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bankSatisfactionIndex } from '../../src/catalog/bankSatisfactionIndex/bankSatisfactionIndex'
import { europeanSatisfactionIndex } from '../../src/catalog/europeanSatisfactionIndex/europeanSatisfactionIndex'
import type { Fit } from '../../src/fit/fit'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { sem } from '../../src/fit/sem'
import { loadDataset, loadMoments } from '../../src/node'
import { parameterEstimates } from '../../src/postfit/parameterEstimates'
import { rSquared } from '../../src/postfit/rSquared'
import { standardizedSolution } from '../../src/postfit/standardizedSolution'
import { replicate } from '../../src/study/replicate'

interface Answer {
  readonly data: string
  readonly model: string
  readonly id?: string
  readonly measures: Readonly<Record<string, number | 'NA'>>
  readonly paths: readonly { readonly lhs: string; readonly rhs: string; readonly est: number; readonly se: number; readonly std: number }[]
  readonly rsquare: Readonly<Record<string, number>>
}

const answers: Record<'real' | 'published', Answer[]> = JSON.parse(
  readFileSync(new URL('./fixtures/realData.json', import.meta.url), 'utf8'),
)
const relative = (found: number, answer: number) => Math.abs(found - answer) / Math.max(1, Math.abs(answer))

/** Everything that lavaan says about a fit, within `tolerance` (relative to 1 or the number, whichever is larger). */
function expectAnswer(fit: Fit, { measures, paths, rsquare }: Answer, tolerance: number) {
  const found = fitMeasures(fit)
  for (const [name, answer] of Object.entries(measures))
    if (answer !== 'NA') expect(relative(found[name as 'chisq'], answer), name).toBeLessThan(1e-4)
  const estimates = parameterEstimates(fit, { standardized: true })
  for (const { lhs, rhs, est, se, std } of paths) {
    const row = estimates.find((one) => one.op === '~' && one.lhs === lhs && one.rhs === rhs)!
    for (const [name, got, answer] of [
      ['est', row.est, est],
      ['se', row.se, se],
      ['std', row.stdAll!, std],
    ] as const)
      expect(relative(got, answer), `${lhs} ~ ${rhs} ${name}`).toBeLessThan(tolerance)
  }
  for (const [name, answer] of Object.entries(rsquare)) expect(rSquared(fit)[0][name], name).toBeCloseTo(answer, 4)
}

const path = (fit: Fit, lhs: string, rhs: string) =>
  parameterEstimates(fit, { standardized: true }).find((row) => row.op === '~' && row.lhs === lhs && row.rhs === rhs)!

const measured = (data: string, model: string) => sem(model, loadMoments(data).moments)

describe('real data, against lavaan', () => {
  const models = [...europeanSatisfactionIndex.models, ...bankSatisfactionIndex.models]
  const fitOf = ({ id, model, data }: Answer) => sem(models.find((one) => one.id === id)?.text ?? model, loadDataset(data))

  it.each(answers.real.map((answer) => [answer.id || answer.data, answer] as const))('%s', (id, answer) => {
    // where two causes are nearly one, 0.05 percent of a standard error above 20 is as near as two programs come
    expectAnswer(fitOf(answer), answer, id === 'ecsi_core' || id === 'csi_bank' ? 1e-5 : 5e-4)
  })

  it('the whole index cannot tell expectation from quality, in either survey', () => {
    for (const answer of answers.real.filter(({ data, id }) => data === 'satisfaction_bank' || id === 'ecsi_mobi')) {
      const fit = fitOf(answer)
      expect(path(fit, 'QUAL', 'EXPE').stdAll).toBeGreaterThan(0.99)
      expect(path(fit, 'VAL', 'QUAL').se).toBeGreaterThan(4)
      expect(path(fit, 'VAL', 'QUAL').pvalue).toBeGreaterThan(0.5)
    }
  })

  it('the core of the index judges what it can of the real answers, and says so', () => {
    const report = replicate(europeanSatisfactionIndex, loadDataset('mobi'))
    const verdicts = Object.fromEntries(report.claims.map(({ id, verdict, model }) => [id, `${verdict} by ${model}`]))
    for (const id of ['H4', 'H7', 'H8', 'H9', 'H10']) expect(verdicts[id]).toBe('supported by ecsi_core')
    for (const id of ['H1', 'H2']) expect(verdicts[id]).toBe('supported by ecsi_mobi')
    for (const id of ['H3', 'H5', 'H6', 'H11']) expect(verdicts[id]).toBe('notSupported by ecsi_mobi')
    expect(report.notes.some(({ code }) => code === 'simulatedData')).toBe(false)
  })
})

describe('the bank', () => {
  it('supports every claim on the real answers, also where they are told apart by groups', () => {
    const data = loadDataset('csibank')
    for (const { id, verdict } of replicate(bankSatisfactionIndex, data).claims) expect(`${id} ${verdict}`).toBe(`${id} supported`)
    const grouped = replicate(bankSatisfactionIndex, data, { group: 'Gender' })
    expect(grouped.models.map(({ status }) => status)).toEqual(['fitted'])
  })
})

describe('published matrices', () => {
  it.each(answers.published.map((answer) => [`${answer.data}: ${answer.model.split('\n')[0]}`, answer] as const))('%s', (_, answer) => {
    expectAnswer(measured(answer.data, answer.model), answer, 1e-5)
  })

  it('Malhotra et al. (2017) is reproduced within what three printed decimals allow', () => {
    const fit = measured('malhotra_sahadev_purani_2017', 'reuse ~ trust + sat')
    expect(Math.abs(path(fit, 'reuse', 'trust').stdAll! - 0.254)).toBeLessThan(0.0015)
    expect(Math.abs(path(fit, 'reuse', 'sat').stdAll! - 0.219)).toBeLessThan(0.0015)
    expect(rSquared(fit)[0].reuse).toBeCloseTo(0.156, 3)
  })

  it('Delcourt et al. (2013): rapport stands between emotional competence, satisfaction and loyalty', () => {
    const fit = measured('delcourt_2013', 'rapport ~ eec\n sat ~ rapport + eec\n loyalty ~ sat + rapport + eec')
    for (const [lhs, rhs, std] of [
      ['rapport', 'eec', 0.42],
      ['sat', 'rapport', 0.47],
      ['sat', 'eec', 0.263],
      ['loyalty', 'sat', 0.437],
      ['loyalty', 'rapport', 0.196],
      ['loyalty', 'eec', 0.217],
    ] as const)
      expect(path(fit, lhs, rhs).stdAll).toBeCloseTo(std, 3)
  })

  it('Gidaković and Zabkar (2021): trust in the person nearly is trust in the firm', () => {
    const fit = measured('gidakovic_zabkar_2021', 'FLE =~ fle_benev + fle_comp\n MPP =~ mpp_benev + mpp_comp\n FLE ~ sat\n MPP ~ FLE + sat')
    expect(path(fit, 'MPP', 'FLE').stdAll).toBeCloseTo(0.93, 2)
    expect(standardizedSolution(fit).find(({ lhs, rhs, op }) => op === '~' && lhs === 'MPP' && rhs === 'FLE')!.z).toBeCloseTo(15, 0)
  })

  it('Hill et al. (2009) is nearly reproduced without the two controls', () => {
    const fit = measured('hill_2009', 'pcv ~ deceit + subtle')
    expect(Math.abs(path(fit, 'pcv', 'deceit').stdAll! - 0.345)).toBeLessThan(0.01)
    expect(Math.abs(path(fit, 'pcv', 'subtle').stdAll! - 0.32)).toBeLessThan(0.01)
    expect(rSquared(fit)[0].pcv).toBeCloseTo(0.347, 2)
  })

  it('Cronin, Brady and Hult (2000) is not: same degrees of freedom, another chi-square', () => {
    const answer = answers.published.find(({ data }) => data === 'cronin_brady_hult_2000')!
    const fit = measured(answer.data, answer.model)
    expect(fitMeasures(fit).df).toBe(9)
    expect(fitMeasures(fit).chisq).toBeGreaterThan(10 * 55.2)
    expect(Math.abs(path(fit, 'sv', 'SQ').stdAll! - 0.64)).toBeGreaterThan(0.25)
  })
})
