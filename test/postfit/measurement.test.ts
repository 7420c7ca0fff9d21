import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  cfa,
  discriminantValidity,
  type Fit,
  type FitOptions,
  htmt,
  parseCsv,
  reliability,
  SemError,
  sem,
  standardizedSolution,
} from '../../src/index'
import { loadDataset } from '../../src/node'
import type { Coefficient } from '../../src/postfit/coefficient'

interface Moment {
  readonly est: number
  readonly normal: number
  readonly cases: number
}

interface Case {
  readonly id: string
  readonly data: string
  readonly fun: 'cfa' | 'sem'
  readonly model: string
  readonly options: Record<string, unknown>
  readonly factors: readonly {
    readonly group: number
    readonly groupLabel: string
    readonly factor: string
    readonly items: readonly string[]
    readonly est: Record<string, number>
    readonly se: Record<string, number | null>
    readonly alpha: Moment
    readonly alphaStandardized: Moment
  }[]
  readonly pairs: readonly {
    readonly group: number
    readonly factors: string[]
    readonly est: (number | null)[]
    readonly se: (number | null)[]
  }[]
  readonly htmt: readonly { readonly group: number; readonly blocks: string[]; readonly htmt: Moment; readonly htmt2: Moment }[]
}

const answers: Case[] = JSON.parse(readFileSync(new URL('./fixtures/measurement.json', import.meta.url), 'utf8'))
const dataOf = (file: string) => parseCsv(readFileSync(new URL(`../reference/data/${file}`, import.meta.url), 'utf8')).dataset
const camel = (name: string) => name.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())
const fitOf = ({ fun, model, data, options }: Case): Fit =>
  (fun === 'sem' ? sem : cfa)(
    model,
    dataOf(data),
    Object.fromEntries(Object.entries(options).map(([name, value]) => [camel(name), value])) as FitOptions,
  )
const byId = (id: string): Case => answers.find((one) => one.id === id)!

/** Within 1e-8 of the answer, relative to what is larger than 1. */
function expectClose(found: number, answer: number | null, what: string, tolerance = 1e-8): void {
  if (answer === null) expect(found, what).toBeNaN()
  else expect(Math.abs(found - answer) / Math.max(1, Math.abs(answer)), `${what}: ${found} for ${answer}`).toBeLessThan(tolerance)
}

describe.each(answers)('measurement of $id', (answer) => {
  const fit = fitOf(answer)

  it('has the coefficients and standard errors of lavaan and semTools for every factor', () => {
    const found = reliability(fit)
    expect(answer.factors.length).toBeGreaterThan(0)
    for (const { group, groupLabel, factor, items, est, se, alpha, alphaStandardized } of answer.factors) {
      const one = found.find((record) => record.factor === factor && record.group === group)!
      expect(one.items).toEqual(items)
      expect(one.groupLabel).toBe(groupLabel)
      for (const name of Object.keys(est)) {
        const shown = one[name as 'omega']
        expectClose(shown.est, est[name], `${factor} ${name}`)
        expectClose(shown.se, se[name], `se of ${factor} ${name}`)
      }
      expectClose(one.alpha.est, alpha.est, `alpha of ${factor}`)
      expectClose(one.alpha.se, alpha.normal, `se of alpha of ${factor}`)
      expectClose(one.alphaStandardized.est, alphaStandardized.est, `standardized alpha of ${factor}`)
      expectClose(one.alphaStandardized.se, alphaStandardized.normal, `se of standardized alpha of ${factor}`)
    }
  })

  it('has the latent correlations and Fornell-Larcker margins', () => {
    const found = discriminantValidity(fit)
    for (const { group, factors, est, se } of answer.pairs) {
      const pair = found[group].pairs.find((one) => factors.every((name) => one.factors.includes(name)))!
      const margins = pair.factors[0] === factors[0] ? pair.margins : [pair.margins[1], pair.margins[0]]
      for (const [k, shown] of [pair.correlation, ...margins].entries()) {
        expectClose(shown.est, est[k], `${factors.join(' with ')} ${k}`)
        expectClose(shown.se, se[k], `se of ${factors.join(' with ')} ${k}`)
      }
    }
  })

  it('has the heterotrait-monotrait ratios, under normality and distribution-free', () => {
    const normal = htmt(fit, undefined, { distribution: 'normal' })
    const free = htmt(fit)
    for (const one of answer.htmt) {
      const pairIn = (all: typeof free) => all[one.group].pairs.find(({ blocks }) => one.blocks.every((name) => blocks.includes(name)))!
      for (const name of ['htmt', 'htmt2'] as const) {
        expectClose(pairIn(free)[name].est, one[name].est, name)
        expectClose(pairIn(free)[name].se, one[name].cases, `distribution-free se of ${name}`)
        expectClose(pairIn(normal)[name].se, one[name].normal, `normal se of ${name}`)
      }
    }
  })
})

