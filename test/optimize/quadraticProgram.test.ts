import { describe, expect, it } from 'vitest'
import { cholesky } from '../../src/numeric/cholesky'
import { type LinearConstraint, quadraticProgram } from '../../src/optimize/quadraticProgram'

const identity = (n: number) => Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1 : 0))
const atLeast = (normal: number[], bound: number): LinearConstraint => ({ normal: Float64Array.from(normal), bound, equality: false })
const equal = (normal: number[], bound: number): LinearConstraint => ({ normal: Float64Array.from(normal), bound, equality: true })

describe('quadraticProgram', () => {
  it('solves the example of Goldfarb and Idnani’s program (R quadprog, solve.QP): 10/21, 22/21, 44/21', () => {
    const constraints = [atLeast([-4, -3, 0], -8), atLeast([2, 1, 0], 2), atLeast([0, -2, 1], 0)]
    const solution = quadraticProgram(identity(3), Float64Array.of(0, -5, 0), constraints)
    expect([...(solution?.d ?? [])]).toEqual([10 / 21, 22 / 21, 44 / 21].map((value) => expect.closeTo(value, 12)))
    expect([...(solution?.multipliers ?? [])]).toEqual([0, 5 / 21, 44 / 21].map((value) => expect.closeTo(value, 12)))
  })

  it('is the unconstrained minimum when no constraint is violated', () => {
    const solution = quadraticProgram(identity(2), Float64Array.of(-1, 2), [atLeast([1, 0], -5)])
    expect([...(solution?.d ?? [])]).toEqual([1, -2])
    expect([...(solution?.multipliers ?? [])]).toEqual([0])
  })

  it('meets equalities whatever their sign and gives their multipliers with g + Hd = J’u', () => {
    const H = Float64Array.of(2, 0.5, 0.5, 1)
    const factor = new Float64Array(4)
    cholesky(H, 2, factor)
    const g = Float64Array.of(1, -3)
    for (const sign of [1, -1]) {
      const solution = quadraticProgram(factor, g, [equal([sign, sign], 4 * sign)])
      const [a, b] = solution?.d ?? []
      const [u] = solution?.multipliers ?? []
      expect(a + b).toBeCloseTo(4, 12)
      expect(g[0] + 2 * a + 0.5 * b).toBeCloseTo(u * sign, 12)
      expect(g[1] + 0.5 * a + b).toBeCloseTo(u * sign, 12)
    }
  })

  it('takes an equality that follows from others as given', () => {
    const solution = quadraticProgram(identity(2), Float64Array.of(0, 0), [equal([1, 0], 1), equal([0, 1], 2), equal([1, 1], 3)])
    expect([...(solution?.d ?? [])]).toEqual([1, 2].map((value) => expect.closeTo(value, 12)))
  })

  it('has no solution when constraints contradict each other', () => {
    expect(quadraticProgram(identity(1), Float64Array.of(0), [atLeast([1], 1), atLeast([-1], 1)])).toBeUndefined()
  })
})
