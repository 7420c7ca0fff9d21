import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { fileFault } from '../issue/fileFault'
import { SemError } from '../issue/semError'
import type { Format } from '../report/render'
import type { CommandContext } from './command'
import { choice, numeric } from './flags'
import type { Terminal } from './terminal'

/** How and where a command prints. */
export interface OutputFlags {
  readonly format?: Format | 'json'
  readonly json?: boolean
  readonly digits?: number
  readonly output?: string
}

/** Options that say how and where to print. */
export function addOutput(
  command: Command,
  context: CommandContext,
  formats: readonly string[] = ['text', 'markdown', 'html', 'latex', 'csv', 'json'],
): void {
  const { say } = context
  command.addOption(choice('--format <format>', `${formats.join(', ')}${say({ en: '; default text', zh: '；默认 text' })}`, formats))
  if (formats.includes('json')) command.option('--json', say({ en: 'the same as --format json', zh: '等同于 --format json' }))
  command.addOption(numeric('--digits <number>', say({ en: 'decimals', zh: '小数位数' }), { least: 0, most: 10, whole: true }))
  command.option('-o, --output <file>', say({ en: 'write to a file instead of standard output', zh: '写入文件，而非标准输出' }))
}

/** Whether numbers for programs are asked for, instead of text for people. */
export function wantsJson({ format, json }: OutputFlags): boolean {
  return json === true || format === 'json'
}

/** How reports are printed: format, language, decimals. */
export function reportOptions({ format, digits }: OutputFlags, { language }: CommandContext) {
  return { language, ...(digits === undefined ? {} : { digits }), ...(format === undefined || format === 'json' ? {} : { format }) }
}

/** A record as JSON: typed arrays as arrays, what is no number as null. */
export function json(record: unknown): string {
  return JSON.stringify(
    record,
    (_, value) => (ArrayBuffer.isView(value) && !(value instanceof DataView) ? Array.from(value as Float64Array) : value),
    2,
  )
}

/** Text to a file, or to standard output when no file (or '-') is named. Throws a SemError when it cannot be written. */
export async function writeOutput(text: string | Uint8Array, path: string | undefined, terminal: Terminal): Promise<void> {
  if (typeof text === 'string' && (path === undefined || path === '-')) return terminal.write(text.endsWith('\n') ? text : `${text}\n`)
  const name = path ?? '-'
  try {
    await writeFile(name, text)
  } catch (error) {
    const [reason, detail] = fileFault(error)
    throw new SemError([{ code: 'fileNotWritten', path: name, reason, detail }])
  }
}
