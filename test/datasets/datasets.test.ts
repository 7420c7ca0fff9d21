import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { describeIssue } from '../../src/issue/describe'
import type { Issue } from '../../src/issue/issue'
import { SemError } from '../../src/issue/semError'
import { listDatasets, loadDataset, loadMoments, readMoments } from '../../src/node'

const folder = new URL('../../datasets/', import.meta.url)
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8')

const words = z.strictObject({ en: z.string().min(2), zh: z.string().regex(/\p{Script=Han}/u) })
const schema = z.strictObject({
  name: z.string(),
  title: words,
  kind: z.enum(['cases', 'moments']),
  simulated: z.boolean(),
  n: z.int().positive(),
  source: z.string().min(5),
  citation: z.string().min(20),
  doi: z
    .string()
    .regex(/^10\.\d{4,}\/\S+$/)
    .optional(),
  license: z.string().min(3),
  packaged: z.boolean(),
  notes: words,
  columns: z.array(z.strictObject({ name: z.string(), en: z.string().min(2), zh: z.string().regex(/\p{Script=Han}/u) })).min(2),
})

const all = listDatasets()

/** Columns of words; all others are numbers. */
const textColumns: Readonly<Record<string, readonly string[]>> = {
  HolzingerSwineford1939: ['school'],
  satisfaction_bank: ['gender'],
  csibank: ['Gender', 'Age', 'Education', 'Occupation', 'Region'],
}

/** Values that are missing, and the mean of the last column of numbers, computed in R. */
const inR: Readonly<Record<string, readonly [column: string, missing: number, mean: number]>> = {
  mobi: ['PERV2', 0, 6.916],
  satisfaction_bank: ['loy4', 0, 7.6],
  csibank: ['loy3', 0, 6.87756297598125],
  bergami_bagozzi_2000: ['orgcmt8', 0, 2.56393442622951],
  'Demo.growth': ['c4', 0, -0.0180016928482588],
  'Demo.twolevel': ['w2', 0, -0.0912721015054843],
}

