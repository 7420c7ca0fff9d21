import { readFile, stat } from 'node:fs/promises'
import type { FileFault } from '../issue/commandIssue'
import { fileFault } from '../issue/fileFault'
import { SemError } from '../issue/semError'
import type { Terminal } from './terminal'

/** More than this is no table that a model can be fitted to in memory. */
const most = 512 * 1024 * 1024

const read = new WeakSet<Terminal>()

/** All bytes of a file, or of standard input for '-', which can be read once. Throws a SemError that says why they cannot be had. */
export async function readFileBytes(path: string, terminal: Terminal): Promise<Uint8Array> {
  const bytes = path === '-' ? await readInput(terminal) : await readDisk(path)
  if (bytes.length === 0) throw notRead(path, 'empty')
  return bytes
}

async function readInput(terminal: Terminal): Promise<Uint8Array> {
  if (read.has(terminal)) throw notRead('-', 'readTwice')
  read.add(terminal)
  return terminal.readInput()
}

async function readDisk(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > most) throw notRead(path, 'tooLarge', `${size} B > ${most} B`)
    return await readFile(path)
  } catch (error) {
    if (error instanceof SemError) throw error
    throw notRead(path, ...fileFault(error))
  }
}

function notRead(path: string, reason: FileFault, detail?: string): SemError {
  return new SemError([{ code: 'fileNotRead', path, reason, detail }])
}
