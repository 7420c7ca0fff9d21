import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programsOf } from './support/programsOf'
import { repository, runProgram } from './support/runProgram'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relata-readme-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(['README.md', 'README.zh.md'])('%s', (name) => {
  const programs = programsOf(readFileSync(repository + name, 'utf8'))

  it('shows programs', () => {
    expect(programs.length).toBeGreaterThan(0)
  })

  it.each(programs)(
    'the program of line $line runs and prints what the page says',
    { timeout: 120_000 },
    async ({ line, source, output }) => {
      const file = join(folder, `${name}.${line}.ts`)
      writeFileSync(file, source)
      const printed = await runProgram(file)
      if (output !== undefined) expect(printed.trim()).toBe(output.trim())
    },
  )
})

it('both pages show the same number of programs', () => {
  const count = (name: string) => programsOf(readFileSync(repository + name, 'utf8')).length
  expect(count('README.zh.md')).toBe(count('README.md'))
})

describe('the reader of pages', () => {
  it('joins blocks that do not import to the program before, and takes the output that follows', () => {
    const page =
      "# x\n```ts\nimport { sem } from 'relata'\n```\n\n```sh\nnpm i\n```\n```ts\nconsole.log(1)\n```\n```text output\n1\n```\n```ts\nimport 'a'\n```\n"
    expect(programsOf(page)).toEqual([
      { line: 2, source: "import { sem } from 'relata'\nconsole.log(1)", output: '1' },
      { line: 15, source: "import 'a'" },
    ])
  })
})
