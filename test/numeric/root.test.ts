import { describe, expect, it } from 'vitest'
import { findRoot } from '../../src/numeric/root'

describe('findRoot', () => {
  it('finds zeros to rounding, at the ends of the bracket too', () => {
    expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15)
    expect(findRoot((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 15)
    expect(findRoot((x) => x - 1, 1, 5)).toBe(1)
    expect(findRoot((x) => x - 5, 1, 5)).toBe(5)
    expect(findRoot((x) => (x - 3) ** 9, 0, 10)).toBeCloseTo(3, 5)
    expect(findRoot((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 14)
  })

  it('takes few evaluations on a smooth function', () => {
    let evaluations = 0
    findRoot(
      (x) => {
        evaluations++
        return Math.exp(x) - 5
      },
      0,
      10,
    )
    expect(evaluations).toBeLessThan(20)
  })

  it('is NaN without a change of sign or where the function is not a number', () => {
    expect(findRoot((x) => x * x + 1, -1, 1)).toBeNaN()
    expect(findRoot(() => NaN, -1, 1)).toBeNaN()
    expect(findRoot((x) => (Math.abs(x) > 0.5 ? x : NaN), -1, 1)).toBeNaN()
  })
})
