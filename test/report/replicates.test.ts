import { describe, expect, it } from 'vitest'
import { bootstrap, bootstrapEffect, bootstrapIntervals, bootstrapSummary, power, powerStudySummary, SemError, sem } from '../../src/index'
import { readCsv } from '../../src/node'
import { fixed } from '../../src/report/number'

const data = readCsv('test/reference/data/hs1939.csv')
const fit = sem('x4 ~ a*x1\nx9 ~ b*x4 + x1\nab := a*b', data)
const boot = bootstrap(fit, { replicates: 120, seed: 6 })

/** The numbers of the line that begins with a name. */
const line = (text: string, name: string): string[] =>
  text
    .split('\n')
    .find((one) => one.trim().startsWith(`${name}  `))!
    .trim()
    .slice(name.length)
    .trim()
    .split(/\s+/)

describe('bootstrapSummary', () => {
  it('has a line of numbers for every estimated row and for each effect', () => {
    const text = bootstrapSummary(boot, { type: 'bca', effects: ['x1 -> x4 -> x9'], digits: 4 })
    const rows = bootstrapIntervals(boot, { type: 'bca' })
    const numbers = ({ est, se, bias, ciLower, ciUpper }: (typeof rows)[number]) =>
      [est, se, bias, ciLower, ciUpper].map((x) => fixed(x, 4))
    expect(line(text, 'x4 ~ x1 (a)')).toEqual(numbers(rows[0]))
    expect(line(text, 'ab')).toEqual(numbers(rows.find(({ lhs }) => lhs === 'ab')!))
    const effect = bootstrapEffect(boot, 'x1 -> x4 -> x9', { type: 'bca' })
    expect(line(text, 'x1 -> x4 -> x9')).toEqual(
      [effect.est, effect.se, effect.bias, effect.ciLower, effect.ciUpper].map((x) => fixed(x, 4)),
    )
    expect(text).toContain('120 replicates, seed 6')
    // fixed.x: the variance of x1 is the sample's
    expect(text).not.toContain('x1 ~~ x1')
  })

  it('speaks Chinese, warns, shows groups and the Bollen-Stine test, and escapes arrows in HTML', () => {
    const weak = bootstrap(sem('f =~ x1 + x7 + x3', data), { replicates: 60, seed: 2, tolerated: 0 })
    expect(weak.failed + weak.inadmissible).toBeGreaterThan(0)
    const chinese = bootstrapSummary(weak, { language: 'zh' })
    expect(chinese).toContain('普通自助法，60 次重复，种子 2')
    expect(chinese).toContain('警告')
    expect(chinese).toContain(`解不可接受的重复：${weak.inadmissible} 次`)
    const groups = bootstrap(sem('x4 ~ x1', data, { group: 'school' }), { replicates: 40, type: 'bollen.stine' })
    const text = bootstrapSummary(groups)
    expect(text).toContain('Group Pasteur')
    expect(text).toContain('Group Grant-White')
    expect(text).toMatch(/Bollen-Stine test of fit: chi-square 0.000, df 0/)
    expect(bootstrapSummary(boot, { standardized: 'std.all' })).toContain('x1 ~~ x1')
    expect(bootstrapSummary(boot, { format: 'html', effects: ['x1 -> x4 -> x9'] })).toContain('x1 -&gt; x4 -&gt; x9')
    expect(() => bootstrapSummary(boot, { types: 'perc' } as never)).toThrow(SemError)
  })
})

describe('powerStudySummary', () => {
  const study = power('m ~ .4*x\ny ~ .3*m', { n: [40, 60], replicates: 30, effects: ['x -> m -> y'] })

  it('has a table for each sample size', () => {
    const text = powerStudySummary(study, { digits: 4 })
    expect(text.match(/Power with (\d+) cases, 30 samples/g)).toEqual([
      'Power with 40 cases, 30 samples',
      'Power with 60 cases, 30 samples',
    ])
    const row = study.curve[0].rows.find(({ kind }) => kind === 'effect')!
    const numbers = [row.value, row.mean, row.relativeBias, row.sd, row.meanSe, row.coverage, row.power, row.powerError]
    expect(line(text, 'x -> m -> y')).toEqual(numbers.map((x) => fixed(x, 4)))
  })

  it('prints in other formats and languages', () => {
    expect(powerStudySummary(study, { language: 'zh' })).toContain('样本量 60 时的检验力，30 个样本')
    expect(powerStudySummary(study, { format: 'csv' })).toMatch(/x -> m -> y,0\.120,/)
    expect(powerStudySummary(study, { format: 'markdown' })).toContain('x -&gt; m -&gt; y | 0.120 |')
  })
})
