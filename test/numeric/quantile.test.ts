import { describe, expect, it } from 'vitest'
import { bootstrapQuantile, quantile, sorted } from '../../src/numeric/quantile'
import fixture from './fixtures/distributions.json'

const values = sorted([3.1, -2, 8.25, 0.5, 0.5, 7, 11, -4.75])

describe('quantile', () => {
  it("equals R's types 6 and 7", () => {
    for (const [p, value] of fixture.quantile6) expect(quantile(values, p, 6)).toBeCloseTo(value, 14)
    for (const [p, value] of fixture.quantile7) expect(quantile(values, p)).toBeCloseTo(value, 14)
  })

  it("bootstrapQuantile equals the normal interpolation of R's boot package, extremes included", () => {
    for (const [p, value] of fixture.bootstrapQuantile) expect(bootstrapQuantile(values, p)).toBeCloseTo(value, 13)
  })

  it('has no answer without values or outside (0, 1)', () => {
    expect([quantile([], 0.5), quantile(values, 1.1), bootstrapQuantile([], 0.5), bootstrapQuantile(values, 0)]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ])
    expect(quantile([4], 0.3)).toBe(4)
  })

  it('sorted drops NaN, sorts by size and leaves its argument alone', () => {
    const input = [10, 9, NaN, -1]
    expect(Array.from(sorted(input))).toEqual([-1, 9, 10])
    expect(input[0]).toBe(10)
  })
})
