import { describe, expect, test } from 'vitest'
import type { Fit } from '../../src/fit/fit'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { cfa, sem } from '../../src/fit/sem'
import { fitTests } from '../../src/fit/tests'
import { SemError } from '../../src/issue/semError'
import { loadDataset } from '../../src/node'
import { constraints } from '../../src/postfit/constraints'
import { latentMoments } from '../../src/postfit/moments'
import { parameterEstimates } from '../../src/postfit/parameterEstimates'
import { standardizedSolution } from '../../src/postfit/standardizedSolution'
import { vcov } from '../../src/postfit/vcov'
import { referenceData } from '../support/referenceData'

// lavaan's figures come from fixtures/corners.R.

const data = referenceData('hs1939.csv')
const symmetric = (lower: readonly (readonly number[])[]) => lower.map((_, i) => lower.map((_, j) => (i >= j ? lower[i][j] : lower[j][i])))
const moments = { names: ['a', 'b', 'c', 'd'], cov: symmetric([[2.1], [0.8, 1.9], [0.6, 0.7, 2.4], [0.5, 0.4, 0.9, 1.7]]), nobs: 120 }
const row = (fit: Fit, lhs: string, op: string, rhs: string) =>
  parameterEstimates(fit).find((one) => one.lhs === lhs && one.op === op && one.rhs === rhs)!

