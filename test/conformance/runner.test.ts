import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { judgeCase, type Verdict } from '../../scripts/conformance/judgeCase'
import { dataLoader, loadCases } from '../../scripts/conformance/load'
import type { ReferenceCase } from '../../scripts/conformance/referenceCase'
import { countFamilies, jsonReport, textReport } from '../../scripts/conformance/report'
import { compareFigure, compareRatio, startTally } from '../../scripts/conformance/tally'
import { toleranceOf } from '../../scripts/conformance/tolerance'
import { answeringApi } from './answeringApi'

const exported = vi.hoisted(() => ({ api: {} as Record<string, unknown> }))
vi.mock('../../scripts/conformance/relata', () => ({ reading: (name: string) => exported.api[name] }))

const folder = fileURLToPath(new URL('../reference/cases', import.meta.url))
const cases = loadCases(folder)
const fits = cases.filter(({ kind }) => kind !== 'comparison')
const bench = { load: dataLoader(folder), byId: new Map(cases.map((item) => [item.id, item])) }
const caseOf = (id: string) => bench.byId.get(id) as ReferenceCase
// biome-ignore lint/suspicious/noExplicitAny: a test changes one number deep in an untyped answer
type Answers = Record<string, any>
const copyOf = (id: string) => structuredClone(caseOf(id)) as ReferenceCase & { expected: Answers }

/** Judges the true case against answers that were changed. */
function judgeAgainst(id: string, change: (expected: Answers) => void): Verdict {
  const answers = copyOf(id)
  change(answers.expected)
  exported.api = answeringApi([answers], bench.load)
  return judgeCase(caseOf(id), bench)
}

beforeEach(() => {
  exported.api = answeringApi(fits, bench.load)
})

describe('an API that gives the expected answers', () => {
  it('passes every case that is a fit, with nothing left uncompared', () => {
    const verdicts = fits.map((item) => judgeCase(item, bench))
    expect(
      verdicts
        .filter(({ status }) => status !== 'pass')
        .map(({ id, reason, uncompared, failures }) => ({ id, reason, uncompared, failures })),
    ).toEqual([])
    expect([...new Set(verdicts.flatMap(({ uncompared }) => uncompared))]).toEqual([])
  })

  it('is compared on hundreds of figures for one small case', () => {
    expect(judgeCase(caseOf('cfa-hs'), bench).compared).toBeGreaterThan(900)
  })
})

