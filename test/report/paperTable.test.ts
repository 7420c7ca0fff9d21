import { describe, expect, it } from 'vitest'
import { compareFits, discriminantValidity, effects, fitMeasures, htmt, reliability, standardizedSolution } from '../../src/index'
import { displayWidth } from '../../src/issue/displayWidth'
import { type PaperTableOptions, paperTable, paperTableBlock } from '../../src/report/paperTable'
import { plainText } from '../../src/report/richText'
import { fits, hostile } from './fits'
import { paperSources } from './paperSources'

const forms: readonly (readonly [string, PaperTableOptions])[] = [
  ['apa.en', {}],
  ['thesis.zh', { style: 'thesis', language: 'zh' }],
]
const formats = ['text', 'markdown', 'html', 'latex', 'csv'] as const
const fit = fits.HolzingerSwineford()
const text = (kind: 'measurement' | 'correlations' | 'htmt' | 'descriptives' | 'estimates' | 'fit', options: PaperTableOptions = {}) =>
  paperTable(kind, fit, options)

describe.each(Object.entries(paperSources))('the table of %s', (name, makeSource) => {
  const [kind, source, options] = makeSource()

  it.each(forms)('is what its file says (%s)', async (form, more) => {
    await expect(paperTable(kind, source, { ...options, ...more })).toMatchFileSnapshot(`tables/${name}.${form}.txt`)
  })

  it('holds no gap in any format, form and language', () => {
    for (const style of ['apa', 'thesis'] as const) {
      for (const language of ['en', 'zh'] as const) {
        for (const format of formats) {
          expect(paperTable(kind, source, { ...options, style, language, format })).not.toMatch(/NaN|undefined|Infinity|\[object|-0\.?0+\b/)
        }
      }
    }
  })

  it('has the same numbers in every format', () => {
    const numbers = (page: string) => page.replace(/−|\$-\$/g, '-').match(/-?\d*\.\d+/g) ?? []
    const block = paperTableBlock(kind, source, { ...options, number: '', title: 'x' })
    const { notes: _, ...table } = block
    const cells = table.rows.flatMap((row) => row.map(plainText)).join(' ')
    expect(numbers(cells).length).toBeGreaterThan(2)
    for (const format of formats) {
      const page = paperTable(kind, source, { ...options, number: '', title: 'x', format })
      const found = numbers(page.replace(/padding-left:[\d.]+em|[\d.]+px/g, ''))
      expect(found.slice(0, numbers(cells).length), format).toEqual(numbers(cells))
    }
  })

  it('has no vertical rule', () => {
    expect(paperTable(kind, source, { ...options, format: 'latex' })).toMatch(/\\begin\{tabular\}\{[lr]+\}/)
    expect(paperTable(kind, source, { ...options, format: 'html' })).not.toMatch(/border-(left|right)|border:/)
    for (const line of paperTable(kind, source, options).split('\n').slice(2, -3)) expect(line).not.toContain('|')
  })
})

describe('APA form', () => {
  it('puts a bold number over an italic title, and defines in notes what the table shows', () => {
    const page = text('correlations', { format: 'html', number: 3 })
    expect(page).toContain('<caption style="text-align:left"><b>Table 3</b><br><i>Factor Correlations and Square Roots')
    expect(page).toContain('<p class="relata-tablenote"><i>Note.</i> <i>N</i>\u00a0=\u00a0301.')
    expect(page).toContain('*<i>p</i>\u00a0&lt;\u00a0.05. **<i>p</i>\u00a0&lt;\u00a0.01. ***<i>p</i>\u00a0&lt;\u00a0.001.')
  })

  it('writes what is bounded by 1 without the leading zero, and what is not with it', () => {
    const estimates = text('estimates')
    expect(estimates).toMatch(/visual → x2 +0\.55 +0\.10 +0\.36 +0\.75 +5\.55 +< \.001 +0\.42/)
    expect(text('measurement')).toMatch(/x2 +\.42 +0\.06/)
    expect(text('fit')).toMatch(/ \.931 +\.896 +\.092 /)
  })

  it('sets symbols of statistics in italics in every format that has them', () => {
    expect(text('estimates', { format: 'markdown' })).toContain('| *B* | *SE* |')
    expect(text('estimates', { format: 'latex' })).toContain('\\textit{B} & \\textit{SE} &')
    expect(text('estimates', { format: 'html' })).toContain('<i>SE</i>')
  })

  it('has heads over several columns, which formats without them write out', () => {
    expect(text('estimates', { format: 'html' })).toMatch(/<th scope="colgroup" colspan="2"[^>]*>95% CI<\/th>/)
    expect(text('estimates', { format: 'latex' })).toContain('\\multicolumn{2}{c}{95\\% CI}')
    expect(text('estimates', { format: 'latex' })).toContain('\\cmidrule(lr){4-5}')
    expect(text('estimates', { format: 'markdown' })).toContain('| 95% CI *LL* | 95% CI *UL* |')
    expect(text('estimates', { format: 'csv' })).toContain(',95% CI LL,95% CI UL,')
  })

  it('prints asterisks only where no column has p-values, unless told otherwise', () => {
    expect(text('estimates')).not.toContain('*')
    expect(text('estimates', { stars: true })).toMatch(/visual → x2 +0\.55\*\*\* /)
    expect(text('correlations')).toContain('.46***')
    expect(text('correlations', { stars: false })).not.toContain('*')
  })
})

describe('thesis form', () => {
  const options = { style: 'thesis', language: 'zh', number: '3-1' } as const

  it('has its title in the middle over three rules and its note below', () => {
    const lines = text('fit', options).trimEnd().split('\n')
    const rules = lines.filter((line) => /^-+$/.test(line))
    expect(rules).toHaveLength(3)
    expect(lines[0].trim()).toBe('表3-1  模型拟合指标')
    const left = lines[0].length - lines[0].trimStart().length
    const right = displayWidth(rules[0]) - left - displayWidth(lines[0].trim())
    expect(Math.abs(left - right)).toBeLessThanOrEqual(1)
    expect(lines[lines.lastIndexOf(rules[0]) + 1]).toMatch(/^注：N = 301。/)
    expect(text('fit', { ...options, format: 'html' })).toContain('<caption style="text-align:center">表3-1 模型拟合指标</caption>')
    const page = text('fit', { ...options, format: 'latex' })
    for (const rule of ['\\toprule', '\\midrule', '\\bottomrule']) expect(page.split(rule)).toHaveLength(2)
  })

  it('keeps leading zeros', () => {
    expect(text('correlations', options)).toMatch(/2\. textual +0\.459\*\*\* +0\.848/)
    expect(text('estimates', options)).toContain('< 0.001')
  })
})

describe('the numbers', () => {
  const three = (value: number) => value.toFixed(3)
  const options = { style: 'thesis', digits: 3, stars: false } as const

  it('of loadings and their quality are those of the readings', () => {
    const page = text('measurement', options)
    for (const { factor, alpha, omega, compositeReliability: cr, averageVarianceExtracted: ave } of reliability(fit)) {
      const line = [factor, three(alpha.est), three(omega.est), three(cr.est), three(ave.est)].join(' +')
      expect(page).toMatch(new RegExp(`^${line}$`, 'm'))
    }
    for (const { op, rhs, est, se } of standardizedSolution(fit))
      if (op === '=~') expect(page).toMatch(new RegExp(`^ {2}${rhs} +${three(est)} +${three(se)} `, 'm'))
  })

  it('of factor pairs are those of the readings', () => {
    const { table } = discriminantValidity(fit)[0]
    expect(text('correlations', options)).toMatch(
      new RegExp(`3\\. speed +${three(table[2][0])} +${three(table[2][1])} +${three(table[2][2])}`),
    )
    const ratios = htmt(fit)[0].htmt
    expect(text('htmt', options)).toMatch(new RegExp(`3\\. speed +${three(ratios[2][0])} +${three(ratios[2][1])} +—`))
  })

  it('of fits are the robust ones where the fit has them, and the note says so', () => {
    const robust = fits.robustWithMissing()
    const measures = fitMeasures(robust)
    const page = paperTable('fit', robust, options)
    expect(page).toContain(three(measures['cfi.robust']))
    expect(page).toContain(three(measures['chisq.scaled']))
    expect(page.replace(/\n/g, ' ')).toContain('CFI, TLI, and RMSEA are the robust versions')
    expect(text('fit')).not.toContain('robust')
  })

  it('of effects and comparisons are those of the records', () => {
    const found = effects(fits.relationshipQuality(), { from: 'fr', to: 'con' })
    const { est, se, ciLower, ciUpper, z } = found.totalIndirect
    const line = [three(est), three(se), three(ciLower), three(ciUpper), z.toFixed(2)].join(' +')
    expect(paperTable('effects', found, options)).toMatch(new RegExp(`Total indirect +${line}`))
    const compared = compareFits([fit, fits.HolzingerSwineford()])
    expect(paperTable('comparison', compared, options)).toContain(three(compared.rows[0].chisq))
  })
})

describe('what a table does not accept', () => {
  it('names the kinds and options that there are', () => {
    expect(() => paperTable('loadings' as 'fit', fit)).toThrow(/kind/)
    expect(() => paperTable('fit', fit, { style: 'mla' as 'apa' })).toThrow(/'apa', 'thesis'|apa, thesis/)
    expect(() => paperTable('fit', fit, { colour: 'red' } as PaperTableOptions)).toThrow(/colour/)
    expect(() => paperTable('estimates', fit, { parameters: ['loadings' as 'latent'] })).toThrow(/parameters/)
  })

  it('is no name: hostile labels stay text in every format', () => {
    const names = ['visual', 'textual', 'speed', 'x1', 'x2', 'x3']
    const labels = Object.fromEntries(names.map((name, i) => [name, hostile[i]]))
    for (const style of ['apa', 'thesis'] as const) {
      const page = text('measurement', { labels, style, format: 'html', title: hostile[0] })
      expect(page).not.toMatch(/<img|[^\P{Cc}\n]/u)
      expect(page.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"']/)
      expect(text('measurement', { labels, style, format: 'markdown', title: hostile[0] })).not.toContain('<img')
      expect(text('measurement', { labels, style, format: 'csv' })).not.toMatch(/(^|,)[=@+]/m)
      const rows = text('correlations', { labels, style, format: 'latex' }).split('\n')
      for (const row of rows.filter((line) => line.endsWith('\\\\'))) expect(row.replace(/\\&/g, '').match(/&/g)).toHaveLength(3)
    }
  })
})
