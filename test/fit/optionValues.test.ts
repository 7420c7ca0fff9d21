import { describe, expect, test } from 'vitest'
import { insteadOf, optionsNotOffered } from '../../src/fit/notOffered'
import { checkOptions, type FitOptions, optionsSchema } from '../../src/fit/options'
import {
  bollenStine,
  bootstrap,
  cfa,
  check,
  coef,
  describeIssue,
  fitMeasures,
  fitTests,
  power,
  SemError,
  sem,
  withBootstrapErrors,
} from '../../src/index'
import { referenceData } from '../support/referenceData'
import reference from './fixtures/options.json'

const data = referenceData('hs1939.csv')
const model = 'visual =~ x1 + x2 + x3\n textual =~ x4 + x5 + x6'

/** The codes of the refusal, with the options that it names. */
function refusal(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (!(error instanceof SemError)) throw error
    return error.issues.map((issue) =>
      'option' in issue ? `${issue.code} ${issue.option}` : 'what' in issue ? `${issue.code} ${issue.what}` : issue.code,
    )
  }
  throw new Error('nothing was refused')
}

describe('options of lavaan 0.7-3 give its figures', () => {
  const fits: Record<keyof typeof reference.fits, FitOptions> = {
    mlm_standard: { estimator: 'MLM', standardTest: 'browne.residual.nt.model' },
    mlm_scaled: { estimator: 'MLM', scaledTest: 'browne.residual.nt.model' },
    mlmv_scaled: { estimator: 'MLMV', scaledTest: 'browne.residual.nt' },
    mlr_both: { estimator: 'MLR', standardTest: 'browne.residual.adf', scaledTest: 'browne.residual.nt.model' },
    ml_standard: { standardTest: 'browne.residual.nt.model' },
    marker_one: { markerIntZero: true },
    marker_groups: { markerIntZero: true, group: 'school' },
    marker_equal: { markerIntZero: true, group: 'school', groupEqual: ['loadings', 'intercepts'] },
  }
  test.each(Object.entries(fits))('%s', (name, options) => {
    const theirs = reference.fits[name as keyof typeof fits]
    const fit = cfa(model, data, options)
    expect([...fit.options.tests].sort()).toEqual([...theirs.tests].sort())
    const found = fitMeasures(fit)
    const off = Object.entries(theirs.measures).filter(
      ([measure, value]) => !(Math.abs((found[measure] ?? Number.NaN) - value) <= 1e-5 * Math.max(1, Math.abs(value))),
    )
    expect(off.map(([measure, value]) => [measure, value, found[measure]])).toEqual([])
    const rows = new Map(fit.table.rows.map((row, i) => [`${row.lhs}${row.op}${row.rhs}.${row.group + 1}`, i]))
    theirs.estimates.name.forEach((label, k) => {
      const row = rows.get(label)
      if (row === undefined) return
      expect(fit.estimate.values[row], label).toBeCloseTo(theirs.estimates.est[k], 4)
      expect(fit.inference.se[row], label).toBeCloseTo(theirs.estimates.se[k], 4)
    })
  })
})