describe('reliability', () => {
  it('names hierarchical omega for the general and group factors of a bifactor model, and for no others', () => {
    const hierarchical = (id: string) => reliability(fitOf(byId(id))).filter((one) => one.omegaHierarchical)
    expect(hierarchical('bifactor').map(({ factor }) => factor)).toEqual(['g', 'textual', 'speed'])
    expect(hierarchical('second').map(({ factor }) => factor)).toEqual(['g'])
    expect(hierarchical('hs')).toEqual([])
    expect(hierarchical('cross')).toEqual([])
    const [general] = reliability(fitOf(byId('bifactor')))
    expect(general.omegaHierarchical).toEqual(general.omega)
    expect(general.omegaTotal.est).toBeGreaterThan(general.omega.est)
  })

  it('says which items load elsewhere, have residual covariances or are reversed', () => {
    const [visual, textual, speed] = reliability(fitOf(byId('cross')))
    expect(visual.crossLoading).toEqual(['x9'])
    expect(speed.crossLoading).toEqual(['x9'])
    expect(textual.crossLoading).toEqual([])
    expect(speed.residualCovariances).toEqual([['x7', 'x8']])
    const { columns } = dataOf('hs1939.csv')
    const flipped = { x1: columns.x1, x2: columns.x2.map((value) => -value), x3: columns.x3, x4: columns.x4 }
    const [factor] = reliability(cfa('f =~ x1 + x2 + x3 + x4', flipped))
    expect(factor.reversed).toEqual(['x2'])
    const [asIs] = reliability(cfa('f =~ x1 + x2 + x3 + x4', columns))
    expect(asIs.reversed).toEqual([])
    expect(factor.omega.est).toBeLessThan(asIs.omega.est)
    expect(factor.averageVarianceExtracted.est).toBeCloseTo(asIs.averageVarianceExtracted.est, 10)
    expect(factor.maximalReliability.est).toBeCloseTo(asIs.maximalReliability.est, 10)
  })

  it('is the same reliability for H and the best weighted sum when nothing but the factor connects the items', () => {
    for (const { maximalH, maximalReliability } of reliability(fitOf(byId('hs')))) {
      expect(maximalReliability.est).toBeCloseTo(maximalH.est, 12)
      expect(maximalReliability.se).toBeCloseTo(maximalH.se, 12)
    }
  })

  it('is undefined for a factor with a single indicator', () => {
    const single = reliability(fitOf(byId('single'))).find(({ factor }) => factor === 'age')!
    for (const value of Object.values(single)) if (isCoefficient(value)) expect(value.est).toBeNaN()
    expect(single.indicators).toEqual(['ageyr'])
  })

  it('gives intervals of the level that is asked for, and none without standard errors', () => {
    const answer = byId('hs')
    const [wide] = reliability(fitOf(answer), { level: 0.99 })
    const [usual] = reliability(fitOf(answer))
    expect((usual.omega.ciUpper - usual.omega.est) / usual.omega.se).toBeCloseTo(1.959963984540054, 10)
    expect((wide.omega.ciUpper - wide.omega.est) / wide.omega.se).toBeCloseTo(2.5758293035489004, 10)
    const [without] = reliability(cfa(answer.model, dataOf(answer.data), { se: 'none' }))
    expect(without.omega.est).toBeCloseTo(usual.omega.est, 10)
    expect(without.omega.se).toBeNaN()
    expect(without.omega.ciLower).toBeNaN()
  })

  it('takes standard errors of alpha from fourth moments where the fit is robust', () => {
    const { model, data, factors } = byId('hs')
    const robust = reliability(cfa(model, dataOf(data), { estimator: 'MLR' }))
    const usual = reliability(cfa(model, dataOf(data)))
    factors.forEach(({ alpha }, k) => {
      expectClose(robust[k].alpha.se, alpha.cases, 'se of alpha')
      expect(robust[k].omega.est).toBeCloseTo(usual[k].omega.est, 10)
      expect(Math.abs(robust[k].omega.se / usual[k].omega.se - 1)).toBeGreaterThan(0.01)
    })
  })

  it('gives alpha of the maximum likelihood moments of incomplete cases, without a standard error', () => {
    const fit = cfa(byId('hs').model, dataOf('hs_mcar.csv'), { missing: 'ml' })
    const [visual] = reliability(fit)
    const { covariance: S } = fit.sample[0]
    const trace = S[0] + S[10] + S[20]
    expect(visual.alpha.est).toBeCloseTo(1.5 * (1 - trace / (trace + 2 * (S[1] + S[2] + S[11]))), 12)
    expect(visual.alpha.se).toBeNaN()
    expect(visual.omega.se).toBeGreaterThan(0)
    expect(htmt(fit)[0].pairs[0].htmt.est).toBeGreaterThan(0)
    expect(htmt(fit)[0].pairs[0].htmt.se).toBeNaN()
  })

  it('does not depend on how the factor is scaled', () => {
    const { model, data } = byId('relq')
    const marker = reliability(cfa(model, dataOf(data)))
    reliability(cfa(model, dataOf(data), { stdLv: true })).forEach((one, k) => {
      for (const name of ['omega', 'omegaTotal', 'compositeReliability', 'averageVarianceExtracted', 'maximalH'] as const) {
        expectClose(one[name].est, marker[k][name].est, name)
        expectClose(one[name].se, marker[k][name].se, `se of ${name}`)
      }
    })
  })

  it('survives structuredClone', () => {
    const found = reliability(fitOf(byId('hs')))
    expect(structuredClone(found)).toEqual(found)
  })
})

