import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anchorOf } from '../docs/.vitepress/anchorOf'
import { sidebar } from '../docs/.vitepress/sidebar'
import type { Printed } from './support/printAll'
import { programsOf } from './support/programsOf'
import { repository } from './support/runProgram'
import { runPrograms } from './support/runPrograms'

const docs = `${repository}docs/`
// api/ is generated
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.md') && !/^(api|\.vitepress)\b/.test(name),
)
const programs = pages.flatMap((page) => programsOf(readFileSync(docs + page, 'utf8')).map((program) => ({ page, ...program })))

let folder = ''
const printed = new Map<string, Printed>()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relata-docs-'))
  // a page and its translation share programs
  const sources = [...new Set(programs.map(({ source }) => source))]
  const files = sources.map((source, i) => {
    const file = join(folder, `${i}.mts`)
    writeFileSync(file, source)
    return file
  })
  const results = await runPrograms(files)
  for (const [i, result] of results.entries()) printed.set(sources[i], result)
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// After a change of pictures that is meant: npx vitest run test/docs.test.ts -u
it.each(programs)('the program of $page, line $line, runs and prints what the page says', async ({ page, source, output, picture }) => {
  const result = printed.get(source)
  expect(result?.error).toBeUndefined()
  expect(result?.printed.trim()).not.toBe('')
  if (output !== undefined) expect(result?.printed.trim()).toBe(output.trim())
  if (picture !== undefined) await expect(result?.printed).toMatchFileSnapshot(join(docs, dirname(page), picture))
})

describe.each(pages.map((page) => `docs/${page}`))('%s', (page) => {
  const text = readFileSync(repository + page, 'utf8')

  it('links to files and headings that are there', () => {
    const broken = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].filter(([, path, anchor]) => {
      const target = path === '' ? repository + page : join(repository, dirname(page), path)
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor))
    })
    expect(broken.map(([link]) => link)).toEqual([])
  })
})

describe('the site', () => {
  const linksOf = (language: 'en' | 'zh') => sidebar(language, docs).flatMap(({ items = [] }) => items.map(({ link }) => link))
  const isFront = (page: string) => /^index(\.zh)?\.md$/.test(page)

  it('leads to every page, each in its language', () => {
    const chinese = pages.filter((page) => page.endsWith('.zh.md') && !isFront(page))
    const english = pages.filter((page) => !page.endsWith('.zh.md') && !isFront(page))
    expect(linksOf('en').sort()).toEqual(english.map((page) => `/${page.slice(0, -'.md'.length).replace(/README$/, '')}`).sort())
    expect(linksOf('zh').sort()).toEqual(chinese.map((page) => `/zh/${page.slice(0, -'.zh.md'.length).replace(/README$/, '')}`).sort())
  })

  it('has a page for every task in both languages', () => {
    const [, tasks] = sidebar('en', docs)
    const missing = (tasks.items ?? []).filter(({ link }) => !existsSync(`${docs}${link}.zh.md`))
    expect(missing).toEqual([])
  })
})

describe.each(['from-lavaan', 'from-lavaan.zh', 'from-mplus-amos', 'from-mplus-amos.zh'])('%s', (name) => {
  it('names only functions that relata has', async () => {
    const known: Record<string, unknown> = { ...(await import('../src/index')), ...(await import('../src/node')) }
    const rows = readFileSync(`${docs}${name}.md`, 'utf8').match(/^\|.*\|$/gm) ?? []
    const named = rows.flatMap((row) =>
      [
        ...row
          .split(' | ')
          .slice(1)
          .join()
          .matchAll(/`(\w+)\(/g),
      ].map(([, called]) => called),
    )
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((called) => typeof known[called] !== 'function')).toEqual([])
  })
})

describe('readings.md', () => {
  const text = readFileSync(`${docs}readings.md`, 'utf8')

  it('speaks of every function that the root door exports', async () => {
    const door: Record<string, unknown> = await import('../src/index')
    const functions = Object.keys(door).filter((name) => typeof door[name] === 'function')
    expect(functions.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  })

  it('lists every option of a fit', async () => {
    const { optionsSchema } = await import('../src/fit/options')
    const names = Object.keys(optionsSchema.shape)
    expect(names.filter((name) => !text.includes(`| \`${name}\``))).toEqual([])
  })

  it('lists every name of an estimator', async () => {
    const { estimatorAliases } = await import('../src/estimate/registry')
    expect(Object.keys(estimatorAliases).filter((name) => !text.includes(`| \`${name}\``))).toEqual([])
  })
})

/** The anchors that GitHub and the site give to the headings of a page. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading))
}
