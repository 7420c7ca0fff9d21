import { describe, expect, it } from 'vitest'
import { betaCdf, betaQuantile, betaUpper } from '../../src/numeric/beta'
import {
  chiSquareCdf,
  chiSquareDensity,
  chiSquareQuantile,
  chiSquareUpper,
  chiSquareUpperQuantile,
  logChiSquareUpper,
} from '../../src/numeric/chiSquare'
import { fCdf, fQuantile, fUpper, fUpperQuantile } from '../../src/numeric/fDistribution'
import { logGamma } from '../../src/numeric/logGamma'
import { noncentralChiSquareCdf, noncentralChiSquareQuantile, noncentralChiSquareUpper } from '../../src/numeric/noncentralChiSquare'
import { noncentralityFor } from '../../src/numeric/noncentrality'
import { inverseMills, logNormalCdf, normalCdf, normalDensity, normalQuantile, normalTwoSided, normalUpper } from '../../src/numeric/normal'
import { tCdf, tQuantile, tTwoSided, tUpper } from '../../src/numeric/studentT'
import fromR from './fixtures/distributions.json'
import highPrecision from './fixtures/highPrecision.json'

type Rows = readonly (readonly number[])[]

/** Largest relative error over the rows, each with the arguments first and the value last. */
function worst(f: (...args: number[]) => number, rows: Rows): number {
  expect(rows.length).toBeGreaterThan(0)
  let max = 0
  for (const row of rows) {
    const value = row[row.length - 1]
    const error = Math.abs(f(...row.slice(0, -1)) - value) / Math.abs(value)
    if (!(error <= max)) max = error
  }
  return max
}

const body = 1e-12

describe("relative to R's values", () => {
  const functions = {
    logGamma,
    normalCdf,
    normalUpper,
    logNormalCdf,
    normalQuantile,
    chiSquareCdf,
    chiSquareUpper,
    logChiSquareUpper,
    chiSquareDensity,
    chiSquareQuantile,
    chiSquareUpperQuantile,
    tCdf,
    tUpper,
    fCdf,
    fUpper,
    fUpperQuantile,
    betaCdf,
    betaUpper,
    betaQuantile,
    noncentralChiSquareCdf,
  }
  it.each(Object.entries(functions))('%s is exact to 1e-12, in the body and in tails down to 1e-300', (name, f) => {
    expect(worst(f as (...args: number[]) => number, fromR[name as keyof typeof functions])).toBeLessThan(body)
  })

  it('tQuantile and fQuantile are exact to 1e-12 where the distribution functions say that R is', () => {
    // R's qt misses its own pt by 1e-6 at (1 - 1e-10, 0.5), and its qf works through 1 - qbeta
    const agreesWithItself = (cdf: (...args: number[]) => number, upper: (...args: number[]) => number) => (row: readonly number[]) => {
      const x = row[row.length - 1]
      const [p, ...rest] = row
      const back = p < 0.5 ? cdf(x, ...rest) / p : upper(x, ...rest) / (1 - p)
      return Math.abs(back - 1) < 2e-13
    }
    const t = fromR.tQuantile.filter((row) => row[0] !== 0.5).filter(agreesWithItself(tCdf, tUpper))
    const f = fromR.fQuantile.filter(agreesWithItself(fCdf, fUpper))
    expect(t.length).toBeGreaterThan(0.9 * fromR.tQuantile.length)
    expect(f.length).toBeGreaterThan(0.8 * fromR.fQuantile.length)
    expect(worst(tQuantile, t)).toBeLessThan(body)
    expect(worst(fQuantile, f)).toBeLessThan(body)
  })
})

describe('relative to 40-digit sums', () => {
  const functions = {
    noncentralChiSquareCdf,
    noncentralChiSquareUpper,
    noncentralityFor,
    noncentralChiSquareQuantile,
    tQuantile,
    fQuantile,
    chiSquareCdf,
    chiSquareUpper,
  }
  it.each(Object.entries(functions))('%s is exact to 1e-12, in the body and in tails down to 1e-300', (name, f) => {
    expect(worst(f as (...args: number[]) => number, highPrecision[name as keyof typeof functions])).toBeLessThan(body)
  })
})

describe('quantiles', () => {
  it('undo the distribution functions at 1e-300 and in between', () => {
    for (const p of [1e-300, 1e-50, 1e-5, 0.1, 0.5, 0.8]) {
      for (const df of [0.3, 1, 4, 50, 2000]) {
        // the quantile itself, about p^(2/df), is below the smallest number
        if (Math.log(p) * 2 < -700 * df) continue
        expect(Math.abs(chiSquareCdf(chiSquareQuantile(p, df), df) / p - 1)).toBeLessThan(1e-11)
        expect(Math.abs(chiSquareUpper(chiSquareUpperQuantile(p, df), df) / p - 1)).toBeLessThan(1e-11)
        expect(Math.abs(noncentralChiSquareCdf(noncentralChiSquareQuantile(p, df, 12), df, 12) / p - 1)).toBeLessThan(1e-11)
      }
    }
  })

  it('have the ends of the support at 0 and 1', () => {
    expect([chiSquareQuantile(0, 3), chiSquareQuantile(1, 3), chiSquareUpperQuantile(0, 3), chiSquareUpperQuantile(1, 3)]).toEqual([
      0,
      Infinity,
      Infinity,
      0,
    ])
    expect([tQuantile(0, 3), tQuantile(0.5, 3), tQuantile(1, 3)]).toEqual([-Infinity, 0, Infinity])
    expect([fQuantile(0, 3, 4), fQuantile(1, 3, 4), fUpperQuantile(0, 3, 4), fUpperQuantile(1, 3, 4)]).toEqual([0, Infinity, Infinity, 0])
    expect([betaQuantile(0, 3, 4), betaQuantile(1, 3, 4)]).toEqual([0, 1])
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity])
    expect([noncentralChiSquareQuantile(0, 3, 4), noncentralChiSquareQuantile(1, 3, 4)]).toEqual([0, Infinity])
  })
})

