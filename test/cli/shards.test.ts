import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/numeric/sha256'

const folder = mkdtempSync(join(tmpdir(), 'relata-shards-'))
const at = (name: string) => join(folder, name)
const bytes = (name: string) => readFileSync(at(name))

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** Runs the built program as a process of its own, in the folder; `whenStarted` may end it. */
function relata(args: readonly string[], whenStarted?: (kill: (signal: NodeJS.Signals) => void) => void): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [at('cli.js'), ...args], { cwd: folder })
    let out = ''
    let err = ''
    child.stdout.on('data', (text) => {
      out += text
    })
    child.stderr.on('data', (text) => {
      err += text
    })
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
    whenStarted?.((signal) => child.kill(signal))
  })
}

beforeAll(async () => {
  await build({
    entryPoints: ['src/cli.ts', 'src/worker.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir: folder,
    external: ['docx', '@resvg/resvg-wasm'],
    banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
    logLevel: 'error',
  })
  writeFileSync(at('package.json'), '{ "type": "module" }')
  writeFileSync(at('data.csv'), readFileSync('test/reference/data/hs1939.csv'))
  writeFileSync(at('model.txt'), 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\ntextual ~ a*visual\nvisual ~ b*ageyr\nab := a*b\n')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('relata bootstrap in parts', () => {
  const study = ['model.txt', 'data.csv', '--replicates', '130', '--seed', '4', '--no-fixed-x']

  it('merges processes that know the job file alone into the bytes of a single run', { timeout: 60_000 }, async () => {
    expect(await relata(['bootstrap', ...study, '--write-job', 'job.json'])).toMatchObject({ code: 0, out: '', err: '' })
    const single = await relata([
      'bootstrap',
      ...study,
      '--save',
      'single.json',
      '--interval',
      'bca',
      '--effect',
      'ageyr -> visual -> textual',
    ])
    expect(single.code).toBe(0)
    expect(single.out).toContain('ageyr -> visual -> textual')
    const shards = [1, 2, 3, 4].map((i) => relata(['bootstrap', '--job', 'job.json', '--shard', `${i}/4`, '--output', `b${i}.json`]))
    expect((await Promise.all(shards)).map(({ code, out }) => [code, out])).toEqual(Array(4).fill([0, '']))
    expect(JSON.parse(bytes('b2.json').toString())).toMatchObject({
      shard: '2/4',
      from: 32,
      to: 65,
      job: sha256(bytes('job.json').toString()),
    })
    const parts = ['b3.json', 'b1.json', 'b4.json', 'b2.json']
    const merged = await relata([
      'merge',
      ...parts,
      '--job',
      'job.json',
      '--save',
      'merged.json',
      '--interval',
      'bca',
      '--effect',
      'ageyr -> visual -> textual',
    ])
    expect(merged).toEqual(single)
    expect(bytes('merged.json').equals(bytes('single.json'))).toBe(true)
    // without the job the parts are the same as one, and there is no report
    expect(await relata(['merge', ...parts, '--save', 'again.json'])).toMatchObject({ code: 0, out: '' })
    expect(bytes('again.json').equals(bytes('single.json'))).toBe(true)
  })

  it('gives the same replicates with threads and from model and data in every process', { timeout: 60_000 }, async () => {
    const runs = [
      relata(['bootstrap', ...study, '--workers', '2', '--save', 'threads.json']),
      relata(['bootstrap', ...study, '--shard', '1/2']),
      relata(['bootstrap', ...study, '--shard', '2/2', '--workers', '2']),
    ]
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0, 0])
    expect((await relata(['merge', 'part-1-of-2.json', 'part-2-of-2.json', '--save', 'two.json'])).code).toBe(0)
    expect(bytes('two.json').equals(bytes('single.json'))).toBe(true)
    expect(bytes('threads.json').equals(bytes('single.json'))).toBe(true)
  })

  it('names parts that are missing, there twice, of another job, damaged, or not there at all', { timeout: 60_000 }, async () => {
    await relata(['bootstrap', ...study, '--seed', '5', '--shard', '3/4', '--output', 'other.json'])
    writeFileSync(at('half.json'), bytes('b3.json').subarray(0, 3000))
    const complaints = await Promise.all(
      [
        ['b1.json', 'b2.json', 'b4.json'],
        ['b1.json', 'b2.json', 'b3.json', 'b4.json', 'b2.json'],
        ['b1.json', 'b2.json', 'other.json', 'b4.json'],
        ['b1.json', 'b2.json', 'half.json', 'b4.json'],
        ['b1.json', 'nowhere.json'],
      ].map((parts) => relata(['merge', ...parts, '--job', 'job.json', '--save', 'never.json'])),
    )
    expect(complaints.map(({ code, out }) => [code, out])).toEqual(Array(5).fill([1, '']))
    const [missing, twice, foreign, damaged, absent] = complaints.map(({ err }) => err)
    expect(missing).toContain('shard 3/4 (replicates 65 to 96)')
    expect(twice).toContain('b2.json and b2.json both hold replicates 32 to 64')
    expect(foreign).toContain('other.json belongs to another job')
    expect(foreign).toContain('shard 3/4')
    expect(damaged).toContain('half.json is no part')
    expect(absent).toContain('nowhere.json cannot be read')
    expect(readdirSync(folder)).not.toContain('never.json')
    const inChinese = await relata(['merge', 'b1.json', '--save', 'never.json', '--language', 'zh'])
    expect(inChinese.err).toContain('分片 2/4（第 32 至 64 次重复）')
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)('leaves no half part behind when %s ends it', { timeout: 60_000 }, async (signal) => {
    const before = readdirSync(folder)
    const args = ['bootstrap', 'model.txt', 'data.csv', '--replicates', '50000000', '--shard', '1/2', '--output', 'killed.json']
    const ended = await relata(args, (kill) => setTimeout(() => kill(signal), 1500))
    expect(ended.signal).toBe(signal)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('refuses what would change a job that was written, and jobs of another kind', { timeout: 60_000 }, async () => {
    const changed = await relata(['bootstrap', '--job', 'job.json', '--seed', '9', '--shard', '1/2'])
    expect(changed).toMatchObject({ code: 1, out: '' })
    expect(changed.err).toContain('--seed')
    expect((await relata(['power', '--job', 'job.json', '--shard', '1/2'])).err).toMatch(/job.json.*another kind of work/)
    expect((await relata(['bootstrap', '--job', 'b1.json', '--shard', '1/2'])).err).toMatch(/b1.json.*another kind/)
    expect((await relata(['bootstrap', '--job', 'job.json', '--shard', '9/2'])).err).toContain('shard')
  })
})

describe('relata power in parts', () => {
  it('merges into the bytes of a single run', { timeout: 60_000 }, async () => {
    writeFileSync(at('population.txt'), 'm ~ .4*x\ny ~ .3*m\n')
    const study = ['population.txt', '--n', '40,60', '--replicates', '21', '--effect', 'x -> m -> y', '--standardized']
    const single = await relata(['power', ...study, '--save', 'p.json', '--json'])
    expect(JSON.parse(single.out).curve.map(({ n }: { n: number }) => n)).toEqual([40, 60])
    await relata(['power', ...study, '--write-job', 'pjob.json'])
    const parts = await Promise.all(
      [1, 2, 3].map((i) => relata(['power', '--job', 'pjob.json', '--shard', `${i}/3`, '--output', `p${i}.json`])),
    )
    expect(parts.map(({ code }) => code)).toEqual([0, 0, 0])
    const merged = await relata(['merge', 'p1.json', 'p2.json', 'p3.json', '--job', 'pjob.json', '--save', 'pm.json', '--json'])
    expect(merged.out).toBe(single.out)
    expect(bytes('pm.json').equals(bytes('p.json'))).toBe(true)
  })
})