describe("se: 'bootstrap' and test: 'bollen.stine'", () => {
  const settings = { replicates: 40, seed: 3 }
  const plain = cfa(model, data)

  test('are the readings of the fit, for the same seed', () => {
    const fit = cfa(model, data, { se: 'bootstrap', test: 'bollen.stine', bootstrap: settings })
    const errors = withBootstrapErrors(bootstrap(plain, settings))
    expect(fit.options.se).toBe('bootstrap')
    expect(fit.options.bootstrap).toEqual({ errors: true, test: true, type: 'ordinary', ...settings })
    expect(fit.inference.se).toEqual(errors.inference.se)
    expect(fit.inference.covariance).toEqual(errors.inference.covariance)
    const { statistic, df, pvalue } = bollenStine(plain, settings)
    expect(fitTests(fit)).toEqual({ standard: fitTests(plain).standard, 'bollen.stine': { stat: statistic, df, pvalue } })
    expect(fitMeasures(fit, ['chisq', 'cfi'])).toEqual(fitMeasures(plain, ['chisq', 'cfi']))
  })

  test('may be asked for one without the other, beside other tests, and parametrically', () => {
    const tested = cfa(model, data, { test: ['Bollen.Stine', 'satorra.bentler'], bootstrap: 20 })
    expect([tested.options.se, Object.keys(fitTests(tested))]).toEqual(['standard', ['standard', 'satorra.bentler', 'bollen.stine']])
    const parametric = cfa(model, data, { se: 'boot', bootstrap: { replicates: 20, type: 'parametric' } })
    const same = withBootstrapErrors(bootstrap(plain, { replicates: 20, type: 'parametric' }))
    expect(parametric.inference.se).toEqual(same.inference.se)
    expect(parametric.options.tests).toEqual(plain.options.tests)
  })

  test("DWLS takes lavaan's weights of the cases for them", () => {
    const fit = cfa(model, data, { estimator: 'DWLS', ordered: false, se: 'bootstrap', bootstrap: 3 })
    // lavaan 0.7-3: coef(cfa(..., estimator = "DWLS", ordered = FALSE, se = "bootstrap"))
    expect(coef(fit)['visual=~x2']).toBeCloseTo(0.521108516, 6)
    expect(coef(fit)['textual=~x5']).toBeCloseTo(1.0471357333, 6)
    expect(fitMeasures(fit).chisq).toBeCloseTo(20.78804761, 4)
  })

  test('are refused where they cannot be had, and bootstrap where nothing is resampled', () => {
    expect(refusal(() => cfa(model, data, { estimator: 'MLR', se: 'bootstrap' }))).toEqual([
      "unsupportedCombination se: 'bootstrap', estimator: 'MLR'",
    ])
    expect(refusal(() => cfa(model, data, { bootstrap: 10 }))).toEqual(['optionWithoutEffect bootstrap'])
    expect(refusal(() => cfa(model, data, { se: 'boot', bootstrap: -1 }))).toEqual(['badOption bootstrap'])
    expect(refusal(() => cfa(model, data, { se: 'boot', bootstrap: { R: 5 } as object }))).toEqual(['unknownOption bootstrap.R'])
    const moments = { names: ['x', 'y'], cov: [[1], [0.5, 1]], nobs: 100 }
    expect(refusal(() => sem('y ~ x', moments as never, { se: 'bootstrap', bootstrap: 5 }))).toEqual([
      "unsupportedCombination bootstrap of type 'ordinary' from moments only",
    ])
    expect(refusal(() => power('y ~ 0.3*x', { n: 50, replicates: 2, fit: { se: 'bootstrap' } }))).toEqual([
      'unsupportedCombination a bootstrap in every sample',
    ])
  })
})

describe('start', () => {
  const plain = cfa(model, data)
  const from = (start: unknown) => cfa(model, data, { start: start as 'default' })

  test('another fit, values by name or by row, and simple ones end at the same solution', () => {
    const free = plain.estimate.x.length
    for (const start of ['default', 'simple', plain, { 'visual=~x2': 0.3 }, Array.from({ length: free }, () => 0.5)]) {
      const fit = from(start)
      expect(fit.estimate.status).toBe('converged')
      expect(fitMeasures(fit).chisq).toBeCloseTo(fitMeasures(plain).chisq, 6)
    }
    expect(from(plain).estimate.iterations).toBeLessThan(plain.estimate.iterations)
  })

  test('takes the values that it is given', () => {
    const limited = cfa(model, data, { start: plain, maxIterations: 1 })
    expect(limited.estimate.values[1]).toBeCloseTo(plain.estimate.values[1], 8)
  })

  test.each([['Mplus'], [[1, 2]], [{ 'visual=~x9': 1 }], [{ 'visual=~x2': Number.NaN }], [7]])('%j is refused', (start) => {
    expect(refusal(() => from(start))).toEqual([expect.stringMatching(/^badOption start/)])
  })
})

describe('every option of lavaan', () => {
  const camelCase = (name: string) => name.replace(/[._](.)/g, (_, letter: string) => letter.toUpperCase())
  const names = reference.options.map(camelCase)

  test('is one of relata, or refused with what takes its place', () => {
    const known = Object.keys(optionsSchema.shape)
    expect(names.filter((name) => !known.includes(name) && !optionsNotOffered.includes(name))).toEqual([])
    expect(known.filter((name) => optionsNotOffered.includes(name))).toEqual([])
  })

  test('is refused by name, in both languages', () => {
    for (const option of optionsNotOffered) {
      const { issues } = checkOptions({ [option]: 1 })
      expect(issues).toEqual([{ code: 'optionNotOffered', option, instead: insteadOf(option) }])
      for (const language of ['en', 'zh'] as const) expect(describeIssue(issues[0], { language })).toContain(option)
    }
  })
})

