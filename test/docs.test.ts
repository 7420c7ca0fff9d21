import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Printed } from './support/printAll'
import { programsOf } from './support/programsOf'
import { repository } from './support/runProgram'
import { runPrograms } from './support/runPrograms'

const docs = `${repository}docs/`
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'))
const programs = pages.flatMap((page) => programsOf(readFileSync(docs + page, 'utf8')).map((program) => ({ page, ...program })))

let folder = ''
const printed = new Map<string, Printed>()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relata-docs-'))
  const files = programs.map(({ page, line, source }) => {
    const file = join(folder, `${page}.${line}.mts`)
    writeFileSync(file, source)
    return file
  })
  const results = await runPrograms(files)
  for (const [i, result] of results.entries()) printed.set(`${programs[i].page}:${programs[i].line}`, result)
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each(programs)('the program of $page, line $line, runs and prints what the page says', ({ page, line, output }) => {
  const result = printed.get(`${page}:${line}`)
  expect(result?.error).toBeUndefined()
  expect(result?.printed.trim()).not.toBe('')
  if (output !== undefined) expect(result?.printed.trim()).toBe(output.trim())
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

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}
