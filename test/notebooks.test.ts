import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Printed } from './support/printAll'
import { repository } from './support/runProgram'
import { runPrograms } from './support/runPrograms'

// The notebooks are executed for good by `npm run notebooks`, which needs Jupyter. Here their cells run as programs, and every number
// that the committed notebooks show has to come out again. After a change that is meant: npm run notebooks -- --write

interface Output {
  readonly output_type: string
  readonly text?: readonly string[]
  readonly data?: Readonly<Record<string, readonly string[]>>
}

interface Cell {
  readonly cell_type: string
  readonly source: readonly string[]
  readonly outputs: readonly Output[]
}

const folder = `${repository}examples/notebooks/`
const notebooks = readdirSync(folder)
  .filter((name) => name.endsWith('.ipynb'))
  .map((name) => {
    const { cells } = JSON.parse(readFileSync(folder + name, 'utf8')) as { readonly cells: readonly Cell[] }
    return { name, cells: cells.filter(({ cell_type }) => cell_type === 'code') }
  })

/** The cells as one program; a kernel prints the value of a last line, and knows where the notebook lies. */
function programOf(cells: readonly Cell[]): string {
  return cells
    .map(({ source }) => source.join('').replace(/\n(\w+)$/, '\nconsole.log($1)'))
    .join('\n')
    .replace("import * as tslab from 'tslab'", 'const tslab = { display: { html: (text: string) => console.log(text) } }')
    .replaceAll("'../../datasets/", "'datasets/")
}

const shownBy = (cells: readonly Cell[]) =>
  cells
    .flatMap(({ outputs }) => outputs)
    .map(({ text, data }) => (text ?? data?.['text/html'] ?? []).join(''))
    .join('\n')
const withoutImages = (text: string) => text.replace(/<img [^>]*>/g, '')
const numbersOf = (text: string) => withoutImages(text).match(/[−-]?\d*\.\d+/g) ?? []
const imagesOf = (text: string) => text.match(/<img alt="[^"]+" [^>]*src="data:image\/svg\+xml,/g) ?? []

let work = ''
const printed = new Map<string, Printed>()
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'relata-notebooks-'))
  const files = notebooks.map(({ name, cells }) => {
    const file = join(work, `${name}.mts`)
    writeFileSync(file, programOf(cells))
    return file
  })
  for (const [i, result] of (await runPrograms(files)).entries()) printed.set(notebooks[i].name, result)
}, 120_000)
afterAll(() => rmSync(work, { recursive: true, force: true }))

it('there are three', () => {
  expect(notebooks.map(({ name }) => name)).toEqual(['cfa.ipynb', 'chapter.ipynb', 'chapter.zh.ipynb'])
})

describe.each(notebooks)('$name', ({ name, cells }) => {
  it('was executed without an error, and every cell shows something', () => {
    for (const { outputs } of cells) {
      expect(outputs.length).toBeGreaterThan(0)
      for (const { output_type } of outputs) expect(['stream', 'display_data']).toContain(output_type)
    }
  })

  it('shows the numbers and pictures that its cells give', () => {
    const result = printed.get(name)
    expect(result?.error).toBeUndefined()
    expect(numbersOf(shownBy(cells)).length).toBeGreaterThan(100)
    expect(numbersOf(result?.printed ?? '')).toEqual(numbersOf(shownBy(cells)))
    expect(imagesOf(result?.printed ?? '')).toEqual(imagesOf(shownBy(cells)))
    expect(imagesOf(shownBy(cells)).length).toBeGreaterThan(1)
  })
})
