import { describe, expect, it } from 'vitest'
import { fleishman, intermediateCorrelation, powerTransform } from '../../src/numeric/fleishman'
import { normalDensity } from '../../src/numeric/normal'

/** Expectation of f(Z) by the trapezoidal rule, which is exact to rounding for a normal density this wide. */
function expectation(f: (z: number) => number): number {
  let sum = 0
  for (let z = -14; z <= 14; z += 0.01) sum += 0.01 * f(z) * normalDensity(z)
  return sum
}

describe('fleishman', () => {
  // coefficients printed in Fleishman (1978) and many times since
  it.each([
    [1.75, 3.75, 0.92966, 0.3995, -0.03647],
    [0, 3.75, 0.74802, 0, 0.07787],
  ])('finds the published coefficients for skewness %s and kurtosis %s', (skewness, kurtosis, b, c, d) => {
    const found = fleishman(skewness, kurtosis)!
    expect(found.b).toBeCloseTo(b, 5)
    expect(found.c).toBeCloseTo(c, 5)
    expect(found.d).toBeCloseTo(d, 5)
  })

  it.each([
    [0, 0],
    [0, -1],
    [-1, 2],
    [2, 7],
    [0.5, 0],
    [3, 21],
  ])('gives a variable the moments asked for: %s, %s', (skewness, kurtosis) => {
    const shape = fleishman(skewness, kurtosis)!
    const moment = (k: number) => expectation((z) => powerTransform(z, shape) ** k)
    expect(moment(1)).toBeCloseTo(0, 9)
    expect(moment(2)).toBeCloseTo(1, 9)
    expect(moment(3)).toBeCloseTo(skewness, 7)
    expect(moment(4) - 3).toBeCloseTo(kurtosis, 6)
  })

  it('has no answer where kurtosis is too small for the skewness', () => {
    expect(fleishman(2, 1)).toBeUndefined()
    expect(fleishman(0, -1.5)).toBeUndefined()
  })
})

describe('intermediateCorrelation', () => {
  it('is the correlation behind, by integration over both variables', () => {
    const [a, b] = [fleishman(1, 2)!, fleishman(-0.5, 1)!]
    const r = intermediateCorrelation(0.4, a, b)
    const outer = (z: number) => expectation((e) => powerTransform(r * z + Math.sqrt(1 - r * r) * e, b))
    let sum = 0
    for (let z = -9; z <= 9; z += 0.05) sum += 0.05 * powerTransform(z, a) * outer(z) * normalDensity(z)
    expect(sum).toBeCloseTo(0.4, 8)
  })

  it('is NaN where the shapes do not allow the correlation', () => {
    expect(intermediateCorrelation(-0.95, fleishman(3, 21)!, fleishman(3, 21)!)).toBeNaN()
  })
})