describe('a wrong answer is noticed', () => {
  const small = 1.5e-6
  it.each<[string, (expected: Answers) => void, string]>([
    [
      'an estimate',
      (e) => {
        e.parameters[1].est += small
      },
      'parameters[visual=~x2].est',
    ],
    [
      'a standard error',
      (e) => {
        e.parameters[1].se += small
      },
      'parameters[visual=~x2].se',
    ],
    [
      'a z value',
      (e) => {
        e.parameters[1].z *= 1 + 2 * small
      },
      'parameters[visual=~x2].z',
    ],
    [
      'a standardized estimate',
      (e) => {
        e.standardized[0].est += small
      },
      'standardized[visual=~x1].est',
    ],
    [
      'a fit measure',
      (e) => {
        e.fitMeasures['rmsea.ci.lower'] += small
      },
      'fitMeasures.rmsea.ci.lower',
    ],
    [
      'a baseline index',
      (e) => {
        e.fitMeasures.rfi += small
      },
      'fitMeasures.rfi',
    ],
    [
      'a test',
      (e) => {
        e.tests['browne.residual.nt.model'].stat += 1e-3
      },
      'tests.browne.residual.nt.model.stat',
    ],
    [
      'a baseline test',
      (e) => {
        e.baseline.standard.stat += 1
      },
      'baseline.standard.stat',
    ],
    [
      'an implied covariance',
      (e) => {
        e.implied[0].cov[3][1] += small
      },
      'implied[1].cov[x4,x2]',
    ],
    [
      'a latent covariance',
      (e) => {
        e.impliedLv[0].cov[1][0] += small
      },
      'impliedLv[1].cov[textual,visual]',
    ],
    [
      'a residual z',
      (e) => {
        e.residuals[1].covZ[2][1] += 1e-5
      },
      'residuals.cor.bollen[1].covZ[x3,x2]',
    ],
    [
      'a residual summary',
      (e) => {
        e.residuals[2].summary.cov['usrmr.ci.upper'] += small
      },
      'residuals.cor.bentler[1].summary.cov.usrmr.ci.upper',
    ],
    [
      'an R-squared',
      (e) => {
        e.rsquare[0].x7 += small
      },
      'rsquare[1].x7',
    ],
    [
      'a covariance of estimates',
      (e) => {
        e.vcov.lower[4] += small
      },
      'vcov[textual=~x5,visual=~x3]',
    ],
    [
      'a score',
      (e) => {
        e.scores.bartlett[0].rows[4][2] += 1e-5
      },
      'scores.bartlett[1][5,speed]',
    ],
    [
      'a modification index',
      (e) => {
        e.modificationIndices[3].epc += 1e-5
      },
      'modificationIndices[',
    ],
    [
      'the number of cases before deletion',
      (e) => {
        e.nobsOriginal[0] = 300
      },
      'nobsOriginal[1]',
    ],
  ])('%s', (_, change, quantity) => {
    const verdict = judgeAgainst('cfa-hs', change)
    expect(verdict.status).toBe('fail')
    expect(verdict.failures).toHaveLength(1)
    expect(verdict.worst?.quantity).toContain(quantity)
  })

  it('a row that is missing, and one that lavaan does not have', () => {
    expect(
      judgeAgainst('cfa-hs', (e) => {
        e.parameters.pop()
      }).worst?.quantity,
    ).toMatch(/is missing$/)
    const extra = judgeAgainst('cfa-hs', (e) => {
      e.parameters.push({ ...e.parameters[0], rhs: 'x9' })
    })
    expect(extra.worst?.quantity).toMatch(/visual=~x9\] is not in lavaan's table$/)
  })

  it('the right numbers in the other group', () => {
    const verdict = judgeAgainst('mg-config', (e) => {
      e.implied.reverse()
    })
    expect(verdict.status).toBe('fail')
    expect(verdict.worst?.quantity).toMatch(/^implied/)
  })

  it('a number where lavaan has none, and none where lavaan has a number', () => {
    expect(
      judgeAgainst('path-saturated', (e) => {
        e.fitMeasures.pvalue = 1
      }).worst?.quantity,
    ).toBe('fitMeasures.pvalue')
    expect(
      judgeAgainst('cfa-hs', (e) => {
        e.fitMeasures.pvalue = null
      }).worst?.quantity,
    ).toBe('fitMeasures.pvalue')
  })
})

