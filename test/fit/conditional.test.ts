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

/**
 * Where lavaan's figures are not those of the model: the baseline of DWLS has a scaling factor of 1, and rounding decides whether it counts;
 * the chi-square of ULS is the first test asked for here, in lavaan the standard one.
 */
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
        expect(apart(resCovZ, z['res.cov.z']), 'res.cov.z').toBeLessThan(1e-3)
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
    test('modification indices', () => {
      const ours = relata.modificationIndices(fit)
      mi.rows.forEach((name, i) => {
        const found = ours.find(({ lhs, op, rhs, group }) => `${lhs}${op}${rhs}` === name && group + 1 === mi.group[i])
        expect(found, name).toBeDefined()
        expect(distance(found!.mi, mi.mi[i]), `${name} mi ${found!.mi} ${mi.mi[i]}`).toBeLessThan(1e-4)
        expect(distance(found!.epc, mi.epc[i]), `${name} epc ${found!.epc} ${mi.epc[i]}`).toBeLessThan(1e-4)
      })
    })
  })

  test.each(fits.filter(isRefused))('$name: what lavaan refuses is refused', (one) => {
    expect(() => fitConditional(one)).toThrow(relata.SemError)
  })
})
