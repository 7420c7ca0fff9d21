import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands'
import { fitOptionWords } from '../../src/cli/fitOptionWords'
import { optionsSchema } from '../../src/fit/options'
import { runCommand } from './runCommand'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sample = `${root}datasets/sim_exhibition.csv`
const folder = mkdtempSync(join(tmpdir(), 'relata-program-'))
afterAll(() => rmSync(folder, { recursive: true }))
const names = commands.map(({ name }) => name)

describe('help', () => {
  it('lists every command, in both languages, by option or by environment', async () => {
    for (const args of [[], ['--help'], ['help']]) {
      const { code, out, err } = await runCommand(args)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
    }
    const { out } = await runCommand(['--language', 'zh'])
    expect(out).toContain('用法：')
    expect(await runCommand([], { env: { RELATA_LANGUAGE: 'zh' } })).toEqual({ code: 0, out, err: '' })
  })

  it.each(names)('relata %s --help has examples, and says everything in Chinese too', async (name) => {
    const english = (await runCommand([name, '--help'])).out
    expect(english).toContain(`relata ${name}`)
    expect(english).toContain('Examples:')
    expect(english).not.toMatch(/\p{Script=Han}|undefined/u)
    const chinese = (await runCommand(['help', name, '--language', 'zh'])).out
    expect(chinese).toContain('示例：')
    const options = chinese.split('\n').filter((line) => /^ {2}-/.test(line))
    expect(options.length).toBeGreaterThan(1)
    // a line of an option with a description holds Chinese, or nothing but names
    const untold = options.filter((line) => !/\p{Script=Han}/u.test(line) && !/^\s*-\S+( \S+)*( {2,}[\w.,；; 0-9-]*)?$/.test(line))
    expect(untold).toEqual([])
  })

  it('has every option of a fit, with words', async () => {
    const { out } = await runCommand(['fit', '--help'])
    for (const name of Object.keys(optionsSchema.shape).filter((one) => one !== 'signal' && one !== 'bootstrap')) {
      expect(fitOptionWords).toHaveProperty(name)
      expect(out).toContain(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
    }
  })

  it('holds no codes of colors', async () => {
    for (const args of [['fit', '--help'], ['replicate']])
      expect((await runCommand(args, { columns: 100, watched: true })).out).not.toContain('\u001b')
  })
})

describe('what is not understood', () => {
  const cases: [string[], string, string][] = [
    [['fti', 'x'], 'did you mean fit?', '是否想写 fit'],
    [['fit', 'm', 'd', '--estimater', 'ML'], 'did you mean --estimator?', '是否想写 --estimator'],
    [['fit', 'm', 'd', '--estimator'], 'option --estimator needs a value', '选项 --estimator 之后须给出取值'],
    [['fit', 'm', 'd', '--format', 'pdf'], 'option --format cannot be pdf', '选项 --format 不能设为 pdf'],
    [['fit', 'm', 'd', '--digits', 'many'], 'a whole number', '整数'],
    [['fit', 'm', 'd', 'e'], 'what is e?', '不明用意的内容：e'],
    [['fit', '--language', 'en'], 'MODEL is not given', '没有给出 MODEL'],
    [['compare', 'm', '--data', 'd'], 'a second MODEL', '第二个 MODEL'],
    [['describe'], 'data is not given', '没有给出 data'],
    [['questionnaire', 'relationshipquality'], 'did you mean relationshipQuality', '是否想写 relationshipQuality'],
    [['models', 'relationshipQuality', 'rq_pth'], 'did you mean rq_path', '是否想写 rq_path'],
    [['completion', 'tcsh'], 'bash, zsh, fish', 'bash, zsh, fish'],
  ]
  it.each(cases)('%j', async (args, english, chinese) => {
    const first = await runCommand(args)
    expect({ code: first.code, out: first.out }).toEqual({ code: 1, out: '' })
    expect(first.err).toContain(english)
    const second = await runCommand(args, { env: { RELATA_LANGUAGE: 'zh' } })
    expect(second.code).toBe(1)
    if (!args.includes('--language')) expect(second.err).toContain(chinese)
  })

  it('a language that there is not', async () => {
    expect((await runCommand(['fit', '--language', 'fr'])).err).toContain('cannot be fr')
    expect((await runCommand([], { env: { RELATA_LANGUAGE: 'fr' } })).err).toContain('RELATA_LANGUAGE')
  })

  it('a fault of relata itself is told as one, with code 70', async () => {
    const { runProgram } = await import('../../src/cli/program')
    let err = ''
    const broken = () => {
      throw new TypeError('out of order')
    }
    const rest = { env: {}, watched: false, home: new URL('../../', import.meta.url), readInput: async () => new Uint8Array() }
    expect(await runProgram(['models'], { ...rest, write: broken, complain: (text) => void (err += text) })).toBe(70)
    expect(err).toContain('fault of relata itself')
  })
})

describe('other commands', () => {
  const model = join(folder, 'model.txt')
  const smaller = join(folder, 'smaller.txt')
  writeFileSync(model, 'trust ~ sat\naff ~ trust + sat\ncon ~ aff + sat\n')
  writeFileSync(smaller, 'trust ~ sat\naff ~ trust\ncon ~ aff\n')

  it('check: nothing to object to, or what there is; code 1 for errors', async () => {
    expect(await runCommand(['check', model, sample])).toEqual({ code: 0, out: 'Nothing to object to.\n', err: '' })
    const wrong = await runCommand(['check', '--model-text', 'y ~ sat', sample, '--json'])
    expect(wrong.code).toBe(1)
    expect(JSON.parse(wrong.out)).toEqual([
      expect.objectContaining({ code: 'missingColumn', name: 'y', severity: 'error', message: expect.stringContaining('y') }),
    ])
    expect((await runCommand(['check', '--model-text', 'f =~ x1 + x2'])).code).toBe(0)
  })

  it('effects: all mediated pairs, one pair, bootstrap intervals', async () => {
    const { out } = await runCommand(['effects', model, sample])
    expect(out).toContain('sat -> trust -> aff -> con')
    const [record] = JSON.parse((await runCommand(['effects', model, sample, '--from', 'sat', '--to', 'aff', '--json'])).out)
    expect(record.total.est).toBeCloseTo(record.direct.est + record.totalIndirect.est, 10)
    const boot = await runCommand(['effects', model, sample, '--from', 'sat', '--to', 'aff', '--bootstrap', '50'])
    expect(boot.out).toContain('50 bootstrap replicates')
    expect((await runCommand(['effects', model, sample, '--from', 'sat'])).err).toContain('--to')
    expect((await runCommand(['effects', model, sample, '--seed', '3'])).err).toContain(
      'option --seed says nothing here: it needs --bootstrap',
    )
  })

  it('compare: nested models by the difference of their tests', async () => {
    const { code, out } = await runCommand(['compare', smaller, model, '--data', sample, '--json'])
    expect(code).toBe(0)
    const { rows } = JSON.parse(out)
    expect(rows.map(({ model: name }: { model: string }) => name)).toEqual(['model', 'smaller'])
    expect(rows[1].chisqDiff).toBeCloseTo(rows[1].chisq - rows[0].chisq, 8)
    expect((await runCommand(['compare', smaller, model, '--data', sample, '--format', 'markdown'])).out).toContain('| smaller |')
  })

  it('diagram: of a model alone and of a fit', async () => {
    expect((await runCommand(['diagram', model])).out).toMatch(/^<svg/)
    expect((await runCommand(['diagram', model, '--format', 'mermaid'])).out).toMatch(/^flowchart/)
    const fitted = await runCommand(['diagram', model, sample, '--estimates', 'raw', '--title', 'a < b'])
    expect(fitted.out).toMatch(/^<svg/)
    expect(fitted.out).not.toContain('a < b')
    expect((await runCommand(['diagram', '--model-text', 'y ~'])).code).toBe(1)
  })

  it('describe, models, questionnaire in each format', async () => {
    for (const args of [
      ['describe', sample, '--variables', 'sat,trust'],
      ['models'],
      ['models', 'relationshipQuality'],
      ['questionnaire', 'relationshipQuality'],
    ])
      for (const format of ['text', 'markdown', 'html', 'latex', 'csv', 'json']) {
        const { code, out, err } = await runCommand([...args, '--format', format, '--language', 'zh'])
        expect({ code, err }).toEqual({ code: 0, err: '' })
        if (format === 'json') JSON.parse(out)
        else expect(out).toMatch(/\p{Script=Han}/u)
      }
  })

  it('a model of the catalog goes from one command to another', async () => {
    const { out } = await runCommand(['models', 'relationshipQuality', 'rq_path'])
    expect((await runCommand(['fit', '-', sample], { input: out })).out).toContain('ended normally')
  })

  it('replicate takes another study of the catalog', async () => {
    const { code, out } = await runCommand(['replicate', 'satisfactionIndex'])
    expect(code).toBe(0)
    expect(out).toContain('THE DATA ARE SIMULATED')
  })
})

describe('completion', () => {
  const bash = spawnSync('bash', ['--version']).status === 0
  it.runIf(bash)('bash completes commands, options and their values', async () => {
    const script = (await runCommand(['completion', 'bash'])).out
    const complete = (...words: string[]) =>
      execFileSync(
        'bash',
        [
          '-c',
          `${script}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=$((\${#COMP_WORDS[@]}-1))\n_relata\nprintf '%s ' "\${COMPREPLY[@]}"`,
        ],
        { encoding: 'utf8' },
      ).trim()
    expect(complete('relata', 'fi')).toBe('fit')
    expect(complete('relata', 'fit', '--estim')).toBe('--estimator')
    expect(complete('relata', 'fit', 'm', 'd', '--format', 'la')).toBe('latex')
    expect(complete('relata', 'fit', '--kind', '')).toBe('sem cfa growth lavaan')
  })

  it('zsh and fish scripts name every command and no unescaped quote', async () => {
    for (const shell of ['zsh', 'fish']) {
      const { out } = await runCommand(['completion', shell])
      for (const name of names) expect(out).toContain(name)
      for (const line of out.split('\n').filter((one) => !one.startsWith('#')))
        expect((line.match(/(?<!\\)'/g) ?? []).length % 2, line).toBe(0)
    }
  })
})

describe('as a process', () => {
  const run = (command: string) =>
    spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  const relata = `"${process.execPath}" --import tsx src/cli.ts`

  it('ends quietly when its reader has seen enough', () => {
    const { stdout, stderr } = run(`set -o pipefail; ${relata} questionnaire relationshipQuality --format json | head -n 1`)
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' })
  })

  it('reads data from a pipe and says by its exit code how it went', () => {
    expect(run(`cat datasets/sim_exhibition.csv | ${relata} fit --model-text 'trust ~ sat' - > /dev/null`)).toMatchObject({
      status: 0,
      stderr: '',
    })
    expect(run(`${relata} fit --model-text 'trust ~ sta' datasets/sim_exhibition.csv`)).toMatchObject({ status: 1, stdout: '' })
    expect(
      run(`${relata} fit --model-text 'f =~ x1 + x2 + x3; g =~ x4 + x5 + x6' datasets/HolzingerSwineford1939.csv --max-iterations 2`)
        .status,
    ).toBe(2)
  })
})
