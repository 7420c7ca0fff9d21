import { expect, test } from 'vitest'
import { parseSav } from '../../src/data/parseSav'

/** A system file of one numeric variable and no case, with more records of the dictionary. */
function fileWith(...records: readonly (readonly number[] | Uint8Array)[]): Uint8Array {
  const header = new Uint8Array(176).fill(32)
  const view = new DataView(header.buffer)
  header.set(new TextEncoder().encode('$FL2'))
  for (const [at, value] of [
    [64, 2],
    [68, 1],
    [72, 0],
    [76, 0],
    [80, 0],
  ] as const)
    view.setInt32(at, value, true)
  const name = new TextEncoder().encode('X       ')
  const parts = [
    header,
    ints(2, 0, 0, 0, 0, 0),
    name,
    ...records.map((one) => (one instanceof Uint8Array ? one : ints(...one))),
    ints(999, 0),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function ints(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Int32Array.from(values).buffer)
}

test('the smallest file is one', () => {
  expect(parseSav(fileWith()).dataset.names).toEqual(['X'])
})

test('a long row of blanks in a name takes no longer than its letters', () => {
  const blanks = new Uint8Array(400_000).fill(32)
  blanks[blanks.length - 1] = 65
  const start = performance.now()
  expect(parseSav(fileWith([7, 13, 1, blanks.length], blanks)).dataset.names).toEqual(['X'])
  expect(performance.now() - start).toBeLessThan(2000)
})

test('a small file cannot ask for more labels than memory holds', () => {
  const labels = new Uint8Array(16 * 3000)
  const places = new Int32Array(3000).fill(1)
  const file = fileWith([3, 3000], labels, [4, 3000, ...places])
  expect(file.length).toBeLessThan(100_000)
  expect(parseSav(file).issues).toEqual([{ code: 'malformedSav', reason: 'tooLarge' }])
})

test.each([
  ['extensions of less than nothing', [7, 13, -1, 8]],
  ['extensions of more than the file', [7, 13, 2 ** 31 - 1, 2 ** 31 - 1]],
  ['notes of less than nothing', [6, -5]],
  ['records that there are none', [8, 0]],
  ['labels beyond the end', [3, 2 ** 31 - 1]],
] as const)('%s are a mistake of the file', (_, record) => {
  expect(parseSav(fileWith(record)).issues).toEqual([{ code: 'malformedSav', reason: expect.stringMatching(/cutShort|unknownPart/) }])
})
