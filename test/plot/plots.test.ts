import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import {
  bootstrap,
  bootstrapEffects,
  cfa,
  effects,
  johnsonNeyman,
  measurementInvariance,
  missingness,
  plotBootstrap,
  plotEffects,
  plotFactorScores,
  plotInvariance,
  plotJohnsonNeyman,
  plotMissingness,
  plotPower,
  plotResiduals,
  power,
  SemError,
  sem,
  simulate,
} from '../../src/index'
import { loadDataset } from '../../src/node'
import { palettes } from '../../src/plot/palette'
import { referenceData } from '../support/referenceData'

const factors = 'visual =~ x1 + x2 + x3\n textual =~ x4 + x5 + x6\n speed =~ x7 + x8 + x9'
const schools = loadDataset('HolzingerSwineford1939')
const threeFactors = cfa(factors, schools)
const quality = sem('sat ~ fr\n trust ~ sat + fr\n aff ~ sat + trust + fr\n con ~ sat + trust + aff', loadDataset('sim_exhibition'))
const resampled = bootstrap(quality, { replicates: 300, seed: 7 })
const moderated = sem('y ~ x + w + x:w', simulate('y ~ 0.2*x + 0.3*w + 0.3*xw\n x ~~ 0*w\n x ~~ 0*xw\n w ~~ 0*xw', { n: 150, seed: 3 }))
const study = power('m ~ 0.3*x\n y ~ 0.3*m', { n: [60, 120], replicates: 40, effects: ['x -> m -> y'], seed: 1 })
const incomplete = cfa(factors, referenceData('hs_mar.csv'), { missing: 'fiml' })
const ladder = measurementInvariance(factors, schools, { group: 'school' })
const region = johnsonNeyman(moderated, { effect: 'x -> y', moderator: 'w' })

const plots: Readonly<Record<string, (options?: object) => string>> = {
  residuals: (options) => plotResiduals(threeFactors, options),
  bootstrap: (options) => plotBootstrap(resampled, { effect: 'sat -> aff -> con', ...options }),
  effects: (options) => plotEffects(effects(quality, { from: 'sat', to: 'con' }), options),
  invariance: (options) => plotInvariance(ladder, options),
  power: (options) => plotPower(study, options),
  scores: (options) => plotFactorScores(threeFactors, options),
  missingness: (options) => plotMissingness(missingness(incomplete), options),
  region: (options) => plotJohnsonNeyman(region, options),
}

const { DOMParser } = new JSDOM('').window
const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml')

describe.each(Object.entries(plots))('%s', (name, draw) => {
  test('looks as it did', async () => {
    // the scores are many points: their number stands for them
    if (name === 'scores') expect(draw().match(/<circle/g)).toHaveLength(3 * 301)
    else await expect(draw()).toMatchFileSnapshot(`snapshots/${name}.svg`)
  })

  test.each([{}, { language: 'zh', theme: 'dark' }, { theme: 'grey', width: 400, height: 300, title: 'A <b>"title"</b> & ]]>' }])(
    'is one accessible document with everything inside: %o',
    (options) => {
      const document = parse(draw(options))
      expect(document.querySelector('parsererror')).toBeNull()
      const root = document.documentElement
      expect(root.getAttribute('role')).toBe('img')
      expect(root.querySelector('title')?.textContent).not.toBe('')
      expect((root.querySelector('desc')?.textContent ?? '').length).toBeGreaterThan(10)
      expect(root.querySelector('b, script, [id]')).toBeNull()
      expect(root.outerHTML).not.toMatch(/NaN|Infinity|undefined/)
      const [x, y, width, height] = root.getAttribute('viewBox')!.split(' ').map(Number)
      for (const text of root.querySelectorAll('text')) {
        const [left, base] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))]
        expect(left >= x && left <= x + width && base >= y && base <= y + height, text.textContent ?? '').toBe(true)
      }
    },
  )

  test('refuses options that are none', () => {
    expect(() => draw({ widht: 100 })).toThrow(SemError)
    expect(() => draw({ theme: 'pink' })).toThrow(SemError)
    expect(() => draw({ width: Number.NaN })).toThrow(SemError)
    expect(() => draw({ language: 'fr' })).toThrow(SemError)
  })
})

test('a group is chosen by label or position, and others are refused', () => {
  const groups = cfa(factors, schools, { group: 'school' })
  expect(plotResiduals(groups, { group: 'Pasteur' })).toContain('Pasteur')
  expect(plotResiduals(groups, { group: 1 })).toContain(groups.table.groupLabels[1])
  expect(() => plotResiduals(groups, { group: 'Eton' })).toThrow(SemError)
  expect(() => plotResiduals(groups, { group: 2 })).toThrow(SemError)
})

test('bootstrap intervals are drawn in place of delta ones', () => {
  const interval = bootstrapEffects(resampled, { from: 'sat', to: 'con' })
  expect(plotEffects(interval)).toContain(interval.total.ciLower.toFixed(2))
})

test('names are only names', () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({
    a: Math.sin(i),
    b: Math.cos(3 * i) + Math.sin(i),
    g: i % 2 ? '<img src=x onerror=1>' : '__proto__',
  }))
  const fit = sem('b ~ a', rows, { group: 'g' })
  for (const group of [0, 1]) {
    const document = parse(plotResiduals(fit, { group }))
    expect(document.querySelector('parsererror, img')).toBeNull()
    expect(document.querySelector('title')?.textContent).toContain(fit.table.groupLabels[group])
  }
})

describe('text can be read on its background', () => {
  const luminance = (color: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (high + 0.05) / (low + 0.05)
  }
  test.each(Object.entries(palettes))('%s', (_, palette) => {
    for (const color of [palette.ink, palette.muted, palette.accent])
      expect(contrast(color, palette.background)).toBeGreaterThanOrEqual(4.5)
    for (const color of palette.series) expect(contrast(color, palette.background)).toBeGreaterThanOrEqual(3)
  })
})
