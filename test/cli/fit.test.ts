import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { fitMeasures, parameterEstimates, sem } from '../../src/index'
import { loadDataset } from '../../src/node'
import { runCommand } from './runCommand'

const folder = mkdtempSync(join(tmpdir(), 'relata-fit-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))
const sample = path('datasets/sim_exhibition.csv')
const school = path('datasets/HolzingerSwineford1939.csv')
const survey = path('test/data/fixtures/survey.sav')
const text = 'trust ~ sat\naff ~ trust + sat\ncon ~ aff + sat\n'
const model = file('model.txt', text)
const factors = file('factors.txt', 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\n')

describe('relata fit', () => {
  it('prints the summary and exits with 0', async () => {
    const { code, out, err } = await runCommand(['fit', model, sample])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('ended normally')
    expect(out).toMatch(/trust ~\n\s+sat/)
  })

  it('gives the library’s numbers as JSON, missing ones as null', async () => {
    const { out } = await runCommand(['fit', model, sample, '--json'])
    const record = JSON.parse(out)
    const fit = sem(text, loadDataset('sim_exhibition'))
    expect(record.measures).toEqual(JSON.parse(JSON.stringify(fitMeasures(fit))))
    expect(record.estimates).toEqual(JSON.parse(JSON.stringify(parameterEstimates(fit, { standardized: true }))))
    expect(record).toMatchObject({ converged: true, estimator: 'ML', groups: [{ label: '', n: 480 }], issues: [] })
  })

  it('hands every kind of option to the fit', async () => {
    const args = [
      'fit',
      factors,
      school,
      '--group',
      'school',
      '--group-equal',
      'loadings,intercepts',
      '--std-lv',
      '--meanstructure',
      'true',
      '--estimator',
      'MLR',
    ]
    const { code, out } = await runCommand([
      ...args,
      '--fixed-x',
      'false',
      '--ordered',
      'false',
      '--max-iterations',
      '300',
      '--likelihood',
      'normal',
      '--json',
    ])
    expect(code).toBe(0)
    const fit = sem(readFileSync(factors, 'utf8'), loadDataset('HolzingerSwineford1939'), {
      ...{ group: 'school', groupEqual: ['loadings', 'intercepts'], stdLv: true, meanstructure: true, estimator: 'MLR' },
      ...{ fixedX: false, ordered: false, maxIterations: 300, likelihood: 'normal' },
    })
    expect(JSON.parse(out).measures).toEqual(JSON.parse(JSON.stringify(fitMeasures(fit))))
  })

  it('exits with 2 when the model does not converge, and shows what there is', async () => {
    const { code, out } = await runCommand(['fit', factors, school, '--max-iterations', '2'])
    expect(code).toBe(2)
    expect(out).toContain('did NOT end normally')
  })

  it('exits with 1 and points at the place in the model', async () => {
    const broken = file('broken.txt', 'y ~ x\nz ~ y + + x\n')
    const { code, out, err } = await runCommand(['fit', broken, sample, '--language', 'zh'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('第 2 行')
    expect(err).toContain('z ~ y + + x')
  })

  it('reads the same data as .csv, .tsv, .json rows, .json columns, .sav and standard input, and the same model as JSON', async () => {
    const rows = [...Array(8).keys()].map((i) => ({ x: i + 1, y: (i * i) % 7 }))
    const csv = `x,y\n${rows.map(({ x, y }) => `${x},${y}`).join('\n')}\n`
    const whole = async (...args: string[]) =>
      JSON.parse((await runCommand(['fit', '--model-text', 'y ~ x', ...args, '--json'], { input: csv })).out).estimates
    const first = await whole(file('data.csv', csv))
    expect(first[0].est).toBeCloseTo(sem('y ~ x', rows).estimate.values[0], 12)
    expect(await whole(file('data.tsv', csv.replaceAll(',', '\t')))).toEqual(first)
    expect(await whole(file('rows.json', JSON.stringify(rows)))).toEqual(first)
    expect(await whole(file('columns.json', JSON.stringify({ x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) })))).toEqual(first)
    expect(await whole('-')).toEqual(first)
    expect(await whole(file('utf16.csv', Buffer.from(`\uFEFF${csv}`, 'utf16le')))).toEqual(first)
    const asObject = file('model.json', JSON.stringify({ regressions: [{ outcome: 'y', predictors: ['x'] }] }))
    const { out, err } = await runCommand(['fit', asObject, file('data.csv', csv), '--json'])
    expect(err).toBe('')
    expect(JSON.parse(out).estimates.map(({ est }: { est: number }) => est)).toEqual(first.map(({ est }: { est: number }) => est))
    const sav = await runCommand(['fit', '--model-text', '满意度 ~ trust', survey, '--json'])
    expect(JSON.parse(sav.out).groups[0].n).toBe(11)
  })

  it('names groups by the value labels of an SPSS file', async () => {
    const { out } = await runCommand(['describe', survey, '--variables', 'income', '--group', 'gender', '--json'])
    expect(JSON.parse(out).map(({ groupLabel }: { groupLabel: string }) => groupLabel)).toEqual(['女', '男'])
  })

  it('reads a matrix with --cov and --nobs', async () => {
    const matrix = file('matrix.csv', 'name,x,y\nx,2,\ny,1,3\n')
    const { out, code } = await runCommand(['fit', '--model-text', 'y ~ x', '--cov', matrix, '--nobs', '100', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).estimates[0].est).toBeCloseTo(0.5, 10)
    expect((await runCommand(['fit', '--model-text', 'y ~ x', '--cov', matrix])).err).toContain('--nobs')
  })

  it('writes summary, diagram and Word document into files', async () => {
    const [md, svg, docx] = ['out.md', 'out.svg', 'out.docx'].map((name) => join(folder, name))
    const { code, out, err } = await runCommand([
      'fit',
      model,
      sample,
      '--format',
      'markdown',
      '-o',
      md,
      '--diagram',
      svg,
      '--docx',
      docx,
      '--language',
      'zh',
    ])
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(md, 'utf8')).toContain('| --- |')
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg[\s\S]*trust/)
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')
  })

  it('replaces standard errors by those of a bootstrap, the same for the same seed', async () => {
    const run = (seed: string) => runCommand(['fit', model, sample, '--bootstrap', '40', '--seed', seed, '--json'])
    const [first, again, other] = [await run('7'), await run('7'), await run('8')].map(({ out }) => JSON.parse(out))
    expect(first.bootstrap).toMatchObject({ replicates: 40, seed: 7, interval: 'perc' })
    expect(again).toEqual(first)
    expect(other.estimates[0].se).not.toBe(first.estimates[0].se)
    expect(first.estimates[0].se).toBeCloseTo(first.bootstrap.estimates[0].se, 10)
  })
})

it('reads a model in UTF-8 beside data in another encoding', async () => {
  // the data: the characters for full and meaning, a comma between them
  const cells = Array.from('\n1,2\n2,3\n3,1\n4,4\n', (letter) => letter.charCodeAt(0))
  const gbk = file('names.csv', Uint8Array.from([0xc2, 0xfa, 0x2c, 0xd2, 0xe2, ...cells]))
  const { code, out } = await runCommand(['fit', file('names.txt', '意 ~ 满'), gbk, '--encoding', 'gb18030'])
  expect(code).toBe(0)
  expect(out).toContain('满')
})

describe('files that cannot be read', () => {
  const binary = file(
    'binary.csv',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
  )
  const cases: [string, string[], string][] = [
    ['there is none', [join(folder, 'nowhere.csv')], 'no such file'],
    ['a folder', [folder], 'it is a folder'],
    ['nothing in it', [file('empty.csv', '')], 'nothing in it'],
    ['binary', [binary], 'not text'],
    ['half of a JSON', [file('half.json', '{"x": [1, 2')], 'JSON'],
    ['JSON of another shape', [file('word.json', '"x"')], 'expected'],
    ['half of a .sav', [file('half.sav', readFileSync(survey).subarray(0, 300))], 'ends too early'],
    ['GBK without saying so', [file('gbk.csv', Uint8Array.from([0xc2, 0xfa, 0x2c, 0xd2, 0xe2, 10, 49, 44, 50, 10]))], '--encoding'],
    ['a spreadsheet', [file('sheet.csv', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]))], 'save the sheet as CSV'],
    ['a strange encoding', [file('plain.csv', 'x,y\n1,2\n'), '--encoding', 'klingon'], 'klingon'],
  ]
  it.each(cases)('%s: exit code 1, an issue, no stack trace', async (_, args, message) => {
    const { code, out, err } = await runCommand(['fit', '--model-text', 'y ~ x', ...args])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(message)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('GBK, when its name is given', async () => {
    const gbk = file('gbk2.csv', Uint8Array.from([0xc2, 0xfa, 0x2c, 0x79, 10, 49, 44, 50, 10, 50, 44, 51, 10, 51, 44, 52, 10]))
    const { out } = await runCommand(['describe', gbk, '--encoding', 'gbk', '--json'])
    expect(JSON.parse(out)[0].variables.map(({ name }: { name: string }) => name)).toEqual(['满', 'y'])
  })

  it('standard input cannot be both model and data', async () => {
    const { code, err } = await runCommand(['fit', '-', '-'], { input: 'y ~ x' })
    expect(code).toBe(1)
    expect(err).toContain('standard input can be read once only')
  })

  it('a file that cannot be written is said, and nothing is printed', async () => {
    const { code, out, err } = await runCommand(['fit', model, sample, '-o', join(folder, 'no', 'where.txt')])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('cannot be written')
    expect(existsSync(join(folder, 'no'))).toBe(false)
  })
})
