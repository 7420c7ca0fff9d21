import { describe, expect, test } from 'vitest'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { cfa, sem } from '../../src/fit/sem'
import { SemError } from '../../src/issue/semError'
import { impliedMoments, sampleStatistics } from '../../src/postfit/moments'
import { residuals } from '../../src/postfit/residuals'
import { referenceData } from '../support/referenceData'

const data = referenceData('hs1939.csv')
const model = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6'
const mimic = `${model}\nvisual + textual ~ sex + ageyr`

/** The words of the refusal. */
function refusal(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof SemError) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}

describe('what is not supported is refused by name', () => {
  const refused: readonly [string, Record<string, unknown>][] = [
    ['correlation', { correlation: true, conditionalX: true }],
    ['composite.loadings', { group: 'school', groupEqual: 'composite.loadings' }],
    ['mg.lv.variances', { effectCoding: 'mg.lv.variances' }],
    ['narrow', { bounds: 'narrow' }],
    ['browne.residual.adf', { conditionalX: true, test: 'browne.residual.adf.model' }],
    ['samplingWeights', { conditionalX: true, estimator: 'MLM', samplingWeights: 'ageyr' }],
    ['cluster', { conditionalX: true, estimator: 'ULS', cluster: 'school' }],
    ['missing', { conditionalX: true, missing: 'ml' }],
    ['fixedX', { conditionalX: true, fixedX: false }],
    ['x99~1', { group: 'school', groupEqual: 'intercepts', groupPartial: 'x99~1' }],
  ]
  for (const [word, options] of refused) {
    test(`${word}: ${JSON.stringify(options)}`, () => {
      expect(refusal(() => cfa(model, data, options))).toContain(word)
    })
  }
})

describe('groupEqual', () => {
  test("'all' is everything that can be equal", () => {
    const names = ['loadings', 'intercepts', 'residuals', 'residual.covariances', 'regressions', 'means', 'lv.variances', 'lv.covariances']
    const [all, each] = ['all', names].map((groupEqual) => cfa(model, data, { group: 'school', groupEqual }))
    expect(all.table).toEqual(each.table)
    expect([all.inference.df, all.inference.npar]).toEqual([35, 19])
  })

  test('a covariance may be exempted with its variables either way round', () => {
    const fits = ['visual~~textual', 'textual ~~ visual'].map((groupPartial) =>
      cfa(model, data, { group: 'school', groupEqual: ['lv.covariances'], groupPartial }),
    )
    for (const fit of fits) expect(fit.inference.df).toBe(16)
  })
})

describe('conditionalX', () => {
  const joint = sem(mimic, data, { meanstructure: true })
  const conditional = sem(mimic, data, { conditionalX: true })

  test('has the estimates, standard errors and chi-square of fixed exogenous variables', () => {
    expect(conditional.estimate.x).toEqual(joint.estimate.x)
    expect(conditional.inference.se).toEqual(joint.inference.se)
    expect(fitMeasures(conditional, ['chisq', 'df', 'logl'])).toEqual(fitMeasures(joint, ['chisq', 'df', 'logl']))
  })

  test('has slopes in its baseline', () => {
    expect(fitMeasures(conditional, ['baseline.df'])['baseline.df']).toBe(15)
    expect(fitMeasures(joint, ['baseline.df'])['baseline.df']).toBe(27)
  })

  test('reads moments and residuals given the exogenous variables', () => {
    const [sample] = sampleStatistics(conditional)
    const [implied] = impliedMoments(conditional)
    const [{ resCov, resSlopes, resInt, summary }] = residuals(conditional)
    expect(sample.exogenous).toEqual(['sex', 'ageyr'])
    expect(sample.outcomes).toEqual(['x1', 'x2', 'x3', 'x4', 'x5', 'x6'])
    expect(resCov![0][1]).toBeCloseTo(sample.residualCovariance![0][1] - implied.residualCovariance![0][1], 12)
    expect(resSlopes![2][1]).toBeCloseTo(sample.residualSlopes![2][1] - implied.residualSlopes![2][1], 12)
    expect(resInt![3]).toBeCloseTo(sample.residualIntercepts![3] - implied.residualIntercepts![3], 12)
    expect(Object.keys(summary)).toEqual(['res.cov', 'res.int', 'res.slopes', 'total'])
  })

  test('without exogenous variables changes nothing but the means', () => {
    const [plain, given] = [cfa(model, data, { meanstructure: true }), cfa(model, data, { conditionalX: true })]
    expect(fitMeasures(given)).toEqual(fitMeasures(plain))
    expect(residuals(given)[0].resCov).toBeUndefined()
  })
})
