import { describe, expect, it } from 'vitest'
import { cfa, sem } from '../../src/fit/sem'
import { bootstrap, bootstrapEffects, effects, fitMeasures, parameterEstimates, simulate } from '../../src/index'
import { loadDataset } from '../../src/node'
import { type ResultsOptions, resultsParagraph } from '../../src/report/results'
import { fits, hostile } from './fits'

const sim = loadDataset('sim_exhibition')
const nineTests = loadDataset('HolzingerSwineford1939')
/** On lines of any length. */
const said = (fit: Parameters<typeof resultsParagraph>[0], options?: ResultsOptions) => resultsParagraph(fit, { width: 1e6, ...options })

const poor = () => cfa('g =~ x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9', nineTests)

describe('the results paragraph', () => {
  for (const [name, makeFit] of Object.entries(fits)) {
    it.each(['en', 'zh'] as const)(`of ${name} is what its file says (%s)`, async (language) => {
      await expect(resultsParagraph(makeFit(), { language })).toMatchFileSnapshot(`results/${name}.${language}.txt`)
    })
  }

  it('holds no gap in any format, language and form', () => {
    for (const makeFit of Object.values(fits)) {
      for (const language of ['en', 'zh'] as const) {
        for (const style of ['apa', 'thesis'] as const) {
          for (const format of ['text', 'markdown', 'html', 'latex', 'csv'] as const) {
            const page = resultsParagraph(makeFit(), { language, style, format })
            expect(page).not.toMatch(/NaN|undefined|Infinity|\[object|-0\.?0+\b|_[a-zA-Z]+_/)
          }
        }
      }
    }
  })

  it('says estimator, cases, fit with cut-offs and their source', () => {
    const text = said(fits.HolzingerSwineford())
    const { chisq, cfi, rmsea, srmr } = fitMeasures(fits.HolzingerSwineford())
    expect(text).toContain('A confirmatory factor model was fitted to 301 cases by maximum likelihood (ML)')
    expect(text).toContain(`exact fit is rejected, χ²(24) = ${chisq.toFixed(2)}, p < .001`)
    const bare = (value: number) => value.toFixed(3).slice(1)
    expect(text).toContain(`CFI = ${bare(cfi)}`)
    expect(text).toContain(`RMSEA = ${bare(rmsea)}, 90% CI [`)
    expect(text).toContain(`SRMR = ${bare(srmr)}`)
    expect(text).toContain('Hu and Bentler (1999) recommend CFI and TLI close to .95')
    expect(said(fits.HolzingerSwineford(), { language: 'zh' })).toContain('Hu 和 Bentler（1999）建议')
  })

  it('calls a fit poor that misses every cut-off, mixed one that misses some, and good only one that meets all', () => {
    expect(said(poor())).toContain('by this standard the model fits poorly')
    expect(said(poor(), { language: 'zh' })).toContain('模型拟合较差')
    expect(said(fits.HolzingerSwineford())).toContain('the evidence for the model is mixed')
    expect(said(fits.PoliticalDemocracy())).toContain('the fit is good on every index')
    expect(said(fits.PoliticalDemocracy())).not.toMatch(/poor|mixed/)
    expect(said(poor())).not.toContain('good')
  })

  it('warns of TLI and RMSEA in small samples that miss them, and only there', () => {
    const few = Object.fromEntries(Object.entries(nineTests.columns).map(([name, column]) => [name, column.slice(0, 120)]))
    const small = cfa('g =~ x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9', few)
    expect(said(small)).toContain('With N ≤ 250, TLI and RMSEA reject')
    expect(said(poor())).not.toContain('250')
    expect(said(fits.PoliticalDemocracy())).not.toContain('250')
  })

  it('says that a model without degrees of freedom was not tested, and claims no fit', () => {
    const text = said(fits.relationshipQuality())
    expect(text).toContain('its fit could not be tested')
    expect(text).not.toMatch(/CFI|RMSEA|cut-off/)
    expect(said(fits.relationshipQuality(), { language: 'zh' })).toContain('其拟合无法检验')
  })

  it('has nothing to report when there is no solution', () => {
    const stopped = sem('f =~ x1 + x2 + x3 + x4', nineTests, { signal: { aborted: true } })
    expect(said(stopped)).toContain('found no solution (it was stopped from outside); there are no results to report')
    expect(said(stopped)).not.toMatch(/CFI|β|χ²/)
    expect(said(stopped, { language: 'zh' })).toContain('没有收敛')
  })

  it('says first that data are simulated when they say so, and never of others', () => {
    expect(said(fits.relationshipQuality(), { data: sim })).toMatch(/^The data are simulated/)
    expect(said(fits.relationshipQuality(), { data: sim, language: 'zh' })).toMatch(/^本文所用数据是模拟数据/)
    const drawn = simulate('y ~ 0.5*x', { n: 80 })
    expect(said(sem('y ~ x', drawn), { data: drawn })).toMatch(/^The data are simulated/)
    expect(said(poor(), { data: nineTests })).not.toContain('simulated')
  })

  it('lists every path once, as significant or as not, by its p-value', () => {
    const fit = fits.relationshipQuality()
    const text = said(fit)
    const strong = text.slice(text.indexOf('Significantly different from 0'), text.indexOf('Not significantly different from 0'))
    const weak = text.slice(text.indexOf('Not significantly different from 0'), text.indexOf('Explained variance'))
    const paths = parameterEstimates(fit).filter(({ op }) => op === '~')
    expect(paths.some(({ pvalue }) => pvalue >= 0.05)).toBe(true)
    for (const { lhs, rhs, pvalue, est, se } of paths) {
      const [own, other] = pvalue < 0.05 ? [strong, weak] : [weak, strong]
      expect(own).toContain(`${rhs} → ${lhs} (β = `)
      expect(own).toContain(`B = ${est.toFixed(2)}, SE = ${se.toFixed(2)}`)
      expect(other).not.toContain(`${rhs} → ${lhs} (β`)
    }
  })

  it('gives each indirect effect with its interval, apart by whether the interval includes 0', () => {
    const fit = fits.relationshipQuality()
    const text = said(fit)
    const { indirect, total } = effects(fit, { from: 'fr', to: 'con' })
    const clear = text.slice(text.indexOf('interval excludes 0'), text.indexOf('interval includes 0'))
    const unclear = text.slice(text.indexOf('interval includes 0'))
    for (const { label, ciLower, ciUpper } of indirect)
      expect(ciLower > 0 || ciUpper < 0 ? clear : unclear).toContain(`${label.replaceAll('->', '→')} [`)
    expect(text).toContain(
      `the total effect is B = ${total.est.toFixed(2)}, 95% CI [${total.ciLower.toFixed(2)}, ${total.ciUpper.toFixed(2)}]`,
    )
    expect(text).toContain('Intervals of effects are symmetric, from delta-method standard errors.')
  })

  it('speaks of the effects that it is given, and says where bootstrap intervals are from', () => {
    const fit = fits.relationshipQuality()
    const boot = bootstrapEffects(bootstrap(fit, { replicates: 60, seed: 3 }), { from: 'sat', to: 'con' })
    const text = said(fit, { effects: boot })
    expect(text).toContain('The total indirect effect of sat on con')
    expect(text).toContain(`Intervals of effects are from ${boot.total.replicates} bootstrap replicates.`)
    expect(text).not.toContain('delta-method')
    expect(said(fit, { effects: [] })).not.toContain('total effect')
  })

  it('says what was done about missing values', () => {
    const holes = { ...nineTests.columns, x1: nineTests.columns.x1.map((x, i) => (i < 5 ? Number.NaN : x)) }
    const model = 'f =~ x1 + x2 + x3 + x4'
    expect(said(cfa(model, holes))).toContain('Of 301 cases, 5 with missing values were left out (listwise deletion).')
    expect(said(cfa(model, holes, { missing: 'fiml' }))).toContain('Missing values (2 patterns) were handled by full-information maximum')
    expect(said(cfa(model, nineTests, { missing: 'fiml' }))).toContain('There were no missing values.')
    const moments = cfa(model, { names: ['x1', 'x2', 'x3', 'x4'], nobs: 100, cor: [[1], [0.5, 1], [0.5, 0.4, 1], [0.4, 0.3, 0.4, 1]] })
    expect(said(moments)).not.toMatch(/missing/)
  })

  it('says what is wrong with the solution', () => {
    const heywood = sem('f =~ a + b + c', { names: ['a', 'b', 'c'], nobs: 200, cor: [[1], [0.8, 1], [0.8, 0.3, 1]] })
    expect(said(heywood)).toContain('Caution: negative variance estimated for a')
    expect(said(heywood, { language: 'zh' })).toContain('请注意：a 的方差估计为负')
  })

  it('says that causal order is assumed, of models with arrows between variables', () => {
    expect(said(fits.mediation())).toContain('The directions of the arrows are assumptions of the model')
    expect(said(fits.HolzingerSwineford())).not.toContain('arrows')
  })

  it('escapes names and refuses unknown options', () => {
    const labels = { sat: hostile[0], fr: hostile[1], con: hostile[2] }
    const page = resultsParagraph(fits.relationshipQuality(), { format: 'html', labels })
    expect(page).not.toContain('<img')
    expect(page.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"']/)
    expect(() => resultsParagraph(fits.mediation(), { language: 'fr' as 'en' })).toThrow(/'en', 'zh'|en, zh/)
    expect(() => resultsParagraph(fits.mediation(), { lang: 'en' } as ResultsOptions)).toThrow(/lang/)
  })
})