describe('discriminantValidity', () => {
  it('puts square roots of AVE on the diagonal and judges each pair', () => {
    const fit = fitOf(byId('poldem'))
    const [{ factors, table, pairs }] = discriminantValidity(fit)
    const extracted = reliability(fit).map((one) => one.averageVarianceExtracted.est)
    factors.forEach((_, i) => {
      expect(table[i][i]).toBeCloseTo(Math.sqrt(extracted[i]), 12)
    })
    expect(table[1][2]).toBe(table[2][1])
    const democracy = pairs.find((one) => one.factors[0] === 'dem60' && one.factors[1] === 'dem65')!
    expect(democracy.fornellLarcker).toBe(false)
    expect(democracy.distinct).toBe(democracy.correlation.ciUpper < 1)
    expect(democracy.unity.z).toBeCloseTo((democracy.correlation.est - 1) / democracy.correlation.se, 12)
    expect(democracy.zero.z).toBeCloseTo(democracy.correlation.est / democracy.correlation.se, 12)
    const nine = cfa('visual =~ x1 + x2 + x3\n speed =~ x7 + x8 + x9', loadDataset('HolzingerSwineford1939'))
    const row = standardizedSolution(nine).find((one) => one.lhs === 'visual' && one.rhs === 'speed')!
    const { zero } = discriminantValidity(nine)[0].pairs[0]
    expect(zero.z).toBeCloseTo(row.z, 8)
    expect(zero.pvalue).toBeCloseTo(row.pvalue, 10)
    expect(pairs.find((one) => one.factors.includes('ind60'))!.fornellLarcker).toBe(true)
  })

  it('gives no verdict where AVE does not exist, and no pair of a factor with those that measure it', () => {
    const [{ table, pairs }] = discriminantValidity(fitOf(byId('single')))
    expect(pairs[0].fornellLarcker).toBeUndefined()
    expect(pairs[0].distinct).toBe(true)
    expect(table[1][1]).toBeNaN()
    const [second] = discriminantValidity(fitOf(byId('second')))
    expect(second.pairs.some(({ factors }) => factors.includes('g'))).toBe(false)
    expect(second.pairs).toHaveLength(3)
  })
})

describe('htmt', () => {
  const blocks = { visual: ['x1', 'x2', 'x3'], textual: ['x4', 'x5', 'x6'], speed: ['x7', 'x8', 'x9'] }

  it('is the same from a fit, from cases and from moments', () => {
    const data = dataOf('hs1939.csv')
    const fit = fitOf(byId('hs'))
    const fromFit = htmt(fit, undefined, { distribution: 'normal' })
    expect(htmt(data, blocks, { distribution: 'normal' })).toEqual(fromFit)
    const [{ covariance, names, n }] = fit.sample
    const [fromMoments] = htmt({ names, nobs: n, cov: covariance, divisor: 'n' }, blocks)
    expect(fromMoments).toEqual(fromFit[0])
    expect(htmt(data, blocks, { group: 'school' }).map(({ groupLabel }) => groupLabel)).toEqual(['Pasteur', 'Grant-White'])
  })

  it('uses absolute correlations unless told otherwise', () => {
    const { columns } = dataOf('hs1939.csv')
    const flipped = { ...columns, x2: columns.x2.map((value) => -value) }
    const [plain] = htmt(columns, blocks)
    expect(htmt(flipped, blocks)[0].pairs[0].htmt.est).toBeCloseTo(plain.pairs[0].htmt.est, 12)
    expect(htmt(flipped, blocks)[0].pairs[0].htmt2.se).toBeCloseTo(plain.pairs[0].htmt2.se, 12)
    const [signed] = htmt(flipped, blocks, { absolute: false })
    expect(signed.pairs[0].htmt.est).not.toBeCloseTo(plain.pairs[0].htmt.est, 1)
    expect(signed.pairs[0].htmt2.est).toBeNaN()
  })

  it('is undefined for blocks that share an item or have only one', () => {
    const [{ pairs }] = htmt(dataOf('hs1939.csv'), { a: ['x1', 'x2'], b: ['x2', 'x3'], c: ['x4'] })
    for (const { htmt: ratio } of pairs) expect(ratio.est).toBeNaN()
  })

  it('refuses variables that the data lack, and data without blocks', () => {
    expect(() => htmt(dataOf('hs1939.csv'), { a: ['x1', 'x22'], b: ['x3', 'x4'] })).toThrow(SemError)
    expect(() => htmt(fitOf(byId('hs')), { a: ['x1', 'x22'], b: ['x3', 'x4'] })).toThrow(/x22/)
    expect(() => htmt(dataOf('hs1939.csv'))).toThrow(SemError)
  })
})

function isCoefficient(value: unknown): value is Coefficient {
  return typeof value === 'object' && value !== null && 'est' in value
}