describe('edges', () => {
  it('a noncentrality of zero is the answer when the statistic is small already for the central distribution', () => {
    expect(noncentralityFor(3, 10, 0.95)).toBe(0)
    expect(noncentralityFor(3, 10, 0)).toBe(Infinity)
    expect(noncentralChiSquareCdf(3, 10, 0)).toBe(chiSquareCdf(3, 10))
    expect(noncentralChiSquareUpper(3, 10, 0)).toBe(chiSquareUpper(3, 10))
  })

  it('outside the support a distribution function is 0 or 1', () => {
    for (const [lower, upper] of [
      [chiSquareCdf(-1, 2), chiSquareUpper(-1, 2)],
      [chiSquareCdf(0, 2), chiSquareUpper(0, 2)],
      [fCdf(-1, 2, 3), fUpper(-1, 2, 3)],
      [betaCdf(-1, 2, 3), betaUpper(-1, 2, 3)],
      [noncentralChiSquareCdf(0, 2, 3), noncentralChiSquareUpper(0, 2, 3)],
      [normalCdf(-Infinity), normalUpper(-Infinity)],
      [tCdf(-Infinity, 2), tUpper(-Infinity, 2)],
    ]) {
      expect([lower, upper]).toEqual([0, 1])
    }
    for (const [lower, upper] of [
      [chiSquareCdf(Infinity, 2), chiSquareUpper(Infinity, 2)],
      [fCdf(Infinity, 2, 3), fUpper(Infinity, 2, 3)],
      [betaCdf(2, 2, 3), betaUpper(2, 2, 3)],
      [noncentralChiSquareCdf(Infinity, 2, 3), noncentralChiSquareUpper(Infinity, 2, 3)],
      [normalCdf(Infinity), normalUpper(Infinity)],
      [tCdf(Infinity, 2), tUpper(Infinity, 2)],
    ]) {
      expect([lower, upper]).toEqual([1, 0])
    }
  })

  it('outside the domain the answer is NaN, never an exception', () => {
    for (const x of [
      chiSquareCdf(1, 0),
      chiSquareCdf(NaN, 1),
      chiSquareUpper(1, -1),
      chiSquareQuantile(1.1, 2),
      chiSquareQuantile(0.5, 0),
      chiSquareUpperQuantile(NaN, 1),
      chiSquareDensity(1, -1),
      logChiSquareUpper(1, 0),
      noncentralChiSquareCdf(1, 0, 1),
      noncentralChiSquareUpper(1, 2, -1),
      noncentralChiSquareCdf(NaN, 2, 1),
      noncentralityFor(-1, 2, 0.5),
      noncentralityFor(1, 2, 2),
      tCdf(1, 0),
      tTwoSided(NaN, 3),
      tQuantile(-0.1, 3),
      fCdf(1, 0, 1),
      fUpper(NaN, 1, 1),
      fQuantile(0.5, 1, -1),
      betaCdf(0.5, 0, 1),
      betaQuantile(2, 1, 1),
      normalCdf(NaN),
      normalQuantile(NaN),
      normalQuantile(1.5),
      logGamma(-1),
    ]) {
      expect(x).toBeNaN()
    }
  })

  it('with infinite degrees of freedom t is normal and F is chi-square over df', () => {
    expect(tTwoSided(1.96, Infinity)).toBe(normalTwoSided(1.96))
    expect(tQuantile(0.975, Infinity)).toBe(normalQuantile(0.975))
    expect(fUpper(2, 5, Infinity)).toBe(chiSquareUpper(10, 5))
    expect(fQuantile(0.95, 5, Infinity)).toBe(chiSquareQuantile(0.95, 5) / 5)
  })

  it('the inverse Mills ratio is phi / Phi, also where both underflow', () => {
    for (const x of [-30, -3, -0.5, 0, 2]) expect(inverseMills(x) / (normalDensity(x) / normalCdf(x))).toBeCloseTo(1, 13)
    // -x (1 + 1/x^2 - 2/x^4 + 10/x^6), Abramowitz & Stegun 26.2.12
    expect(inverseMills(-100)).toBeCloseTo(100 * (1 + 1e-4 - 2e-8 + 1e-11), 11)
  })
})
