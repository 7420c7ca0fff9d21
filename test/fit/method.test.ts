import { describe, expect, test } from 'vitest'
import { resolveMethod } from '../../src/fit/method'
import type { MissingTreatment } from '../../src/fit/missingTreatment'
import type { FitOptions } from '../../src/fit/options'

const resolve = (options: FitOptions, setting: { cases?: boolean; missing?: MissingTreatment } = {}) =>
  resolveMethod(options, { cases: true, missing: 'listwise', ...setting })

const short = (options: FitOptions, setting = {}) => {
  const { method, issues } = resolve(options, setting)
  return issues.length > 0
    ? issues.map((issue) => (issue.code === 'unsupportedCombination' ? issue.what : issue.code))
    : [method.estimator, method.se, method.tests.join(), method.information, method.observedInformationTests, method.h1Information].join(
        ' | ',
      )
}

describe('resolveMethod', () => {
  // as lavInspect(fit, 'options') shows them
  test.each([
    [{}, 'ML | standard | standard,browne.residual.nt.model | expected | hessian | structured'],
    [{ estimator: 'mlr' }, 'ML | robust.huber.white | standard,yuan.bentler.mplus | observed | hessian | structured'],
    [{ estimator: 'MLM' }, 'ML | robust.sem | standard,satorra.bentler | expected | h1 | structured'],
    [{ estimator: 'MLMV' }, 'ML | robust.sem | standard,scaled.shifted | expected | h1 | structured'],
    [{ estimator: 'MLMVS' }, 'ML | robust.sem | standard,mean.var.adjusted | expected | h1 | structured'],
    [{ estimator: 'MLF' }, 'ML | standard | standard,browne.residual.nt.model | first.order | hessian | structured'],
    [{ estimator: 'GLS' }, 'GLS | standard | standard | expected | hessian | structured'],
    [{ estimator: 'WLS' }, 'WLS | standard | standard | expected | hessian | unstructured'],
    [{ estimator: 'ULS' }, 'ULS | robust.sem.nt | standard,browne.residual.nt | expected | hessian | unstructured'],
    [{ estimator: 'ULS', se: 'robust' }, 'ULS | robust.sem | standard,browne.residual.adf | expected | hessian | unstructured'],
    [{ estimator: 'ULSMV' }, 'ULS | robust.sem | standard,scaled.shifted | expected | h1 | unstructured'],
    [{ estimator: 'WLSMV', ordered: false }, 'DWLS | robust.sem | standard,scaled.shifted | expected | h1 | unstructured'],
    [{ estimator: 'DWLS', ordered: false }, 'DWLS | robust.sem.nt | standard,browne.residual.nt | expected | hessian | unstructured'],
    [{ se: 'robust' }, 'ML | robust.sem | standard,browne.residual.nt.model | expected | hessian | structured'],
    [{ se: 'sandwich' }, 'ML | robust.huber.white | standard,browne.residual.nt.model | observed | hessian | structured'],
    [{ se: 'first.order' }, 'ML | standard | standard,browne.residual.nt.model | first.order | hessian | structured'],
    [{ se: 'observed' }, 'ML | standard | standard,browne.residual.nt.model | observed | hessian | structured'],
    [{ estimator: 'MLR', se: 'standard' }, 'ML | standard | standard,yuan.bentler.mplus | expected | hessian | structured'],
    [
      { estimator: 'MLR', test: 'satorra.bentler' },
      'ML | robust.huber.white | standard,yuan.bentler.mplus,satorra.bentler | observed | h1 | structured',
    ],
    [{ test: ['yuan-bentler', 'standard'] }, 'ML | standard | standard,yuan.bentler | expected | h1 | structured'],
    [{ test: 'none' }, 'ML | standard |  | expected | hessian | structured'],
    [{ cluster: 'g' }, 'ML | robust.cluster | standard,yuan.bentler.mplus | observed | hessian | structured'],
    [{ cluster: 'g', se: 'standard' }, 'ML | standard | standard,yuan.bentler.mplus | expected | hessian | structured'],
    [
      { samplingWeights: 'w' },
      'ML | robust.huber.white | standard,browne.residual.adf,yuan.bentler.mplus | observed | hessian | structured',
    ],
    [{ cluster: 'g', estimator: 'MLM' }, 'ML | robust.cluster.sem | standard,satorra.bentler | expected | h1 | structured'],
    [{ samplingWeights: 'w', estimator: 'MLM' }, 'ML | robust.sem | standard,satorra.bentler | expected | h1 | structured'],
    [{ samplingWeights: 'w', estimator: 'GLS' }, 'GLS | robust.sem | standard,browne.residual.adf | expected | hessian | structured'],
    [
      { samplingWeights: 'w', se: 'standard' },
      'ML | standard | standard,browne.residual.adf,yuan.bentler.mplus | expected | hessian | structured',
    ],
  ] as [FitOptions, string][])('%j', (options, expected) => {
    expect(short(options)).toBe(expected)
  })

  test('a pair of informations is one for standard errors and one for tests', () => {
    const { method, issues } = resolve({ information: ['expected', 'observed'] })
    expect(issues).toEqual([])
    expect([method.information, method.informationTests]).toEqual(['expected', 'observed'])
  })

  test.each([
    [{ estimator: 'MLX' }, ["estimator: 'MLX'"]],
    [{ estimator: 'WLSMV' }, ["estimator: 'WLSMV'"]],
    [{ ordered: ['x1'] }, ['ordered']],
    [{ estimator: 'GLS', se: 'robust.huber.white' }, ["se: 'robust.huber.white'"]],
    [{ estimator: 'GLS', test: 'satorra.bentler' }, ["test: 'satorra.bentler'"]],
    [{ estimator: 'ULS', test: 'yuan.bentler.mplus' }, ["test: 'yuan.bentler.mplus'"]],
    [{ se: 'robust.cluster' }, ["se: 'robust.cluster'"]],
    [{ cluster: 'g', estimator: 'MLMV' }, ["test: 'scaled.shifted'"]],
    [{ cluster: 'g', likelihood: 'wishart' }, ["likelihood: 'wishart' with samplingWeights or cluster"]],
    [{ se: 'bootstrap' }, ["se: 'bootstrap'"]],
    [{ information: 'fisher' }, ["information: 'fisher'"]],
  ] as [FitOptions, string[]][])('%j is refused by name', (options, what) => {
    const found = short(options)
    for (const phrase of what) expect(found).toContain(phrase)
  })

  test('information first.order is refused with robust standard errors or tests', () => {
    expect(short({ estimator: 'MLR', information: 'first.order' })).toEqual([
      "information: 'first.order' with robust standard errors or tests",
    ])
  })

  test.each(['MLR', 'MLM', 'WLS', 'ULSMV'])('%s is refused when only moments are given', (estimator) => {
    expect(resolve({ estimator }, { cases: false }).issues.length).toBeGreaterThan(0)
  })

  test.each(['ML', 'GLS', 'ULS'])('%s does with moments only', (estimator) => {
    expect(resolve({ estimator }, { cases: false }).issues).toEqual([])
  })
})
