import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../src/data/parseCsv'
import { toDataset } from '../../src/data/toDataset'

const NA = Number.NaN

describe('parseCsv', () => {
  test('reads a header, quoted fields, a byte order mark, and NA or nothing as missing', () => {
    const { dataset, issues } = parseCsv('\uFEFFx,"the, name",g\r\n1,2,"a ""b"""\r\n,NA,c\r\n')
    expect(issues).toEqual([])
    expect(dataset.names).toEqual(['x', 'the, name', 'g'])
    expect(Array.from(dataset.columns.x)).toEqual([1, NA])
    expect(Array.from(dataset.columns['the, name'])).toEqual([2, NA])
    expect(dataset.text.g).toEqual(['a "b"', 'c'])
  })

  test.each([';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const { dataset } = parseCsv(`a${delimiter}b\n1${delimiter}2\n3${delimiter}4\n`)
    expect(Array.from(dataset.columns.b)).toEqual([2, 4])
  })

  test('reads decimal commas between semicolons, but leaves text with commas alone', () => {
    const { dataset } = parseCsv('a;b\n1,5;x,1\n-0,25;2,5\n')
    expect(Array.from(dataset.columns.a)).toEqual([1.5, -0.25])
    expect(dataset.text.b).toEqual(['x,1', '2,5'])
  })

  test('reads a single column', () => {
    expect(Array.from(parseCsv('x\n1\n2\n').dataset.columns.x)).toEqual([1, 2])
  })

  test('takes other signs for missing', () => {
    expect(Array.from(parseCsv('x,y\n-99,1\n.,2\n', { missing: ['-99', '.'] }).dataset.columns.x)).toEqual([NA, NA])
  })

  test('hands its reading on as data, mistakes included', () => {
    expect(toDataset(parseCsv('x\n1\n2\n'))).toEqual(parseCsv('x\n1\n2\n'))
    expect(toDataset(parseCsv('x,x\n1,2\n')).issues).toEqual([{ code: 'duplicateName', name: 'x' }])
  })

  test('reports doubled names, ragged rows, open quotes and empty text', () => {
    expect(parseCsv('x,x\n1,2\n').issues).toEqual([{ code: 'duplicateName', name: 'x' }])
    expect(parseCsv('x,y\n1,2\n3\n').issues).toEqual([{ code: 'unevenRow', row: 1, cells: 1, columns: 2 }])
    expect(parseCsv('x,y\n1,"2\n3,4\n').issues).toContainEqual({ code: 'openQuotes' })
    expect(parseCsv('').issues).toEqual([{ code: 'noData', reason: 'noColumns' }])
    expect(parseCsv('x,y\n').issues).toEqual([{ code: 'noData', reason: 'noCases' }])
  })
})
