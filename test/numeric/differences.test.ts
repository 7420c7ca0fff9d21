import { describe, expect, it } from 'vitest'
import { differenceGradient, differenceHessian, differenceJacobian } from '../../src/numeric/differences'
import { maxDifference } from './matrices'

describe('differences', () => {
  const f = (x: ArrayLike<number>) => Math.exp(x[0]) * Math.sin(x[1]) + x[0] * x[2] ** 3
  const gradient = (x: ArrayLike<number>) => [
    Math.exp(x[0]) * Math.sin(x[1]) + x[2] ** 3,
    Math.exp(x[0]) * Math.cos(x[1]),
    3 * x[0] * x[2] ** 2,
  ]
  const at = [0.4, 1.1, -2]

  it('the gradient is right to ten digits and leaves x alone', () => {
    expect(maxDifference(differenceGradient(f, at), gradient(at))).toBeLessThan(1e-10)
    expect(at).toEqual([0.4, 1.1, -2])
  })

  it('the Jacobian has a row for each value, also when the function reuses its array', () => {
    const out = new Float64Array(2)
    const jacobian = differenceJacobian(
      (x) => {
        out[0] = x[0] * x[1]
        out[1] = x[0] ** 2
        return out
      },
      [3, 5],
    )
    expect(maxDifference(jacobian, [5, 3, 6, 0])).toBeLessThan(1e-10)
  })

  it('the Hessian from a gradient is right and exactly symmetric', () => {
    const h = differenceHessian(gradient, at)
    const [x, y, z] = at
    const e = Math.exp(x)
    const expected = [e * Math.sin(y), e * Math.cos(y), 3 * z * z, e * Math.cos(y), -e * Math.sin(y), 0, 3 * z * z, 0, 6 * x * z]
    expect(maxDifference(h, expected)).toBeLessThan(1e-9)
    expect([h[1], h[2], h[5]]).toEqual([h[3], h[6], h[7]])
  })
})
