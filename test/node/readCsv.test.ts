import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { SemError } from '../../src/issue/semError'
import { readCsv } from '../../src/node'

const folder = mkdtempSync(join(tmpdir(), 'readCsv'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function mistake(path: string): unknown {
  try {
    readCsv(path)
  } catch (error) {
    if (error instanceof SemError) return error.issues[0]
    throw error
  }
  return undefined
}

// the characters for full and meaning, a comma, a line feed, 1,2
const gbk = file('gbk.csv', Uint8Array.from([0xc2, 0xfa, 0x2c, 0xd2, 0xe2, 10, 49, 44, 50, 10]))

describe('readCsv', () => {
  test('reads the encoding that it is told, and UTF-16 by its mark', () => {
    expect(readCsv(gbk, { encoding: 'gb18030' }).names).toEqual(['满', '意'])
    const utf16 = file('utf16.csv', Buffer.from('\uFEFFx,y\n1,2\n', 'utf16le'))
    expect(Array.from(readCsv(utf16).columns.y)).toEqual([2])
  })

  test('says what a file is that it cannot read', () => {
    expect(mistake(gbk)).toMatchObject({ code: 'fileNotRead', reason: 'notText', detail: 'utf-8' })
    expect(mistake(join(folder, 'nowhere.csv'))).toMatchObject({ code: 'fileNotRead', reason: 'notFound' })
    expect(mistake(folder)).toMatchObject({ code: 'fileNotRead', reason: 'folder' })
    expect(mistake(file('new.csv', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])))).toMatchObject({ reason: 'spreadsheet' })
    expect(mistake(file('old.csv', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])))).toMatchObject({ reason: 'spreadsheet' })
  })

  test('refuses an encoding that is no name', () => {
    expect(() => readCsv(gbk, { encoding: 7 as never })).toThrow('encoding')
    expect(() => readCsv(gbk, { encoding: 'klingon' })).toThrow('klingon')
  })
})
