import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from './runCommand'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'relata-'))
afterAll(() => rmSync(folder, { recursive: true }))

const relata = (...args: string[]) => runCommand(args)

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('relata replicate', () => {
  it('prints the report on the simulated sample, and exits with 0', async () => {
    const { code, out, err } = await relata('replicate')
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toContain('THE DATA ARE SIMULATED')
    expect(out).toContain('H18')
  })

  it('speaks Chinese and judges by one model', async () => {
    const { code, out } = await relata('replicate', '--language', 'zh', '--model', 'two_sat')
    expect(code).toBe(0)
    expect(out).toContain('依据的模型：单次满意感与累积性满意感模型')
    expect(out).not.toContain('关系质量路径模型')
  })

  it('reads the user’s own file, with groups', async () => {
    const [head, ...lines] = readFileSync(join(root, 'datasets/sim_exhibition.csv'), 'utf8').trim().split('\n')
    const path = file('own.csv', [`${head},service`, ...lines.map((line, i) => `${line},${i % 2 ? 'food' : 'travel'}`)].join('\n'))
    const { code, out } = await relata('replicate', '--data', path, '--group', 'service')
    expect(code).toBe(0)
    expect(out).not.toMatch(/simulated/i)
    expect(out).toMatch(/H12[\s\S]*food: -?\d/)
  })

  it('says what is wrong with data: a file that is not there, text among numbers, no column of the study', async () => {
    expect(await relata('replicate', '--data', join(folder, 'nowhere.csv'))).toMatchObject({ code: 1, out: '' })
    const text = await relata('replicate', '--data', file('text.csv', 'fr,sat,trust,aff,con\n1,2,3,4,five\n2,3,4,5,6\n'))
    expect(text.code).toBe(1)
    const strange = await relata('replicate', '--data', file('strange.csv', 'a,b\n1,2\n2,3\n3,1\n'))
    expect(strange.code).toBe(1)
    expect(strange.out).toContain('the data lack')
  })

  it('exits with 1 and says what it does not understand', async () => {
    for (const [args, message] of [
      [['rplicate'], 'there is no command rplicate (did you mean replicate?)'],
      [['replicate', 'own.csv'], 'what is own.csv?'],
      [['replicate', '--modle', 'x'], 'there is no option --modle (did you mean --model?)'],
      [['replicate', '--model', 'x'], 'the catalog has no model called x: here are rq_sem, two_sat, rq_sem_2t, rq_path'],
      [['replicate', '--language', 'fr'], 'option --language cannot be fr: use en, zh'],
      [['replicate', '--alpha', '5'], 'option --alpha cannot be 5: use a number'],
    ] as const) {
      const { code, out, err } = await relata(...args)
      expect(err).toContain(message)
      expect(out).toBe('')
      expect(code).toBe(1)
    }
    expect(await relata('--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('relata <command>') })
  })

  it('gives the whole record as JSON', async () => {
    const record = JSON.parse((await relata('replicate', '--json', '--model', 'rq_path')).out)
    expect(record.claims).toHaveLength(18)
    expect(record.leadModel).toBe('rq_path')
  })
})