function refusal(run: () => unknown): SemError {
  try {
    run()
  } catch (error) {
    if (error instanceof SemError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('what is added to a model is what lavaan adds', () => {
  test('orthogonal leaves the residual covariances of observed outcomes free', () => {
    const fit = sem('a + b ~ d', moments, { orthogonal: true })
    expect(row(fit, 'a', '~~', 'b').est).toBeCloseTo(0.6766666699, 8)
    expect(fit.inference.df).toBe(0)
  })

  test('variables that only covary come in the order of the left sides, then of the right sides', () => {
    expect(vcov(sem('a ~~ c\n b ~~ d + a', moments)).names).toEqual(['a~~c', 'b~~d', 'a~~b', 'a~~a', 'b~~b', 'c~~c', 'd~~d'])
  })

  test("groupEqual 'all' makes every set of parameters equal", () => {
    const { inference } = cfa('visual =~ x1 + x2 + x3', data, { group: 'school', groupEqual: 'all' })
    expect([inference.npar, inference.df]).toEqual([9, 9])
  })
})

describe('groups', () => {
  test('moments of several groups without means make a model without means', () => {
    const groups = [
      { ...moments, label: 'one' },
      { ...moments, label: 'two', nobs: 80 },
    ]
    const { inference } = sem('a ~ b + c', groups, { groupEqual: 'regressions' })
    expect([inference.npar, inference.df]).toEqual([4, 2])
  })

  test('means that a model needs and moments lack are asked for', () => {
    expect(refusal(() => sem('a ~ 1 + b', moments)).issues).toEqual([{ code: 'meansNeeded' }])
    const mixed = [
      { ...moments, label: 'one', mean: [0, 0, 0, 0] },
      { ...moments, label: 'two' },
    ]
    expect(refusal(() => sem('a ~ b', mixed)).issues).toEqual([{ code: 'meansNeeded', group: 'two' }])
  })

  test('each group has the variables of its own block, whatever the order of the blocks', () => {
    const [first, second] = ['group: 1\n f =~ x1 + x2 + x3\n', 'group: 2\n f =~ x1 + x2 + x3 + x4\n']
    for (const model of [first + second, second + first]) {
      const fit = cfa(model, data, { group: 'sex' })
      const { chisq, df } = fitMeasures(fit, ['chisq', 'df'])
      expect(chisq).toBeCloseTo(4.070080415, 6)
      expect(df).toBe(2)
      expect(fit.sample.map(({ names }) => names.length)).toEqual([3, 4])
    }
  })
})

describe('figures at the edges', () => {
  test('a Wishart likelihood takes the moments of fixed x with divisor n - 1', () => {
    const fit = sem('a ~ b + c\n b ~ c', moments, { likelihood: 'wishart' })
    expect(row(fit, 'c', '~~', 'c').est).toBeCloseTo(2.4, 12)
    expect(row(fit, 'a', '~', 'b').se).toBeCloseTo(0.09231148293, 8)
  })

  test('a factor with a negative variance has no standardized value, and its residuals keep theirs', () => {
    const cov = moments.cov.map((line, i) => line.map((value, j) => (i === j ? value : -0.3)))
    const fit = cfa('f =~ a + 0.7*b + 0.7*c', { ...moments, cov })
    const solution = standardizedSolution(fit)
    const of = (lhs: string, rhs: string) => solution.find((one) => one.lhs === lhs && one.rhs === rhs)!
    expect([of('f', 'f').est, of('f', 'f').se, of('f', 'a').est, of('f', 'a').se]).toEqual([NaN, NaN, NaN, NaN])
    expect(of('a', 'a').est).toBeCloseTo(1.222117, 6)
    expect(of('a', 'a').se).toBeCloseTo(0.07093616, 6)
  })

  test('an inequality that is not active shows the room that it leaves', () => {
    const fit = sem('a ~ p*b + q*c\n p^2 < 4\n p*q > -1', moments)
    const [below, above] = constraints(fit).map(({ est }) => est)
    expect(below).toBeCloseTo(3.8641706, 6)
    expect(above).toBeCloseTo(1.0525207, 6)
  })

  test('without a mean structure observed predictors move latent means, also when they are not fixed', () => {
    const fit = sem('f =~ x1 + x2 + x3\n f ~ ageyr', data, { fixedX: false })
    expect(latentMoments(fit)[0].mean?.[0]).toBeCloseTo(-0.08193209182, 6)
  })
})

describe('the search', () => {
  test('finds a minimum with a negative residual variance that a first attempt runs past', () => {
    const cov = symmetric([
      [1.7909],
      [0.4032, 0.755],
      [0.1742, 0.0497, 0.8774],
      [1.1797, 0.3589, 0.0812, 1.3562],
      [0.2618, 0.2491, 0.2331, 0.356, 0.7477],
      [0.1643, -0.0039, -0.137, 0.2325, -0.0134, 0.5034],
    ])
    const fit = cfa('f =~ h1 + h2 + h3\n g =~ h4 + h5 + h6', { names: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], cov, nobs: 45 })
    expect(fit.estimate.status).toBe('converged')
    expect(fitMeasures(fit, ['chisq']).chisq).toBeCloseTo(10.431061247, 6)
    // The minimum is flat in this direction: lavaan, restarted, stops 6e-7 away from where the slope vanishes.
    expect(row(fit, 'h4', '~~', 'h4').est).toBeCloseTo(-0.308162465, 5)
    expect(fit.estimate.maxGradient).toBeLessThan(1e-9)
  })

  test('ends at once when a constraint has no value at the start', () => {
    const fit = sem('a ~ p*b + c\n log(p - 10) == 1', moments)
    expect([fit.estimate.status, fit.estimate.iterations]).toEqual(['inadmissibleStart', 0])
  })

  test('a statistic of absurd size has its measures all the same', () => {
    const fit = sem('L =~ 1*b\n b ~ 1*a\n b ~~ 0*b\n a ~~ 1e-12*a\n L ~~ 1e-12*L', moments, { fixedX: false })
    const measures = fitMeasures(fit)
    expect(measures.chisq).toBeGreaterThan(1e12)
    expect(measures['rmsea.ci.upper']).toBeGreaterThanOrEqual(measures.rmsea)
  })
})

test('an option of the wrong kind is told what it may be', () => {
  const { issues } = refusal(() => sem('a ~ b', moments, { stdLv: 'yes', maxIterations: -1, likelihood: 'odd' } as never))
  expect(issues.map((issue) => issue.code === 'badOption' && [issue.option, issue.expected])).toEqual(
    expect.arrayContaining([
      ['stdLv', { kind: 'flag' }],
      ['maxIterations', { kind: 'number', above: 0 }],
      ['likelihood', { kind: 'oneOf', names: ['default', 'normal', 'wishart'] }],
    ]),
  )
})

test('bounds: true is lavaan shorthand for wide', () => {
  const model = 'f =~ x1 + x2 + x3'
  expect(cfa(model, data, { bounds: true }).table.rows).toEqual(cfa(model, data, { bounds: 'wide' }).table.rows)
})

describe('robust errors from moments know of clusters', () => {
  const clustered = loadDataset('Demo.twolevel')
  const model = 'f =~ y1 + y2 + y3\n g =~ y4 + y5 + y6\n f ~ x1 + x2\n g ~ f'

  // lavaan stops within 1e-5 of the optimum
  test.each([
    [{ se: 'robust.cluster.sem' }, 'yuan.bentler.mplus', 39.42986],
    [{ estimator: 'MLM' }, 'satorra.bentler', 40.41956],
  ] as const)('%o', (options, test, statistic) => {
    const fit = sem(model, clustered, { cluster: 'cluster', ...options })
    expect(fit.options.se).toBe('robust.cluster.sem')
    expect(row(fit, 'f', '=~', 'y2').se).toBeCloseTo(0.0296161, 6)
    expect(row(fit, 'f', '~', 'x1').se).toBeCloseTo(0.0288488, 6)
    expect(fitTests(fit)[test].stat).toBeCloseTo(statistic, 3)
  })
})
