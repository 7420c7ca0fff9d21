import { describe, expect, it } from 'vitest'
import { loyaltyHorizon } from '../../src/catalog/loyaltyHorizon/loyaltyHorizon'
import { relationshipQuality } from '../../src/catalog/relationshipQuality/relationshipQuality'
import { displayWidth } from '../../src/issue/displayWidth'
import { difference, direct, indirect, inGroup, path, sum, total } from '../../src/model/effectExpression'
import { loadDataset } from '../../src/node'
import { studyNames } from '../../src/report/studyNames'
import { studyReportText } from '../../src/report/studyReport'
import { studyWordsOf } from '../../src/report/words/studyWordsOf'
import { replicate } from '../../src/study/replicate'

const sample = loadDataset('sim_exhibition')
const report = replicate(relationshipQuality, sample)
const en = studyReportText(report)
const zh = studyReportText(report, { language: 'zh' })
const { info: _, ...withoutInfo } = sample
const own = replicate(relationshipQuality, withoutInfo, { model: 'two_sat' })

describe('the study report', () => {
  it('says first that the chapter prints no numbers and that the data are simulated', () => {
    const start = en.split('\n').slice(0, 10).join(' ')
    expect(start).toContain('prints no numbers')
    expect(start).toContain('THE DATA ARE SIMULATED')
    const chineseStart = zh.split('\n').slice(0, 8).join('')
    expect(chineseStart).toContain('没有给出任何数字')
    expect(chineseStart).toContain('模拟数据')
  })

  it('does not call the user’s own data simulated', () => {
    expect(studyReportText(own)).not.toMatch(/simulated/i)
    expect(studyReportText(own, { language: 'zh' })).not.toContain('模拟')
  })

  it('gives every claim with its verdict, in both languages', () => {
    for (const { id, claim } of report.claims) {
      expect(en).toMatch(new RegExp(`^${id}  ${claim.en.slice(0, 20)}`, 'm'))
      expect(zh).toMatch(new RegExp(`^${id}  ${claim.zh.slice(0, 8).replace(/[（）]/g, '.')}`, 'm'))
    }
    expect(en.match(/\[(SUPPORTED|NOT SUPPORTED|CONTRADICTED|NOT TESTABLE)\]$/gm)).toHaveLength(report.claims.length)
    expect(zh.match(/\[(得到支持|未得到支持|与数据相反|无法检验)\]$/gm)).toHaveLength(report.claims.length)
  })

  it('prints the estimate with its interval as it is in the record', () => {
    const { estimate } = report.claims.find(({ id }) => id === 'H4')!
    expect(en).toContain(
      `Estimate ${estimate!.est.toFixed(2)} (95% interval ${estimate!.ciLower.toFixed(2)} to ${estimate!.ciUpper.toFixed(2)})`,
    )
  })

  it('says why a claim cannot be tested', () => {
    expect(en).toContain('Not testable here: it is about differences between groups')
    expect(zh).toContain('无法检验的原因：该论断涉及组间差异')
  })

  it('leaves no undefined, NaN or unnamed construct', () => {
    for (const text of [en, zh, studyReportText(own), studyReportText(own, { language: 'zh' })]) {
      expect(text).not.toMatch(/undefined|NaN|\[object|transactionSatisfaction|-0\.00\b/)
    }
  })

  it('keeps its paragraphs within the width asked for, counting Chinese characters as two', () => {
    for (const width of [60, 80, 110]) {
      for (const language of ['en', 'zh'] as const) {
        const text = studyReportText(report, { language, width })
        const claims = text.slice(0, text.search(language === 'en' ? /^Effects in the model/m : /^模型中的效应/m))
        for (const line of claims.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(width)
      }
    }
  })

  it('aligns the columns of its Chinese tables', () => {
    const table = zh
      .slice(zh.search(/^模型中的效应/m))
      .split('\n\n')[1]
      .split('\n')
    expect(table.length).toBeGreaterThan(8)
    for (const line of table.slice(2)) expect(displayWidth(line)).toBe(displayWidth(table[1]))
  })
})

describe('the report of a study about groups', () => {
  const grouped = replicate(loyaltyHorizon)

  it('calls groups, effects and differences of effects by their names in the language', () => {
    const estimate = ({ est, ciLower, ciUpper }: { est: number; ciLower: number; ciUpper: number }) =>
      [est, ciLower, ciUpper].map((value) => value.toFixed(2))
    const [long] = grouped.claims[0].groups!
    const [b, lower, upper] = estimate(long)
    expect(studyReportText(grouped, { language: 'zh' })).toContain(`长期关系：${b}（${lower} 至 ${upper}）`)
    expect(studyReportText(grouped)).toContain(`long relation: ${b} (${lower} to ${upper})`)
    const [first] = grouped.claims.find(({ id }) => id === 'H4')!.parts!
    const [d, from, to] = estimate(first.standardized)
    const said = studyReportText(grouped, { language: 'zh', width: 200 })
    expect(said).toContain(`累积性满意感 → 忠诚感（短期关系），减去信任感 → 忠诚感（短期关系）：${d}（${from} 至 ${to}）`)
    expect(said).not.toMatch(/\b(long|short|total|indirect|through|minus)\b/)
  })

  it('has words for every kind of effect', () => {
    const say = (language: 'en' | 'zh') => studyNames(grouped, studyWordsOf(language), language).effect
    const effects = [
      total('satisfaction', 'loyalty'),
      indirect('satisfaction', 'loyalty'),
      indirect('satisfaction', 'loyalty', 'trust'),
      path('satisfaction', 'trust', 'loyalty'),
      sum(direct('trust', 'loyalty'), direct('satisfaction', 'loyalty')),
      difference(inGroup('long', direct('trust', 'loyalty')), inGroup('elsewhere', direct('trust', 'loyalty'))),
    ]
    expect(effects.map(say('zh'))).toEqual([
      '累积性满意感 → 忠诚感（总效应）',
      '累积性满意感 → 忠诚感（间接效应）',
      '累积性满意感 → 忠诚感（经信任感的间接效应）',
      '累积性满意感 → 信任感 → 忠诚感',
      '信任感 → 忠诚感、累积性满意感 → 忠诚感之和',
      '信任感 → 忠诚感（长期关系），减去信任感 → 忠诚感（elsewhere）',
    ])
    expect(effects.map(say('en'))).toEqual([
      'cumulative satisfaction → loyalty (total)',
      'cumulative satisfaction → loyalty (indirect)',
      'cumulative satisfaction → loyalty (indirect, through customer trust)',
      'cumulative satisfaction → customer trust → loyalty',
      'customer trust → loyalty plus cumulative satisfaction → loyalty',
      'customer trust → loyalty (long relation) minus customer trust → loyalty (elsewhere)',
    ])
  })
})
