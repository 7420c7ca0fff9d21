import { SemError } from '../issue/semError'

/**
 * Bytes of the file `path` as text: UTF-8 or UTF-16 with its mark, else in `encoding` (a name that TextDecoder knows, as 'gb18030').
 * Throws a SemError when they are none, and a plain one where they are a spreadsheet.
 */
export function decodeText(bytes: Uint8Array, path: string, encoding = 'utf-8'): string {
  if (packed.some((signature) => signature.every((byte, k) => bytes[k] === byte)))
    throw new SemError([{ code: 'fileNotRead', path, reason: 'spreadsheet' }])
  const text = decode(bytes, marked(bytes) ?? encoding)
  if (text === undefined || text.includes('\0')) throw new SemError([{ code: 'fileNotRead', path, reason: 'notText', detail: encoding }])
  return text
}

/** What .xlsx, .ods (ZIP archives) and .xls begin with. */
const packed: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

function marked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined // not of this encoding, or no encoding at all
  }
}
