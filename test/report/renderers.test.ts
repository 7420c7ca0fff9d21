import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/report/block'
import { csv } from '../../src/report/csv'
import { html } from '../../src/report/html'
import { latex } from '../../src/report/latex'
import { markdown } from '../../src/report/markdown'
import { summaryBlocks } from '../../src/report/summary'
import { text } from '../../src/report/text'
import { fits, hostile } from './fits'

const blocks: readonly Block[] = [
  ...hostile.flatMap((name): Block[] => [
    { kind: 'heading', level: 2, text: name },
    { kind: 'paragraph', text: name },
    { kind: 'notice', severity: 'warning', label: 'Warning: ', text: name },
    { kind: 'entry', title: name, mark: name, lines: [name] },
    { kind: 'list', items: [name] },
    { kind: 'table', title: name, head: ['', name], rows: [[`  ${name}`, name]] },
  ]),
]

/** Fields of one line of comma-separated values. */
const fields = (line: string) => line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)!.length - (line.endsWith(',') || line === '' ? 0 : 1)

describe('every format', () => {
  const tables = Object.values(fits).flatMap((makeFit) => summaryBlocks(makeFit()).filter((block) => block.kind === 'table'))

  it('prints as many rows and cells of a table as it has', () => {
    expect(tables.length).toBeGreaterThan(40)
    for (const table of tables) {
      const width = table.head.length
      const titles = table.title === undefined ? 0 : 1
      const heads = table.head.some((cell) => cell !== '') ? 1 : 0
      const page = html([table])
      expect(page.match(/<tr>/g)).toHaveLength(table.rows.length + heads)
      for (const row of page.match(/<tr>.*<\/tr>/g)!) expect(row.match(/<t[hd][ >]/g)).toHaveLength(width)
      const lines = markdown([table])
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('|'))
      expect(lines).toHaveLength(table.rows.length + 2)
      for (const line of lines) expect(line.replace(/\\\|/g, '').match(/\|/g)).toHaveLength(width + 1)
      const rows = latex([table])
        .split('\n')
        .filter((line) => line.endsWith('\\\\'))
      expect(rows).toHaveLength(table.rows.length + heads)
      for (const row of rows) expect(row.replace(/\\&/g, '').match(/&/g) ?? []).toHaveLength(width - 1)
      const values = csv([table]).split('\r\n').slice(titles, -1)
      expect(values).toHaveLength(table.rows.length + heads)
      for (const line of values) expect(fields(line), line).toBe(width)
    }
  })

  it('prints the same numbers', () => {
    for (const table of tables) {
      const numbers = (page: string) => page.match(/-?\d+\.\d{3}\b/g) ?? []
      const expected = numbers(text([table]))
      for (const page of [html([table]), markdown([table]), latex([table]), csv([table])]) expect(numbers(page)).toEqual(expected)
    }
  })
})

describe('escaping', () => {
  it('leaves no tag and no attribute of a name in HTML', () => {
    const page = html(blocks)
    expect(page).not.toMatch(/<img|[^\P{Cc}\n]/u)
    const tags = page.match(/<[^>]*>/g)!
    for (const tag of tags)
      expect(tag).toMatch(
        /^<\/?(section|h[1-6]|p|div|ul|li|strong|em|table|caption|thead|tbody|tr|th|td)( (class|lang|scope|style)="[\w:;.\- ]*")*>$/,
      )
    expect(page.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"']/)
  })

  it('leaves no tag, link or column in Markdown', () => {
    const page = markdown(blocks)
    expect(page).not.toMatch(/<img|[^\P{Cc}\n]/u)
    const rows = page.split('\n').filter((line) => line.startsWith('|'))
    for (const row of rows) expect(row.replace(/\\./g, '').match(/\|/g)).toHaveLength(3)
  })

  it('leaves no command of a name in LaTeX', () => {
    const known = /\\(textbackslash|textasciitilde|textasciicircum|textless|textgreater|textbar|textquotedbl)\{\}|\\[{}$&#_%]/g
    const rest = latex([{ kind: 'paragraph', text: hostile.join(' ') }]).replace(known, '')
    expect(rest).not.toMatch(/[\\{}$&#_%~^<>|"]|[^\P{Cc}\n]/u)
  })

  it('gives spreadsheets no formula, and keeps negative numbers', () => {
    const page = csv([{ kind: 'table', head: ['name', 'value'], rows: hostile.map((name) => [name, '-0.5']) }])
    expect(page).toContain("'=cmd(),-0.5")
    expect(page).toContain('"""quoted"", = 1",-0.5')
    expect(page).not.toMatch(/(^|,)[=@+]/m)
  })

  it('lets no name move the cursor or color the terminal', () => {
    expect(text(blocks)).not.toMatch(/[^\P{Cc}\n]/u)
  })
})
