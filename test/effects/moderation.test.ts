import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bootstrapConditionalEffects } from '../../src/effects/bootstrapConditionalEffects'
import { conditionalEffects } from '../../src/effects/conditionalEffects'
import { effectSizes } from '../../src/effects/effectSizes'
import { johnsonNeyman } from '../../src/effects/johnsonNeyman'
import { bootstrap } from '../../src/fit/bootstrap'
import { centerVariables } from '../../src/fit/centerVariables'
import { sem } from '../../src/fit/sem'
import { bootstrapIntervals } from '../../src/postfit/bootstrapIntervals'

const reference = JSON.parse(readFileSync(new URL('./fixtures/moderation.json', import.meta.url), 'utf8'))
const { data } = reference
const first = sem('m ~ x + w + x:w\ny ~ m + x + w + x:w', data)
const both = sem('m ~ x + w + x:w\ny ~ m + m:w + x + w', data)

describe('conditionalEffects', () => {
  it("are lavaan's defined parameters at the mean and one standard deviation around it", () => {
    const found = conditionalEffects(first, { from: 'x', to: 'y', moderator: 'w' })
    found.values.forEach((value, k) => {
      expect(value).toBeCloseTo(reference.values[k], 10)
    })
    const [path] = found.indirect
    expect(path.label).toBe('x -> m -> y')
    for (const [k, expected] of ['ind1', 'ind2', 'ind3'].entries()) {
      expect(path.at[k].est).toBeCloseTo(reference.first[expected].est, 6)
      expect(path.at[k].se).toBeCloseTo(reference.first[expected].se, 6)
      expect(path.at[k].ciLower).toBeCloseTo(reference.first[expected]['ci.lower'], 6)
      expect(found.totalIndirect.at[k].est).toBeCloseTo(path.at[k].est, 12)
    }
    for (const [k, expected] of ['tot1', 'tot2', 'tot3'].entries()) {
      expect(found.total.at[k].est).toBeCloseTo(reference.first[expected].est, 6)
      expect(found.total.at[k].se).toBeCloseTo(reference.first[expected].se, 6)
    }
  })

  it('have the index of moderated mediation when one stage is moderated', () => {
    const { indirect } = conditionalEffects(first, { from: 'x', to: 'y', moderator: 'w', values: [0] })
    expect(indirect[0].index!.est).toBeCloseTo(reference.first.index.est, 6)
    expect(indirect[0].index!.se).toBeCloseTo(reference.first.index.se, 6)
  })

  it('have none when two stages are, and still the effects at values', () => {
    const { indirect } = conditionalEffects(both, { from: 'x', to: 'y', moderator: 'w' })
    expect(indirect[0].index).toBeUndefined()
    for (const [k, expected] of ['ind1', 'ind2', 'ind3'].entries()) {
      expect(indirect[0].at[k].est).toBeCloseTo(reference.both[expected].est, 6)
      expect(indirect[0].at[k].se).toBeCloseTo(reference.both[expected].se, 6)
    }
  })

  it('take percentiles and numbers', () => {
    const { values } = conditionalEffects(first, { from: 'x', to: 'y', moderator: 'w', values: 'percentiles' })
    values.forEach((value, k) => {
      expect(value).toBeCloseTo(reference.percentiles[k], 10)
    })
  })

  it('do not depend on centering, though the coefficients do', () => {
    const centered = sem('m ~ x + w + x:w\ny ~ m + x + w + x:w', centerVariables(data, ['x', 'w']))
    expect(centered.estimate.values[0]).not.toBeCloseTo(first.estimate.values[0], 3)
    const a = conditionalEffects(first, { from: 'x', to: 'y', moderator: 'w' })
    const b = conditionalEffects(centered, { from: 'x', to: 'y', moderator: 'w' })
    expect(b.values[1]).toBeCloseTo(0, 10)
    for (let k = 0; k < 3; k++) {
      expect(b.total.at[k].est).toBeCloseTo(a.total.at[k].est, 8)
      expect(b.total.at[k].se).toBeCloseTo(a.total.at[k].se, 8)
    }
  })

  it('refuse moderators without a product, and unknown names', () => {
    const plain = sem('m ~ x + w\ny ~ m', data)
    expect(() => conditionalEffects(plain, { from: 'x', to: 'y', moderator: 'w' })).toThrow(/product/)
    expect(() => conditionalEffects(first, { from: 'x', to: 'y', moderator: 'v' })).toThrow(/v/)
    expect(() => conditionalEffects(first, { from: 'x', to: 'y', moderator: 'x' })).toThrow(/moderator/)
    expect(() => centerVariables(data, ['nope'])).toThrow(/nope/)
  })
})

