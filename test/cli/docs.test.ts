import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands'
import { runCommand } from './runCommand'

// Every line of a page on the command line that begins with relata (or cat ... | relata) is run, one after the other, in a folder of its own.
const root = fileURLToPath(new URL('../../', import.meta.url))
const before = process.cwd()
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relata-docs-'))
  process.chdir(folder)
  copyFileSync(`${root}datasets/sim_exhibition.csv`, 'exhibition.csv')
})
afterAll(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true })
})

const blocksOf = (page: string) => [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language, text }))

/** Lines of code with the output that the page shows under the last line of a block. */
function examplesOf(page: string): { command: string; output?: string }[] {
  const blocks = blocksOf(page)
  return blocks.flatMap(({ language, text }, i) => {
    if (language !== 'sh') return []
    const lines = text.split('\n').filter((line) => /^(relata|cat) /.test(line))
    const next = blocks[i + 1]
    return lines.map((command, k) => ({ command, output: k === lines.length - 1 && next?.language === 'text' ? next.text : undefined }))
  })
}

/** Runs `relata ...`, `relata ... > file` or `cat file | relata ...`; returns standard output. */
async function run(command: string): Promise<string> {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain)
  const isPiped = words[0] === 'cat'
  const input = isPiped ? readFileSync(words[1]) : ''
  const rest = words.slice(isPiped ? 4 : 1)
  const into = rest.indexOf('>')
  const { code, out, err } = await runCommand(into < 0 ? rest : rest.slice(0, into), { input })
  expect({ command, code, err: err.replace(/^\d+\/\d+ .*\n/gm, '') }).toEqual({ command, code: 0, err: '' })
  if (into >= 0) writeFileSync(rest[into + 1], out)
  const outputs = rest.flatMap((word, i) => (['-o', '--output', '--html', '--docx', '--diagram'].includes(word) ? [rest[i + 1]] : []))
  for (const file of outputs) expect(existsSync(file), file).toBe(true)
  if (outputs.length === 0) expect(out.trim()).not.toBe('')
  return out
}

describe.each(['command-line.md', 'command-line.zh.md'])('docs/%s', (name) => {
  const page = readFileSync(`${root}docs/${name}`, 'utf8')
  const examples = examplesOf(page)
  const model = blocksOf(page).find(({ language }) => language === '')?.text ?? ''

  it.each(examples)('$command', async ({ command, output }) => {
    writeFileSync('model.txt', model)
    const out = await run(command)
    if (output?.trim().endsWith('...')) expect(out).toContain(output.trim().slice(0, -3).trim())
    else if (output !== undefined) expect(out.trim()).toBe(output.trim())
  })

  it('speaks of every command, and of no other', () => {
    const told = [...page.matchAll(/^\| `relata (\w+)/gm)].map(([, command]) => command)
    expect([...told].sort()).toEqual(commands.map((command) => command.name).sort())
  })
})
