import { describe, expect, test } from 'vitest'
import * as relata from '../../src/index'
import { camelCase } from '../support/camelCase'
import { readFixture, referenceData } from '../support/referenceData'

interface Standard {
  readonly est: readonly number[]
  readonly se: readonly number[]
}

type Parts = Readonly<Record<string, readonly number[] | readonly (readonly number[])[]>>

interface ConditionalCase {
  readonly name: string
  readonly model: string
  readonly data: string
  readonly options?: Record<string, unknown>
  readonly rows: readonly string[]
  readonly group: readonly number[]
  readonly est: readonly number[]
  readonly se: readonly number[]
  /** Largest slope where lavaan stopped: how exact its estimates are. */
  readonly gradient: number
  readonly tests: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly measures: Record<string, number>
  readonly all: Standard | null
  readonly lv: Standard | null
  readonly nox: Standard | null
  readonly residuals: readonly Parts[]
  readonly z: readonly Parts[]
  readonly rsquare: Record<string, number> | null
  readonly mi: {
    readonly rows: readonly string[]
    readonly group: readonly number[]
    readonly mi: readonly number[]
    readonly epc: readonly number[]
  } | null
}

interface Refused {
  readonly name: string
  readonly model: string
  readonly data: string
  readonly options: Record<string, unknown>
  readonly refused: string
}

const { fits, moments } = readFixture<{
  fits: readonly (ConditionalCase | Refused)[]
  moments: { names: string[]; cov: number[][]; mean: number[]; nobs: number }
}>(import.meta.url, 'fixtures/conditional.json')

const isRefused = (one: ConditionalCase | Refused): one is Refused => 'refused' in one
const fitted = fits.filter((one): one is ConditionalCase => !isRefused(one))

const hs = referenceData('hs1939.csv')
const less = (name: string, origin: number) => (hs.columns[name] as Float64Array).map((value) => value - origin)
const w = Float64Array.from({ length: hs.n }, (_, i) => 0.5 + (0.7 * (i + 1)) / hs.n)
const data = { ...hs, columns: { ...hs.columns, w, age: less('ageyr', 10), year: less('grade', 5) } }

const fitConditional = (one: Pick<ConditionalCase, 'data' | 'model' | 'options'>): relata.Fit =>
  relata.sem(
    one.model,
    (one.data === 'moments' ? moments : data) as relata.DataInput,
    { ...camelCase(one.options ?? {}), conditionalX: true } as relata.FitOptions,
  )

/** Relative to 1 or the larger of both. */
const distance = (a: number, b: number | null): number =>
  a === b || (Number.isNaN(a) && b === null) ? 0 : b === null ? Infinity : Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b))

/** Largest distance of two vectors or matrices. */
const apart = (ours: Parts[string] | undefined, theirs: Parts[string]): number => {
  const [a, b] = [ours?.flat() ?? [], theirs.flat()]
  expect(a.length).toBe(b.length)
  return Math.max(...a.map((value, i) => distance(value, b[i])))
}

/** Where lavaan's figures are not those of the model: the baseline of DWLS has a scaling factor of 1, and rounding decides whether it counts. */
const unlike = [/^WLSM.*: (cfi|tli|nnfi|rni)\.robust/]

