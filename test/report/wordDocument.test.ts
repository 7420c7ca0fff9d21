import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/report/block'
import { paperTableBlock } from '../../src/report/paperTable'
import { reportBlocks } from '../../src/report/reportBlocks'
import { resultsBlocks } from '../../src/report/results'
import { plainText } from '../../src/report/richText'
import { type WordOptions, wordDocument } from '../../src/report/wordDocument'
import { unzip } from '../support/unzip'
import { fits, hostile } from './fits'

const parser = new new JSDOM('').window.DOMParser()
/** The main part of a document; a part that is no well-formed XML fails the test. */
async function written(content: Parameters<typeof wordDocument>[0], options?: WordOptions) {
  const files = unzip(await wordDocument(content, options))
  for (const [name, text] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    expect(parser.parseFromString(text, 'application/xml').getElementsByTagName('parsererror').length, name).toBe(0)
  }
  const body = parser.parseFromString(files['word/document.xml'], 'application/xml')
  const all = (name: string, within: Element | Document = body) => [...within.getElementsByTagName(`w:${name}`)]
  const textOf = (element: Element) =>
    all('t', element)
      .map((one) => one.textContent)
      .join('')
  return { files, body, all, textOf }
}

const fit = fits.HolzingerSwineford()

describe('a Word document', () => {
  it('has the parts that Word needs', async () => {
    const { files } = await written(resultsBlocks(fit), { title: 'A <title> & more' })
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']),
    )
    expect(files['docProps/core.xml']).toContain('A &lt;title&gt; &amp; more')
  })

  it('has every row and cell of a table, with its text', async () => {
    for (const style of ['apa', 'thesis'] as const) {
      const table = paperTableBlock('measurement', fit, { style, number: 4 })
      const { all, textOf } = await written(table)
      const rows = all('tr')
      expect(rows).toHaveLength(table.rows.length + 1)
      rows.slice(1).forEach((row, i) => {
        const cells = all('tc', row).map((cell) => textOf(cell).replace('−', '-'))
        expect(cells).toEqual(table.head.map((_, column) => plainText(table.rows[i][column] ?? '').trim()))
      })
    }
  })

  it('rules a table three times and never up and down', async () => {
    const { all } = await written(paperTableBlock('estimates', fit))
    const rows = all('tr')
    const sizes = (row: Element, side: string) =>
      all('tcBorders', row).flatMap((borders) => [...borders.getElementsByTagName(`w:${side}`)].map((one) => one.getAttribute('w:sz')))
    const columns = 8
    expect(sizes(rows[0], 'top')).toEqual(Array(columns - 1).fill('12'))
    expect(sizes(rows[0], 'bottom')).toEqual(['6'])
    expect(sizes(rows[1], 'bottom')).toEqual(Array(columns).fill('6'))
    expect(sizes(rows.at(-1)!, 'bottom')).toEqual(Array(columns).fill('12'))
    for (const row of rows.slice(2, -1)) expect(sizes(row, 'top').concat(sizes(row, 'bottom'))).toEqual([])
    for (const borders of all('tcBorders')) expect(borders.querySelector('left, right')).toBeNull()
    expect(rows.slice(0, 2).every((row) => all('tblHeader', row).length === 1)).toBe(true)
    const heads = all('gridSpan', rows[0]).map((span) => span.getAttribute('w:val'))
    expect(heads).toEqual(['1', '1', '1', '2', '1', '1', '1'])
  })

  it('sets symbols in italics and the square roots in boldface', async () => {
    const { all, textOf } = await written(paperTableBlock('correlations', fit, { number: 5 }))
    const styled = (mark: string) =>
      all('r')
        .filter((run) => all(mark, run).length > 0)
        .map(textOf)
    expect(styled('i')).toEqual(expect.arrayContaining(['Note.', 'N', 'p']))
    expect(styled('b')).toEqual(['Table 5', '.61', '.85', '.66'])
  })

  it('stands an APA title at the left and that of a thesis in the middle', async () => {
    const first = async (style: 'apa' | 'thesis') => {
      const { all, textOf } = await written(paperTableBlock('fit', fit, { style, language: 'zh' }))
      const [paragraph] = all('p')
      return [textOf(paragraph), all('jc', paragraph).map((one) => one.getAttribute('w:val'))]
    }
    expect(await first('apa')).toEqual(['表1', []])
    expect(await first('thesis')).toEqual(['表1  模型拟合指标', ['center']])
  })

  it('takes every kind of block, whatever the names are', async () => {
    const blocks: Block[] = hostile.concat('\ud800 lone', 'nul\u0000').flatMap((name): Block[] => [
      { kind: 'heading', level: 2, text: name },
      { kind: 'paragraph', text: ['a ', { text: name, style: 'italic' }] },
      { kind: 'notice', severity: 'warning', label: 'Warning: ', text: name },
      { kind: 'entry', title: name, mark: name, lines: [name] },
      { kind: 'list', items: [name] },
      { kind: 'table', title: name, head: ['', name], rows: [[`  ${name}`, name]] },
    ])
    const { body, textOf } = await written(blocks, { title: hostile[0] })
    expect(textOf(body.documentElement)).toContain('<img src=x onerror=alert(1)>')
    expect(body.getElementsByTagName('img')).toHaveLength(0)
  })

  it('is the full report, on landscape paper when asked for', async () => {
    const blocks = reportBlocks(fits.PoliticalDemocracy(), { language: 'zh' })
    const { all, files } = await written(blocks, { orientation: 'landscape' })
    expect(all('tbl')).toHaveLength(blocks.filter(({ kind }) => kind === 'table').length)
    expect(files['word/document.xml']).toMatch(/<w:pgSz [^>]*w:orient="landscape"/)
    const size = all('pgSz')[0]
    expect(Number(size.getAttribute('w:w'))).toBeGreaterThan(Number(size.getAttribute('w:h')))
  })

  it('refuses unknown options', async () => {
    await expect(wordDocument([], { orientation: 'upright' as 'portrait' })).rejects.toThrow(/orientation/)
  })

  it('is made by a package that is loaded only when asked for', () => {
    for (const file of ['wordDocument', 'wordTable', 'wordRuns']) {
      const source = readFileSync(new URL(`../../src/report/${file}.ts`, import.meta.url), 'utf8')
      expect(source).not.toMatch(/^import (?!type )[^\n]*'docx'/m)
    }
  })
})
