import { describe, expect, test } from 'vitest'
import * as relata from '../../src/index'
import { camelCase } from '../support/camelCase'
import { readFixture, referenceData } from '../support/referenceData'

interface Standard {
  readonly est: readonly number[]
  readonly se: readonly number[]
}

type Matrix = readonly (readonly number[])[]

interface CorrelationCase {
  readonly name: string
  readonly fun: 'sem' | 'growth'
  readonly data: string
  readonly model: string
  readonly options?: Record<string, unknown>
  readonly rows: readonly string[]
  readonly group: readonly number[]
  readonly est: readonly number[]
  readonly se: readonly number[]
  /** Largest slope where lavaan stopped: how exact its estimates are. */
  readonly gradient: number
  readonly measures: Record<string, number>
  readonly all: Standard | null
  readonly lv: Standard | null
  readonly nox: Standard | null
  readonly implied: readonly Matrix[]
  readonly residuals: readonly Matrix[]
  readonly correlations: readonly Matrix[]
  readonly z: readonly (Matrix | null)[]
  readonly rsquare: Record<string, number> | null
  readonly mi: {
    readonly rows: readonly string[]
    readonly group: readonly number[]
    readonly mi: readonly number[]
    readonly epc: readonly number[]
    readonly all: readonly number[]
  } | null
}

const { fits, moments } = readFixture<{
  fits: readonly CorrelationCase[]
  moments: { names: string[]; cov: number[][]; nobs: number }
}>(import.meta.url, 'fixtures/correlation.json')

const hs = referenceData('hs1939.csv')
const weighted = { ...hs, columns: { ...hs.columns, w: Float64Array.from({ length: hs.n }, (_, i) => 0.5 + 0.7 * (i + 1)) } }

function dataOf(name: string): relata.DataInput {
  if (name === 'moments') return moments
  return (name === 'weighted' ? weighted : referenceData(name)) as relata.DataInput
}

const fitters = { sem: relata.sem, growth: relata.growth }
const fitCorrelation = (one: Pick<CorrelationCase, 'fun' | 'data' | 'model' | 'options'>): relata.Fit =>
  fitters[one.fun](one.model, dataOf(one.data), { ...camelCase(one.options ?? {}), correlation: true } as relata.FitOptions)

/** Relative to 1 or the larger of both. */
const distance = (a: number, b: number | null): number =>
  a === b || (Number.isNaN(a) && b === null) ? 0 : b === null ? Infinity : Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b))

/** Largest distance of two matrices. */
function apart(ours: Matrix, theirs: Matrix): number {
  expect(ours.length).toBe(theirs.length)
  return Math.max(...ours.flatMap((row, i) => row.map((value, j) => distance(value, theirs[i][j]))))
}

/**
 * Where lavaan's figures are not those of the model: robust CFI and TLI of incomplete cases rest on a baseline that did not converge; the
 * baseline of DWLS is scaled by the trace of Gamma without the weights; GFI rests on the chi-square of least squares except under equality
 * constraints.
 */
const unlike = [/^incomplete cases: (cfi|tli|rmsea)\.robust/, /^WLSM.*: (baseline\.chisq|cfi|tli)\.(scaled|robust)/, /^GLS, groups: gfi$/]