describe('models conditional on exogenous variables are those of lavaan', () => {
  describe.each(fitted)('$name', (one) => {
    const fit = fitConditional(one)
    const exactness = 2e-6 + 10 * one.gradient
    const names = fit.table.rows.map((row) => `${row.lhs}${row.op}${row.rhs}.${row.role.kind === 'defined' ? 0 : row.group + 1}`)
    const at = one.rows.map((name, i) => names.indexOf(`${name}.${one.group[i]}`))

    test('estimates and standard errors', () => {
      expect(fit.estimate.status).toBe('converged')
      expect([...names].sort()).toEqual(one.rows.map((name, i) => `${name}.${one.group[i]}`).sort())
      at.forEach((row, i) => {
        expect(distance(fit.estimate.values[row], one.est[i]), `${names[row]} est`).toBeLessThan(exactness)
        expect(distance(fit.inference.se[row], one.se[i]), `${names[row]} se ${fit.inference.se[row]} ${one.se[i]}`).toBeLessThan(exactness)
      })
    })

    test('tests', () => {
      const ours = relata.fitTests(fit)
      for (const [name, theirs] of Object.entries(one.tests)) {
        expect(ours[name], name).toBeDefined()
        expect(distance(ours[name].stat, theirs.stat), `${name} ${ours[name].stat} ${theirs.stat}`).toBeLessThan(1e-6)
        expect(distance(ours[name].df, theirs.df), `${name} df`).toBeLessThan(1e-6)
        if (theirs['scaling.factor'])
          expect(distance(ours[name].scalingFactor!, theirs['scaling.factor']), `${name} scale`).toBeLessThan(1e-6)
      }
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
          expect(distance(ours[row].se, theirs.se[i]), `${type} ${names[row]} se: ${ours[row].se} ${theirs.se[i]}`).toBeLessThan(
            2 * exactness + 2e-6,
          )
        })
      }
    })

    test('residuals and explained variances', () => {
      relata.residuals(fit).forEach(({ resCov, resInt, resSlopes, resCovZ, resIntZ, resSlopesZ }, g) => {
        const theirs = one.residuals[g]
        expect(apart(resCov, theirs['res.cov'])).toBeLessThan(exactness)
        expect(apart(resInt, theirs['res.int'])).toBeLessThan(exactness)
        expect(apart(resSlopes, theirs['res.slopes'])).toBeLessThan(exactness)
        const z = one.z[g]
        if (!z) return
        // residuals that cannot vary have rounding noise divided by itself
        const finite = (values: Parts[string]) => values.flat().map((value) => (Math.abs(value) > 1e4 ? 0 : value))
        expect(apart(finite(resCovZ ?? []), finite(z['res.cov.z'])), 'res.cov.z').toBeLessThan(1e-3)
        expect(apart(resIntZ, z['res.int.z']), 'res.int.z').toBeLessThan(1e-3)
        expect(apart(resSlopesZ, z['res.slopes.z']), 'res.slopes.z').toBeLessThan(1e-3)
      })
      if (one.rsquare) {
        const [ours] = relata.rSquared(fit)
        for (const [name, value] of Object.entries(one.rsquare)) expect(distance(ours[name], value), name).toBeLessThan(exactness)
      }
    })

    const { mi } = one
    if (!mi) return
    // squares of slopes at lavaan's minimum: two of its runs with slopes of 1e-8 differ by 1e-4 in them, and indices that are equal by symmetry by 5e-4
    test('modification indices', () => {
      const ours = relata.modificationIndices(fit)
      mi.rows.forEach((name, i) => {
        const found = ours.find(({ lhs, op, rhs, group }) => `${lhs}${op}${rhs}` === name && group + 1 === mi.group[i])
        expect(found, name).toBeDefined()
        expect(distance(found!.mi, mi.mi[i]), `${name} mi ${found!.mi} ${mi.mi[i]}`).toBeLessThan(1e-3)
        expect(distance(found!.epc, mi.epc[i]), `${name} epc ${found!.epc} ${mi.epc[i]}`).toBeLessThan(1e-3)
      })
    })
  })

  // normal theory needs no cases: what lavaan refuses there has the figures that cases give
  test.each(fits.filter(isRefused).filter(({ name }) => name !== 'ULS, moments'))('$name: what lavaan refuses is refused', (one) => {
    expect(() => fitConditional(one)).toThrow(relata.SemError)
  })
})

describe('models conditional on exogenous variables', () => {
  const { model } = fits[0]
  const fitWith = (options: relata.FitOptions, from: unknown = data) => relata.sem(model, from as relata.DataInput, options)

  test('ULS of moments has the figures of the cases', () => {
    const [cases, given] = [data, moments].map((from) => fitWith({ conditionalX: true, estimator: 'ULS' }, from))
    given.inference.se.forEach((se, row) => {
      expect(distance(se, cases.inference.se[row])).toBeLessThan(1e-7)
    })
    expect(distance(relata.fitMeasures(given).chisq, relata.fitMeasures(cases).chisq)).toBeLessThan(1e-7)
  })

  test.each([{ samplingWeights: 'w' }, { cluster: 'agemo' }])('maximum likelihood is that of fixed exogenous variables: %j', (more) => {
    const [given, joint] = [true, false].map((conditionalX) => fitWith({ ...more, estimator: 'MLR', meanstructure: true, conditionalX }))
    joint.table.rows.forEach((_, row) => {
      expect(distance(given.estimate.values[row], joint.estimate.values[row])).toBeLessThan(1e-9)
      expect(distance(given.inference.se[row], joint.inference.se[row])).toBeLessThan(1e-9)
    })
  })

  test('the order of the variables does not matter to least squares', () => {
    const names = ['year', 'x9', 'x4', 'x1', 'age', 'x6', 'x5', 'x3', 'x2']
    const places = names.map((name) => moments.names.indexOf(name))
    const shuffled = {
      names,
      cov: places.map((i) => places.map((j) => moments.cov[i][j])),
      mean: places.map((i) => moments.mean[i]),
      nobs: moments.nobs,
    }
    for (const estimator of ['GLS', 'ULS']) {
      const [one, other] = [moments, shuffled].map((from) => relata.fitMeasures(fitWith({ conditionalX: true, estimator }, from)))
      expect(distance(one.chisq, other.chisq)).toBeLessThan(1e-9)
      expect(distance(one['baseline.chisq'], other['baseline.chisq'])).toBeLessThan(1e-9)
    }
  })

  test('bootstraps of least squares agree with its errors', () => {
    const fit = relata.sem('visual =~ x1 + x2 + x3\nvisual ~ sex + age', data as relata.DataInput, { conditionalX: true, estimator: 'GLS' })
    const boot = relata.bootstrap(fit, { replicates: 200, seed: 1 })
    const size = fit.table.rows.length
    fit.table.rows.forEach(({ role, op }, row) => {
      if (role.kind !== 'free' || op !== '~') return
      const drawn = Array.from({ length: 200 }, (_, r) => boot.estimates[r * size + row])
      const mean = drawn.reduce((sum, value) => sum + value / 200, 0)
      const deviation = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2 / 199, 0))
      expect(deviation / fit.inference.se[row]).toBeGreaterThan(0.7)
      expect(deviation / fit.inference.se[row]).toBeLessThan(1.5)
    })
  })
})
