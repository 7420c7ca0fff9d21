import { describe, expect, it } from 'vitest'
import type { Constraint } from '../../src/optimize/constraint'
import { minimize } from '../../src/optimize/minimize'
import type { Objective } from '../../src/optimize/objective'

/** Rosenbrock's valley, minimum 0 at (1, 1); inadmissible left of x = -5. */
function valley(): Objective {
  let x = 0
  let y = 0
  return {
    size: 2,
    value(point) {
      ;[x, y] = point
      return x < -5 ? Infinity : 100 * (y - x * x) ** 2 + (1 - x) ** 2
    },
    gradient(out) {
      out[0] = -400 * x * (y - x * x) - 2 * (1 - x)
      out[1] = 200 * (y - x * x)
    },
    hessian(out) {
      out.set([1200 * x * x - 400 * y + 2, -400 * x, -400 * x, 200])
    },
    information(out) {
      out.set([800 * x * x + 2, -400 * x, -400 * x, 200])
    },
  }
}

/** (x - 3)^2 + (y + 1)^2. */
function bowl(): Objective {
  let point = new Float64Array(2)
  return {
    size: 2,
    value(x) {
      point = x.slice()
      return (x[0] - 3) ** 2 + (x[1] + 1) ** 2
    },
    gradient: (out) => out.set([2 * (point[0] - 3), 2 * (point[1] + 1)]),
    hessian: (out) => out.set([2, 0, 0, 2]),
    information: (out) => out.set([2, 0, 0, 2]),
  }
}

const linear = (kind: Constraint['kind'], a: readonly number[], b: number): Constraint => ({
  kind,
  linear: true,
  value: (x) => a.reduce((sum, value, i) => sum + value * x[i], -b),
  gradient: (_, out) => out.set(a),
  addHessian: () => undefined,
})

/** x y = 1. */
const hyperbola: Constraint = {
  kind: 'equality',
  linear: false,
  value: (x) => x[0] * x[1] - 1,
  gradient: (x, out) => out.set([x[1], x[0]]),
  addHessian(_, factor, H) {
    H[1] += factor
    H[2] += factor
  },
}

describe('minimize', () => {
  it('finds the bottom of a curved valley to rounding', () => {
    const found = minimize(valley(), Float64Array.of(-1.2, 1))
    expect(found.status).toBe('converged')
    expect([...found.x]).toEqual([1, 1].map((value) => expect.closeTo(value, 10)))
    expect(found.maxGradient).toBeLessThan(1e-8)
  })

  it('rests on a bound with a positive multiplier at a lower, a negative one at an upper bound', () => {
    const found = minimize(bowl(), Float64Array.of(0, 0), { bounds: { lower: Float64Array.of(-9, 0), upper: Float64Array.of(2, 9) } })
    expect(found.status).toBe('converged')
    expect([...found.x]).toEqual([2, 0])
    expect([...found.boundMultipliers]).toEqual([-2, 2].map((value) => expect.closeTo(value, 10)))
  })

  it('keeps linear equalities and leaves inactive inequalities without force', () => {
    const found = minimize(bowl(), Float64Array.of(0, 0), {
      constraints: [linear('equality', [1, 1], 0), linear('inequality', [1, 0], -50)],
    })
    expect([...found.x]).toEqual([2, -2].map((value) => expect.closeTo(value, 10)))
    expect([...found.multipliers]).toEqual([-2, 0].map((value) => expect.closeTo(value, 10)))
  })

  it('keeps a nonlinear equality, also from a start where it has no slope', () => {
    const found = minimize(bowl(), Float64Array.of(0, 0), { constraints: [hyperbola] })
    expect(found.status).toBe('converged')
    expect(found.x[0] * found.x[1]).toBeCloseTo(1, 9)
    // On x y = 1: 2 (x - 3) = u y, 2 (y + 1) = u x.
    expect(2 * (found.x[0] - 3)).toBeCloseTo(found.multipliers[0] * found.x[1], 7)
    expect(2 * (found.x[1] + 1)).toBeCloseTo(found.multipliers[0] * found.x[0], 7)
  })

  it('says why it stopped short', () => {
    expect(minimize(valley(), Float64Array.of(-6, 0)).status).toBe('inadmissibleStart')
    expect(minimize(valley(), Float64Array.of(-1.2, 1), { maxIterations: 2 }).status).toBe('iterationLimit')
    expect(minimize(valley(), Float64Array.of(-1.2, 1), { signal: { aborted: true } }).status).toBe('aborted')
    const contradiction = [linear('equality', [1, 0], 0), linear('equality', [1, 0], 1)]
    expect(minimize(bowl(), Float64Array.of(0, 0), { constraints: contradiction }).status).toBe('infeasible')
  })

  it('never hands back a worse point than it saw', () => {
    for (let maxIterations = 1; maxIterations < 12; maxIterations++) {
      const start = Float64Array.of(-1.2, 1)
      expect(minimize(valley(), start, { maxIterations }).value).toBeLessThanOrEqual(valley().value(start))
    }
  })
})