describe('correlation structures are those of lavaan', () => {
  describe.each(fits)('$name', (one) => {
    const fit = fitCorrelation(one)
    const exactness = 2e-6 + 10 * one.gradient
    const names = fit.table.rows.map((row) => `${row.lhs}${row.op}${row.rhs}.${row.role.kind === 'defined' ? 0 : row.group + 1}`)
    const at = one.rows.map((name, i) => names.indexOf(`${name}.${one.group[i]}`))

    test('estimates and standard errors', () => {
      expect(fit.estimate.status).toBe('converged')
      expect([...names].sort()).toEqual(one.rows.map((name, i) => `${name}.${one.group[i]}`).sort())
      at.forEach((row, i) => {
        expect(distance(fit.estimate.values[row], one.est[i]), `${names[row]} est`).toBeLessThan(exactness)
        expect(distance(fit.inference.se[row], one.se[i]), `${names[row]} se`).toBeLessThan(exactness)
      })
    })

    test('measures', () => {
      const measures = relata.fitMeasures(fit)
      for (const [name, value] of Object.entries(one.measures)) {
        if (!unlike.some((pattern) => pattern.test(`${one.name}: ${name}`)))
          expect(distance(measures[name], value), `${name}: ${measures[name]} ${value}`).toBeLessThan(1e-6)
      }
    })

    test('standardized solutions', () => {
      const types = { all: 'std.all', lv: 'std.lv', nox: 'std.nox' } as const
      for (const [key, type] of Object.entries(types)) {
        const theirs = one[key as keyof typeof types]
        if (!theirs) continue
        const ours = relata.standardizedSolution(fit, { type })
        at.forEach((row, i) => {
          expect(distance(ours[row].est, theirs.est[i]), `${type} ${names[row]}: ${ours[row].est} ${theirs.est[i]}`).toBeLessThan(exactness)
          // without latent variables lavaan takes residual variances for standardized by std.lv as they are, and gives them no error
          const { role } = fit.table.rows[row]
          if (role.kind === 'derived' && type === 'std.lv' && fit.table.variables[0].latent.length === 0) return
          expect(distance(ours[row].se, theirs.se[i]), `${type} ${names[row]} se: ${ours[row].se} ${theirs.se[i]}`).toBeLessThan(
            2 * exactness + 2e-6,
          )
        })
      }
    })

    test('moments, residuals and explained variances', () => {
      relata.impliedMoments(fit).forEach(({ covariance }, g) => {
        expect(apart(covariance, one.implied[g])).toBeLessThan(exactness)
      })
      relata.residuals(fit).forEach(({ cov, covZ }, g) => {
        expect(apart(cov, one.residuals[g])).toBeLessThan(exactness)
        // lavaan has no standard errors of residuals for least squares of correlations
        const z = one.z[g]
        if (z) expect(apart(covZ, z)).toBeLessThan(1e-3)
      })
      relata.residuals(fit, { type: 'cor.bollen' }).forEach(({ cov }, g) => {
        expect(apart(cov, one.correlations[g])).toBeLessThan(exactness)
      })
      if (one.rsquare) {
        const [ours] = relata.rSquared(fit)
        expect(Object.keys(ours).sort()).toEqual(Object.keys(one.rsquare).sort())
        for (const [name, value] of Object.entries(one.rsquare)) expect(distance(ours[name], value), name).toBeLessThan(exactness)
      }
    })

    // with scales to free, lavaan's least squares pairs the wrong moments with each other: it has no indices to compare with
    const { mi } = one
    if (!mi) return
    test('modification indices', () => {
      const ours = relata.modificationIndices(fit)
      mi.rows.forEach((name, i) => {
        const found = ours.find(({ lhs, op, rhs, group }) => `${lhs}${op}${rhs}` === name && group + 1 === mi.group[i])
        expect(found, name).toBeDefined()
        expect(distance(found!.mi, mi.mi[i]), `${name} mi ${found!.mi} ${mi.mi[i]}`).toBeLessThan(1e-4)
        expect(distance(found!.epc, mi.epc[i]), `${name} epc`).toBeLessThan(1e-4)
        expect(distance(found!.sepcAll!, mi.all[i]), `${name} sepc.all`).toBeLessThan(1e-4)
      })
    })
  })
})

