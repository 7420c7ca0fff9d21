import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSav } from '../../src/data/parseSav'

// The files were written, and read back, by haven (ReadStat): survey.R.
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
const expected: Record<string, (number | string | null)[]> = JSON.parse(new TextDecoder().decode(fixture('survey_sav.json')))
const inflate = (bytes: Uint8Array) => inflateSync(bytes)

describe.each(['survey.sav', 'survey_plain.sav', 'survey.zsav'])('%s', (name) => {
  const { dataset, issues, variableLabels, valueLabels } = parseSav(fixture(name), { inflate })

  it('has the columns and values that haven reads: long and Chinese names, system-missing and user-missing values', () => {
    expect(issues).toEqual([])
    expect(dataset.n).toBe(12)
    expect(dataset.names).toEqual(Object.keys(expected))
    for (const column of ['respondent_number', 'trust', 'quality', 'income', 'gender', '满意度'])
      expect(Array.from(dataset.columns[column], (value) => (Number.isNaN(value) ? null : value))).toEqual(expected[column])
  })

  it('has text as haven reads it: Chinese across elements, 600 bytes in three segments, empty as missing', () => {
    for (const column of ['city', 'comment']) expect(dataset.text[column].map((cell) => cell ?? '')).toEqual(expected[column])
    expect(dataset.text['comment'][0]).toHaveLength(200)
    expect(dataset.text['city'][2]).toBeNull()
  })

  it('has labels of variables and of values', () => {
    expect({ ...variableLabels }).toEqual({ quality: 'Perceived quality', income: 'Income', gender: '性别' })
    expect([...valueLabels['gender']]).toEqual([
      [1, '女'],
      [2, '男'],
    ])
    expect(valueLabels['quality'].get(99)).toBe('refused')
  })
})

/** A system file of one case, made by hand: a number, and text of 8 bytes in an encoding of its own. */
function smallFile({ big = false, page = 936, number = 2.5, text = [0xc2, 0xfa, 0xd2, 0xe2] as readonly number[] } = {}): Uint8Array {
  const bytes = new Uint8Array(176 + 2 * 32 + (16 + 32) + 8 + 16)
  const view = new DataView(bytes.buffer)
  const int = (at: number, value: number) => view.setInt32(at, value, !big)
  bytes.fill(32, 0, 176)
  bytes.set(new TextEncoder().encode('$FL2'))
  for (const [at, value] of [
    [64, 2],
    [68, 2],
    [72, 0],
    [76, 0],
    [80, 1],
  ] as const)
    int(at, value)
  view.setFloat64(84, 100, !big)
  let at = 176
  for (const [name, width] of [
    ['X', 0],
    ['TOWN', 8],
  ] as const) {
    for (const [i, value] of [2, width, 0, 0, 0, 0].entries()) int(at + 4 * i, value)
    bytes.set(new TextEncoder().encode(name.padEnd(8)), at + 24)
    at += 32
  }
  for (const [i, value] of [7, 3, 4, 8].entries()) int(at + 4 * i, value)
  int(at + 16 + 28, page)
  at += 48
  int(at, 999)
  view.setFloat64(at + 8, number, !big)
  bytes.fill(32, at + 16)
  bytes.set(text, at + 16)
  return bytes
}

describe('other ways to write system files', () => {
  it('big-endian, Chinese in GBK by its code page', () => {
    const { dataset, issues } = parseSav(smallFile({ big: true }))
    expect(issues).toEqual([])
    expect(dataset.columns['X'][0]).toBe(2.5)
    expect(dataset.text['TOWN']).toEqual(['满意'])
  })

  it('Western European without a known encoding', () => {
    expect(parseSav(smallFile({ page: 2, text: [0x5a, 0xfc] })).dataset.text['TOWN']).toEqual(['Zü'])
  })

  it('the lowest number is no value', () => {
    expect(parseSav(smallFile({ number: -Number.MAX_VALUE })).dataset.columns['X'][0]).toBeNaN()
  })
})

describe('files that are none', () => {
  it('.zsav without zlib, other bytes, and a file that ends too early say what they are', () => {
    expect(parseSav(fixture('survey.zsav')).issues).toEqual([{ code: 'malformedSav', reason: 'zlibNotOffered' }])
    expect(parseSav(new TextEncoder().encode('a,b\n1,2\n')).issues).toEqual([{ code: 'malformedSav', reason: 'notSav' }])
    expect(parseSav(new Uint8Array()).issues).toEqual([{ code: 'malformedSav', reason: 'notSav' }])
    expect(parseSav(fixture('survey.sav').subarray(0, 400)).issues).toEqual([{ code: 'malformedSav', reason: 'cutShort' }])
  })

  it('a file without its last cases is reported, not taken for a smaller one', () => {
    const bytes = fixture('survey_plain.sav')
    const { issues } = parseSav(bytes.subarray(0, bytes.length - 1000))
    expect(issues).toEqual([{ code: 'wrongShape', what: 'sav', expected: '12 cases', found: '10' }])
  })

  it('a record that leads backwards does not go round forever', () => {
    const bytes = fixture('survey.sav')
    const view = new DataView(bytes.buffer)
    view.setInt32(176, 6, true)
    view.setInt32(180, -1, true)
    expect(parseSav(bytes).issues).toEqual([{ code: 'malformedSav', reason: 'cutShort' }])
  })

  it('never throws, whatever bytes are changed or cut off', () => {
    const whole = ['survey.sav', 'survey.zsav'].map(fixture)
    const change = fc.tuple(fc.nat(1), fc.nat(2500), fc.integer({ min: 0, max: 255 }), fc.nat(6000))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = whole[changes[0][0]].slice()
        for (const [, at, value] of changes) bytes[at] = value
        const { dataset, issues } = parseSav(bytes.subarray(0, changes[0][3] + 100), { inflate: safely })
        expect(issues.length > 0 || dataset.n > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

function safely(bytes: Uint8Array, size: number): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw new RangeError('zlibData')
  }
}
