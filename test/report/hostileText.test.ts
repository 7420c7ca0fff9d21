import { expect, test } from 'vitest'
import { pathDiagram } from '../../src/diagram/pathDiagram'
import { sem } from '../../src/fit/sem'
import type { Block } from '../../src/report/block'
import { render } from '../../src/report/render'
import { referenceData } from '../support/referenceData'

const table = (...names: readonly string[]): readonly Block[] => [
  { kind: 'table', head: ['', 'est'], rows: names.map((name) => [name, '-0.12']) },
]

const csvCells = (name: string): string => render(table(name), { format: 'csv' }).trim().split('\r\n').at(-1)!

test('csv: a name that a spreadsheet would run gets an apostrophe, a number does not', () => {
  expect(csvCells('=1+1')).toBe("'=1+1,-0.12")
  expect(csvCells('@SUM(A1)')).toBe("'@SUM(A1),-0.12")
  expect(csvCells('-2+3')).toBe("'-2+3,-0.12")
  expect(csvCells('＝1+1')).toBe("'＝1+1,-0.12")
  expect(csvCells('\t=1')).toBe("'=1,-0.12")
})

test('csv: a name cannot become two cells where semicolons, tabs or bars part them', () => {
  expect(csvCells('a;=1')).toBe('"a;=1",-0.12')
  expect(csvCells('a\t=1')).toBe('"a\t=1",-0.12')
  expect(csvCells('a|=1')).toBe('"a|=1",-0.12')
})

test('latex: a name in brackets is no option of the line before it', () => {
  const text = render([...table('[9cm]', '*x'), { kind: 'list', items: ['[9cm]'] }], { format: 'latex' })
  expect(text).toContain('{[}9cm]')
  expect(text).toContain('{*}x')
  expect(text).not.toMatch(/(\\\\|\\midrule|\\toprule|\\item)\s*[[*]/)
})

test('markdown: a name is neither a link nor a formula', () => {
  const text = render([{ kind: 'paragraph', text: 'https://example.org www.example.org $x$ [a](b)' }], { format: 'markdown' })
  expect(text).toBe('https\\://example.org www\\.example.org \\$x\\$ \\[a\\](b)\n')
})

test('tikz: an interval below an estimate is no distance between lines', () => {
  const fit = sem('visual =~ x1 + x2 + x3', referenceData('hs1939.csv'))
  const text = pathDiagram(fit, { format: 'tikz', uncertainty: 'interval', labels: { x1: '[1]' } })
  expect(text).toMatch(/\\\\\{\[\}\.\d/)
  expect(text).not.toMatch(/\\\\\s*[[*]/)
})