describe('options that would say nothing are refused', () => {
  const moments = { names: ['x1', 'x2', 'x3'], cov: [[1], [0.3, 1], [0.2, 0.3, 1]], nobs: 100 }
  test('groups of moments come with the moments', () => {
    expect(refusal(() => cfa('f =~ x1 + x2 + x3', moments as never, { group: 'school' }))).toEqual(['optionWithoutEffect group'])
    expect(refusal(() => cfa('f =~ x1 + x2 + x3', moments as never, { groupLabel: ['a'] }))).toEqual(['optionWithoutEffect groupLabel'])
  })

  test.each([
    [{ groupLabel: ['a'] }, 'optionWithoutEffect groupLabel'],
    [{ groupEqual: 'loadings' }, 'optionWithoutEffect groupEqual'],
    [{ groupPartial: 'visual=~x2' }, 'optionWithoutEffect groupPartial'],
    [{ samplingWeightsNormalization: 'total' }, 'optionWithoutEffect samplingWeightsNormalization'],
    [{ samplingWeights: 'ageyr', samplingWeightsNormalization: 'none' }, "unsupportedCombination samplingWeightsNormalization: 'none'"],
    [{ test: 'none', standardTest: 'browne.residual.nt' }, 'optionWithoutEffect standardTest'],
    [{ standardTest: 'satorra.bentler' }, "unsupportedCombination standardTest: 'satorra.bentler'"],
    [{ test: ['none', 'satorra.bentler'] }, "unsupportedCombination test: 'none' beside satorra.bentler"],
    [{ estimator: 'GLS', likelihood: 'wishart' }, "unsupportedCombination likelihood: 'wishart', estimator: 'GLS'"],
    [{ missing: 'ml', meanstructure: false }, "unsupportedCombination meanstructure: false with missing: 'ml'"],
    [{ missing: 'ml', likelihood: 'wishart' }, "unsupportedCombination missing: 'ml', likelihood: 'wishart'"],
    [{ missing: 'ml', aux: 'x9', fixedX: true }, "unsupportedCombination fixedX: true with aux and missing: 'ml'"],
    [{ markerIntZero: true, stdLv: true }, 'unsupportedCombination markerIntZero: true with stdLv: true'],
    [{ information: ['expected', 'observed', 'expected'] }, 'badOption information'],
    [{ stdLv: 'yes' }, 'badOption stdLv'],
    [{ maxIterations: 0 }, 'badOption maxIterations'],
    [{ badMarkerCrit: Number.NaN }, 'badOption badMarkerCrit'],
  ] as [FitOptions, string][])('%j', (options, expected) => {
    expect(refusal(() => cfa(model, data, options))).toEqual([expected])
  })

  test('a pair of choices may leave one to the default', () => {
    const fit = cfa(model, data, { estimator: 'MLM', information: ['default', 'observed'] })
    expect([fit.options.information, fit.options.informationTests]).toEqual(['expected', 'observed'])
  })

  test('samplingWeightsNormalization total is that of the only group', () => {
    const weighted = (samplingWeightsNormalization: 'group' | 'total') =>
      cfa(model, data, { samplingWeights: 'ageyr', samplingWeightsNormalization })
    expect(weighted('total').estimate.x).toEqual(weighted('group').estimate.x)
  })
})

describe('a model and the names of the data', () => {
  test('a latent variable that is called like a column is said to be', () => {
    expect(cfa('x7 =~ x1 + x2 + x3 + x4', data).issues).toContainEqual({ code: 'latentNamedLikeColumn', name: 'x7' })
    expect(check('x7 =~ x1 + x2 + x3 + x4', data)).toContainEqual({ code: 'latentNamedLikeColumn', name: 'x7' })
    expect(cfa(model, data).issues).toEqual([])
  })

  test.each([
    ['a := 2 * 3', ['noVariables']],
    ['', ['emptyModel']],
    ['# nothing', ['emptyModel']],
    ['a == b', ['unknownLabel', 'unknownLabel', 'noVariables']],
  ])('%j relates nothing', (text, codes) => {
    expect(refusal(() => cfa(text, data))).toEqual(codes)
    expect(check(text, data).map(({ code }) => code)).toEqual(codes)
  })
})
