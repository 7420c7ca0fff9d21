import { inspect } from 'node:util'
import { expect, it, describe as suite } from 'vitest'
import { describe, descriptionSummary, display, SemError } from '../../src/index'
import { loadDataset } from '../../src/node'

const mobi = describe(loadDataset('mobi'))
const columns = Object.keys(loadDataset('mobi').columns)

suite('descriptionSummary', () => {
  it('prints each number of the record', () => {
    const printed = descriptionSummary(mobi, { digits: 3 })
    for (const { name, mean, sd, skewness, kurtosis } of mobi[0].variables) {
      const numbers = [mean, sd, skewness, kurtosis].map((value) => value.toFixed(3).replace('-', '-?'))
      expect(printed).toMatch(new RegExp(`^${name} +250 +0 +${numbers[0]} +${numbers[1]} .* +${numbers[2]} +${numbers[3]}$`, 'm'))
    }
    const { skewness, kurtosis } = mobi[0].mardia!
    expect(printed).toMatch(new RegExp(`^Skewness +${skewness.est.toFixed(3)} +0 +χ² ${skewness.stat.toFixed(3)} +2600 +< .001$`, 'm'))
    expect(printed).toMatch(new RegExp(`^Kurtosis +${kurtosis.est.toFixed(3)} +624 +z ${kurtosis.z.toFixed(3)} +< .001$`, 'm'))
  })

  it('splits a wide table of correlations, and loses none of them', () => {
    const printed = descriptionSummary(mobi, { digits: 6 })
    for (const [j, row] of mobi[0].correlation.entries()) for (const r of row.slice(0, j)) expect(printed).toContain(r.toFixed(6))
    expect(
      Math.max(
        ...descriptionSummary(mobi)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(96)
    expect(printed.match(/^24\. PERV2/gm)).toHaveLength(2)
  })

  it('keeps the groups apart, leaves undefined numbers out, and speaks Chinese', () => {
    const data = { x: [1, 2, 3, 4, null], y: [2, 1, 4, 3, 3], c: [5, 5, 5, 5, 5], g: ['a', 'a', 'b', 'b', 'b'] }
    const printed = descriptionSummary(describe(data, { group: 'g' }), { language: 'zh', labels: { x: '满意感' } })
    expect(printed).toMatch(/^组：b，3 例$/m)
    expect(printed).toMatch(/^满意感 +2 +1 +3\.50 /m)
    expect(printed).toContain('相关系数（各用两个变量都有值的个案）')
    expect(printed).not.toMatch(/NaN|多元正态/)
  })

  it.each(['html', 'latex', 'markdown', 'csv'] as const)('escapes names in %s', (format) => {
    const name = '<script>"x"]]>|&'
    const printed = descriptionSummary(describe({ [name]: [1, 2, 4], ['__proto__x']: [2, 1, 3] }), { format })
    if (format === 'html') expect(printed).not.toContain('<script>')
    if (format === 'markdown') expect(printed).not.toContain('>|&')
    if (format === 'latex') expect(printed).not.toMatch(/[^\\]&"|[^\\]_/)
    expect(printed).toContain(format === 'latex' ? 'proto' : '__proto__x'.slice(2, 7))
  })

  it('is what consoles and notebooks show', () => {
    expect(inspect(mobi)).toBe(descriptionSummary(mobi).trimEnd())
    expect(display(mobi, { language: 'zh' })).toContain('lang="zh-CN"')
    expect(inspect(describe(loadDataset('mobi'), { language: 'zh' }))).toMatch(/^描述统计，250 例/)
    expect(structuredClone(mobi)).toEqual(mobi)
    expect(mobi[0].variables.map(({ name }) => name)).toEqual(columns)
  })

  it('refuses options that are none', () => {
    expect(() => descriptionSummary(mobi, { language: 'fr' as 'en' })).toThrow(SemError)
    expect(() => descriptionSummary(mobi, { format: 'pdf' as 'text' })).toThrow(SemError)
    expect(() => descriptionSummary(mobi, { digits: -1 })).toThrow(SemError)
    expect(() => descriptionSummary(mobi, { digit: 2 } as object)).toThrow(SemError)
    expect(() => describe(loadDataset('mobi'), { language: 'fr' as 'en' })).toThrow(SemError)
  })
})
