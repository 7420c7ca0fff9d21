import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  display,
  effects,
  effectsSummary,
  paperTable,
  paperTableBlock,
  pathDiagram,
  plotEffects,
  relationshipQuality,
  replicate,
  reportBlocks,
  resultsBlocks,
  resultsParagraph,
  SemError,
  sem,
} from '../../src/index'
import { loadDataset } from '../../src/node'
import { version } from '../../src/report/version'

const data = loadDataset('sim_exhibition')
const fit = sem('aff ~ sat\n con ~ aff + sat', data)
const jupyter = (record: object) => (record as Record<symbol, () => Record<string, string>>)[Symbol.for('Jupyter.display')]()

describe('what consoles and notebooks show', () => {
  it('is the short summary of a fit', () => {
    const shown = inspect(fit)
    expect(shown).toMatch(/^relata [\d.]+ ended normally/)
    expect(shown).toContain('Note: the model has as many parameters as moments')
    expect(shown).toMatch(/\(CFI\) +1\.000$/m)
    expect(shown).not.toContain('Regressions:')
    expect(inspect({ a: { b: { c: { fit } } } }, { depth: 1 })).not.toContain('Float64Array')
  })

  it('is the whole summary as HTML in a notebook', () => {
    const { 'text/plain': plain, 'text/html': page } = jupyter(fit)
    expect(plain).toContain('ended normally')
    expect(page).toContain('<caption style="text-align:left">Regressions:</caption>')
    expect(page).toBe(display(fit))
    expect(display(fit, { language: 'zh' })).toContain('lang="zh-CN"')
  })

  it('is no part of the data', () => {
    expect(Object.keys(fit)).toEqual(['model', 'options', 'table', 'sample', 'estimate', 'inference', 'issues'])
    const copy = structuredClone(fit)
    expect(copy).toEqual(fit)
    expect(display(copy)).toBe(display(fit))
  })

  it('is a table for effects, with each path and each number of the record', () => {
    const found = effects(fit, { from: 'sat', to: 'con' })
    expect(inspect(found)).toBe(effectsSummary(found).trimEnd())
    expect(inspect(found)).toMatch(
      new RegExp(`^ {4}sat -> aff -> con +${found.indirect[0].est.toFixed(3)} +${found.indirect[0].se.toFixed(3)} `, 'm'),
    )
    expect(effectsSummary(found, { language: 'zh', labels: { sat: '累积性满意感', con: '持续性归属感' } })).toMatch(
      /^累积性满意感对持续性归属感的效应：/,
    )
  })

  it('is the report of a study, in the language asked for', () => {
    const report = replicate(relationshipQuality, data, { model: 'rq_path', language: 'zh' })
    expect(inspect(report)).toContain('模拟数据')
    expect(jupyter(report)['text/html']).toContain('<section class="relata" lang="zh-CN">')
    expect(display(report)).toContain('SIMULATED')
    expect(Object.keys(report)).not.toContain('language')
  })

  it('is the table itself for blocks, which stay plain data', () => {
    const block = paperTableBlock('estimates', fit, { language: 'zh', style: 'thesis' })
    expect(inspect(block)).toBe(paperTable('estimates', fit, { language: 'zh', style: 'thesis' }).trimEnd())
    expect(display(block, { language: 'zh' })).toBe(paperTable('estimates', fit, { language: 'zh', style: 'thesis', format: 'html' }))
    expect(jupyter(block)['text/html']).toBe(display(block, { language: 'zh' }))
    expect(Object.keys(structuredClone(block))).toEqual(Object.keys(block))
    expect(inspect(resultsBlocks(fit))).toBe(resultsParagraph(fit).trimEnd())
    expect(jupyter(reportBlocks(fit))['text/html']).toContain('<h2>')
  })

  it('is an image for diagrams and plots, whatever the names are', () => {
    const svg = plotEffects(effects(fit, { from: 'sat', to: 'con' }), { title: '"<script>&\'' })
    const image = display(svg)
    expect(image).toMatch(/^<img alt="&quot;&lt;script&gt;&amp;[^"<>]*" style="[^"]*" src="data:image\/svg\+xml,[^"'<>]*">$/m)
    const source = /,([^"]*)">/.exec(image.slice(image.indexOf('src=')))?.[1] ?? ''
    expect(decodeURIComponent(source)).toBe(svg)
    const lone = pathDiagram('y ~ x', { labels: { x: '\ud800' } })
    expect(() => display(lone)).not.toThrow()
    expect(() => display('<script>alert(1)</script>')).toThrow(SemError)
  })

  it('names the version of the package', () => {
    expect(version).toBe(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version)
  })
})
