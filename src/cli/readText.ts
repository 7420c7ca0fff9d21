import { decodeText } from '../data/decodeText'
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

/** The same for a text beside data: UTF-8 when it is that, for `encoding` may be meant for the data alone. */
export async function readTextBeside(path: string, terminal: Terminal, encoding = 'utf-8'): Promise<string> {
  const bytes = await readFileBytes(path, terminal)
  try {
    return decodeText(bytes, path)
  } catch {
    return decodeText(bytes, path, encoding)
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