describe('a verdict', () => {
  it('is unsupported when relata refuses a combination, and an error when anything else goes wrong', () => {
    const refuse = (code: string) => () => {
      throw Object.assign(new Error('refused'), { name: 'SemError', issues: [{ code, what: 'estimator WLS' }] })
    }
    exported.api.cfa = refuse('unsupportedCombination')
    expect(judgeCase(caseOf('cfa-hs'), bench)).toMatchObject({ status: 'unsupported', reason: 'unsupportedCombination: estimator WLS' })
    exported.api.cfa = refuse('unsupportedOperator')
    expect(judgeCase(caseOf('cfa-hs'), bench).status).toBe('unsupported')
    exported.api.cfa = refuse('missingColumn')
    expect(judgeCase(caseOf('cfa-hs'), bench).status).toBe('error')
    exported.api.cfa = () => {
      throw new TypeError('x is undefined')
    }
    expect(judgeCase(caseOf('cfa-hs'), bench)).toMatchObject({ status: 'error', reason: 'TypeError: x is undefined' })
  })

  it('is a failure when a reading is gone that is not listed as not built yet', () => {
    delete exported.api.rSquared
    expect(judgeCase(caseOf('cfa-hs'), bench)).toMatchObject({ status: 'fail', uncompared: ['rsquare'] })
  })

  it('is a failure when one measure is missing from its reading', () => {
    const verdict = judgeAgainst('cfa-hs', (e) => {
      delete e.fitMeasures.ecvi
    })
    expect(verdict).toMatchObject({ status: 'fail', uncompared: ['fitMeasures.ecvi'] })
  })

  it('is unsupported for a comparison that cannot be made, and counts its rows otherwise', () => {
    const item = caseOf('cmp-hs-orth')
    expect(judgeCase(item, bench).status).toBe('unsupported')
    const rows = (item.expected.rows as Record<string, unknown>[]).map(({ p, ...row }) => ({ ...row, pvalue: p }))
    exported.api.compareFits = () => rows
    expect(judgeCase(item, bench)).toMatchObject({ status: 'pass', compared: rows.length * 8 })
  })

  it('is reported by family, for people and for programs', () => {
    const verdicts = [
      judgeCase(caseOf('cfa-hs'), bench),
      judgeCase(caseOf('cmp-hs-orth'), bench),
      judgeAgainst('path-rq-fixedx', (e) => {
        e.npar = 0
      }),
    ]
    expect(countFamilies(verdicts)).toEqual({ cfa: { pass: 1, fail: 0, unsupported: 1 }, path: { pass: 1, fail: 0, unsupported: 0 } })
    expect(textReport(verdicts)).toMatch(/^family .*\ncfa +1 +0 +1\npath +1 +0 +0\nall +2 +0 +1\n/)
    const parsed = JSON.parse(jsonReport(verdicts))
    expect(Object.keys(parsed)).toEqual(['families', 'cases'])
    expect(parsed.cases[0]).toMatchObject({ id: 'cfa-hs', family: 'cfa', status: 'pass', uncompared: [] })
    expect(Object.keys(parsed.cases[0].worst)).toEqual(['quantity', 'expected', 'actual', 'error'])
  })
})

describe('a figure', () => {
  it('may differ by 1e-6 of its size, by no more', () => {
    const tally = startTally(caseOf('cfa-hs'))
    compareFigure(tally, 'a', 1000, 1000.0009)
    compareFigure(tally, 'b', 0.001, 0.0010009)
    expect(tally.failures).toEqual([])
    compareFigure(tally, 'c', 1000, 1000.0011)
    compareFigure(tally, 'd', 0.001, 0.0010011)
    expect(tally.failures.map(({ quantity }) => quantity)).toEqual(['c', 'd'])
  })

  it('is skipped as a ratio of rounding noise only when both parts are noise', () => {
    const tally = startTally(caseOf('cfa-hs'))
    expect(compareRatio(tally, 'z', { ratio: 3, numerator: 3e-16 }, { ratio: null, numerator: 0 })).toBe(false)
    expect(compareRatio(tally, 'z', { ratio: 3, numerator: 0.3 }, { ratio: 4, numerator: 0.4 })).toBe(true)
    expect(compareRatio(tally, 'z', { ratio: 0, numerator: 0, denominator: 0.1 }, { ratio: 5, numerator: 1e-9, denominator: 0.1 })).toBe(
      true,
    )
    expect(tally.failures).toHaveLength(2)
  })

  it('has the tolerance of continuous data unless a reason is written down', () => {
    const item = copyOf('cfa-hs')
    expect(toleranceOf(item, 'parameters[a].est')).toBe(1e-6)
    expect(toleranceOf({ ...item, options: { ordered: ['x1'] } }, 'parameters[a].est')).toBe(1e-5)
    expect(toleranceOf({ ...item, options: { ordered: ['x1'] } }, 'fitMeasures.cfi.robust')).toBe(1e-4)
    expect(toleranceOf({ ...item, options: { ordered: [] } }, 'fitMeasures.cfi.robust')).toBe(1e-6)
    expect(toleranceOf(caseOf('fiml-mcar-mlr'), 'parameters[a].est')).toBe(1e-6)
    expect(toleranceOf(caseOf('fiml-mcar-mlr'), 'parameters[a].se')).toBe(1e-4)
    expect(toleranceOf(caseOf('fiml-mcar'), 'parameters[a].se')).toBe(1e-6)
  })
})
