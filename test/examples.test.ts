import { readdirSync } from 'node:fs'
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

  it.each(names)('%s prints what its output file says', { timeout: 120_000 }, async (name) => {
    await expect(await runProgram(`${folder}/${name}.ts`)).toMatchFileSnapshot(`${folder}/output/${name}.txt`)
  })
})
