import axe from 'axe-core'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { describe as describeData, residuals } from '../../src/index'
import { loadDataset } from '../../src/node'
import { htmlReport } from '../../src/report/htmlReport'
import type { ReportOptions } from '../../src/report/reportOptions'
import { resultsParagraph } from '../../src/report/results'
import { fits } from './fits'
import { reportSources } from './reportSources'

const open = (page: string) => new JSDOM(page, { runScripts: 'outside-only' })
const texts = (document: Document, selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '')

describe.each(Object.entries(reportSources))('the report of %s', (source, makeSource) => {
  const [fit, options] = makeSource()
  const page = htmlReport(fit, options)
  const { window } = open(page)
  const { document } = window

  it('holds no gap and only numbers that are some', () => {
    const shown = (document.body.textContent ?? '').replaceAll('window', '')
    expect(shown).not.toMatch(/NaN|undefined|Infinity|\[object|[-−]0?\.0+\b/)
  })

  it('has nothing that runs or loads', () => {
    expect(document.querySelectorAll('script, link, iframe, object, embed, img, video, audio, form, base')).toHaveLength(0)
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^src|^(xlink:)?href$/.test(name) && !value.startsWith('#') ? /./ : /^on/)
      }
    }
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import|https?:/)
    expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toContain("default-src 'none'")
  })

  it('says its language, and has headings in order, identifiers once and links that lead somewhere', () => {
    expect(document.documentElement.lang).toBe(options.language === 'zh' ? 'zh-CN' : 'en')
    expect(document.title).not.toBe('')
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.slice(1).forEach((level, i) => {
      expect(level - levels[i]).toBeLessThanOrEqual(1)
    })
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of document.querySelectorAll('a')) expect(ids).toContain(link.getAttribute('href')?.slice(1))
  })

  it('captions every table and marks the heads of its rows and columns', () => {
    for (const table of document.querySelectorAll('table')) {
      expect(table.caption?.textContent).not.toBe('')
      expect(table.caption).not.toBeNull()
      for (const head of table.querySelectorAll('th')) expect(head.scope).toMatch(/^(col|row|colgroup)$/)
      for (const row of table.tBodies[0].rows) expect(row.cells[0].tagName).toBe('TH')
    }
  })

  // the largest one takes jsdom too long: it is checked in a browser
  it.skipIf(source === 'twoSatisfactions')(
    'passes axe',
    async () => {
      window.eval(axe.source)
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        rules: { 'color-contrast': { enabled: false } }, // needs a browser: see htmlReport.browser.test.ts
      })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([])
    },
    60_000,
  )
})

describe('the report', () => {
  const fit = fits.HolzingerSwineford()
  const page = (options?: ReportOptions) => open(htmlReport(fit, options)).window.document

  it('has the same words as the paragraph and every section in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      const document = page({ language })
      const paragraphs = resultsParagraph(fit, { language, width: 1e6 }).trim().split('\n\n')
      expect(texts(document, '#results p').map((text) => text.replaceAll('\u00a0', ' ').replaceAll('−', '-'))).toEqual(paragraphs)
      for (const id of ['diagram', 'fit', 'estimates', 'measurement', 'residuals', 'modifications', 'data', 'method', 'model'])
        expect(document.getElementById(id), id).not.toBeNull()
      expect(document.querySelector('#diagram svg')).not.toBeNull()
    }
    expect(open(htmlReport(fits.mediation())).window.document.querySelector('#effects table')).not.toBeNull()
  })

  it('numbers its tables one after the other', () => {
    const numbers = texts(page(), 'caption b').map((text) => text.replace(/^Table /, ''))
    expect(numbers.length).toBeGreaterThan(6)
    expect([...new Set(numbers)]).toEqual([...new Set(numbers)].map((_, i) => String(i + 1)))
  })

  it('shows every residual correlation once, in boldface from .10 on', () => {
    const [{ names, cov }] = residuals(fit, { type: 'cor.bollen' })
    const cells = [...page({ style: 'thesis' }).querySelectorAll('.heat tbody td')].filter(({ textContent }) => textContent !== '')
    const expected = names.flatMap((_, i) => cov[i].slice(0, i))
    const printed = (value: number) => (Math.abs(value) < 0.005 ? '0.00' : value.toFixed(2).replace('-', '−'))
    expect(cells.map(({ textContent }) => textContent)).toEqual(expected.map(printed))
    expect(cells.map((cell) => cell.querySelector('b') !== null)).toEqual(expected.map((value) => Math.abs(value) >= 0.1))
  })

  it('says at the top that data are simulated', () => {
    const [simulated, options] = reportSources.pathModel()
    const document = open(htmlReport(simulated, options)).window.document
    expect(texts(document, 'header .banner')).toEqual(['数据是模拟数据，并未调查任何人；以下内容不能作为关于现实的证据。'])
    expect(page().querySelector('.banner')).toBeNull()
  })

  it('reports no estimates without a solution', () => {
    const [stopped, options] = reportSources.noSolution()
    const document = open(htmlReport(stopped, options)).window.document
    expect(document.getElementById('estimates')).toBeNull()
    expect(document.getElementById('diagram')).toBeNull()
    expect(texts(document, '#results p').join()).toContain('no solution')
  })

  it('adds a description of the data when it is given one', () => {
    const described = describeData(loadDataset('HolzingerSwineford1939'), { variables: ['x1', 'x2'] })
    expect(texts(page({ description: described }), '#data table').length).toBeGreaterThan(texts(page(), '#data table').length)
  })

  it('refuses unknown options', () => {
    expect(() => htmlReport(fit, { theme: 'dark' } as ReportOptions)).toThrow(/theme/)
    expect(() => htmlReport(fit, { language: 'de' as 'en' })).toThrow(/language/)
  })
})
