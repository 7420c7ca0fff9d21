import { describe, expect, it } from 'vitest'
import { addMomentJacobian } from '../../src/implied/jacobian'
import { meanSlopes } from '../../src/implied/metric'
import { place } from '../../src/implied/place'
import { createState, fill } from '../../src/implied/state'
import { varianceJacobian, variances } from '../../src/implied/varianceJacobian'
import { defaultTableOptions } from '../../src/model/defaultTableOptions'
import { parseModel } from '../../src/model/parseModel'
import { tabulate } from '../../src/model/tabulate'
import { differenceJacobian } from '../../src/numeric/differences'
import { vech, vechLength } from '../../src/numeric/vech'

/** A state of a model at arbitrary admissible values: 0.7 loadings and paths, variances 1.3, the rest small. */
function stateOf(text: string, meanStructure: boolean) {
  const { table } = tabulate(parseModel(text), defaultTableOptions('sem', { meanStructure }))
  const startOf = (op: string, same: boolean, k: number) =>
    op === '=~' || op === '<~' || op === '~' ? 0.7 + 0.02 * k : op === '~~' ? (same ? 1.3 + 0.01 * k : 0.1) : 0.3 + 0.05 * k
  const values = Float64Array.from(table.rows, ({ role, op, lhs, rhs }, k) =>
    role.kind === 'fixed' ? role.value : startOf(op, lhs === rhs, k % 5),
  )
  const x = new Float64Array(table.freeCount)
  table.rows.forEach(({ role }, k) => {
    if (role.kind === 'free') x[role.index] = values[k]
  })
  const [placement] = place(table, values)
  return { state: createState(placement), x, q: table.freeCount }
}

const models: Readonly<Record<string, string>> = {
  'a factor with an observed cause and effect': 'f =~ y1 + y2 + y3\n f ~ x\n z ~ f + x',
  'a second-order factor': 'f =~ a + b + c\n g =~ d + e + h\n k =~ f + g\n k ~~ 1*k',
  'a loop': 'f =~ a + b + c\n g =~ d + e + h\n f ~ g + x\n g ~ f + z\n f ~~ g',
  'an indicator that is a cause': 'f =~ a + b + c\n y ~ a + f',
  'composites as cause and effect': 'p <~ a + b + c\n r <~ d + e\n f =~ u + v + w\n r ~ p\n f ~ p + r',
}

describe.each(Object.entries(models))('the moments of %s', (_, text) => {
  it.each([false, true])('have the slopes that differences give (means: %s)', (meanStructure) => {
    const { state, x, q } = stateOf(text, meanStructure)
    const p = state.placement.observed.length
    const means = meanStructure ? p : 0
    const size = means + vechLength(p)
    const moments = (point: Float64Array) => {
      expect(fill(state, point)).toBe(true)
      const out = new Float64Array(size)
      if (means > 0) out.set(state.mean)
      vech(state.covariance, p, out, means)
      return out
    }
    const differences = differenceJacobian(moments, x)
    const spread = differenceJacobian((point) => {
      fill(state, point)
      return variances(state)
    }, x)
    fill(state, x)
    const kappa = new Float64Array(state.placement.cells.count)
    meanSlopes(state, kappa)
    const analytic = new Float64Array(size * q)
    addMomentJacobian(state, kappa, analytic, 0, q)
    analytic.forEach((slope, k) => {
      expect(slope).toBeCloseTo(differences[k], 7)
    })
    varianceJacobian(state, q).forEach((slope, k) => {
      expect(slope).toBeCloseTo(spread[k], 7)
    })
  })
})

describe('a composite', () => {
  it('keeps the covariances of its indicators among themselves and the variance w’Tw', () => {
    const { state, x } = stateOf(models['composites as cause and effect'], true)
    fill(state, x)
    const { observed, core } = state.placement
    const at = (a: string, b: string) => state.covariance[observed.indexOf(a) * observed.length + observed.indexOf(b)]
    const [first] = state.composites
    expect(at('a', 'b')).toBeCloseTo(first.T[1], 12)
    expect(at('c', 'c')).toBeCloseTo(first.T[8], 12)
    const c = core.indexOf('p')
    expect(state.coreCovariance[c * core.length + c]).toBeCloseTo(first.variance, 12)
    expect(state.mean[observed.indexOf('b')]).toBeCloseTo(first.m[1], 12)
  })
})