describe('correlation structures', () => {
  const one = 'f =~ x1 + x2 + x3 + x4'

  test('have the likelihood of the covariance structure that they reparameterize', () => {
    const plain = relata.cfa(one, hs as relata.DataInput, { stdLv: true })
    const fit = relata.cfa(one, hs as relata.DataInput, { stdLv: true, correlation: true })
    expect(distance(relata.fitMeasures(fit).logl, relata.fitMeasures(plain).logl)).toBeLessThan(1e-12)
    const standardized = relata.standardizedSolution(plain)
    fit.table.rows.forEach(({ op }, row) => {
      if (op !== '=~') return
      expect(distance(fit.estimate.values[row], standardized[row].est)).toBeLessThan(1e-9)
      // the delta method and the model agree on the errors of standardized loadings
      expect(distance(fit.inference.se[row], standardized[row].se)).toBeLessThan(1e-7)
    })
    const [ours] = relata.factorScores(fit)
    const [theirs] = relata.factorScores(plain)
    ours.rows.forEach(([score], i) => {
      expect(distance(score, theirs.rows[i][0])).toBeLessThan(1e-8)
    })
    for (const method of ['regression', 'Bartlett'] as const) {
      const [a] = relata.factorScores(fit, { method })
      const [b] = relata.factorScores(plain, { method })
      a.rows.forEach(([score], i) => {
        expect(distance(score, b.rows[i][0]), `${method} ${i}`).toBeLessThan(1e-8)
      })
    }
    const [reliable] = relata.reliability(fit)
    const { omega, averageVarianceExtracted } = reliable
    const [standardizedItems] = relata.reliability(relata.cfa(one, hs as relata.DataInput, { stdLv: true, stdOv: true }))
    // of standardized items: their residual variances move with the loadings, which the error of omega knows
    expect(distance(omega.est, standardizedItems.omega.est)).toBeLessThan(1e-8)
    expect(distance(averageVarianceExtracted.est, standardizedItems.averageVarianceExtracted.est)).toBeLessThan(1e-8)
    expect(distance(reliable.omegaObserved.est, standardizedItems.omegaObserved.est)).toBeLessThan(3e-3)
    expect(omega.se).toBeGreaterThan(0)
  })

  test('are resampled as correlations', () => {
    for (const estimator of ['ML', 'GLS', 'ULS']) {
      const fit = relata.sem('x4 ~ x1 + x2\nx5 ~ x4 + x3', hs as relata.DataInput, { correlation: true, estimator })
      const boot = relata.bootstrap(fit, { replicates: 200, seed: 1 })
      const estimates = relata.parameterEstimates(fit)
      const size = fit.table.rows.length
      fit.table.rows.forEach(({ role, op, lhs, rhs }, row) => {
        const drawn = Array.from({ length: 200 }, (_, r) => boot.estimates[r * size + row])
        const mean = drawn.reduce((sum, value) => sum + value / 200, 0)
        const deviation = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2 / 199, 0))
        if (role.kind === 'free') expect(deviation / estimates[row].se).toBeGreaterThan(0.6)
        if (role.kind === 'free') expect(deviation / estimates[row].se).toBeLessThan(1.7)
        // what follows from the others, and what comes from the sample, is drawn with them
        if (op === '~~' && lhs !== rhs) expect(deviation).toBeGreaterThan(0.01)
        if (op === '~~' && lhs === 'x4') expect(deviation).toBeGreaterThan(0.01)
        if (op === '~~' && lhs === rhs && lhs === 'x1') expect(deviation).toBeLessThan(1e-12)
      })
    }
  })

  test('starts where no residual variance is negative', () => {
    const fit = relata.cfa(
      'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\ng =~ visual + textual + speed',
      hs as relata.DataInput,
      { correlation: true, stdLv: true },
    )
    expect(fit.estimate.status).toBe('converged')
    expect(relata.fitMeasures(fit).chisq).toBeCloseTo(85.3055, 4)
  })

  test('standardize new cases as their own', () => {
    const fit = relata.cfa(one, hs as relata.DataInput, { correlation: true, estimator: 'GLS' })
    const columns = Object.fromEntries(fit.sample[0].names.map((name) => [name, Array.from(hs.columns[name] as Float64Array).slice(0, 3)]))
    const [scores] = relata.factorScores(fit)
    const [again] = relata.factorScores(fit, { newData: columns })
    again.rows.forEach(([score], i) => {
      expect(score).toBeCloseTo(scores.rows[i][0], 12)
    })
  })

  test.each([
    ['x1 ~~ 0.5*x1', {}, 'varianceFollows'],
    ['x1 ~~ a*x1', { estimator: 'ULS' }, 'varianceFollows'],
    ['', { conditionalX: true }, 'unsupportedCombination'],
    ['', { missing: 'two.stage' }, 'unsupportedCombination'],
    ['', { missing: 'ml', estimator: 'ULS' }, 'unsupportedCombination'],
    ['', { estimator: 'ULS', se: 'robust.sem.nt' }, 'unsupportedCombination'],
    ['', { estimator: 'GLS', test: 'browne.residual.adf' }, 'unsupportedCombination'],
    ['x1 ~*~ x1', { estimator: 'GLS' }, 'unsupportedCombination'],
    ['c <~ x5 + x6\nx7 ~ c', {}, 'unsupportedCombination'],
  ])('refuses %j %j', (more, options, code) => {
    const fitted = () => relata.sem(`${one}\n${more}`, hs as relata.DataInput, { correlation: true, ...options })
    expect(fitted).toThrow(relata.SemError)
    try {
      fitted()
    } catch (error) {
      expect((error as relata.SemError).issues.map((issue) => issue.code)).toContain(code)
    }
  })

  test('have no scales without the option', () => {
    expect(() => relata.sem(`${one}\nx1 ~*~ x1`, hs as relata.DataInput)).toThrow(relata.SemError)
  })
})
