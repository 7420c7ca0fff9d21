import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as relata from '../src/index'
import { repository } from './support/runProgram'

const pages = { en: readFileSync(`${repository}README.md`, 'utf8'), zh: readFileSync(`${repository}README.zh.md`, 'utf8') }

/** Fenced blocks with what follows the fence; comments, which are in the page's language, are left out. */
function codeOf(page: string): { info: string; code: string }[] {
  return [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, info, body]) => ({
    info,
    code: body
      .split('\n')
      .map((line) => line.replace(/(^|\s)(\/\/|#) .*$/, '').trimEnd())
      .join('\n'),
  }))
}

const withoutCode = (page: string) => page.replace(/^```[\s\S]*?^```$/gm, '')
const headings = (page: string) => [...withoutCode(page).matchAll(/^(#+) (.*)$/gm)].map(([, marks]) => marks.length)
const tables = (page: string) => withoutCode(page).match(/^\|.*\|$/gm) ?? []
const dictionary = (page: string) => tables(page).slice(tables(page).findIndex((row) => /^\| *lavaan *\|/.test(row)))

describe('the two pages', () => {
  it('have the same headings, code and tables', () => {
    expect(headings(pages.zh)).toEqual(headings(pages.en))
    expect(headings(pages.en).length).toBeGreaterThan(8)
    expect(codeOf(pages.zh)).toEqual(codeOf(pages.en))
    expect(tables(pages.zh).length).toBe(tables(pages.en).length)
    const cells = (page: string) => tables(page).map((row) => row.replace(/`[^`]*`/g, '').split('|').length)
    expect(cells(pages.zh)).toEqual(cells(pages.en))
  })

  it('show the same code in running text, in the same order of paragraphs', () => {
    const spans = (page: string) => [...withoutCode(page).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code).sort()
    const onlyChinese = ["summary(fit, { language: 'zh' })"]
    expect(spans(pages.zh).filter((code) => !onlyChinese.includes(code))).toEqual(
      spans(pages.en).filter((code) => !['Estimate', 'Std.all'].includes(code)),
    )
  })

  it('name only functions that relata has', () => {
    for (const page of Object.values(pages)) {
      const named = dictionary(page)
        .map((row) => row.split('|')[2] ?? '')
        .flatMap((cell) => [...cell.matchAll(/`(\w+)\(/g)].map(([, name]) => name))
      expect(named.length).toBeGreaterThan(25)
      for (const name of named) expect(relata, name).toHaveProperty(name)
    }
  })

  it('say that the data are simulated, and use the canonical terms', () => {
    expect(pages.en).toContain('The sample that comes with relata is simulated.')
    expect(pages.zh).toContain('附带的样本是模拟的')
    expect(pages.zh).not.toMatch(/商誉|情感归属感|持续的归属感|连续的归属感|道德归属感|满意度|归因/)
  })

  it('show a table of effects that the first example prints', () => {
    const printed = readFileSync(`${repository}examples/output/first-fit.txt`, 'utf8')
    for (const page of Object.values(pages)) {
      const [, shown] = /^```text\n([\s\S]*?)^```$/m.exec(page) ?? []
      expect(printed).toContain(shown)
    }
  })

  it('link to files that exist', () => {
    for (const page of Object.values(pages)) {
      for (const [, path] of page.matchAll(/\]\(([^)#:]+)\)/g)) expect(() => readFileSync(repository + path), path).not.toThrow()
    }
  })
})
