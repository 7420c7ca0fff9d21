import { describe, expect, it } from 'vitest'
import { compareEffects } from '../../src/effects/compareEffects'
import type { EffectEstimate } from '../../src/effects/effectEstimate'
import { estimateEffect } from '../../src/effects/estimateEffect'
import { difference, direct, type EffectExpression, indirect, inGroup, path, total } from '../../src/model/effectExpression'
import { referenceFit } from './referenceFit'

const med = {
  ind1: path('x', 'm1', 'y'),
  ind2: path('x', 'm2', 'y'),
  total: total('x', 'y'),
  contrast: difference(path('x', 'm1', 'y'), path('x', 'm2', 'y')),
}
const rq = {
  ind_aff: indirect('friendship', 'affective'),
  ind_con: total('friendship', 'continuance'),
  diff: difference(total('friendship', 'affective'), total('friendship', 'continuance')),
}

/** `:=` rows of lavaan's answers, and the effects that they are. */
const definitions: Record<string, Record<string, EffectExpression>> = {
  'path-med-parallel': med,
  'path-med-cov': med,
  'path-med-cov-free': med,
  'path-med-robust': med,
  'path-rq-fixedx': rq,
  'path-rq-freex': rq,
  'path-rq-mean': rq,
  'path-rq-mlr': rq,
  'sem-pd-defs': { ind: path('ind60', 'dem60', 'dem65'), total: total('ind60', 'dem65') },
  'fiml-path': { ab: path('x1', 'x5', 'x6') },
  'mg-path': { db: difference(inGroup('consumer', direct('satisfaction', 'trust')), inGroup('business', direct('satisfaction', 'trust'))) },
}

const close = (actual: number, expected: number, tolerance = 1e-7) =>
  expect(Math.abs(actual - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(tolerance)

function expectEstimate(actual: EffectEstimate, expected: { est: number; se: number }, tolerance?: number): void {
  close(actual.est, expected.est, tolerance)
  close(actual.se, expected.se, tolerance)
}

describe.each(Object.entries(definitions))('effects without labels are the := rows of %s', (id, effects) => {
  const { fit, rows, standardized } = referenceFit(id)
  for (const [name, expression] of Object.entries(effects)) {
    const effect = estimateEffect(fit, expression)
    const row = rows.find((r) => r.op === ':=' && r.lhs === name)!
    it(`${name}: estimate and standard error`, () => expectEstimate(effect, row))
    it(`${name}: standardized, with its standard error`, () => {
      close(effect.stdAll.est, row.stdAll)
      close(effect.stdLv.est, row.stdLv)
      const std = standardized.find((r) => r.op === ':=' && r.lhs === name)!
      // lavaan's delta method differentiates numerically
      expectEstimate(effect.stdAll, std, 1e-6)
    })
  }
})

describe('standardized arrows', () => {
  it.each(['path-rq-full', 'path-nonrec', 'path-nonrec-freex', 'sem-pd-defs', 'cfa-hs-second'])(
    'are lavaan’s std.all rows with their errors: %s',
    (id) => {
      const { fit, standardized } = referenceFit(id)
      const rows = fit.table.rows
      let compared = 0
      rows.forEach((row, i) => {
        if (row.op !== '~' && row.op !== '=~') return
        const [from, to] = row.op === '~' ? [row.rhs, row.lhs] : [row.lhs, row.rhs]
        expectEstimate(estimateEffect(fit, direct(from, to)).stdAll, standardized[i], 1e-6)
        compared++
      })
      expect(compared).toBeGreaterThan(3)
    },
  )
})

describe('compareEffects', () => {
  const { fit } = referenceFit('path-rq-freex')
  it('takes paths as text and equals the difference written as an expression', () => {
    const written = estimateEffect(fit, difference(path('friendship', 'satisfaction', 'trust'), direct('friendship', 'trust')))
    expect(compareEffects(fit, 'friendship -> satisfaction -> trust', 'friendship -> trust')).toEqual(written)
  })
  it('of an effect with itself is exactly 0 without error', () => {
    const same = compareEffects(fit, 'friendship -> trust', 'friendship -> trust')
    expect(same.est).toBe(0)
    expect(same.se).toBe(0)
    expect(same.pvalue).toBeNaN()
  })
  it('computed effects keep their groups', () => {
    const groups = referenceFit('mg-path')
    const [a, b] = [0, 1].map((group) => estimateEffect(groups.fit, direct('satisfaction', 'trust'), { group }))
    expectEstimate(compareEffects(groups.fit, a, b), groups.rows.find((r) => r.lhs === 'db')!)
  })
})
