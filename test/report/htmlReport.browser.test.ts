import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { htmlReport } from '../../src/report/htmlReport'
import { browser as executablePath } from '../support/browser'
import { reportSources } from './reportSources'

const folder = mkdtempSync(join(tmpdir(), 'relata-report-'))
let browser: Browser
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const name = executablePath === undefined ? 'the report in a browser (skipped: no Chromium was found)' : 'the report in a browser'

describe.skipIf(executablePath === undefined)(name, () => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(() => browser?.close())

  /** The report on a screen of some width, and what it asked for. */
  async function show(source: string, width: number) {
    const file = join(folder, `${source}.html`)
    const [fit, options] = reportSources[source]()
    writeFileSync(file, htmlReport(fit, options))
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const requests: string[] = []
    const messages: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(error.message))
    page.on('dialog', (dialog) => {
      messages.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    const address = pathToFileURL(file).href
    await page.goto(address)
    return { page, requests, messages, address }
  }

  it.each(Object.keys(reportSources))(
    '%s: runs nothing, asks for nothing, fits a screen and a phone',
    async (source) => {
      for (const width of [1280, 390]) {
        const { page, requests, messages, address } = await show(source, width)
        expect(await page.evaluate('window.broken')).toBeUndefined()
        expect(requests).toEqual([address])
        expect(messages).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        await page.close()
      }
    },
    60_000,
  )

  it.each(Object.keys(reportSources))(
    '%s: passes axe, contrast included',
    async (source) => {
      const { page } = await show(source, 1280)
      await page.evaluate(axe.source)
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
      })
      expect(found).toEqual([])
      await page.close()
    },
    60_000,
  )

  it.each(['PoliticalDemocracy', 'twoSatisfactions', 'twoSchools'])(
    '%s: no table is cut on A4',
    async (source) => {
      const { page } = await show(source, 1280)
      await page.setViewportSize({ width: 672, height: 1000 }) // 178 mm at 96 dpi: A4 within its margins
      await page.emulateMedia({ media: 'print' })
      const widths = (await page.evaluate(
        `[...document.querySelectorAll('table, svg')].map((one) => one.getBoundingClientRect().right)`,
      )) as number[]
      expect(Math.max(...widths)).toBeLessThanOrEqual(673)
      const file = await page.pdf({ preferCSSPageSize: true })
      expect(file.subarray(0, 5).toString()).toBe('%PDF-')
      expect(file.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/)
      await page.close()
    },
    60_000,
  )
})
