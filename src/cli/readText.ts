import { SemError } from '../issue/semError'
import { readFileBytes } from './readFileBytes'
import type { Terminal } from './terminal'

/**
 * A file, or standard input for '-', as text: UTF-8 or UTF-16 with its mark, else in `encoding` (a name that TextDecoder knows, as 'gb18030').
 * Throws a SemError when it is no text.
 */
export async function readText(path: string, terminal: Terminal, encoding = 'utf-8'): Promise<string> {
  return decodeText(await readFileBytes(path, terminal), path, encoding)
}

/** Bytes as text. Throws a SemError when they are none. */
export function decodeText(bytes: Uint8Array, path: string, encoding = 'utf-8'): string {
  const text = decode(bytes, marked(bytes) ?? encoding)
  if (text === undefined || text.includes('\0')) throw new SemError([{ code: 'fileNotRead', path, reason: 'notText', detail: encoding }])
  return text
}

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

/** Text as JSON. Throws a SemError where it is none. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new SemError([{ code: 'malformedFile', path, format: 'JSON', detail: (error as Error).message }])
  }
}
