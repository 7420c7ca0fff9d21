import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository, runProgram } from './support/runProgram'

const folder = `${repository}examples`
const namesIn = (path: string, extension: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map(({ name }) => name.slice(0, -extension.length))
    .sort()
const names = namesIn(folder, '.ts')

// After a change that is meant: npx vitest run test/examples.test.ts -u
describe('the examples', () => {
  it('each have their output beside them, and no output is left over', () => {
    expect(names.length).toBeGreaterThan(0)
    expect(namesIn(`${folder}/output`, '.txt')).toEqual(names)
  })

  const written: string[] = []
  it.each(names)('%s prints what its output file says, and writes what lies beside it', { timeout: 120_000 }, async (name) => {
    const workplace = mkdtempSync(join(tmpdir(), 'relata-examples-'))
    try {
      symlinkSync(`${repository}datasets`, join(workplace, 'datasets'))
      await expect(await runProgram(`${folder}/${name}.ts`, workplace)).toMatchFileSnapshot(`${folder}/output/${name}.txt`)
      for (const file of readdirSync(workplace).filter((one) => one !== 'datasets')) {
        written.push(file)
        await expect(readFileSync(join(workplace, file), 'utf8')).toMatchFileSnapshot(`${folder}/output/${file}`)
      }
    } finally {
      rmSync(workplace, { recursive: true, force: true })
    }
  })

  it('leave no other files in the folder of outputs', () => {
    const printed = names.map((name) => `${name}.txt`)
    expect(readdirSync(`${folder}/output`).sort()).toEqual([...printed, ...written].sort())
  })
})
