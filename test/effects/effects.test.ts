import { describe, expect, it } from 'vitest'
import { compareGroups } from '../../src/effects/compareGroups'
import { effectExists } from '../../src/effects/effectExists'
import { effects, effectsByGroup } from '../../src/effects/effects'
import { estimateEffect } from '../../src/effects/estimateEffect'
import type { Fitted } from '../../src/effects/fitted'
import { spectralRadius } from '../../src/effects/spectralRadius'
import { SemError } from '../../src/issue/semError'
import { difference, direct, indirect, path, sum, total } from '../../src/model/effectExpression'
import type { ParameterRow } from '../../src/model/parameterTable'
import { referenceFit } from './referenceFit'

/** A fit with the given coefficients, unit disturbances and identity covariance of its arrows' parameters. */
function fitOf(arrows: Record<string, number>): Fitted {
  const names = [...new Set(Object.keys(arrows).flatMap((arrow) => arrow.split('>')))]
  const row = (lhs: string, op: '~' | '~~', rhs: string, index: number): ParameterRow => ({
    lhs,
    op,
    rhs,
    group: 0,
    level: 0,
    role: { kind: 'free', index },
    exogenous: false,
    label: '',
    plabel: '',
    user: true,
  })
  const regressions = Object.keys(arrows).map((arrow, i) => row(arrow.split('>')[1], '~', arrow.split('>')[0], i))
  const rows = [...regressions, ...names.map((name, i) => row(name, '~~', name, regressions.length + i))]
  const q = rows.length
  const covariance = new Float64Array(q * q)
  for (let i = 0; i < q; i++) covariance[i * q + i] = 0.01 * (i + 1)
  return {
    table: {
      rows,
      constraints: [],
      variables: [{ observed: names, latent: [], composites: [], fixedExogenous: [], ordered: [], exogenous: [] }],
      groupLabels: [''],
      levels: 1,
      meanStructure: false,
      fixedX: false,
      conditionalX: false,
      freeCount: q,
    },
    estimate: { values: [...Object.values(arrows), ...names.map((_, i) => 1 + 0.1 * i)] },
    inference: { covariance },
  }
}

/** The standard error by central differences of the estimate in every free value. */
function differencedError(fit: Fitted, of: (fit: Fitted) => number): number {
  const values = Array.from(fit.estimate.values)
  const q = values.length
  const h = 1e-5
  const slopes = values.map((_, i) => {
    const at = (step: number) => of({ ...fit, estimate: { values: values.map((x, k) => (k === i ? x + step : x)) } })
    return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h)
  })
  const covariance = fit.inference.covariance as Float64Array
  let variance = 0
  for (let i = 0; i < q; i++) for (let j = 0; j < q; j++) variance += slopes[i] * covariance[i * q + j] * slopes[j]
  return Math.sqrt(variance)
}

const chapter = fitOf({
  'fr>sat': 0.4,
  'fr>tru': 0.2,
  'sat>tru': 0.3,
  'fr>aff': 0.15,
  'sat>aff': 0.5,
  'tru>aff': 0.2,
  'fr>con': 0.03,
  'sat>con': 0.1,
  'tru>con': 0.09,
  'aff>con': 0.6,
})
const loop = fitOf({ 'z>a': 0.5, 'a>b': 0.6, 'b>a': 0.4, 'w>b': 0.3, 'b>y': 0.7, 'a>y': 0.2 })