describe('datasets', () => {
  test('there are fifteen, four of them simulated', () => {
    expect(all.map((info) => info.name)).toEqual([
      'Demo.growth',
      'Demo.twolevel',
      'HolzingerSwineford1939',
      'PoliticalDemocracy',
      'bergami_bagozzi_2000',
      'cronin_brady_hult_2000',
      'csibank',
      'delcourt_2013',
      'gidakovic_zabkar_2021',
      'hill_2009',
      'malhotra_sahadev_purani_2017',
      'mobi',
      'satisfaction_bank',
      'sim_exhibition',
      'sim_exhibition_exact',
    ])
    expect(all.filter((info) => info.simulated).map((info) => info.name)).toEqual([
      'Demo.growth',
      'Demo.twolevel',
      'sim_exhibition',
      'sim_exhibition_exact',
    ])
  })

  test.each(all.map((info) => [info.name, info] as const))('%s is described in full, in both languages', (_, info) => {
    expect(schema.safeParse(info).error?.issues ?? []).toEqual([])
    if (info.simulated) {
      expect(info.notes.en).toContain('SIMULATED')
      expect(info.notes.zh).toContain('模拟数据')
    }
  })

  test.each(all.filter(({ kind }) => kind === 'cases').map(({ name }) => name))(
    '%s holds the cases and the columns that its description says',
    (name) => {
      const { info, ...data } = loadDataset(name)
      expect(data.n).toBe(info.n)
      expect(data.names).toEqual(info.columns.map((column) => column.name))
      expect(Object.keys(data.text)).toEqual(textColumns[name] ?? [])
    },
  )

  test.each(all.filter(({ kind }) => kind === 'moments').map(({ name }) => name))(
    '%s is a symmetric correlation matrix of the described variables',
    (name) => {
      const { moments, info } = loadMoments(name)
      expect(moments.names).toEqual(info.columns.map((column) => column.name))
      expect(moments.nobs).toBe(info.n)
      const cor = moments.cor as number[][]
      for (const [j, row] of cor.entries()) for (const [k, r] of row.entries()) expect([r, j === k]).toEqual([cor[k][j], r === 1])
      expect([moments.mean !== undefined, moments.sd !== undefined]).toEqual(
        Array(2).fill(name === 'delcourt_2013' || name === 'cronin_brady_hult_2000'),
      )
    },
  )

  test('the published means and standard deviations are read with their matrix', () => {
    const { moments } = loadMoments('delcourt_2013')
    expect(moments).toMatchObject({
      names: ['eec', 'rapport', 'sat', 'loyalty'],
      nobs: 247,
      mean: [4.39, 4.68, 5.72, 5.02],
      sd: [0.54, 0.93, 0.78, 1.12],
    })
  })

  test('the README lists every file with its license, and the package leaves out what is under conditions', () => {
    const readme = text('README.md')
    const left = text('.npmignore').trim().split('\n')
    for (const info of all) {
      const line = readme.split('\n').find((row) => row.startsWith(`| \`${info.name}\` | ${info.n} |`))
      expect(line).toContain(info.simulated ? '**simulated**' : 'real')
      expect(line).toContain(info.packaged ? '| npm |' : '| - |')
      expect(line).toContain(info.license.split(/[,;]/)[0].toLowerCase().startsWith('facts') ? 'facts quoted' : info.license.split(',')[0])
      expect(left.includes(`${info.name}.csv`)).toBe(!info.packaged)
    }
  })

  test.each(Object.entries(inR))('%s is read with the numbers that R reads', (name, [column, missing, mean]) => {
    const { columns } = loadDataset(name)
    const values = Object.values(columns)
    expect(values.flatMap((one) => [...one]).filter(Number.isNaN)).toHaveLength(missing)
    expect(columns[column].reduce((sum, value) => sum + value, 0) / columns[column].length).toBeCloseTo(mean, 12)
  })

  test('the list is printed as a table, one line each', () => {
    expect(inspect(all)).toMatch(/^mobi +250 {2}cases {3}real +European customer satisfaction index/m)
    expect(inspect(listDatasets({ language: 'zh' }))).toMatch(/^Demo\.growth +400 {2}个案 {2}模拟数据 {2}人造增长数据/m)
    expect(inspect(all).split('\n')).toHaveLength(all.length + 3)
  })

  test('the list refuses options that are none', () => {
    expect(() => listDatasets({ language: 'fr' as 'en' })).toThrow(SemError)
    expect(() => listDatasets({ lang: 'zh' } as object)).toThrow(SemError)
  })

  test('what is in the repository only is said in both languages, with its license', () => {
    const issue: Issue = { code: 'datasetNotPackaged', name: 'mobi', license: 'GPL-3', source: 'R package seminr' }
    for (const language of ['en', 'zh'] as const)
      for (const part of ['datasets/mobi.csv', 'GPL-3', 'R package seminr', 'readCsv'])
        expect(describeIssue(issue, { language })).toContain(part)
  })

  test('what was asked for as the other kind is named', () => {
    expect(() => loadDataset('delcourt_2013')).toThrow(/loadMoments\('delcourt_2013'\)/)
    expect(() => loadMoments('mobi')).toThrow(/loadDataset\('mobi'\)/)
  })

  test('a wrong name is answered with near names', () => {
    expect(() => loadDataset('PoliticalDemocrazy')).toThrow(SemError)
    try {
      loadDataset('PoliticalDemocrazy')
    } catch (error) {
      expect((error as SemError).issues).toMatchObject([{ code: 'unknownDataset', nearest: ['PoliticalDemocracy'] }])
      expect((error as SemError).message).toContain('PoliticalDemocracy')
    }
    expect(() => loadMoments('sim_exhibition')).toThrow(SemError)
    expect(() => readMoments(new URL('sim_exhibition.csv', folder), 480)).toThrow(SemError)
  })
})