describe('bootstrapConditionalEffects', () => {
  const labelled = sem('m ~ a*x + w + aw*x:w\ny ~ b*m + x + w + x:w\nindex := aw*b\nlow := (a - aw)*b', data)
  const boot = bootstrap(labelled, { replicates: 199, seed: 3 })

  it.each(['perc', 'basic', 'norm', 'bca.simple', 'bca'] as const)(
    'are the intervals of the same products written as definitions: %s',
    (type) => {
      const found = bootstrapConditionalEffects(boot, { from: 'x', to: 'y', moderator: 'w', values: [-1, 0, 1], type, level: 0.9 })
      const rows = bootstrapIntervals(boot, { type, level: 0.9 })
      for (const [name, estimate] of [
        ['index', found.indirect[0].index!],
        ['low', found.totalIndirect.at[0]],
      ] as const) {
        const row = rows.find(({ lhs }) => lhs === name)!
        for (const key of ['est', 'se', 'bias', 'ciLower', 'ciUpper'] as const) expect(estimate[key], key).toBeCloseTo(row[key], 9)
        expect(estimate.replicates).toBe(199)
      }
    },
  )

  it('have the estimates and values of conditionalEffects, and no index where two stages are moderated', () => {
    const options = { from: 'x', to: 'y', moderator: 'w' }
    const found = bootstrapConditionalEffects(boot, options)
    const plain = conditionalEffects(labelled, options)
    expect(found.values).toEqual(plain.values)
    expect(found.total.at.map(({ est }) => est)).toEqual(plain.total.at.map(({ est }) => est))
    expect(bootstrapConditionalEffects(bootstrap(both, { replicates: 20 }), options).indirect[0].index).toBeUndefined()
    expect(() => bootstrapConditionalEffects(boot, { ...options, moderator: 'm' })).toThrow(/m/)
  })
})

describe('johnsonNeyman', () => {
  it.each([
    ['x -> m', 'first'],
    ['x -> y', 'direct'],
  ])('finds where the interval of %s touches zero', (effect, name) => {
    const found = johnsonNeyman(first, { effect, moderator: 'w' })
    const expected = [reference.jn[name]].flat()
    expect(found.points).toHaveLength(expected.length)
    found.points.forEach((point, k) => {
      expect(point).toBeCloseTo(expected[k], 4)
    })
  })

  it('says where the effect is significant, and for how many cases', () => {
    const { points, significant, observed, share } = johnsonNeyman(first, { effect: 'x -> m', moderator: 'w' })
    const at = (w: number) => conditionalEffects(first, { from: 'x', to: 'm', moderator: 'w', values: [w] }).direct.at[0].pvalue < 0.05
    for (const point of points) expect(at(point - 1e-6)).not.toBe(at(point + 1e-6))
    for (const w of [-8, -1, 0, 1, 2, 3, 9]) expect(significant.some(({ from, to }) => w > from && w < to)).toBe(at(w))
    expect(observed!.from).toBe(Math.min(...data.w))
    const inside = data.w.filter((w: number) => significant.some(({ from, to }) => w > from && w < to))
    expect(share).toBeCloseTo(inside.length / data.w.length, 12)
  })

  it('takes an indirect effect with one moderated stage, and refuses one with two', () => {
    const { slope } = johnsonNeyman(first, { effect: 'x -> m -> y', moderator: 'w' })
    expect(slope.est).toBeCloseTo(reference.first.index.est, 6)
    expect(() => johnsonNeyman(both, { effect: 'x -> m -> y', moderator: 'w' })).toThrow(/two of its stages/)
  })
})

describe('effectSizes', () => {
  const { indirect, totalIndirect, caveats } = effectSizes(sem('m ~ x\ny ~ m + x', data), { from: 'x', to: 'y' })

  it('has upsilon, plain and adjusted', () => {
    expect(indirect[0].upsilon).toBeCloseTo(reference.upsilon, 7)
    expect(indirect[0].adjustedUpsilon).toBeCloseTo(reference.adjusted, 7)
    expect(totalIndirect.upsilon).toBeCloseTo(indirect[0].completelyStandardized.est ** 2, 12)
  })

  it('has the proportion mediated with its error and its caveats', () => {
    expect(indirect[0].proportionMediated.est).toBeCloseTo(reference.proportion.est, 6)
    expect(indirect[0].proportionMediated.se).toBeCloseTo(reference.proportion.se, 6)
    expect(caveats).toContain('smallSample')
  })
})