describe('effects', () => {
  it('lists every directed path of the chapter’s model from satisfaction to continuance belonging', () => {
    const found = effects(chapter, { from: 'sat', to: 'con' })
    expect(found.indirect.map((effect) => effect.label)).toEqual(['sat -> tru -> con', 'sat -> aff -> con', 'sat -> tru -> aff -> con'])
    expect(found.direct.est).toBe(0.1)
    expect(found.total.est).toBeCloseTo(0.1 + 0.5 * 0.6 + 0.3 * 0.09 + 0.3 * 0.2 * 0.6, 14)
    expect(found.totalIndirect.est).toBeCloseTo(found.total.est - found.direct.est, 14)
    expect(found.issues).toEqual([])
  })

  it('specific indirect effects sum to the total indirect effect when nothing loops', () => {
    const { indirect, totalIndirect } = effects(chapter, { from: 'fr', to: 'con' })
    expect(indirect).toHaveLength(7)
    expect(indirect.reduce((s, effect) => s + effect.est, 0)).toBeCloseTo(totalIndirect.est, 14)
    expect(indirect.reduce((s, effect) => s + effect.stdAll.est, 0)).toBeCloseTo(totalIndirect.stdAll.est, 14)
  })

  it('what passes through a variable is the sum of the paths that do', () => {
    const through = estimateEffect(chapter, indirect('sat', 'con', 'aff'))
    const paths = estimateEffect(chapter, sum(path('sat', 'aff', 'con'), path('sat', 'tru', 'aff', 'con')))
    expect(through.est).toBeCloseTo(paths.est, 14)
    expect(through.se).toBeCloseTo(paths.se, 14)
    expect(through.stdAll.se).toBeCloseTo(paths.stdAll.se, 14)
  })

  it('in a loop the total effect is the closed form of the endless rounds', () => {
    const rounds = 1 / (1 - 0.6 * 0.4)
    const found = effects(loop, { from: 'z', to: 'y' })
    expect(found.total.est).toBeCloseTo(0.5 * rounds * (0.2 + 0.6 * 0.7), 14)
    expect(found.indirect.map((effect) => effect.label)).toEqual(['z -> a -> y', 'z -> a -> b -> y'])
    expect(effects(loop, { from: 'a', to: 'b' }).total.est).toBeCloseTo(0.6 * rounds, 14)
    expect(found.issues).toEqual([])
  })

  it('a loop that does not die out is an issue that names its variables', () => {
    const unstable = fitOf({ 'z>a': 0.5, 'a>b': 1.5, 'b>a': 0.8, 'b>y': 1 })
    const [issue] = effects(unstable, { from: 'z', to: 'y' }).issues
    expect(issue).toMatchObject({ code: 'unstableLoop', variables: ['a', 'b'] })
    expect(issue.code === 'unstableLoop' && issue.radius).toBeCloseTo(Math.sqrt(1.2), 12)
  })

  it('a path search that would explode stops at its limit, says so, and keeps the totals complete', () => {
    const names = Array.from({ length: 24 }, (_, i) => `v${i}`)
    const arrows = Object.fromEntries(names.flatMap((to, j) => names.slice(0, j).map((from) => [`${from}>${to}`, 0.1])))
    const found = effects(fitOf(arrows), { from: 'v0', to: 'v23', limit: 50 })
    expect(found.issues).toEqual([{ code: 'pathsTruncated', from: 'v0', to: 'v23', limit: 50 }])
    expect(found.indirect.length).toBeLessThanOrEqual(50)
    expect(found.total.est).toBeCloseTo(0.1 * 1.1 ** 22, 12)
  })

  it.each([
    ['chapter', chapter, difference(path('sat', 'aff', 'con'), direct('sat', 'con'))],
    ['chapter', chapter, total('fr', 'con')],
    ['loop', loop, total('z', 'y')],
    ['loop', loop, total('a', 'b')],
    ['loop', loop, indirect('z', 'y', 'b')],
    ['loop', loop, difference(total('z', 'y'), indirect('w', 'y'))],
  ] as const)('standard errors equal those by differences, unstandardized and standardized: %s %#', (_, fit, expression) => {
    const effect = estimateEffect(fit, expression)
    expect(effect.se).toBeCloseTo(
      differencedError(fit, (f) => estimateEffect(f, expression).est),
      9,
    )
    expect(effect.stdAll.se).toBeCloseTo(
      differencedError(fit, (f) => estimateEffect(f, expression).stdAll.est),
      9,
    )
  })

  it('an arrow that the model lacks has a direct effect of 0 without error, and does not exist', () => {
    const found = effects(loop, { from: 'z', to: 'y' })
    expect([found.direct.est, found.direct.se]).toEqual([0, 0])
    expect(effectExists(loop, direct('z', 'y'))).toBe(false)
    expect(effectExists(loop, total('z', 'y'))).toBe(true)
    expect(effectExists(loop, total('y', 'z'))).toBe(false)
    expect(effectExists(loop, indirect('a', 'b'))).toBe(false)
  })

  it('names that are no variables are reported with the nearest ones, all at once', () => {
    const attempt = () => estimateEffect(chapter, total('satt', 'cn'))
    expect(attempt).toThrow(SemError)
    try {
      attempt()
    } catch (error) {
      expect((error as SemError).issues).toEqual([
        { code: 'unknownVariable', name: 'satt', nearest: ['sat'] },
        { code: 'unknownVariable', name: 'cn', nearest: ['con'] },
      ])
    }
  })

  it('survives structuredClone', () => {
    const found = effects(chapter, { from: 'sat', to: 'con' })
    expect(structuredClone(found)).toEqual(found)
  })
})

describe('several groups', () => {
  const { fit, rows } = referenceFit('mg-path')
  it('every group has effects of its own', () => {
    const byGroup = effectsByGroup(fit, { from: 'friendship', to: 'trust' })
    const b = rows.filter((row) => row.lhs === 'trust' && row.op === '~' && row.rhs === 'friendship').map((row) => row.est)
    expect(byGroup.map((group) => group.direct.est)).toEqual(b)
    expect(byGroup.map((group) => group.groupLabel)).toEqual(fit.table.groupLabels)
  })
  it('the Wald test of one difference is the square of its z', () => {
    const compared = compareGroups(fit, direct('satisfaction', 'trust'))
    const row = rows.find((r) => r.lhs === 'db')!
    expect(compared.df).toBe(1)
    expect(compared.statistic).toBeCloseTo((row.est / row.se) ** 2, 8)
  })
})

describe('spectralRadius', () => {
  it('is 0 without loops, whatever the coefficients', () => {
    expect(spectralRadius(Float64Array.from([0, 0, 0, 5, 0, 0, 7, 9, 0]), 3)).toBe(0)
  })
  it('finds complex eigenvalues: a rotation by 90 degrees scaled by 0.9', () => {
    expect(spectralRadius(Float64Array.from([0, -0.9, 0.9, 0]), 2)).toBeCloseTo(0.9, 12)
  })
  it('is exact for a defective matrix', () => {
    expect(spectralRadius(Float64Array.from([0.5, 1, 0, 0.5]), 2)).toBeCloseTo(0.5, 10)
  })
})
