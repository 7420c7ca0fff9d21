import { describe, expect, test } from 'vitest'
import { toDataset } from '../../src/data/toDataset'

const NA = Number.NaN

describe('toDataset', () => {
  test('reads row objects, with every key of every row as a column', () => {
    const { dataset, issues } = toDataset([
      { x: 1, y: 2 },
      { x: 3, z: 4 },
    ])
    expect(issues).toEqual([])
    expect(dataset.n).toBe(2)
    expect(dataset.names).toEqual(['x', 'y', 'z'])
    expect(Array.from(dataset.columns.x)).toEqual([1, 3])
    expect(Array.from(dataset.columns.y)).toEqual([2, NA])
    expect(Array.from(dataset.columns.z)).toEqual([NA, 4])
  })

  test('takes null, undefined, NaN, blank text as missing, and numeric text, booleans and bigints as numbers', () => {
    const { dataset } = toDataset({ x: [null, undefined, NA, '', '  ', 'NaN', '1.5', ' -2e3 ', true, false, 7n] })
    expect(Array.from(dataset.columns.x)).toEqual([NA, NA, NA, NA, NA, NA, 1.5, -2000, 1, 0, 7])
  })

  test('keeps a column with any text as text', () => {
    const { dataset } = toDataset({ school: ['Pasteur', null, '', 3, '0x1F'], hex: ['0x1F', '1', '1', '1', '1'] })
    expect(dataset.text.school).toEqual(['Pasteur', null, null, '3', '0x1F'])
    expect(dataset.columns.school).toBeUndefined()
    expect(dataset.text.hex).toEqual(['0x1F', '1', '1', '1', '1'])
  })

  test('uses a Float64Array without copying it and reads other typed arrays', () => {
    const x = Float64Array.of(1, 2)
    const { dataset } = toDataset({ x, i: Int32Array.of(3, 4), b: BigInt64Array.of(5n, 6n) })
    expect(dataset.columns.x).toBe(x)
    expect(Array.from(dataset.columns.i)).toEqual([3, 4])
    expect(Array.from(dataset.columns.b)).toEqual([5, 6])
  })

  test('returns a Dataset as it is', () => {
    const { dataset } = toDataset({ x: [1, 2] })
    expect(toDataset(dataset).dataset).toBe(dataset)
  })

  test('reads tables that speak as Arquero does', () => {
    const held: Record<string, unknown[]> = { a: [1, 2], b: ['u', 'v'] }
    const { dataset } = toDataset({ columnNames: () => Object.keys(held), array: (name: string) => held[name] })
    expect(Array.from(dataset.columns.a)).toEqual([1, 2])
    expect(dataset.text.b).toEqual(['u', 'v'])
  })

  test('reads tables that speak as Arrow does, nulls as missing', () => {
    const held: Record<string, unknown[]> = { a: [1n, null], b: [0.5, 1.5] }
    const table = {
      schema: { fields: [{ name: 'a' }, { name: 'b' }] },
      numRows: 2,
      getChild: (name: string) => ({ length: 2, get: (i: number) => held[name][i] }),
    }
    const { dataset } = toDataset(table)
    expect(Array.from(dataset.columns.a)).toEqual([1, NA])
    expect(Array.from(dataset.columns.b)).toEqual([0.5, 1.5])
  })

  test('treats __proto__, constructor and toString as mere names', () => {
    const odd = '__proto__'
    const rows = JSON.parse('[{"__proto__": 1, "constructor": 2, "x": 5}, {"x": 6, "toString": 9}]')
    const { dataset } = toDataset(rows)
    expect(dataset.names).toEqual(['__proto__', 'constructor', 'x', 'toString'])
    expect(Array.from(dataset.columns[odd])).toEqual([1, NA])
    expect(Array.from(dataset.columns['constructor'])).toEqual([2, NA])
    expect(Array.from(dataset.columns['toString'])).toEqual([NA, 9])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
    const copy = structuredClone(dataset)
    expect(Array.from(copy.columns[odd])).toEqual([1, NA])
  })

  test('reports every column of unequal length and every value that is no column', () => {
    const { issues } = toDataset({ x: [1, 2], y: [1], z: [1, 2, 3], w: 'text' })
    expect(issues).toEqual([
      { code: 'wrongShape', what: 'y', expected: '2 cases, as in x', found: '1' },
      { code: 'wrongShape', what: 'z', expected: '2 cases, as in x', found: '3' },
      { code: 'wrongShape', what: 'w', expected: 'array', found: 'string' },
    ])
  })

  test.each([
    [undefined, 'undefined'],
    ['x,y', 'string'],
    [Float64Array.of(1), 'array'],
    [
      [
        [1, 2],
        [3, 4],
      ],
      'array with array in row 1',
    ],
    [[{ x: 1 }, null], 'array with null in row 2'],
  ])('says that %j is no data', (input, found) => {
    expect(toDataset(input).issues).toMatchObject([{ code: 'notData', found }])
  })

  test('says that empty data hold nothing', () => {
    expect(toDataset([]).issues).toMatchObject([{ code: 'noData' }])
    expect(toDataset({}).issues).toMatchObject([{ code: 'noData' }])
    expect(toDataset({ x: [] }).issues).toMatchObject([{ code: 'noData' }])
  })
})
