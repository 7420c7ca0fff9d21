import { describe, expect, it } from 'vitest'
import { effectNumbers } from '../../src/effects/effectFunction'
import { estimateEffect } from '../../src/effects/estimateEffect'
import {
  bootstrap,
  bootstrapEffect,
  bootstrapEffects,
  bootstrapIntervals,
  compareEffects,
  effects,
  effectsByGroup,
  SemError,
  sem,
} from '../../src/index'
import { difference, direct, indirect, inGroup, path, sum, total } from '../../src/model/effectExpression'
import { readCsv } from '../../src/node'

const holzinger = readCsv('test/reference/data/hs1939.csv')
const model = `visual =~ x1 + x2 + x3
textual =~ x4 + x5 + x6
speed =~ x7 + x8 + x9
textual ~ a*visual
speed ~ b*textual + c*visual
x9 ~ ageyr
visual ~ ageyr
ab := a*b
total := ab + c`
const fit = sem(model, holzinger)
const scales = ['unstandardized', 'stdLv', 'stdAll'] as const

describe('effectNumbers', () => {
  it('gives the values of the effects at the estimate, on every scale', () => {
    const groups = sem(model.replace(/[abc]\*/g, '').replace(/\w+ := .*/g, ''), holzinger, { group: 'school' })
    const loop = sem('x1 ~ x4 + x2\nx4 ~ x1 + x5\nx9 ~ x4', holzinger)
    const expressions = [
      direct('visual', 'speed'),
      path('visual', 'textual', 'speed'),
      total('visual', 'x9'),
      indirect('visual', 'speed'),
      indirect('ageyr', 'x9', 'visual'),
      indirect('visual', 'textual'),
      sum(direct('visual', 'textual'), direct('textual', 'speed')),
      difference(path('visual', 'textual', 'speed'), direct('visual', 'speed')),
    ]
    const cases = [
      ...expressions.map((expression) => [fit, expression, 0] as const),
      ...expressions.map((expression) => [groups, expression, 1] as const),
      [groups, difference(inGroup('Pasteur', total('visual', 'x9')), inGroup('Grant-White', total('visual', 'x9'))), 0] as const,
      ...[total('x1', 'x9'), indirect('x2', 'x9', 'x4'), total('x2', 'x9')].map((expression) => [loop, expression, 0] as const),
    ]
    for (const [one, expression, group] of cases) {
      const numbers = effectNumbers(one)
      const expected = estimateEffect(one, expression, { group })
      const values = scales.map((scale) => numbers.compile(expression, group, scale))
      numbers.moveTo(one.estimate.values)
      expect(values[0]()).toBeCloseTo(expected.est, 10)
      expect(values[1]()).toBeCloseTo(expected.stdLv.est, 10)
      expect(values[2]()).toBeCloseTo(expected.stdAll.est, 10)
    }
  })
})

describe('bootstrapEffects', () => {
  const boot = bootstrap(fit, { replicates: 300, seed: 2 })

  it.each(['perc', 'bca'] as const)('has for a labeled path the %s interval of its defined parameter', (type) => {
    const found = bootstrapEffects(boot, { from: 'visual', to: 'speed', type, level: 0.9 })
    const rows = bootstrapIntervals(boot, { type, level: 0.9 })
    const same = [
      [found.indirect[0], 'ab'],
      [found.totalIndirect, 'ab'],
      [found.total, 'total'],
    ] as const
    for (const [effect, name] of same) {
      const row = rows.find(({ lhs }) => lhs === name)!
      for (const key of ['est', 'se', 'bias', 'ciLower', 'ciUpper'] as const) expect(effect[key]).toBeCloseTo(row[key], 10)
    }
    expect(found.direct.est).toBeCloseTo(effects(fit, { from: 'visual', to: 'speed' }).direct.est, 12)
    expect(found.indirect[0].label).toBe('visual -> textual -> speed')
  })

  it('standardizes effects in every replicate', () => {
    const rows = bootstrapIntervals(boot, { standardized: 'std.lv' })
    const row = rows.find(({ lhs }) => lhs === 'ab')!
    const { stdLv } = bootstrapEffect(boot, 'visual -> textual -> speed')
    for (const key of ['est', 'se', 'ciLower', 'ciUpper'] as const) expect(stdLv[key]).toBeCloseTo(row[key], 10)
  })

  it('takes contrasts in any form', () => {
    const [a, b] = ['visual -> textual -> speed', 'visual -> speed']
    const contrast = compareEffects(fit, a, b)
    const found = bootstrapEffect(boot, contrast)
    expect(found.est).toBeCloseTo(contrast.est, 12)
    expect(bootstrapEffect(boot, difference(path('visual', 'textual', 'speed'), direct('visual', 'speed')))).toEqual(found)
    expect(() => bootstrapEffect(boot, 'visual -> nowhere')).toThrow(SemError)
  })

  it.each(['perc', 'bca'] as const)('takes the difference of an indirect effect between groups: %s', (type) => {
    const own = sem('x4 ~ c(a1, a2)*x1\nx9 ~ c(b1, b2)*x4\ndiff := a1*b1 - a2*b2', holzinger, { group: 'school' })
    const replicates = bootstrap(own, { replicates: 150, seed: 2 })
    const [first, second] = effectsByGroup(own, { from: 'x1', to: 'x9' })
    const found = bootstrapEffect(replicates, compareEffects(own, first.totalIndirect, second.totalIndirect), { type })
    const row = bootstrapIntervals(replicates, { type }).find(({ lhs }) => lhs === 'diff')!
    for (const key of ['est', 'se', 'bias', 'ciLower', 'ciUpper'] as const) expect(found[key], key).toBeCloseTo(row[key], 9)
    expect(found.ciUpper - found.ciLower).toBeGreaterThan(0.05)
  })
})
