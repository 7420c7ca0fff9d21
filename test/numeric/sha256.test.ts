import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bytesFromBase64, doublesFromBase64, toBase64 } from '../../src/numeric/base64'
import { sha256 } from '../../src/numeric/sha256'

describe('sha256', () => {
  it.each(['', 'abc', '满意度 → 信任', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'y'.repeat(100_001)])("is OpenSSL's", (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  })
})

describe('base64', () => {
  it('keeps every double, whatever its bits', () => {
    const numbers = Float64Array.from([0, -0, 1 / 3, -Math.PI, 5e-324, Number.MAX_VALUE, Infinity, -Infinity])
    const back = doublesFromBase64(toBase64(numbers))!
    expect([...back].every((value, i) => Object.is(value, numbers[i]))).toBe(true)
    expect(Buffer.from(toBase64(numbers), 'base64').equals(Buffer.from(numbers.buffer))).toBe(true)
  })

  it('writes one NaN for all', () => {
    const odd = new Float64Array(2)
    new DataView(odd.buffer).setBigUint64(0, 0xfff8000000000001n, true)
    odd[1] = Number.NaN
    expect(Number.isNaN(odd[0])).toBe(true)
    expect(Buffer.from(toBase64(odd), 'base64').toString('hex')).toBe('000000000000f87f'.repeat(2))
  })

  it('keeps long arrays of bytes', () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, i) => (i * 7) % 256)
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    expect(bytesFromBase64(toBase64(bytes))).toEqual(bytes)
  })

  it('knows what is none', () => {
    for (const text of ['a', 'ab=c', 'äöüß', '====', 'AAA\n']) expect(bytesFromBase64(text), text).toBeUndefined()
    expect(doublesFromBase64('AAAA')).toBeUndefined()
    expect(doublesFromBase64('')).toEqual(new Float64Array(0))
  })
})
