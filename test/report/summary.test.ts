import { describe, expect, it } from 'vitest'
import { fitMeasures } from '../../src/fit/fitMeasures'
import { sem } from '../../src/fit/sem'
import { displayWidth } from '../../src/issue/displayWidth'
import { loadDataset } from '../../src/node'
import { parameterEstimates } from '../../src/postfit/parameterEstimates'
import { type SummaryOptions, summary } from '../../src/report/summary'
import { fits } from './fits'

const snapshots: readonly (readonly [string, SummaryOptions])[] = [
  ['en', {}],
  ['zh', { language: 'zh', ci: true, pvalues: 'apa' }],
]

describe('a summary', () => {
  for (const [name, makeFit] of Object.entries(fits)) {
    it.each(snapshots)(`of ${name} is what its file says (%s)`, async (language, options) => {
      await expect(summary(makeFit(), options)).toMatchFileSnapshot(`summaries/${name}.${language}.txt`)
    })

    it(`of ${name} holds no NaN, undefined or minus zero, in any format and language`, () => {
      for (const language of ['en', 'zh'] as const) {
        for (const format of ['text', 'markdown', 'html', 'latex', 'csv'] as const) {
          expect(summary(makeFit(), { language, format, ci: true })).not.toMatch(/NaN|undefined|Infinity|\[object|-0\.0+\b/)
        }
      }
    })

    it(`of ${name} prints every estimate with its error`, () => {
      const text = summary(makeFit(), { digits: 4, standardized: false })
      for (const { lhs, op, est, se, z } of parameterEstimates(makeFit())) {
        if (se > 0) expect(text, `${lhs} ${op}`).toMatch(new RegExp([est, se, z].map((value) => value.toFixed(4)).join(' +')))
      }
    })
  }

  it('shows the numbers of the readings below it', () => {
    const fit = fits.HolzingerSwineford()
    const { cfi, rmsea, srmr } = fitMeasures(fit)
    const text = summary(fit, { digits: 5 })
    expect(text).toMatch(new RegExp(`\\(CFI\\) +${cfi.toFixed(5)}$`, 'm'))
    expect(text).toMatch(new RegExp(`RMSEA +${rmsea.toFixed(5)}$`, 'm'))
    expect(text).toMatch(new RegExp(`SRMR +${srmr.toFixed(5)}$`, 'm'))
  })

  it('marks what is residual with a dot, as lavaan does: outcomes and indicators, not exogenous factors', () => {
    const text = summary(fits.PoliticalDemocracy())
    const variances = text.slice(text.indexOf('Variances:'), text.indexOf('R-Square:'))
    expect(variances).toMatch(/^ {3}\.y1 /m)
    expect(variances).toMatch(/^ {3}\.dem60 /m)
    expect(variances).toMatch(/^ {4}ind60 /m)
    expect(text).toMatch(/^ {2}\.y2 ~~\n {3}\.y4 /m)
  })

  it('leaves out moments that were taken from the data, and latent means that are 0 by default', () => {
    const path = summary(fits.relationshipQuality())
    expect(path.slice(path.indexOf('Variances:'), path.indexOf('R-Square:'))).not.toContain('fr ')
    const text = summary(fits.twoSchools())
    const intercepts = text.slice(text.indexOf('Intercepts:'), text.indexOf('Variances:'))
    expect(intercepts).not.toContain('visual')
  })

  it('counts rows and equality constraints as lavaan does', () => {
    const text = summary(fits.twoSchools())
    expect(text).toMatch(/Number of model parameters +60$/m)
    expect(text).toMatch(/Number of equality constraints +6$/m)
    expect(text).toMatch(/^ {4}x2 {2,}\(\.p2\.\) /m)
  })

  it('says at the top what is wrong', () => {
    const heywood = sem('f =~ a + b + c', { names: ['a', 'b', 'c'], nobs: 200, cor: [[1], [0.8, 1], [0.8, 0.3, 1]] })
    expect(summary(heywood)).toMatch(/^relata .* iterations\n\nWarning: negative variance estimated for a /)
    expect(summary(fits.relationshipQuality()).split('\n')[2]).toMatch(/^Note: the model has as many parameters as moments/)
    expect(summary(fits.relationshipQuality(), { language: 'zh' }).split('\n')[2]).toMatch(/^提示：模型恰好识别/)
  })

  it('does not call numbers a solution when the search found none', () => {
    const fit = sem('f =~ x1 + x2 + x3', loadDataset('HolzingerSwineford1939'), { signal: { aborted: true } })
    expect(fit.estimate.status).not.toBe('converged')
    expect(summary(fit)).toMatch(/^relata [\d.]+ did NOT end normally: /)
    expect(summary(fit, { language: 'zh' })).toMatch(/^relata [\d.]+ 没有收敛/)
  })

  it('says how many cases were left out, or how many patterns of missing values there are', () => {
    const { columns } = loadDataset('HolzingerSwineford1939')
    const data = { x1: Float64Array.from(columns.x1, (x, i) => (i < 5 ? Number.NaN : x)), x2: columns.x2, x3: columns.x3 }
    expect(summary(sem('f =~ x1 + x2 + x3', data))).toMatch(/Used +Total\n {2}Number of observations +296 +301\n/)
    expect(summary(sem('f =~ x1 + x2 + x3', data, { missing: 'ml' }))).toMatch(/Number of missing patterns +2\n/)
  })

  it('says which column tells clusters apart and which one weighs the cases', () => {
    const { columns } = loadDataset('HolzingerSwineford1939')
    const n = columns.x1.length
    const data = {
      ...columns,
      class: Array.from({ length: n }, (_, i) => i % 43),
      weight: Array.from({ length: n }, (_, i) => 1 + (i % 3)),
    }
    expect(summary(sem('f =~ x1 + x2 + x3 + x4', data, { cluster: 'class' }))).toMatch(/Number of clusters \[class\] +43\n/)
    expect(summary(sem('f =~ x1 + x2 + x3 + x4', data, { samplingWeights: 'weight' }))).toMatch(/Sampling weights variable +weight\n/)
  })

  it('shows only what is asked for', () => {
    const fit = fits.HolzingerSwineford()
    const text = summary(fit, { fitMeasures: false, standardized: false, rSquared: false })
    expect(text).not.toMatch(/CFI|Std\.all|R-Square|ci\.lower/)
    expect(summary(fit, { ci: true, level: 0.9 })).toContain('ci.lower')
    expect(() => summary(fit, { language: 'fr' as 'en' })).toThrow("option language cannot be 'fr': use 'en', 'zh'")
    expect(() => summary(fit, { format: 'pdf' as 'html' })).toThrow(
      "option format cannot be 'pdf': use 'text', 'markdown', 'html', 'latex', 'csv'",
    )
  })

  it('aligns its columns under Chinese names and headings', () => {
    const sample = loadDataset('sim_exhibition').columns
    const fit = sem('累积性满意感 ~ 商业友谊\n归属感 ~ 累积性满意感 + 商业友谊', {
      商业友谊: sample.fr,
      累积性满意感: sample.sat,
      归属感: sample.aff,
    })
    for (const language of ['en', 'zh'] as const) {
      const lines = summary(fit, { language }).split('\n')
      const numbers = lines.filter((line) => /^ {3}[ .]\S+ .*\d\.\d{3}$/.test(line))
      const estimates = numbers.filter((line) => (line.match(/\d\.\d{3}/g) ?? []).length === 6)
      expect(estimates.length).toBeGreaterThan(4)
      expect(new Set(estimates.map(displayWidth)).size).toBe(1)
      const list = lines.filter((line) => /^ {2}[^ ].* [\d.-]+$/.test(line) && !estimates.includes(line))
      expect(list.length).toBeGreaterThan(20)
      expect(new Set(list.map(displayWidth)).size).toBe(1)
    }
  })

  it('prints other names when given', () => {
    const text = summary(fits.mediation(), { language: 'zh', labels: { aff: '情感性归属感', con: '持续性归属感', sat: '累积性满意感' } })
    expect(text).toMatch(/^ {2}持续性归属感 ~\n {4}情感性归属感 +\(b\) /m)
    expect(text).not.toMatch(/^ +\.?(aff|con|sat)\b/m)
  })
})
